/** The page's side of the reading worker, with a scripted worker. Runs in Node. */
import { describe, expect, it } from 'vitest';
import { type Arrival, createReader } from '../../../src/worker/client';
import type { Outcome, Reply, Request } from '../../../src/worker/protocol';

type Script = (request: Request, reply: (message: Reply) => void, die: () => void) => void;

class FakeWorker extends EventTarget {
  terminated = false;
  readonly received: Request[] = [];
  constructor(private readonly script: Script) {
    super();
  }
  postMessage(request: Request): void {
    this.received.push(request);
    this.script(
      request,
      (data) => queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data }))),
      () => queueMicrotask(() => this.dispatchEvent(new Event('error'))),
    );
  }
  terminate(): void {
    this.terminated = true;
  }
}

const refused = (file: string): Outcome => ({
  kind: 'refused',
  file,
  code: 'empty',
  params: {},
  message: 'empty',
});

/** A reader whose nth worker follows the nth script; the last script serves all later ones. */
function readerOf(...scripts: Script[]) {
  const workers: FakeWorker[] = [];
  const reader = createReader({
    silence: 50,
    start: () => {
      const worker = new FakeWorker(scripts[Math.min(workers.length, scripts.length - 1)]);
      workers.push(worker);
      return worker as unknown as Worker;
    },
  });
  return { reader, workers };
}

const answer: Script = (request, reply) => {
  if (request.type !== 'read') return;
  const { id, file } = request;
  reply({ type: 'outcome', id, order: 0, outcome: refused(file.name) });
  reply({ type: 'outcome', id, order: 1, outcome: refused(`${file.name}#2`) });
  reply({ type: 'end', id });
};

const die: Script = (_request, _reply, die) => die();
const silent: Script = () => {};

async function all(arrivals: AsyncIterable<Arrival>): Promise<Outcome[]> {
  const found: Outcome[] = [];
  for await (const { outcome } of arrivals) found.push(outcome);
  return found;
}

const file = (name: string) => new File([], name);

describe('the client of the reading worker', () => {
  it('hands on what comes, in order, from one worker', async () => {
    const { reader, workers } = readerOf(answer);
    expect((await all(reader.read(file('a')))).map((o) => o.file)).toEqual(['a', 'a#2']);
    expect((await all(reader.read(file('b')))).map((o) => o.file)).toEqual(['b', 'b#2']);
    expect(workers.length).toBe(1);
  });

  it('reads one file at a time, in the order asked', async () => {
    let open = 0;
    const { reader } = readerOf((request, reply) => {
      if (request.type !== 'read') return;
      open++;
      expect(open).toBe(1);
      setTimeout(() => {
        open--;
        reply({ type: 'end', id: request.id });
      }, 5);
    });
    await Promise.all(['a', 'b', 'c'].map((name) => all(reader.read(file(name)))));
  });

  it('says so when the worker dies, and starts another for the next file', async () => {
    const { reader, workers } = readerOf(die, answer);
    expect(await all(reader.read(file('a')))).toMatchObject([
      { kind: 'failed', code: 'reader-died', file: 'a' },
    ]);
    expect(workers[0].terminated).toBe(true);
    expect(await all(reader.read(file('b')))).toHaveLength(2);
  });

  it('gives up a worker that falls silent', async () => {
    const { reader, workers } = readerOf(silent, answer);
    expect(await all(reader.read(file('a')))).toMatchObject([{ kind: 'failed', code: 'reader-silent' }]);
    expect(workers[0].terminated).toBe(true);
    expect(await all(reader.read(file('b')))).toHaveLength(2);
  });

  it('ends quietly when aborted, tells the worker, and keeps it', async () => {
    const { reader, workers } = readerOf((request, reply) => {
      if (request.type === 'read' && request.file.name === 'b') answer(request, reply, () => {});
    });
    const controller = new AbortController();
    const reading = all(reader.read(file('a'), { signal: controller.signal }));
    setTimeout(() => controller.abort(), 5);
    expect(await reading).toEqual([]);
    expect(workers[0].received.map(({ type }) => type)).toEqual(['read', 'abort']);
    expect(await all(reader.read(file('b')))).toHaveLength(2);
    expect(workers.length).toBe(1);
  });

  it('tells the worker when nobody listens any more', async () => {
    const { reader, workers } = readerOf(answer);
    for await (const _ of reader.read(file('a'))) break;
    expect(workers[0].received.map(({ type }) => type)).toEqual(['read', 'abort']);
  });

  it('reports a worker that cannot be started', async () => {
    const reader = createReader({
      start: () => {
        throw new Error('no workers here');
      },
    });
    expect(await all(reader.read(file('a')))).toMatchObject([{ kind: 'failed', code: 'reader-died' }]);
  });
});

describe('the check by covering', () => {
  const covering = { image: new Uint8ClampedArray(4), label: 'glioma', model: 'm' } as const;
  const occlusion = { side: 1, drops: Float32Array.of(2) };
  const covers: Script = (request, reply) => {
    if (request.type !== 'occlude') return;
    const { id } = request;
    reply({ type: 'occluded', id, done: 0.5 });
    reply({ type: 'occluded', id, done: 1, occlusion });
    reply({ type: 'end', id });
  };

  it('tells how far it is, and what it found', async () => {
    const { reader } = readerOf(covers);
    const steps: number[] = [];
    expect(await reader.occlude(covering, { onProgress: (done) => steps.push(done) })).toEqual(occlusion);
    expect(steps).toEqual([0.5, 1]);
  });

  it('has nothing where the worker ends, dies or falls silent without an answer', async () => {
    const ends: Script = ({ id }, reply) => reply({ type: 'end', id });
    for (const script of [ends, die, silent]) {
      expect(await readerOf(script).reader.occlude(covering)).toBeNull();
    }
  });

  it('stops the worker when it is no longer wanted', async () => {
    const { reader, workers } = readerOf(silent);
    const controller = new AbortController();
    const check = reader.occlude(covering, { signal: controller.signal });
    await Promise.resolve();
    controller.abort();
    expect(await check).toBeNull();
    expect(workers[0].received.map(({ type }) => type)).toEqual(['occlude', 'abort']);
  });

  it('tells what looks foreign, and nothing where that is not known', async () => {
    const foreign = { side: 1, values: Float32Array.of(2) };
    const { label: _, ...task } = covering;
    const answers =
      (found: typeof foreign | null): Script =>
      (request, reply) => {
        if (request.type !== 'foreign') return;
        reply({ type: 'foreign', id: request.id, foreign: found });
        reply({ type: 'end', id: request.id });
      };
    expect(await readerOf(answers(foreign)).reader.foreign(task)).toEqual(foreign);
    for (const script of [answers(null), die, silent]) {
      expect(await readerOf(script).reader.foreign(task)).toBeNull();
    }
  });

  it('goes on while a file is being read', async () => {
    const { reader } = readerOf((request, reply) => {
      if (request.type === 'occlude') covers(request, reply, () => {});
      else if (request.type === 'read') setTimeout(() => answer(request, reply, () => {}), 20);
    });
    const reading = all(reader.read(file('a')));
    expect(await reader.occlude(covering)).toEqual(occlusion);
    expect(await reading).toHaveLength(2);
  });

  it('begins a new worker after one that grew too large, once nothing else is under way', async () => {
    const heavy: Script = (request, reply) => {
      if (request.type !== 'read') return;
      reply({ type: 'outcome', id: request.id, order: 0, outcome: refused(request.file.name) });
      reply({ type: 'end', id: request.id, heavy: true });
    };
    const { reader, workers } = readerOf(heavy, answer);
    expect(await all(reader.read(new File([], 'large')))).toEqual([refused('large')]);
    expect(workers[0].terminated).toBe(true);
    expect(await all(reader.read(new File([], 'next')))).toEqual([refused('next'), refused('next#2')]);
    expect(workers).toHaveLength(2);
    expect(workers[1].terminated).toBe(false);
  });
});
