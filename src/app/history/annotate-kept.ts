/** Stores what a person says of an entry or a study with its case, which may be written a moment later. */
import type { Annotations, CaseSummary } from '../state/schema';
import { caseIdOf, keptNow } from './kept';

/** @param of id of an entry, a study or a kept case */
export async function annotateKept(
  of: string,
  change: (kept: CaseSummary) => Partial<Annotations>,
): Promise<void> {
  const { annotate, findSummary } = await import('./summaries');
  let isWritten = false;
  const write = async () => {
    const id = caseIdOf(of);
    const kept = await findSummary(id);
    if (!kept || isWritten) return;
    isWritten = true;
    stop();
    await annotate(id, change(kept));
  };
  const stop = keptNow.subscribe(() => void write());
  await write();
}
