/**
 * A thousand requests to the REST API, 50 at once, a hundred of them broken or hostile:
 * `npx tsx bench/api.ts [REQUESTS]`. Prints whether every answer was right, and how the server's memory went.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type Case, hostileCases, MARK, send, soundCases, wrongWith } from '../tests/unit/api/requests';

const REQUESTS = Number(process.argv[2] ?? 1000);
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

/** Resident memory of the server in MB, where the system tells (Linux). */
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
const health = await (await fetch(`${url}api/v1/health`)).text();
server.kill('SIGTERM');
await once(server, 'exit');

console.log(
  `${answered} of ${REQUESTS} answered, ${AT_ONCE} at once, ${cases.filter((one) => hostile.includes(one)).length} broken or hostile`,
);
console.log(`${wrong.length} wrong answers${wrong.length > 0 ? `: ${wrong.slice(0, 5).join('; ')}` : ''}`);
console.log(`memory of the server in MB after each tenth: ${memories.join(' ')}`);
console.log(`${seconds.toFixed(0)} s; left in service: ${health}`);
console.log(`a name of a request in the log: ${printed.includes(MARK) ? 'yes' : 'no'}`);
process.exitCode = wrong.length > 0 || printed.includes(MARK) ? 1 : 0;
