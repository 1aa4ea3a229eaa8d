/**
 * A thousand requests to the REST API, 50 at once, a hundred of them broken or hostile: `npx tsx bench/api.ts`. Prints
 * whether every answer was right, and the server's memory during the run, and writes both to docs/generated/api.json.
 * `npx tsx bench/api.ts REQUESTS` makes another number of requests, and writes nothing.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { type Case, hostileCases, MARK, send, soundCases, wrongWith } from '../tests/unit/api/requests';

const REQUESTS = Number(process.argv[2] ?? 1000);
const FIGURES = 'docs/generated/api.json';
const AT_ONCE = 50;

const server = spawn(
  process.execPath,
  ['--import', 'tsx', 'src/api/node/serve.ts', '--port', '0', '--log', '--threads', '2', '--megabytes', '80'],
  { stdio: ['ignore', 'pipe', 'pipe'] },
);
let printed = '';
const url = await new Promise<string>((resolve) => {
  for (const stream of [server.stdout, server.stderr]) {
    stream.on('data', (chunk) => {
      printed += chunk;
      const [found] = /http:\S+?\/(?=api)/.exec(printed) ?? [];
      if (found) resolve(found);
    });
  }
});

/** Resident memory of the server in MB, where the system reports it (Linux). */
const memory = (): number => {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1024);
};

const [sound, hostile] = [soundCases(), hostileCases()];
const cases = Array.from(
  { length: REQUESTS },
  (_, i): Case => (i % 10 === 0 ? hostile[(i / 10) % hostile.length] : sound[i % sound.length]),
);
const wrong: string[] = [];
const memories: number[] = [];
const began = performance.now();
let next = 0;
let answered = 0;
const lane = async () => {
  for (let i = next++; i < cases.length; i = next++) {
    const one = cases[i];
    const found = await send(url, one).then(
      (response) => wrongWith(one, response),
      (error) => `${one.what}: ${error}`,
    );
    if (found) wrong.push(found);
    if (++answered % Math.ceil(REQUESTS / 10) === 0) memories.push(memory());
  }
};
await Promise.all(Array.from({ length: AT_ONCE }, lane));
const seconds = (performance.now() - began) / 1000;
const health = await (await fetch(`${url}api/v1/health`)).json();
server.kill('SIGTERM');
await once(server, 'exit');

const named = printed.includes(MARK);
const figures = {
  requests: REQUESTS,
  atOnce: AT_ONCE,
  brokenOrHostile: cases.filter((one) => hostile.includes(one)).length,
  answered,
  wrong: wrong.length,
  leftInService: health,
  /** Memory of the whole server, after each tenth of the requests. */
  residentMegabytes: memories,
  namesInTheLog: named ? 'yes' : 'none',
};
console.log(JSON.stringify(figures, null, 2));
console.log(`${seconds.toFixed(0)} s`);
if (wrong.length > 0) console.log(`wrong: ${wrong.slice(0, 5).join('; ')}`);
const failed = wrong.length > 0 || answered < REQUESTS || named;
if (process.argv[2] === undefined && !failed) writeFileSync(FIGURES, `${JSON.stringify(figures, null, 2)}\n`);
process.exitCode = failed ? 1 : 0;
