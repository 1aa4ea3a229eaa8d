/** The server as users start it: real threads, a real socket. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseCommand } from '../../../src/api/node/command';
import { startServer } from '../../../src/api/node/server';
import type { ReadingsBody } from '../../../src/api/responses';
import { classify } from '../cli/command';
import { hostileCases, MARK, send, soundCases, wrongWith } from './requests';

let child: ChildProcess;
let url = '';
let printed = '';

beforeAll(async () => {
  const args = [
    '--import',
    'tsx',
    'src/api/node/serve.ts',
    '--port',
    '0',
    '--log',
    '--threads',
    '2',
    '--megabytes',
    '80',
  ];
  child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const address = new Promise<string>((resolve) => {
    for (const stream of [child.stdout!, child.stderr!]) {
      stream.on('data', (chunk) => {
        printed += chunk;
        const [found] = /http:\S+?\/(?=api)/.exec(printed) ?? [];
        if (found) resolve(found);
      });
    }
  });
  url = await address;
}, 60_000);

afterAll(async () => {
  child.kill('SIGTERM');
  const [code] = await once(child, 'exit');
  expect(code).toBe(0);
}, 60_000);

describe('the server', () => {
  it('says what the command line says, to the bit', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'api-'));
    const cases = [
      ...soundCases(),
      ...hostileCases().filter(({ expected }) => typeof expected !== 'number'),
    ].filter(({ name }) => !name.includes('/'));
    // Different names, since the command line reads them from one folder.
    const named = cases.map((one, i) => ({ ...one, name: `${i}-${one.name}` }));
    for (const { name, bytes } of named) writeFileSync(join(folder, name), bytes);
    const { out } = await classify('--jsonl', ...named.map(({ name }) => join(folder, name)));
    rmSync(folder, { recursive: true });
    const answers: string[] = [];
    for (const one of named) {
      const { readings } = (await (await send(url, one)).json()) as ReadingsBody;
      for (const line of readings) answers.push(JSON.stringify({ ...line, file: join(folder, line.file) }));
    }
    expect(answers).toEqual(out.trimEnd().split('\n'));
  }, 120_000);

  it('answers 48 requests at once, each rightly, one in three of them broken or hostile', async () => {
    const sound = soundCases();
    const hostile = hostileCases();
    const cases = Array.from({ length: 48 }, (_, i) =>
      i % 3 ? sound[i % sound.length] : hostile[(i / 3) % hostile.length],
    );
    const wrong = await Promise.all(cases.map(async (one) => wrongWith(one, await send(url, one))));
    expect(wrong.filter((found) => found !== null)).toEqual([]);
    expect(await (await fetch(`${url}api/v1/health`)).json()).toEqual({
      status: 'ok',
      running: 0,
      waiting: 0,
    });
  }, 120_000);

  it('goes on after callers that leave, and after bytes that are no request', async () => {
    await Promise.all(
      soundCases().map(async (one) => {
        const gone = new AbortController();
        setTimeout(() => gone.abort(), 5);
        await send(url, one, { signal: gone.signal }).catch(() => {});
      }),
    );
    const { port } = new URL(url);
    for (const bytes of [
      `${MARK}\r\n\r\n`,
      `POST /api/v1/readings HTTP/1.1\r\nhost: ${MARK}\r\ncontent-length: 9\r\n\r\n`,
    ]) {
      const socket = connect(Number(port), '127.0.0.1');
      socket.on('error', () => {}).resume();
      socket.end(bytes);
      await once(socket, 'close');
    }
    const [one] = soundCases();
    expect(await wrongWith(one, await send(url, one))).toBeNull();
    await expect
      .poll(async () => (await fetch(`${url}api/v1/health`)).json())
      .toEqual({ status: 'ok', running: 0, waiting: 0 });
  }, 60_000);

  it('logs no path, no name and nothing of a header', async () => {
    await fetch(`${url}api/v1/${MARK}?${MARK}`, {
      headers: { 'user-agent': MARK, referer: `http://${MARK}/` },
    });
    expect(printed).toMatch(/^POST \/api\/v1\/readings 200 \d+ ms$/m);
    expect(printed).toMatch(/^GET - 404 \d+ ms$/m);
    expect(printed).not.toContain(MARK);
    // Only the line at the start, and one line for each request.
    const lines = printed.trimEnd().split('\n').slice(1);
    expect(lines.filter((line) => !/^[A-Z]+ (-|\/api\/v1\/[a-z.]+) \d{3} \d+ ms$/.test(line))).toEqual([]);
  });
});

describe('the command', () => {
  it('asks for a token beyond this machine, and for none on it', () => {
    expect(parseCommand([], {}).token).toBeUndefined();
    expect(parseCommand(['--host', '::1'], {}).token).toBeUndefined();
    const made = parseCommand(['--host', '0.0.0.0'], {});
    expect(made.token).toMatch(/^[\w-]{32}$/);
    expect(made.token).not.toBe(parseCommand(['--host', '0.0.0.0'], {}).token);
    expect(parseCommand(['--host', '10.0.0.1'], { DENDRITE_TOKEN: 'sixteen-letters!' }).token).toBe(
      'sixteen-letters!',
    );
  });

  it.each([
    [['--port', 'x'], {}, '--port'],
    [['--allow-origin', 'records.example'], {}, '--allow-origin'],
    [['--what'], {}, '--what'],
    [[], { DENDRITE_TOKEN: 'short' }, 'DENDRITE_TOKEN'],
  ])('says what is wrong with %j', (args, environment, named) => {
    expect(() => parseCommand(args, environment)).toThrow(named);
  });

  it('says that there is no model, or that the port is taken', async () => {
    const options = parseCommand(['--port', new URL(url).port], {});
    await expect(startServer({ ...options, modelFolder: tmpdir() })).rejects.toThrow('no model to read with');
    await expect(startServer(options)).rejects.toThrow('EADDRINUSE');
  });
});
