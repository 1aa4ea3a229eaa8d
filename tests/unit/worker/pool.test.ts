/** Several reading workers as one, with scripted workers. */
import { describe, expect, it } from 'vitest';
import type { Arrival } from '../../../src/worker/client';
import { createPool, poolSize } from '../../../src/worker/pool';
import type { Outcome, ReadRequest, Reply, Request } from '../../../src/worker/protocol';
import { shareOf } from '../../../src/worker/share';

type Script = (request: ReadRequest, reply: (message: Reply) => void, die: () => void) => void;

class FakeWorker extends EventTarget {
  readonly received: Request[] = [];
  terminated = false;
  constructor(private readonly script: Script) {
    super();
  }
  postMessage(request: Request): void {
    this.received.push(request);
    if (request.type !== 'read') return;
    this.script(
      request,
      (data) => setTimeout(() => this.dispatchEvent(new MessageEvent('message', { data }))),
      () => setTimeout(() => this.dispatchEvent(new Event('error'))),
    );
  }
  terminate(): void {
    this.terminated = true;
  }
}

const slice = (file: string): Outcome => ({ kind: 'refused', file, code: 'empty', params: {}, message: '' });

/** Reads a file of so many slices, only its own share of them. */
const reads =
  (slices: number): Script =>
  ({ id, file, part, only }, reply) => {
    const share = shareOf({ ...(part && { part }), ...(only !== undefined && { only }) });
    for (let i = 0; i < slices; i++) {
      const order = share.take(`${file.name}#${i}`);
      if (order !== null) reply({ type: 'outcome', id, order, outcome: slice(`${file.name}#${i}`) });
    }
    reply({ type: 'end', id });
  };

function poolOf(size: number, ...scripts: Script[]) {
  const workers: FakeWorker[] = [];
  const pool = createPool({
    size,
    silence: 200,
    start: () => {
      const worker = new FakeWorker(scripts[Math.min(workers.length, scripts.length - 1)]);
      workers.push(worker);
      return worker as unknown as Worker;
    },
  });
  return { pool, workers };
}

const file = (name: string) => new File([], name);

async function all(arrivals: AsyncIterable<Arrival>): Promise<Arrival[]> {
  const found: Arrival[] = [];
  for await (const arrival of arrivals) found.push(arrival);
  return found;
}

const names = (arrivals: readonly Arrival[]) =>
  [...arrivals].sort((a, b) => a.order - b.order).map(({ outcome }) => outcome.file);

describe('the pool of reading workers', () => {
  it('starts a worker for the first file, and the same one serves the next', async () => {
    const { pool, workers } = poolOf(4, reads(1));
    expect(workers).toHaveLength(0);
    await all(pool.read(file('a')));
    await all(pool.read(file('b')));
    expect(workers).toHaveLength(1);
  });

  it('reads as many files at once as it has workers, and no more', async () => {
    let open = 0;
    let most = 0;
    const { pool, workers } = poolOf(3, ({ id }, reply) => {
      most = Math.max(most, ++open);
      setTimeout(() => {
        open--;
        reply({ type: 'end', id });
      }, 5);
    });
    await Promise.all(Array.from({ length: 9 }, (_, i) => all(pool.read(file(`${i}`)))));
    expect(most).toBe(3);
    expect(workers).toHaveLength(3);
  });

  it('loses one file with a worker that dies, and replaces it', async () => {
    const { pool, workers } = poolOf(2, (_request, _reply, die) => die(), reads(1));
    const results = await Promise.all(['a', 'b', 'c', 'd'].map((name) => all(pool.read(file(name)))));
    const failed = results.flat().filter(({ outcome }) => outcome.kind === 'failed');
    expect(failed.map(({ outcome }) => outcome.file)).toEqual(['a']);
    expect(results.flat()).toHaveLength(4);
    expect(workers[0].terminated).toBe(true);
  });

  it('gives up a worker that falls silent, with its file alone', async () => {
    const { pool, workers } = poolOf(1, () => {}, reads(1));
    const [a, b] = await Promise.all([all(pool.read(file('a'))), all(pool.read(file('b')))]);
    expect(a).toMatchObject([{ outcome: { kind: 'failed', code: 'reader-silent' } }]);
    expect(b).toMatchObject([{ outcome: { file: 'b#0' } }]);
    expect(workers[0].terminated).toBe(true);
  });

  it('shares a big file among idle workers: every slice once, each in its place', async () => {
    const { pool, workers } = poolOf(3, reads(10));
    const arrivals = await all(pool.read(file('v'), { spread: true }));
    expect(names(arrivals)).toEqual(Array.from({ length: 10 }, (_, i) => `v#${i}`));
    expect(workers).toHaveLength(3);
    // All workers are available again afterwards.
    await Promise.all(['a', 'b', 'c'].map((name) => all(pool.read(file(name)))));
    expect(workers).toHaveLength(3);
  });

  it('says once what kept all of them from a shared file, and gives what the others read', async () => {
    const { pool } = poolOf(
      3,
      (_request, _reply, die) => die(),
      (_request, _reply, die) => die(),
      reads(9),
    );
    const arrivals = await all(pool.read(file('v'), { spread: true }));
    const failed = arrivals.filter(({ outcome }) => outcome.kind === 'failed');
    expect(failed).toHaveLength(1);
    expect(arrivals).toHaveLength(1 + 3);
  });

  it('tells every worker of a shared file when it is no longer wanted', async () => {
    const { pool, workers } = poolOf(2, () => {});
    const controller = new AbortController();
    const reading = all(pool.read(file('v'), { spread: true, signal: controller.signal }));
    setTimeout(() => controller.abort(), 5);
    expect(await reading).toEqual([]);
    for (const { received } of workers) expect(received.map(({ type }) => type)).toEqual(['read', 'abort']);
  });

  it('lets an urgent request in between the slices of a long file', async () => {
    const { pool } = poolOf(1, (request, reply, die) => {
      if (request.only !== undefined) reads(5)(request, reply, die);
      else setTimeout(() => reply({ type: 'end', id: request.id }), 100);
    });
    const long = all(pool.read(file('long')));
    const started = performance.now();
    const wanted = await all(pool.read(file('v'), { only: 'v#3', urgent: true }));
    expect(names(wanted)).toEqual(['v#3']);
    expect(performance.now() - started).toBeLessThan(90);
    await long;
  });
});

describe('the size of the pool', () => {
  it('leaves a core to the page and fits the memory', () => {
    expect(poolSize({ hardwareConcurrency: 8, deviceMemory: 8 })).toBe(4);
    expect(poolSize({ hardwareConcurrency: 16, deviceMemory: 32 })).toBe(4);
    expect(poolSize({ hardwareConcurrency: 4, deviceMemory: 8 })).toBe(3);
    expect(poolSize({ hardwareConcurrency: 8, deviceMemory: 2 })).toBe(1);
    expect(poolSize({ hardwareConcurrency: 1, deviceMemory: 0.5 })).toBe(1);
    expect(poolSize({ hardwareConcurrency: 2, deviceMemory: 4 })).toBe(2);
    expect(poolSize({})).toBe(2);
  });
});

describe('a share of a file', () => {
  it('of an archive is every nth file, with all of its slices', () => {
    const orders = [0, 1].map((index) => {
      const share = shareOf({ part: { index, of: 2 } });
      const found: [string, number][] = [];
      ['a', 'b', 'c'].forEach((name, at) => {
        if (!share.wants(name, at)) return;
        for (const slice of ['#0', '#1']) found.push([name + slice, share.take(name + slice)!]);
      });
      return found;
    });
    expect(orders[0].map(([name]) => name)).toEqual(['a#0', 'a#1', 'c#0', 'c#1']);
    expect(orders[1].map(([name]) => name)).toEqual(['b#0', 'b#1']);
    const inOrder = orders.flat().sort(([, a], [, b]) => a - b);
    expect(inOrder.map(([name]) => name)).toEqual(['a#0', 'a#1', 'b#0', 'b#1', 'c#0', 'c#1']);
  });

  it('lets the first say what is wrong with the whole', () => {
    expect(shareOf({ part: { index: 0, of: 2 } }).take('bad.zip')).toBe(0);
    expect(shareOf({ part: { index: 1, of: 2 } }).take('bad.zip')).toBeNull();
  });

  it('can be one slice alone, and only its file is unpacked for it', () => {
    const share = shareOf({ only: 'x.zip/b#1' });
    expect(share.wants('x.zip/a', 0)).toBe(false);
    expect(share.wants('x.zip/b', 1)).toBe(true);
    expect(share.take('x.zip/b#0')).toBeNull();
    expect(share.take('x.zip/b#1')).not.toBeNull();
  });
});
