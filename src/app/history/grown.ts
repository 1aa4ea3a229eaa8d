/**
 * A study that comes again with more slices is the case that it was. It is known by its slices' contents alone: every
 * slice that the kept study had is among those of now.
 */

import type { IDBPObjectStore } from 'idb';
import type { Annotations, CaseSummary, Schema } from '../state/schema';
import { contentOfStudy, contentsOf } from './content';
import { saidOf } from './summary';

type Summaries = IDBPObjectStore<
  Schema,
  ('audit' | 'cases' | 'summaries' | 'settings')[],
  'summaries',
  'readwrite'
>;

/**
 * @param slices contents of the slices of now
 * @returns the kept study of most slices that is a part of it, of several the one kept first; null where there is none
 */
export async function studyWithin(
  summaries: Summaries,
  { slices: count }: Pick<CaseSummary, 'slices'>,
  slices: ReadonlySet<string>,
): Promise<CaseSummary | null> {
  const groups = new Set((await recordsOf(summaries, slices)).map(({ group }) => group));
  const found: CaseSummary[] = [];
  for (const group of groups) {
    const all = await summaries.index('group').getAll(group);
    const kept = contentsOf(all.filter(({ kind }) => kind === 'slice'));
    if (![...kept].every((content) => slices.has(content))) continue;
    // Of a study that shares slices with another case, not all are in its group: what it had cannot be told.
    const isWhole = (one: CaseSummary) => one.kind === 'study' && one.content === contentOfStudy(one, kept);
    found.push(...all.filter((one) => isWhole(one) && one.slices < count));
  }
  found.sort((a, b) => b.slices - a.slices || a.when - b.when);
  return found[0] ?? null;
}

/**
 * The slices of now belong to the study that grew: those that were just kept, and those that were kept before with a
 * smaller part of it.
 * @returns those that were moved
 */
export async function moveSlices(
  summaries: Summaries,
  slices: ReadonlySet<string>,
  from: string,
  to: string,
): Promise<readonly CaseSummary[]> {
  const all = [...(await recordsOf(summaries, slices)), ...(await summaries.index('group').getAll(from))];
  const moved = new Map<string, CaseSummary>();
  for (const one of all) {
    if (one.kind === 'slice' && one.group !== to) moved.set(one.id, { ...one, group: to });
  }
  for (const one of moved.values()) await summaries.put(one);
  return [...moved.values()];
}

async function recordsOf(summaries: Summaries, slices: ReadonlySet<string>): Promise<CaseSummary[]> {
  const found: CaseSummary[] = [];
  for (const content of slices) found.push(...(await summaries.index('content').getAll(content)));
  return found;
}

/** What the person said stays what they said: who agreed with an answer that is another now differs from the new one. */
export function saidOfAnother(before: CaseSummary, { label }: Pick<CaseSummary, 'label'>): Annotations {
  const said = saidOf(before);
  const { feedback } = said;
  if (!feedback || before.label === label) return said;
  const opinion = feedback.agrees ? before.label : feedback.opinion;
  const agrees = opinion !== null && opinion === label;
  return { ...said, feedback: { ...feedback, agrees, opinion: agrees ? null : opinion } };
}
