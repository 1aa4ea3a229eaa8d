/** Stores what a person says of an entry or a study with its case, which may be written a moment later, or never. */
import type { Annotations, CaseSummary } from '../state/schema';
import { caseIdOf } from './case-id';
import { annotate, findSummary } from './summaries';
import { writtenSoFar, wroteMore } from './writes';

/** @param of id of an entry, a study or a kept case */
export async function annotateKept(
  of: string,
  change: (kept: CaseSummary) => Partial<Annotations>,
): Promise<void> {
  for (;;) {
    const before = writtenSoFar();
    const kept = await findSummary(caseIdOf(of));
    if (kept) return void (await annotate(kept.id, change(kept)));
    if (!(await wroteMore(before))) return;
  }
}
