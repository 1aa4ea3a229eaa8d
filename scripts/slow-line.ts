/**
 * A slow connection in front of a server. Browsers' own throttling does not affect what a service worker fetches; here
 * all requests share one line, however many connections they use.
 */
import { createServer, request, type Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

export interface Line {
  readonly bitsPerSecond: number;
  /** Minimum milliseconds from a request to the first byte of its answer. */
  readonly latency: number;
}

/** Bytes sent at a time: 20 ms of a line of 400 kbit/s. */
const PIECE = 1000;

/** @returns the address of the slow end, including the path of `url`, and the number of body bytes that passed */
export async function slowLine(url: string, { bitsPerSecond, latency }: Line) {
  let free = 0;
  let bytes = 0;
  const carry = async (piece: Buffer) => {
    free = Math.max(free, performance.now()) + (piece.length * 8000) / bitsPerSecond;
    bytes += piece.length;
    await pause(free - performance.now());
  };
  const server: Server = createServer((asked, answer) => {
    const { pathname, search } = new URL(asked.url ?? '/', url);
    const inner = request(new URL(pathname + search, url), { method: asked.method, headers: asked.headers });
    inner.on('response', async (response) => {
      await pause(latency);
      answer.writeHead(response.statusCode ?? 502, response.headers);
      for await (const chunk of response as AsyncIterable<Buffer>) {
        for (let at = 0; at < chunk.length; at += PIECE) {
          const piece = chunk.subarray(at, at + PIECE);
          await carry(piece);
          answer.write(piece);
        }
      }
      answer.end();
    });
    inner.on('error', () => answer.destroy());
    asked.pipe(inner);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}${new URL(url).pathname}`,
    carried: () => bytes,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
