/** Results as a table for spreadsheets: RFC 4180, one line for each slice. */
import { storedLesion } from '../../decode/stored-box';
import { LABELS } from '../../pipeline/labels';
import type { Entry } from '../session/entry';
import { resultSaved } from '../session/unsaved';
import { exported, isDone, named } from './exported';
import { pause, save } from './save';

const COLUMNS = [
  'file',
  'status',
  'label',
  ...LABELS.map((label) => `p_${label}`),
  'lesion_score',
  'lesion_x',
  'lesion_y',
  'lesion_width',
  'lesion_height',
  'plane',
  'sequence',
  'position_mm',
  'reason',
  'warnings',
  'model',
] as const;

type Cell = string | number | null | undefined;

/** Spreadsheets take these for the start of a formula, even after spaces, and would execute a malicious file name. */
const FORMULA = /^[\s\uFEFF]*[=+\-@＝＋－＠]|^[\t\r\n]/;
/** Semicolons as well: where the decimal sign is a comma, they separate cells. */
const QUOTED = /[",;\t\r\n]/;

/** A cell as text: it is never executed, and quotes, commas and line breaks stay inside. */
export function cell(value: Cell): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const headLine = (): string => `${COLUMNS.join(',')}\r\n`;

/**
 * One line, with its line break; empty for a file without an outcome.
 * @param index among all that are saved
 */
export function lineOf(entry: Entry, index: number): string {
  if (!isDone(entry)) return '';
  const { outcome } = entry;
  const { file, status, label, probabilities, reason, warnings, model } = exported(named(entry, index));
  const read = outcome.kind === 'reading' ? outcome : null;
  const lesion = read?.reading.lesion && storedLesion(read.reading.lesion, read.provenance);
  const { plane, sequence, position } = read?.provenance ?? {};
  const cells: Cell[] = [
    file,
    status,
    label,
    ...LABELS.map((name) => probabilities?.[name]),
    lesion?.score,
    lesion?.x,
    lesion?.y,
    lesion?.width,
    lesion?.height,
    plane,
    sequence,
    position,
    (reason as { code?: string } | null)?.code,
    warnings?.join(' '),
    model,
  ];
  return `${cells.map(cell).join(',')}\r\n`;
}

/** Lines made before the page gets time for other work. */
const AT_ONCE = 500;

export async function saveTable(entries: readonly Entry[]): Promise<void> {
  // Without a byte order mark Excel would take UTF-8 for the local code page.
  const parts = [`\uFEFF${headLine()}`];
  for (let at = 0; at < entries.length; at += AT_ONCE) {
    parts.push(
      entries
        .slice(at, at + AT_ONCE)
        .map((entry, index) => lineOf(entry, at + index))
        .join(''),
    );
    await pause();
  }
  save(parts, 'text/csv;charset=utf-8', 'dendrite-results.csv');
  for (const { id } of entries) resultSaved(id);
}
