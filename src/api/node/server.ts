import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import packageJson from '../../../package.json' with { type: 'json' };
import { CannotRun, modelIn } from '../../decode/platform/command';
import { byLabel } from '../../pipeline/label-vectors';
import type { ModelAbout } from '../../records/about';
import { createApi, type Served } from '../app';
import type { Limits } from '../limits';
import type { ServeCommand } from './command';
import { readingThreads } from './threads';

export interface Serving {
  /** `http://127.0.0.1:4180/` */
  readonly url: string;
  /** Lets current requests finish, then stops. */
  readonly close: () => Promise<void>;
}

export type ServerOptions = Pick<
  ServeCommand,
  'host' | 'port' | 'token' | 'origins' | 'hosts' | 'threads' | 'modelFolder'
> & { readonly limits?: Partial<Limits>; readonly onServed?: (served: Served) => void };

/** Milliseconds for current requests to finish when the server is stopped. */
const PATIENCE_MS = 5_000;

/**
 * Starts the REST API.
 * @throws CannotRun where there is no model, or the address is taken
 */
export async function startServer(options: ServerOptions): Promise<Serving> {
  const { host, port, token, origins, hosts, threads: count, modelFolder, limits, onServed } = options;
  const about = await aboutModel(modelFolder);
  const threads = readingThreads({ count, modelFolder });
  const app = createApi({
    reader: { model: async () => about, read: threads.read },
    guard: {
      origins,
      ...(token !== undefined ? { token } : { hosts: ['localhost', '127.0.0.1', '[::1]', ...hosts] }),
    },
    ...(limits && { limits }),
    ...(onServed && { onServed }),
  });
  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false }) as Server;
  // bodies have their own time-out; this one is for clients that do not complete a header
  server.headersTimeout = 15_000;
  server.requestTimeout = 0;
  // longer than clients keep connections open: closing one while a request is on its way would look like a failure
  server.keepAliveTimeout = 75_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new CannotRun(`The address ${host}:${port} cannot be used: ${error.code}.`)),
    );
    server.listen(port, host, resolve);
  });
  const { port: actual, family } = server.address() as AddressInfo;
  return {
    url: `http://${family === 'IPv6' ? `[${host}]` : host}:${actual}/`,
    close: async () => {
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), PATIENCE_MS).unref();
      });
      await threads.end();
    },
  };
}

async function aboutModel(folder: string): Promise<ModelAbout> {
  const { hash, manifest, thresholds } = await modelIn(folder);
  return {
    version: packageJson.version,
    hash,
    trainingFingerprint: manifest.trainingFingerprint,
    preprocessing: manifest.preprocessingVersion,
    leastProbability: byLabel(thresholds.leastProbability),
  };
}
