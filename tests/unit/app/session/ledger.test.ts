import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../../src/app/session/entry';
import { createLedger } from '../../../../src/app/session/ledger';
import type { Outcome } from '../../../../src/worker/protocol';

const waiting = (id: string): Entry => ({ id, name: `${id}.dcm`, state: 'waiting' });
const outcome = (file: string): Outcome => ({ kind: 'failed', file, code: 'internal', detail: '' });
const ids = (entries: readonly Entry[]) => entries.map(({ id }) => id);

describe('the ledger of entries', () => {
  it('keeps the order of the files, however their slices arrive', () => {
    const ledger = createLedger();
    ledger.add([waiting('f1'), waiting('f2')]);
    ledger.arrive('f2', 0, outcome('second'));
    ledger.arrive('f1', 2, outcome('c'));
    ledger.arrive('f1', 0, outcome('a'));
    ledger.arrive('f1', 1, outcome('b'));
    expect(ledger.entries().map(({ name }) => name)).toEqual(['a', 'b', 'c', 'second']);
  });

  it('gives the first slice that arrives the address of its file', () => {
    const ledger = createLedger();
    ledger.add([waiting('f1')]);
    expect(ledger.arrive('f1', 7, outcome('late'))?.id).toBe('f1');
    expect(ledger.arrive('f1', 3, outcome('early'))?.id).toBe('f1-1');
    expect(ids(ledger.entries())).toEqual(['f1-1', 'f1']);
  });

  it('says where a file was cancelled, after the slices that it gave', () => {
    const ledger = createLedger();
    ledger.add([waiting('f1'), waiting('f2')]);
    ledger.arrive('f1', 0, outcome('a'));
    ledger.cancel('f1');
    ledger.cancel('f2');
    expect(ledger.entries().map(({ state }) => state)).toEqual(['done', 'cancelled', 'cancelled']);
    expect(ids(ledger.entries())).toEqual(['f1', 'f1-rest', 'f2']);
  });

  it('forgets what a file gave when it is read again', () => {
    const ledger = createLedger();
    ledger.add([waiting('f1')]);
    ledger.arrive('f1', 0, outcome('a'));
    ledger.arrive('f1', 1, outcome('b'));
    ledger.cancel('f1');
    ledger.reset('f1', 'waiting');
    expect(ledger.entries()).toMatchObject([{ id: 'f1', name: 'f1.dcm', state: 'waiting' }]);
    ledger.arrive('f1', 0, outcome('again'));
    expect(ids(ledger.entries())).toEqual(['f1']);
  });

  it('takes nothing for files that are gone', () => {
    const ledger = createLedger();
    ledger.add([waiting('f1')]);
    ledger.clear();
    expect(ledger.arrive('f1', 0, outcome('a'))).toBeNull();
    ledger.cancel('f1');
    expect(ledger.entries()).toEqual([]);
  });

  it('makes its list anew only after a change', () => {
    const ledger = createLedger();
    ledger.add([waiting('f1')]);
    const first = ledger.entries();
    expect(ledger.entries()).toBe(first);
    ledger.arrive('f1', 0, outcome('a'));
    expect(ledger.entries()).not.toBe(first);
  });

  it('takes ten thousand slices without going through all of them for each', () => {
    const ledger = createLedger();
    ledger.add(Array.from({ length: 10_000 }, (_, i) => waiting(`f${i}`)));
    const started = performance.now();
    for (let i = 0; i < 10_000; i++) ledger.arrive(`f${i}`, 0, outcome(`${i}`));
    // Quadratic time would take minutes.
    expect(performance.now() - started).toBeLessThan(2000);
    expect(ledger.entries()).toHaveLength(10_000);
  });
});
