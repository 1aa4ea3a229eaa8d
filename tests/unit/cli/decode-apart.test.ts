/** A thread that hangs or dies costs only one file, not the run. */
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { decodeApart } from '../../../src/cli/decode-apart';

/** Answers each file with its name, but hangs or dies when the name asks for it. */
const MADE_UP = `
  const { parentPort } = require('node:worker_threads');

  parentPort.on('message', (request) => {
    if (request.path === 'hangs') for (;;);
    if (request.path === 'dies') throw new Error('out of memory');

    parentPort.postMessage(request === "next" ? null : { kind: 'unopened', problem: request.path });
  });
`;

it('ends a decoder that hangs or dies, says so, and goes on', async () => {
  let started = 0;
  const start = () => {
    started++;
    return new Worker(MADE_UP, { eval: true });
  };
  const { decode, end } = decodeApart({ start, silence: 2000 });
  const found: unknown[] = [];
  for (const path of ['a', 'hangs', 'b', 'dies', 'c', 'd']) {
    for await (const one of decode(path, {})) {
      found.push(one.kind === 'unopened' ? one.problem : one.kind === 'refused' && [one.file, one.code]);
    }
  }
  await end();
  expect(found).toEqual(['a', ['hangs', 'timeout'], 'b', ['dies', 'corrupt'], 'c', 'd']);
  expect(started).toBe(3);
});
