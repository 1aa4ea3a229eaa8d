/**
 * The REST API: one app, mounted by Node (`npm run serve`) and by the service worker, for pages that it controls.
 * Answers are made by src/records: the same, to the bit, as on screen and on the command line.
 */
import { type Context, Hono } from 'hono';
import { formatOf } from './accept';
import { Admission, cancelled } from './admission';
import { admit, corsHeaders, type Guard } from './guard';
import { LIMITS, type Limits } from './limits';
import { openApi } from './openapi';
import { Problem, problemResponse } from './problem';
import { readAll } from './read-all';
import type { Read, Reader } from './reader';
import { readingsResponse, studiesResponse } from './responses';
import type { Scope } from './scope';
import { announcedBytes, uploadsOf } from './uploads';

/** What may be logged of a request: nothing that its sender wrote. */
export interface Served {
  readonly method: string;
  /** As in the OpenAPI document; "-" where there is none. */
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
}

export interface ApiOptions {
  readonly reader: Reader;
  /** Where the API is mounted, with a slash at its end. */
  readonly base?: string;
  readonly limits?: Partial<Limits>;
  readonly guard?: Guard;
  readonly onServed?: (served: Served) => void;
}

const API = 'api/v1';

export function createApi({ reader, base = '/', limits: set, guard = {}, onServed }: ApiOptions): Hono {
  const limits = { ...LIMITS, ...set };
  const admission = new Admission(limits);
  const app = new Hono().basePath(base + API);

  app.use(async (context, next) => {
    const began = performance.now();
    const { req, res: _ } = context;
    try {
      admit(req.raw, guard);
    } catch (error) {
      // a preflight carries no token: it only asks whether the request is allowed
      const isPreflight = req.method === 'OPTIONS' && (error as Problem).code === 'token-missing';
      if (!isPreflight) context.res = answerTo(error);
      else await next();
      return tell();
    }
    await next();
    return tell();

    function tell() {
      const cors = Object.entries(corsHeaders(req.raw, guard));
      for (const [name, value] of cors) context.res.headers.set(name, value);
      context.res.headers.set('x-content-type-options', 'nosniff');
      context.res.headers.set('cache-control', 'no-store');
      const route = req.routePath.endsWith('*') ? '-' : req.routePath;
      onServed?.({
        method: req.method,
        route,
        status: context.res.status,
        milliseconds: Math.round(performance.now() - began),
      });
    }
  });

  const post = (respond: (scope: Scope) => Promise<Response>) => (context: Context) =>
    serve(context.req.raw, respond);

  async function serve(request: Request, respond: (scope: Scope) => Promise<Response>): Promise<Response> {
    const url = new URL(request.url);
    const format = formatOf(request.headers.get('accept'));
    const leave = await admission.enter(announcedBytes(request, limits), request.signal);
    let done = leave;
    const deadline = deadlineOf(request.signal, limits.readingMs);
    try {
      const model = await reader.model();
      const uploads = await uploadsOf(request, limits);
      const reads = (options: { pictures?: boolean; keep?: boolean }) =>
        readAll(reader, uploads, { ...options, planes: planesOf(url), signal: deadline.signal });
      const response = await respond({ format, url, model, uploads, reads: watched(reads, deadline) });
      if (format === 'application/x-ndjson' && response.body) {
        // the answer is still being streamed: the room is freed at its end
        done = () => {};
        const end = () => {
          deadline.clear();
          leave();
        };
        return new Response(atEnd(response.body, end), response);
      }
      return response;
    } finally {
      if (done === leave) deadline.clear();
      done();
    }
  }

  app.get('/health', async (context) =>
    context.json({ status: 'ok', running: admission.running, waiting: admission.waiting }),
  );
  app.get('/model', async (context) => context.json(await reader.model()));
  app.get('/openapi.json', async (context) => {
    const { version } = await reader.model();
    return context.json(openApi({ version, server: base, limits, token: guard.token !== undefined }));
  });
  app.post('/readings', post(readingsResponse));
  app.post('/studies', post(studiesResponse));

  const methods = {
    '/health': 'GET',
    '/model': 'GET',
    '/openapi.json': 'GET',
    '/readings': 'POST',
    '/studies': 'POST',
  };
  for (const [path, allow] of Object.entries(methods)) {
    app.options(path, () => new Response(null, { status: 204, headers: { allow } }));
    app.all(path, () => {
      throw new Problem('method-not-allowed', `This address takes ${allow}.`, { allow });
    });
  }
  app.notFound(() => problemResponse(new Problem('not-found', `See ${base + API}/openapi.json.`)));
  app.onError(answerTo);
  return app;
}

/** An internal error does not reveal anything of the request either. */
function answerTo(error: unknown): Response {
  return problemResponse(
    error instanceof Problem ? error : new Problem('internal', 'Try again; report it if it stays.'),
  );
}

const PLANES = ['axial', 'coronal', 'sagittal', 'all'] as const;

function planesOf(url: URL): (typeof PLANES)[number] {
  const wanted = url.searchParams.get('planes') ?? 'axial';
  const planes = PLANES.find((known) => known === wanted);
  if (!planes) throw new Problem('bad-request', `"planes" is one of ${PLANES.join(', ')}.`);
  return planes;
}

interface Deadline {
  readonly signal: AbortSignal;
  readonly clear: () => void;
  readonly late: () => boolean;
}

/** Aborts when the caller does, or when the time is up. */
function deadlineOf(caller: AbortSignal, ms: number): Deadline {
  const controller = new AbortController();
  let late = false;
  const stop = () => controller.abort();
  const timer = setTimeout(() => {
    late = true;
    stop();
  }, ms);
  caller.addEventListener('abort', stop);
  const clear = () => {
    clearTimeout(timer);
    caller.removeEventListener('abort', stop);
  };
  return { signal: controller.signal, clear, late: () => late };
}

/** A partial answer is not given: if reading ends early, it is a problem. */
function watched<O>(reads: (options: O) => AsyncIterable<Read>, { signal, late }: Deadline) {
  return async function* (options: O): AsyncGenerator<Read, void, undefined> {
    for await (const read of reads(options)) {
      if (signal.aborted) break;
      yield read;
    }
    if (late()) throw new Problem('reading-timeout', 'Send fewer images at a time.');
    if (signal.aborted) throw cancelled();
  };
}

function atEnd(body: ReadableStream<Uint8Array>, end: () => void): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (!done) return controller.enqueue(value);
        end();
        controller.close();
      } catch (error) {
        end();
        controller.error(error);
      }
    },
    async cancel(reason) {
      end();
      await reader.cancel(reason);
    },
  });
}
