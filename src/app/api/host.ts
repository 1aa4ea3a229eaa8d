/** Answers the API requests that the service worker passes on. The API itself is loaded with the first request. */
import type { ApiReply, ApiRequest } from '../../service-worker/messages';

export function startHost(): void {
  navigator.serviceWorker?.addEventListener('message', ({ data, ports }: MessageEvent<ApiRequest>) => {
    const [port] = ports;
    if (data?.type !== 'API' || !port) return;
    const say = (reply: ApiReply, moved: Transferable[] = []) => port.postMessage(reply, moved);
    say('taken');
    const gone = new AbortController();
    port.onmessage = () => gone.abort();
    void answer(data, gone.signal).then((response) => say(response, [response.body]));
  });
}

async function answer(
  { method, url, headers, body }: ApiRequest,
  signal: AbortSignal,
): Promise<Exclude<ApiReply, 'taken'>> {
  const { mounted } = await import('./mounted');
  const response = await mounted(new Request(url, { method, headers: [...headers], body, signal }));
  return { status: response.status, headers: [...response.headers], body: await response.arrayBuffer() };
}
