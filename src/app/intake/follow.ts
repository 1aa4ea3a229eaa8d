/** Where opened files are shown: one slice as its result, a study as its answer, anything else as a list. */
import type { Entry } from '../session/entry';
import { openedFrom, type Session, session } from '../session/session';
import { sheetIn, sheetOf } from '../session/tiles';
import { go, goInstead, hrefs } from '../state/route';

/**
 * Shows the files from an entry on, and changes the screen when they turn out to be something else (a series, a sheet),
 * until all are read or the user has gone elsewhere.
 */
export function followFrom(first: Entry): void {
  let shown: string | null = null;
  let stop = () => {};
  const look = () => {
    const { entries, batch } = session.get();
    if (shown !== null && !isAt(shown)) return stop();
    const opened = openedFrom(entries, first);
    if (opened.length === 0) {
      if (!batch) stop();
      return;
    }
    const wanted = destinationOf(opened, batch);
    if (wanted !== shown) {
      if (shown === null) go(wanted);
      else goInstead(wanted);
      shown = wanted;
    }
    if (!batch) stop();
  };
  stop = session.subscribe(look);
  look();
}

/** A study's address changes to that of the slice that shows its answer; this counts as the same place. */
const isAt = (href: string): boolean =>
  location.hash === href || (href.endsWith('/answer') && location.hash.startsWith('#/study/'));

/** @param entries those that were opened, at least one */
function destinationOf(entries: readonly Entry[], batch: Session['batch']): string {
  const first = entries[0];
  const expected = Math.max(entries.length, batch?.expected ?? 0);
  if (expected === 1) return hrefs.slice(first.id);
  // A sheet's slices are shown on the sheet.
  if (sheetIn(first) && entries.every((entry) => entry === first || sheetOf(entry, entries) === first))
    return hrefs.slice(first.id);
  const studies = new Set<string | null>();
  let slices = 0;
  for (const { outcome } of entries) {
    if (outcome?.kind === 'reading') {
      slices++;
      studies.add(outcome.provenance.series === undefined ? null : (outcome.provenance.study ?? ''));
    }
  }
  // File types that are not pictures are probably a study, until the first one is read.
  if (slices === 0 && entries.every(({ file }) => file && !file.type.startsWith('image/')) && batch)
    return entries.length > 1 ? hrefs.answer(first.id) : hrefs.slice(first.id);
  const one = studies.size === 1 && !studies.has(null);
  const several = slices > 1 || batch !== null;
  const slice = entries.find(({ outcome }) => outcome?.kind === 'reading');
  if (one && several && slice) return hrefs.answer(slice.id);
  // A single file stays where it is shown, until it is known that it is not a study.
  if (entries.length === 1 && slices === 0) return hrefs.slice(first.id);
  return hrefs.home;
}
