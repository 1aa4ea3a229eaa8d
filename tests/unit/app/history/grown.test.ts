/** A study that comes again with more slices, after the page was opened anew. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import { faultIn } from '../../../../src/app/history/audit/chain';
import { contentOf, contentOfStudy, contentsOf } from '../../../../src/app/history/content';
import { saidOfAnother } from '../../../../src/app/history/grown';
import type { CaseSummary } from '../../../../src/app/state/schema';
import { caseOfBefore, keptStudy, madeUp } from './made-up';

let app: Awaited<ReturnType<typeof load>>;

async function load() {
  const [summaries, database, imported] = await Promise.all([
    import('../../../../src/app/history/summaries'),
    import('../../../../src/app/state/database'),
    import('../../../../src/app/history/add-imported'),
  ]);
  return { ...summaries, ...database, ...imported };
}

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  vi.resetModules();
  app = await load();
}, 60_000);

/** A slice by its number: the same image wherever it comes. */
const slice = (n: number, id: string, group: string): CaseSummary => {
  const one = madeUp(n, { id: `${id}-${n}`, group });
  return { ...one, content: contentOf(one) };
};

/** Keeps a study as a page does: its slices, then its one answer. */
async function keep(id: string, numbers: readonly number[], change: Partial<CaseSummary> = {}) {
  const group = `group-${id}`;
  const own = numbers.map((n) => slice(n, id, group));
  await app.addCases(own.map((summary) => ({ summary, pictures: null })));
  const place = { id, group, kind: 'study', slices: numbers.length, pictured: true } as const;
  const blank = madeUp(99, { ...place, ...change });
  const slices = contentsOf(own);
  const summary = { ...blank, content: contentOfStudy(blank, slices) };
  const study = { ...keptStudy(), slices: numbers.length };
  const pictures = { ...caseOfBefore(1), id, when: summary.when, name: `#${id}`, study };
  const [as] = (await app.addCases([{ summary, pictures, slices }]))!;
  return as;
}

const everything = async () => {
  const found = await app.withDatabase(async (db) => ({
    cases: await db.getAll('cases'),
    summaries: await db.getAll('summaries'),
    audit: await db.getAll('audit'),
  }));
  return found!;
};
const groupsOf = (summaries: readonly CaseSummary[]) =>
  new Set(summaries.filter(({ kind }) => kind === 'slice').map(({ group }) => group));

it('is the case that it was, with all that was said of it, its new answer, and all its slices', async () => {
  await keep('one', [1, 2, 3]);
  const diagnosis = { label: 'glioma', basis: 'histology', when: 5 } as const;
  const firstRead = { opinion: 'unsure', when: 4 } as const;
  await app.annotate('one', { note: 'second opinion', tag: 'ward 3', diagnosis, firstRead });
  const as = await keep('two', [3, 1, 5, 2, 4], { when: 1e12, status: 'uncertain', firstRead: 'pending' });
  expect(as.grownFrom).toBe(3);
  const { cases, summaries, audit } = await everything();
  const studies = summaries.filter(({ kind }) => kind === 'study');
  expect(studies).toEqual([as.summary]);
  expect(as.summary).toMatchObject({ id: 'one', when: madeUp(99).when, slices: 5, status: 'uncertain' });
  expect(as.summary).toMatchObject({ note: 'second opinion', tag: 'ward 3', diagnosis, firstRead });
  expect(cases.map(({ id, name, study }) => [id, name, study?.slices])).toEqual([['one', '#one', 5]]);
  expect(groupsOf(summaries)).toEqual(new Set(['group-one']));
  const last = audit.at(-1)!;
  expect([last.event, last.about]).toEqual(['read', 'one']);
  expect(last.facts).toMatchObject({ slices: 5, grownFrom: 3, status: 'uncertain' });
  expect(faultIn(audit)).toBeNull();
  // And so again and again; erased, nothing of it is left.
  expect(await keep('three', [1, 2, 3, 4, 5, 6])).toMatchObject({ grownFrom: 5, summary: { id: 'one' } });
  expect(await keep('four', [6, 5, 4, 3, 2, 1])).toMatchObject({ grownFrom: null, summary: { id: 'one' } });
  await app.erase(['one']);
  expect((await everything()).summaries).toEqual([]);
});

it('counts slices of which nothing new can be told', async () => {
  await keep('one', [1, 2, 3]);
  expect(await keep('two', [1, 2, 3, 3, 2])).toMatchObject({
    grownFrom: 3,
    summary: { id: 'one', slices: 5 },
  });
  expect(await keep('three', [1, 2, 3])).toMatchObject({
    grownFrom: null,
    summary: { id: 'one', slices: 5 },
  });
});

it('is another case where a slice of before is missing, or none is new', async () => {
  await keep('one', [1, 2, 3]);
  expect((await keep('other', [2, 3, 4, 5])).summary.id).toBe('other');
  expect((await keep('fewer', [1, 2])).summary.id).toBe('fewer');
  // One slice only of this is kept in its own group: what it had cannot be told, and it is left alone.
  expect((await keep('more', [3, 4, 5, 7, 8])).summary.id).toBe('more');
  const { summaries } = await everything();
  expect(summaries.filter(({ kind }) => kind === 'study')).toHaveLength(4);
});

it('is another case by another model', async () => {
  await keep('one', [1, 2]);
  const model = 'ef'.repeat(32);
  const own = [1, 2, 3].map((n) => ({ ...slice(n, 'two', 'group-two'), model }));
  const slices = contentsOf(own);
  const summary = madeUp(99, { id: 'two', group: 'group-two', kind: 'study', slices: 3, model });
  const [as] = (await app.addCases([{ summary, pictures: null, slices }]))!;
  expect(as).toMatchObject({ grownFrom: null, summary: { id: 'two' } });
});

it('of two that are parts of it, the larger one grows; both keep what was said of them', async () => {
  await keep('small', [1, 2]);
  await keep('large', [3, 4, 5]);
  await app.annotate('small', { note: 'of the first series' });
  expect(await keep('both', [1, 2, 3, 4, 5])).toMatchObject({ grownFrom: 3, summary: { id: 'large' } });
  const { summaries } = await everything();
  expect(summaries.find(({ id }) => id === 'small')).toMatchObject({ note: 'of the first series' });
  expect(groupsOf(summaries)).toEqual(new Set(['group-large']));
  expect(await keep('all', [1, 2, 3, 4, 5, 6])).toMatchObject({ grownFrom: 5, summary: { id: 'large' } });
});

it('an imported case grows into none', async () => {
  await keep('one', [1, 2]);
  const before = (await everything()).summaries;
  const slices = contentsOf([1, 2, 3].map((n) => slice(n, 'two', 'group-two')));
  const summary = madeUp(99, { id: 'two', group: 'group-two', kind: 'study', slices: 3 });
  async function* file() {
    yield [{ summary, pictures: null, slices }];
  }
  expect(await app.addImported(file)).toEqual({ added: 1, known: 0 });
  expect((await everything()).summaries).toEqual([...before, summary]);
});

it('who agreed with an answer that became another differs from that, and the other way round', () => {
  const agreed = madeUp(1, { feedback: { agrees: true, opinion: null, when: 7 } });
  expect(saidOfAnother(agreed, { label: 'glioma' }).feedback).toEqual(agreed.feedback);
  const differs = saidOfAnother(agreed, { label: 'meningioma' }).feedback;
  expect(differs).toEqual({ agrees: false, opinion: 'glioma', when: 7 });
  const back = saidOfAnother({ ...agreed, label: 'meningioma', feedback: differs }, { label: 'glioma' });
  expect(back).toEqual({ ...saidOfAnother(agreed, agreed) });
  const other = { agrees: false, opinion: 'other', when: 7 } as const;
  expect(saidOfAnother({ ...agreed, feedback: other }, { label: null }).feedback).toEqual(other);
});
