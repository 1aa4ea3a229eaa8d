/** What a person says of a case waits for it, and no longer than it may still come. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import { madeUp } from './made-up';

let app: Awaited<ReturnType<typeof load>>;

async function load() {
  const [along, writes, summaries] = await Promise.all([
    import('../../../../src/app/history/annotate-kept'),
    import('../../../../src/app/history/writes'),
    import('../../../../src/app/history/summaries'),
  ]);
  return { ...along, ...writes, ...summaries };
}

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  vi.resetModules();
  app = await load();
}, 60_000);

const settled = (promise: Promise<unknown>) =>
  Promise.race([promise.then(() => true), new Promise((resolve) => setTimeout(resolve, 50, false))]);

it('is written once the case is, after others that are not it', async () => {
  const { id } = madeUp(1);
  app.underWay(3);
  const said = app.annotateKept(id, () => ({ note: 'later' }));
  app.underWay(-1);
  await app.addCases([{ summary: madeUp(2), pictures: null }]);
  app.underWay(-1);
  expect(await settled(said)).toBe(false);
  await app.addCases([{ summary: madeUp(1), pictures: null }]);
  app.underWay(-1);
  await said;
  expect(await app.findSummary(id)).toMatchObject({ note: 'later' });
});

it('ends at once where nothing is read or written', async () => {
  expect(await settled(app.annotateKept('nobody', () => ({ note: 'lost' })))).toBe(true);
});

it('ends with the last write that could have been it, a batch or a study that could not be written', async () => {
  app.underWay(2);
  const said = app.annotateKept('a study', () => ({ note: 'lost' }));
  app.underWay(-1);
  expect(await settled(said)).toBe(false);
  app.underWay(-1);
  expect(await settled(said)).toBe(true);
});
