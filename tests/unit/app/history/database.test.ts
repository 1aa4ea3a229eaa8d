/** Kept cases in a database: data of an earlier version, what is written together, what an import may change. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import { faultIn } from '../../../../src/app/history/audit/chain';
import { ImportError, inFrames, writeCasesFile } from '../../../../src/app/history/cases-file';
import { Random } from '../../../../src/evaluation/random';
import { caseOfBefore, keptStudy, madeUp, mutate } from './made-up';

type Modules = Awaited<ReturnType<typeof load>>;

async function load() {
  const [summaries, along, log, database, from, records, policy, earlier, imported] = await Promise.all([
    import('../../../../src/app/history/summaries'),
    import('../../../../src/app/history/take-along-cases'),
    import('../../../../src/app/history/audit/log'),
    import('../../../../src/app/state/database'),
    import('../../../../src/app/history/case-from'),
    import('../../../../src/app/history/records'),
    import('../../../../src/app/state/policy'),
    import('../../../../src/app/history/earlier'),
    import('../../../../src/app/history/add-imported'),
  ]);
  return {
    ...summaries,
    ...along,
    ...log,
    ...database,
    ...from,
    ...records,
    ...policy,
    ...earlier,
    ...imported,
  };
}

let app: Modules;

beforeEach(async () => {
  // As on a device that has never opened the page.
  globalThis.indexedDB = new IDBFactory();
  vi.resetModules();
  app = await load();
}, 60_000);

/** The database as 0.1.0 made it; or the next version, with summaries. */
const databaseOfBefore = (cases: readonly unknown[], summaries?: readonly unknown[]) =>
  new Promise<void>((resolve, reject) => {
    const request = indexedDB.open('dendrite', summaries ? 2 : 1);
    request.onupgradeneeded = () => {
      const { result: db } = request;
      db.createObjectStore('cases', { keyPath: 'id' }).createIndex('when', 'when');
      db.createObjectStore('settings');
      if (!summaries) return;
      db.createObjectStore('summaries', { keyPath: 'id' }).createIndex('when', 'when');
      db.createObjectStore('audit', { keyPath: 'seq' });
    };
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const tx = request.result.transaction([...request.result.objectStoreNames], 'readwrite');
      for (const one of cases) tx.objectStore('cases').put(one);
      for (const one of summaries ?? []) tx.objectStore('summaries').put(one);
      tx.oncomplete = () => {
        request.result.close();
        resolve();
      };
    };
  });

const fileOf = (lines: readonly unknown[]) =>
  writeCasesFile(inFrames(lines), { cases: lines.length, app: '9', made: 'now', passphrase: null });

const everything = () =>
  app.withDatabase(async (db) => ({
    cases: await db.getAll('cases'),
    summaries: await db.getAll('summaries'),
    audit: await db.getAll('audit'),
  }));

it('keeps the history of 0.1.0, and gives each case its summary once', async () => {
  const damaged = { id: 'broken', when: 5 };
  await databaseOfBefore([caseOfBefore(1), caseOfBefore(2), damaged]);
  await app.completeSummaries();
  await app.completeSummaries();
  const { cases, summaries } = (await everything())!;
  expect(cases).toHaveLength(3);
  expect(cases).toContainEqual(caseOfBefore(1));
  expect(summaries.map(({ id, label, app, pictured }) => [id, label, app, pictured])).toEqual([
    ['k1', 'glioma', '0.1.0', true],
    ['k2', 'glioma', '0.1.0', true],
  ]);
});

it('keeps summaries of before, and finds the slices of a study among them', async () => {
  const { content: _, ...slice } = madeUp(1, { group: 'g-study' });
  const { content: __, ...study } = madeUp(9, { id: 'k9', kind: 'study', group: 'g-study', pictured: true });
  const { content: ___, ...other } = madeUp(2);
  await databaseOfBefore([{ ...caseOfBefore(9), study: keptStudy() }], [slice, study, other]);
  expect((await everything())!.summaries).toEqual(expect.arrayContaining([slice, study, other]));
  await app.erase(['k9']);
  expect((await everything())!.summaries).toEqual([other]);
});

it('writes a reading, its summary and its log entry together', async () => {
  const kept = caseOfBefore(3);
  await app.addCases([{ summary: madeUp(3, { id: 'k3', pictured: true }), pictures: kept }]);
  const { cases, summaries, audit } = (await everything())!;
  expect([cases.length, summaries.length, audit.length]).toEqual([1, 1, 1]);
  expect(audit[0]).toMatchObject({ seq: 1, event: 'read', about: 'k3' });
  expect(JSON.stringify(audit)).not.toContain('slice-3');
  expect(faultIn(audit)).toBeNull();
});

it('writes nothing of a batch of which one cannot be written', async () => {
  const impossible = { ...madeUp(5), note: (() => 0) as unknown as string };
  const done = await app.addCases([
    { summary: madeUp(4), pictures: null },
    { summary: impossible, pictures: null },
  ]);
  expect(done).toBeNull();
  const { summaries, audit } = (await everything())!;
  expect([summaries.length, audit.length]).toEqual([0, 0]);
});

it('logs what a person says, and leaves the answer as it was', async () => {
  await app.addCases([{ summary: madeUp(1), pictures: null }]);
  const { id, probabilities, label } = madeUp(1);
  await app.annotate(id, { feedback: { agrees: false, opinion: 'meningioma', when: 1 } });
  await app.annotate(id, { diagnosis: { label: 'meningioma', basis: 'histology', when: 2 } });
  await app.annotate(id, { note: 'Mrs Example, born 1950' });
  const { summaries, audit } = (await everything())!;
  expect(summaries[0]).toMatchObject({ label, probabilities, feedback: { opinion: 'meningioma' } });
  expect(audit.map(({ event }) => event)).toEqual(['read', 'feedback', 'diagnosis']);
  expect(JSON.stringify(audit)).not.toContain('Example');
  expect(faultIn(audit)).toBeNull();
});

it('erases a case with all that was kept of it', async () => {
  for (const n of [1, 2]) {
    const summary = madeUp(n, { id: `k${n}`, pictured: true });
    await app.addCases([{ summary, pictures: caseOfBefore(n) }]);
  }
  await app.erase(['k1']);
  const one = (await everything())!;
  expect([one.cases.length, one.summaries.length]).toEqual([1, 1]);
  await app.erase('all');
  const none = (await everything())!;
  expect([none.cases.length, none.summaries.length]).toEqual([0, 0]);
  expect(none.audit.map(({ event }) => event)).toEqual(['read', 'read', 'erased', 'erased']);
});

/** A study of three slices, and a slice of another. */
async function addStudy(): Promise<void> {
  const slice = (n: number) => ({ summary: madeUp(n, { group: 'g-study' }), pictures: null });
  await app.addCases([slice(1), slice(2), slice(3), { summary: madeUp(4), pictures: null }]);
  const summary = madeUp(9, { id: 'k9', kind: 'study', slices: 3, group: 'g-study', pictured: true });
  await app.addCases([{ summary, pictures: { ...caseOfBefore(9), study: keptStudy() } }]);
}

it('writes a study that grew anew: what was said of it stays, and the log says how it grew', async () => {
  await addStudy();
  await app.annotate('k9', { note: 'second opinion', tag: 'ward 3' });
  const grown = madeUp(9, { id: 'k9', kind: 'study', slices: 5, group: 'g-study', pictured: true });
  const study = { ...keptStudy(), slices: 5 };
  await app.addCases([{ summary: grown, pictures: { ...caseOfBefore(9), study } }]);
  const { cases, summaries, audit } = (await everything())!;
  expect(cases.map((one) => one.study?.slices)).toEqual([5]);
  expect(summaries.find(({ id }) => id === 'k9')).toMatchObject({ slices: 5, tag: 'ward 3' });
  const reads = audit.filter(({ event, about }) => event === 'read' && about === 'k9');
  expect(reads.map(({ facts }) => [facts.slices, facts.grownFrom])).toEqual([
    [3, undefined],
    [5, 3],
  ]);
});

it('knows a study by its content when it comes again: one case, with what was said of it, and read twice', async () => {
  const content = 'ab'.repeat(32);
  const add = (id: string, change: object = {}) =>
    app.addCases([
      {
        summary: madeUp(9, { id, kind: 'study', slices: 3, pictured: true, content, ...change }),
        pictures: { ...caseOfBefore(9), id, study: keptStudy() },
      },
    ]);
  await add('first');
  const said = await app.annotate('first', { note: 'second opinion' });
  const before = (await everything())!;
  expect(await add('second', { when: 1e12 })).toEqual([{ summary: said, pictures: null, grownFrom: null }]);
  const after = (await everything())!;
  expect([after.cases, after.summaries]).toEqual([before.cases, before.summaries]);
  expect(after.audit.map(({ event, about }) => [event, about])).toEqual([
    ['read', 'first'],
    ['read', 'first'],
  ]);
  // Others do not replace it: with other content, without content, and from a file.
  await add('third', { content: 'cd'.repeat(32) });
  await add('fourth', { content: null });
  const { blob: file } = (await app.exportCases(null))!;
  await app.erase(['first']);
  expect(await app.importCases(file, null, app.caseFrom)).toEqual({ added: 1, known: 2 });
  expect((await everything())!.summaries.map(({ id }) => id)).toEqual(['first', 'fourth', 'third']);
});

it('a slice of a kept study that comes alone gets its picture', async () => {
  const content = 'ab'.repeat(32);
  await app.addCases([{ summary: madeUp(1, { content }), pictures: null }]);
  const again = madeUp(1, { id: 'again', content, pictured: true });
  await app.addCases([{ summary: again, pictures: caseOfBefore(1) }]);
  const { cases, summaries } = (await everything())!;
  expect(summaries).toEqual([madeUp(1, { content, pictured: true })]);
  expect(cases.map(({ id, when }) => [id, when])).toEqual([[madeUp(1).id, madeUp(1).when]]);
});

it('takes files of cases from before they had a content', async () => {
  const { content: _, ...summary } = madeUp(1);
  const file = await fileOf([{ summary, pictures: null }]);
  expect(await app.importCases(file, null, app.caseFrom)).toMatchObject({ added: 1 });
  expect((await everything())!.summaries).toEqual([madeUp(1, { pictured: false })]);
});

it('what can lie beside a new case is read once, and follows every change', async () => {
  const pictured = (n: number, change: object = {}) => ({
    summary: madeUp(n, { id: `k${n}`, pictured: true, ...change }),
    pictures: caseOfBefore(n),
  });
  await app.addCases([pictured(2), pictured(1), { summary: madeUp(3), pictures: null }]);
  const look = async () => (await app.earlierCases()).map(({ id, tag }) => [id, tag]);
  expect(await look()).toEqual([
    ['k1', ''],
    ['k2', ''],
  ]);
  const reads = vi.spyOn(IDBObjectStore.prototype, 'getAll');
  await app.addCases([pictured(4)]);
  await app.annotate('k2', { tag: 'ward 3' });
  expect(await look()).toEqual([
    ['k1', ''],
    ['k2', 'ward 3'],
    ['k4', ''],
  ]);
  expect(reads).not.toHaveBeenCalled();
  await app.erase(['k1']);
  expect(await look()).toEqual([
    ['k2', 'ward 3'],
    ['k4', ''],
  ]);
  expect(reads).toHaveBeenCalledTimes(1);
  reads.mockRestore();
  // Another tab.
  vi.resetModules();
  const other = await load();
  await other.annotate('k4', { tag: 'ward 4' });
  await vi.waitFor(async () =>
    expect(await look()).toEqual([
      ['k2', 'ward 3'],
      ['k4', 'ward 4'],
    ]),
  );
});

it('more cases than are read at once', async () => {
  const cases = Array.from({ length: 1203 }, (_, n) => ({
    summary: madeUp(n, { pictured: n % 2 === 0 }),
    pictures: null,
  }));
  await app.addCases(cases);
  expect((await app.earlierCases()).map(({ id }) => id)).toEqual(
    cases.flatMap(({ summary: { id, pictured } }) => (pictured ? [id] : [])),
  );
});

it('erases a study with the summaries of its slices, and nothing else', async () => {
  await addStudy();
  await app.erase(['k9']);
  const { cases, summaries } = (await everything())!;
  expect(cases).toEqual([]);
  expect(summaries.map(({ id }) => id)).toEqual([madeUp(4).id]);
});

it('deletes the oldest beyond the number that the host allows, studies with their slices', async () => {
  const { policy, prune } = app;
  await addStudy();
  await app.addCases([{ summary: madeUp(20, { id: 'j20', pictured: true }), pictures: caseOfBefore(20) }]);
  policy.set({ policy: { ...policy.get().policy, maxEntries: 1 }, state: 'known' });
  await prune();
  const { cases, summaries } = (await everything())!;
  // By their keys, which begin with the time.
  expect(cases.map(({ id }) => id)).toEqual(['k9']);
  expect(summaries.map(({ id }) => id)).toContain('k9');
  policy.set({ policy: { ...policy.get().policy, maxEntries: 0 }, state: 'known' });
  await prune();
  const { summaries: left, audit } = (await everything())!;
  expect(left.map(({ id }) => id)).toEqual([madeUp(4).id]);
  // Everything is logged.
  const erased = audit.filter(({ event }) => event === 'erased');
  expect(erased.map(({ facts }) => [facts.cases, facts.byHost])).toEqual([
    [1, true],
    [1, true],
  ]);
  expect(faultIn(audit)).toBeNull();
});

it('deletes what is older than the host allows, and what tells no time that can be', async () => {
  const { policy, prune } = app;
  const day = 86_400_000;
  const now = 400 * day;
  const kept = (id: string, when: number) => ({
    summary: madeUp(1, { id, when, pictured: true }),
    pictures: { ...caseOfBefore(1), id },
  });
  await app.addCases([
    kept('old', now - 31 * day),
    kept('young', now - 29 * day),
    kept('to-come', now + 2 * day),
    { summary: madeUp(2, { when: now - 31 * day }), pictures: null },
    { summary: madeUp(3, { when: now - 29 * day }), pictures: null },
  ]);
  await app.withDatabase(async (db) => {
    await db.put('cases', { id: 17 } as never);
    await db.put('cases', { ...caseOfBefore(1), id: 'no-time', when: 'yesterday' } as never);
  });
  policy.set({ policy: { ...policy.get().policy, maxAgeDays: 30 }, state: 'known' });
  await prune(now);
  const { cases, summaries, audit } = (await everything())!;
  expect(cases.map(({ id }) => id)).toEqual(['young']);
  expect(summaries.map(({ id }) => id).sort()).toEqual([madeUp(3).id, 'young']);
  // The log, too: it keeps what was read in these days, and records that the rest was removed.
  expect(audit.map(({ event, about }) => [event, about])).toEqual([
    ['read', 'young'],
    ['read', 'to-come'],
    ['read', madeUp(2).id],
    ['read', madeUp(3).id],
    ['trimmed', null],
    ['erased', null],
  ]);
  expect(faultIn(audit)).toBeNull();
  policy.set({ policy: { ...policy.get().policy, maxAgeDays: null, history: 'never' }, state: 'known' });
  await prune(now);
  const none = (await everything())!;
  expect([none.cases, none.summaries]).toEqual([[], []]);
});

it('takes a study along, and refuses one that is said to be a slice', async () => {
  await addStudy();
  const before = (await everything())!;
  const { blob: file } = (await app.exportCases(null))!;
  await app.erase('all');
  expect(await app.importCases(file, null, app.caseFrom)).toEqual({ added: 5, known: 0 });
  const after = (await everything())!;
  expect(after.summaries).toEqual(before.summaries);
  expect(after.cases[0].study).toEqual(keptStudy());

  const summary = madeUp(30, { id: 'k30', pictured: true });
  const lines = [{ summary, pictures: { ...caseOfBefore(30), study: keptStudy() } }];
  const wrong = await fileOf(lines);
  await expect(app.importCases(wrong, null, app.caseFrom)).rejects.toMatchObject({ fault: 'damaged' });
  expect(await everything()).toEqual(after);
});

it('changes nothing for any of 200 mutated files', async () => {
  await addStudy();
  for (const n of [10, 11])
    await app.addCases([{ summary: madeUp(n, { id: `k${n}`, pictured: true }), pictures: caseOfBefore(n) }]);
  const { blob } = (await app.exportCases(null))!;
  const bytes = new Uint8Array(await blob.arrayBuffer());
  await app.erase(['k10']);
  const before = await everything();
  const random = new Random(7);
  for (let n = 0; n < 200; n++) {
    const imported = app.importCases(new Blob([mutate(bytes, random, n)]), null, app.caseFrom);
    const fault = await imported.catch((error: unknown) => error);
    expect((fault as ImportError).name, `mutation ${n}`).toBe(ImportError.name);
  }
  expect(await everything()).toEqual(before);
  expect(await app.importCases(blob, null, app.caseFrom)).toMatchObject({ added: 1 });
});

it('lets old log entries go, and the log stays whole', async () => {
  const day = 86_400_000;
  for (const n of [0, 1, 2])
    await app.addCases([{ summary: madeUp(n, { when: n * 100 * day }), pictures: null }]);
  await app.trim(250 * day, 183);
  const { audit } = (await everything())!;
  expect(audit.map(({ seq, event }) => [seq, event])).toEqual([
    [2, 'read'],
    [3, 'read'],
    [4, 'trimmed'],
  ]);
  expect(faultIn(audit)).toBeNull();
  await app.trim(1000 * day, 183);
  const later = (await everything())!.audit;
  expect(later.map(({ event }) => event)).toEqual(['trimmed']);
  expect(faultIn(later)).toBeNull();
});

it('takes cases along without their names, and adds them once', async () => {
  await app.addCases([
    { summary: madeUp(1, { id: 'k1', pictured: true }), pictures: caseOfBefore(1) },
    { summary: madeUp(2), pictures: null },
  ]);
  const { blob: file } = (await app.exportCases(null))!;
  await app.erase('all');
  expect(await app.importCases(file, null, app.caseFrom)).toEqual({ added: 2, known: 0 });
  expect(await app.importCases(file, null, app.caseFrom)).toEqual({ added: 0, known: 2 });
  const { cases, summaries, audit } = (await everything())!;
  expect(JSON.stringify(cases)).not.toContain('slice-1');
  expect(cases[0].read.thumbnail.grey).toEqual(caseOfBefore(1).read.thumbnail.grey);
  expect(summaries).toContainEqual(madeUp(2));
  expect(faultIn(audit)).toBeNull();
});

it('changes nothing for a file of which any case is none', async () => {
  const lines = [
    { summary: madeUp(1), pictures: null },
    { summary: { ...madeUp(2), label: 'everything' }, pictures: null },
  ];
  const file = await fileOf(lines);
  const before = await everything();
  await expect(app.importCases(file, null, app.caseFrom)).rejects.toMatchObject({ fault: 'damaged' });
  expect(await everything()).toEqual(before);
});

it('takes many cases along frame by frame, in any order, behind a passphrase', {
  timeout: 60_000,
}, async () => {
  const cases = Array.from({ length: 120 }, (_, n) => ({
    summary: madeUp(n, { id: `k${n}`, pictured: true }),
    pictures: caseOfBefore(n),
  }));
  await app.addCases(cases);
  const before = (await everything())!;
  const { blob: file } = (await app.exportCases('trombone ladder'))!;
  const rest = cases.slice(40, 70).map(({ summary: { id } }) => id);
  await app.erase(rest);
  expect(await app.importCases(file, 'trombone ladder', app.caseFrom)).toEqual({ added: 30, known: 90 });
  const after = (await everything())!;
  expect(after.summaries).toEqual(before.summaries);
  expect(after.cases.map(({ id }) => id)).toEqual(before.cases.map(({ id }) => id));
  expect(after.audit.at(-1)).toMatchObject({ event: 'imported', facts: { cases: 30 } });
  expect(faultIn(after.audit)).toBeNull();
});

it('keeps nothing of a source that fails in the middle, and says what failed', async () => {
  await app.addCases([{ summary: madeUp(1), pictures: null }]);
  const before = await everything();
  async function* source(fault: Error) {
    for (const n of [10, 11]) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      yield [{ summary: madeUp(n), pictures: null }];
    }
    throw fault;
  }
  const { ImportError: Fault } = await import('../../../../src/app/history/cases-file');
  await expect(app.addImported(() => source(new Fault('truncated')))).rejects.toMatchObject({
    fault: 'truncated',
  });
  expect(app.storage.get().state).toBe('ready');
  expect(await app.addImported(() => source(new Error('of another kind')))).toBeNull();
  expect(await everything()).toEqual(before);
});

it('does not take along what is erased meanwhile', async () => {
  const ids = Array.from({ length: 120 }, (_, n) => `k${n}`);
  await app.addCases(ids.map((id, n) => ({ summary: madeUp(n, { id }), pictures: null })));
  const exported = app.exportCases(null);
  const erased = app.erase(['k99']);
  const { blob: file, cases } = (await exported)!;
  await erased;
  expect(cases).toBe(119);
  expect(await app.importCases(file, null, app.caseFrom)).toEqual({ added: 0, known: 119 });
});
