/** The thread that decodes for the command line: see decode-apart.ts. */
import { parentPort } from 'node:worker_threads';
import { nodeEnvironment } from '../decode/platform/node';
import type { Decoded } from '../decode/types';
import { decodePath, type PathOptions, type Unopened } from './decode-path';

export interface DecodeRequest {
  readonly path: string;
  readonly options: PathOptions;
}

/** The next slice of the last file requested; null after its last slice. */
export type DecodeReply = Decoded | Unopened | null;

const environment = nodeEnvironment();
let current: ReturnType<typeof decodePath> | undefined;

parentPort?.on('message', async (request: DecodeRequest | 'next') => {
  if (request !== 'next') current = decodePath(request.path, environment, request.options);
  const next = await current?.next();
  const reply: DecodeReply = next?.value ?? null;
  if (reply?.kind !== 'slice') {
    parentPort?.postMessage(reply);
    return;
  }
  // values for a viewer's windows: as large as the slice, and not used here
  const { windows: _, ...slice } = reply;
  parentPort?.postMessage(slice, [slice.slice.grey.buffer as ArrayBuffer]);
});
