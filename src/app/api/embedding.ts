/**
 * What a page that shows this one in a frame may ask of it: it sends files and receives answers, by messages. Only
 * pages of origins that the host's policy names (`embedding` in policy.json), and only the direct parent. The other
 * side is `public/embed/dendrite.js`.
 */
import { policy } from '../state/policy';

/** A request: `POST` of files to `readings` or `studies`, or `GET` of `model`, as in docs/api.md. */
export interface EmbeddingRequest {
  readonly dendrite: 'ask';
  readonly id: string;
  readonly path: 'readings' | 'studies' | 'model';
  /** As in docs/api.md; JSON by default. */
  readonly accept?: string;
  readonly files?: readonly File[];
}

export type EmbeddingReply =
  /** Sent once, as soon as requests can be received. */
  | { readonly dendrite: 'ready' }
  | {
      readonly dendrite: 'answer';
      readonly id: string;
      readonly status: number;
      readonly type: string;
      readonly body: ArrayBuffer;
    };

const PATHS: readonly string[] = ['readings', 'studies', 'model'] satisfies EmbeddingRequest['path'][];

export function startEmbedding(): void {
  if (window.parent === window) return;
  addEventListener('message', ({ source, origin, data }: MessageEvent<EmbeddingRequest>) => {
    const allowed = origin === location.origin || policy.get().policy.embedding.includes(origin);
    if (source !== window.parent || !allowed || !isRequest(data)) return;
    void answer(data).then((reply) => window.parent.postMessage(reply, origin, [reply.body]));
  });
  const ready: EmbeddingReply = { dendrite: 'ready' };
  for (const origin of [location.origin, ...policy.get().policy.embedding]) {
    window.parent.postMessage(ready, origin);
  }
}

function isRequest(data: EmbeddingRequest | null): data is EmbeddingRequest {
  return data?.dendrite === 'ask' && typeof data.id === 'string' && PATHS.includes(data.path);
}

async function answer({ id, path, accept = 'application/json', files = [] }: EmbeddingRequest) {
  const { mounted } = await import('./mounted');
  const body = new FormData();
  for (const file of files) body.append('file', file, file.name);
  const url = new URL(`api/v1/${path}`, location.href);
  const init = path === 'model' ? {} : { method: 'POST', body };
  const response = await mounted(new Request(url, { ...init, headers: { accept } }));
  return {
    dendrite: 'answer',
    id,
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    body: await response.arrayBuffer(),
  } as const satisfies EmbeddingReply;
}
