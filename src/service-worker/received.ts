/**
 * Files that another app shares with this one. They are posted to an address that no server knows: the worker keeps
 * them until the page takes them (see src/app/install/received.ts), and sends them nowhere.
 */
import { RECEIVE } from './messages';
import { PATH, RECEIVED_CACHE } from './names';

export const isShare = ({ method, url }: Request) =>
  method === 'POST' && new URL(url).pathname === PATH + RECEIVE;

export async function receive(request: Request): Promise<Response> {
  // What nobody took the last time is not kept for longer.
  await caches.delete(RECEIVED_CACHE);
  let outcome = 'files';
  try {
    const shared = (await request.formData()).getAll('files');
    const cache = await caches.open(RECEIVED_CACHE);
    let at = 0;
    for (const file of shared) {
      if (typeof file === 'string') continue;
      const headers = { 'content-type': file.type, 'x-name': encodeURIComponent(file.name) };
      await cache.put(`${RECEIVE}/${at++}`, new Response(await file.arrayBuffer(), { headers }));
    }
  } catch {
    await caches.delete(RECEIVED_CACHE);
    outcome = 'lost';
  }
  return Response.redirect(`${PATH}?received=${outcome}`, 303);
}
