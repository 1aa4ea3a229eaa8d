/** Export and import of all kept cases. */
import { version } from '../../../package.json';
import { withDatabase } from '../state/database';
import type { Case, CaseSummary } from '../state/schema';
import { log } from './audit/log';

import { ImportError, MAX_BYTES, readCasesFile, writeCasesFile } from './cases-file';
import { addCases, type NewCase } from './summaries';

import { summaryFrom } from './summary-from';

interface Line {
  readonly summary: CaseSummary;
  readonly pictures: Case | null;
}

/** @param passphrase null for a file without encryption */
export async function exportCases(
  passphrase: string | null,
): Promise<{ readonly blob: Blob; readonly cases: number } | null> {
  const lines = await withDatabase(async (db) => {
    const tx = db.transaction(['cases', 'summaries']);
    const [summaries, cases] = await Promise.all([
      tx.objectStore('summaries').getAll(),
      tx.objectStore('cases').getAll(),
    ]);
    const pictures = new Map(cases.map((one) => [one.id, one]));
    return summaries.map((summary) => ({ summary, pictures: nameless(pictures.get(summary.id)) }));
  });
  if (!lines) return null;
  const blob = await writeCasesFile(lines, { app: version, made: new Date().toISOString(), passphrase });
  await log('exported', { cases: lines.length, encrypted: passphrase !== null });
  return { blob, cases: lines.length };
}

/** File names often are patients' names. */
function nameless(kept: Case | undefined): Case | null {
  if (!kept) return null;
  return { ...kept, name: kept.id, read: { ...kept.read, file: kept.id } };
}

export interface Imported {
  readonly added: number;
  /** Number of cases that existed already, and were left as they are. */
  readonly known: number;
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
  if (file.size > MAX_BYTES) throw new ImportError('too-large');
  const lines = await readCasesFile(new Uint8Array(await file.arrayBuffer()), passphrase);
  const cases = lines.map((line) => caseIn(line, checkCase));
  const known = await withDatabase((db) => db.getAllKeys('summaries'));
  if (!known) return null;
  const here = new Set(known);
  const fresh = cases.filter(({ summary }) => !here.has(summary.id));
  if (fresh.length > 0 && !(await addCases(fresh, 'imported'))) return null;
  return { added: fresh.length, known: cases.length - fresh.length };
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
