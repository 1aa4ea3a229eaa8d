/**
 * The REST API for pages in the app's own folder: `fetch('api/v1/readings', …)`. A service worker cannot start threads,
 * so an open page of the app reads and answers: the one that asks, or another. Nothing reaches the network.
 */
import type { ApiReply, ApiRequest } from './messages';
import { PATH } from './names';

declare const self: ServiceWorkerGlobalScope;

/** Milliseconds that a page may take to accept a request: a page that is not the app never does. */
const PATIENCE_MS = 2_000;

export const isApi = ({ url }: Request): boolean => {
  const { origin, pathname } = new URL(url);
  return origin === location.origin && pathname.startsWith(`${PATH}api/`);
};

export async function answerApi(request: Request, clientId: string): Promise<Response> {
  const { method, url, headers } = request;
  const body = method === 'POST' ? await request.arrayBuffer() : null;
  const message: ApiRequest = { type: 'API', method, url, headers: [...headers], body };
  const pages = await self.clients.matchAll({ type: 'window' });
  // the asking page is the most likely to answer, then the most recently focused ones
  const inOrder = [...pages].sort((a, b) => Number(b.id === clientId) - Number(a.id === clientId));
  for (const page of inOrder) {
    const response = await ask(page, message, request.signal);
    if (response) return response;
  }
  return noPage();
}

/** @returns null where the page does not answer */
function ask(page: Client, message: ApiRequest, signal: AbortSignal): Promise<Response | null> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    const end = (response: Response | null) => {
      port1.close();
      resolve(response);
    };
    const silence = setTimeout(() => end(null), PATIENCE_MS);
    signal.addEventListener('abort', () => port1.postMessage('abort'));
    port1.onmessage = ({ data }: MessageEvent<ApiReply>) => {
      clearTimeout(silence);
      if (data !== 'taken') end(new Response(data.body, { status: data.status, headers: data.headers }));
    };
    page.postMessage(message, [port2]);
  });
}

/** A problem as in src/api/problem.ts. */
function noPage(): Response {
  const problem = {
    type: 'tag:dendrite,2026:problem:no-page',
    title: 'No page of the app is open',
    status: 503,
    code: 'no-page',
    detail: 'Open Dendrite in a tab or a frame of this site; it reads there.',
  };
  return Response.json(problem, { status: 503, headers: { 'content-type': 'application/problem+json' } });
}
