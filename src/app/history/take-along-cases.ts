/** Export and import of all kept cases. */
import { version } from '../../../package.json';
import { withDatabase } from '../state/database';
import type { Case, CaseSummary } from '../state/schema';
import { addImported, type Imported } from './add-imported';
import { log } from './audit/log';
import { ImportError, inFrames, readCasesFile, writeCasesFile } from './cases-file';
import type { NewCase } from './summaries';

import { summaryFrom } from './summary-from';

interface Line {
  readonly summary: CaseSummary;
  readonly pictures: Case | null;
}

/** A case was erased while it was to be written. */
class Gone extends Error {}

/** @param passphrase null for a file without encryption */
export async function exportCases(
  passphrase: string | null,
): Promise<{ readonly blob: Blob; readonly cases: number } | null> {
  for (;;) {
    const ids = await withDatabase((db) => db.getAllKeys('summaries'));
    if (!ids) return null;
    const about = { cases: ids.length, app: version, made: new Date().toISOString(), passphrase };
    try {
      const blob = await writeCasesFile(linesOf(ids), about);
      await log('exported', { cases: ids.length, encrypted: passphrase !== null });
      return { blob, cases: ids.length };
    } catch (error) {
      // What was erased is not taken along, and the file begins with how many it holds: from the start, then.
      if (!(error instanceof Gone)) throw error;
    }
  }
}

async function* linesOf(ids: readonly string[]): AsyncGenerator<readonly Line[]> {
  for (const some of inFrames(ids)) {
    const read = await withDatabase((db) => {
      const tx = db.transaction(['cases', 'summaries']);
      return Promise.all(
        some.map((id) => Promise.all([tx.objectStore('summaries').get(id), tx.objectStore('cases').get(id)])),
      );
    });
    if (!read) throw new Error('the cases could not be read');
    yield read.map(([summary, pictures]) => {
      if (!summary) throw new Gone();
      return { summary, pictures: nameless(pictures) };
    });
  }
}

/** File names often are patients' names. */
function nameless(kept: Case | undefined): Case | null {
  if (!kept) return null;
  return { ...kept, name: kept.id, read: { ...kept.read, file: kept.id } };
}

/**
 * Adds the cases of a file: all of them, or none.
 * @param checkCase returns null for pictures that cannot be shown
 * @throws ImportError
 * @returns null where there is no database, or no space
 */
export async function importCases(
  file: Blob,
  passphrase: string | null,
  checkCase: (value: unknown) => Case | null,
): Promise<Imported | null> {
  const frames = await readCasesFile(file, passphrase);
  async function* cases() {
    for await (const frame of frames()) yield frame.map((line) => caseIn(line, checkCase));
  }
  // All of it is checked before any of it is kept.
  for await (const _ of cases());
  return addImported(cases);
}

function caseIn(line: unknown, checkCase: (value: unknown) => Case | null): NewCase {
  const { summary, pictures } = (line ?? {}) as Partial<Line>;
  const checked = summaryFrom(summary);
  if (!checked) throw new ImportError('damaged');
  if (pictures === null || pictures === undefined) {
    return { summary: { ...checked, pictured: false }, pictures: null };
  }
  const shown = checkCase(pictures);
  const isStudy = checked.kind === 'study';
  if (!shown || shown.id !== checked.id || isStudy !== (shown.study !== undefined))
    throw new ImportError('damaged');
  return { summary: { ...checked, pictured: true }, pictures: shown };
}
