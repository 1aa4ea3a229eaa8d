/**
 * Files that another app shares with this one. They are posted to an address that only the worker answers. It keeps
 * them until the user decides (see src/app/install/received.ts), and sends them nowhere. A web page can post here too,
 * so nothing is opened before the user has agreed.
 */
import { RECEIVE } from './messages';
import { PATH, RECEIVED_CACHE } from './names';

export const isShare = ({ method, url }: Request) =>
  method === 'POST' && new URL(url).pathname === PATH + RECEIVE;

/** Limit for all waiting files together, in bytes: unrequested files must not fill the device. */
const MAX_BYTES = 256 * 1024 * 1024;
const MAX_FILES = 500;

/** Stores shared files beside those that are already waiting, which are never dropped for newer ones. */
export async function receive(request: Request): Promise<Response> {
  let outcome = 'files';
  const written: string[] = [];
  const cache = await caches.open(RECEIVED_CACHE);
  try {
    const shared = (await request.formData()).getAll('files').filter((file) => typeof file !== 'string');
    let { files, bytes } = await waiting(cache);
    for (const file of shared) {
      files += 1;
      bytes += file.size;
    }
    if (shared.length === 0 || files > MAX_FILES || bytes > MAX_BYTES) throw new RangeError('Too much');
    const batch = crypto.randomUUID();
    for (const [at, file] of shared.entries()) {
      const key = `${RECEIVE}/${batch}/${at}`;
      written.push(key);
      const headers = {
        'content-type': file.type,
        'x-name': encodeURIComponent(file.name),
        'x-size': String(file.size),
      };
      await cache.put(key, new Response(await file.arrayBuffer(), { headers }));
    }
  } catch {
    // keep all files of a share or none
    for (const key of written) await cache.delete(key);
    outcome = 'lost';
  }
  return Response.redirect(`${PATH}?received=${outcome}`, 303);
}

async function waiting(cache: Cache): Promise<{ files: number; bytes: number }> {
  const keys = await cache.keys();
  let bytes = 0;
  for (const key of keys) bytes += Number((await cache.match(key))?.headers.get('x-size')) || 0;
  return { files: keys.length, bytes };
}
