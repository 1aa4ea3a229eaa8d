/** At the end of a batch, each study that was read is kept as one case, with its answer and its key slice. */

import type { SliceRead } from '../../worker/protocol';
import { startFeedback } from '../clinic/feedback';
import { isKeeping, keepCase, startHistory, takeSlicesOfSeries } from '../history/kept';
import { underWay } from '../history/writes';
import type { Entry } from '../session/entry';
import { fetchPicture, fullPicture, session } from '../session/session';
import type { KeptStudy } from '../state/schema';
import { keptStudyOf } from './kept-study';
import { studiesOf, studyId } from './studies';
import { summaryOfStudy } from './summary';

/**
 * From now on every slice and study that is read is kept, with what the user says of it, unless this is switched off.
 */
export function startKeeping(): void {
  startHistory();
  startFeedback();
  let reading = true;
  let counted = false;
  const look = () => {
    const { batch, entries } = session.get();
    const ended = reading && batch === null && entries.length > 0;
    reading = batch !== null || entries.length === 0;
    if (ended) {
      underWay(1);
      void keepStudies(entries).finally(() => underWay(-1));
    }
    // Of a batch that is being read, a study may still come.
    if (counted !== (batch !== null)) {
      counted = !counted;
      underWay(counted ? 1 : -1);
    }
  };
  session.subscribe(look);
  // These may have been read before the listener was added.
  look();
}

/** The slices of each study when it was last kept, by its id: a study that has grown is written again. */
const written = new Map<string, string>();

async function keepStudies(entries: readonly Entry[]): Promise<void> {
  if (!isKeeping()) return;
  const alone = new Set(takeSlicesOfSeries());
  const studies = studiesOf(entries);
  for (const study of studies) {
    const id = studyId(study);
    const own = study.series.flatMap(({ slices }) => slices.map(({ entry }) => entry));
    for (const slice of own) alone.delete(slice.id);
    const slices = own.map(({ id }) => id).join(' ');
    if (written.get(id) === slices) continue;
    written.set(id, slices);
    const { best } = summaryOfStudy(study);
    await keepWith(best.entry, id, keptStudyOf(study), own);
  }
  for (const entry of entries) if (alone.has(entry.id)) await keepWith(entry, entry.id, null, []);
}

/** With the full picture if it is still available. */
async function keepWith(
  entry: Entry,
  id: string,
  study: KeptStudy | null,
  slices: readonly Entry[],
): Promise<void> {
  const { outcome } = entry;
  if (outcome?.kind !== 'reading') return;
  const full = fullPicture(entry) ?? (await fetchPicture(entry, new AbortController().signal));
  const reads = slices.flatMap(({ outcome }) => (outcome?.kind === 'reading' ? [outcome] : []));
  await keepCase(id, full ?? (outcome satisfies SliceRead), study, reads);
}
