/**
 * Serves the built site under its path, as a static host would: only files, and no headers that a plain host does not
 * send.
 */
import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { createGzip } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};

export interface Site {
  readonly folder: string;
  /** Starts and ends with a slash. */
  readonly base: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly host?: string;
  /** Compresses text and code, as GitHub Pages does. For measurements; tests do without, to save time. */
  readonly compressed?: boolean;
}

/** @returns the listening server and the page's address */
export async function serve({
  folder,
  base,
  port,
  host = '127.0.0.1',
  compressed = false,
}: Site): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    const path = pathOf(request.url);
    if (path === base.slice(0, -1)) return void response.writeHead(301, { location: base }).end();
    const inside = normalize(path.startsWith(base) ? path.slice(base.length) : '..');
    const file = join(folder, inside === '.' ? 'index.html' : inside);
    if (inside.startsWith('..') || !isFile(file)) {
      return void response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const gzip = compressed && /^text|json|svg|wasm/.test(type);
    // Files that the browser already has are not sent again.
    const etag = tagOf(file);
    const known = request.headers['if-none-match'] === etag;
    response.writeHead(known ? 304 : 200, {
      'content-type': type,
      'cache-control': 'no-cache',
      etag,
      ...(gzip && { 'content-encoding': 'gzip' }),
    });
    if (known) return void response.end();
    const bytes = createReadStream(file);
    if (gzip) bytes.pipe(createGzip()).pipe(response);
    else bytes.pipe(response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  return { server, url: `http://${host}:${actual}${base}` };
}

/** Path of the requested file; a path that does not exist if the address is invalid. */
function pathOf(url = '/'): string {
  try {
    return decodeURIComponent(new URL(url, 'http://site').pathname);
  } catch {
    return '';
  }
}

/** Hash of the content, since folders of other versions are served at the same address within the same second. */
const tagOf = (file: string): string => `"${createHash('sha256').update(readFileSync(file)).digest('hex')}"`;

function isFile(path: string): boolean {
  return !path.includes('\0') && (statSync(path, { throwIfNoEntry: false })?.isFile() ?? false);
}
