/** A figure's numbers, for the screen and for a spreadsheet. */
import type { Share } from '../../i18n/codes';
import { cell as csvCell } from '../export/csv';

/** `share`: shown in percent. `two`: with two decimals. Either may have an interval. */
export type Kind = 'text' | 'count' | 'share' | 'exact' | 'two';

export interface Column {
  /** Column name in the file: the same in every language. */
  readonly id: string;
  readonly name: string;
  readonly kind: Kind;
}

export type Value = string | number | Share | null | undefined;

export interface Table {
  /** Name of the saved file. */
  readonly file: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Value[])[];
  /** For each row, where rows differ in kind and columns do not. */
  readonly kinds?: readonly Kind[];
  /** Rows to be read with caution. */
  readonly marked?: readonly boolean[];
}

/** RFC 4180. A figure with an interval takes three columns. */
export function csvOf({ columns, rows }: Table): string {
  const threefold = columns.map((_, k) => rows.some((row) => typeof row[k] === 'object' && row[k] !== null));
  const head = columns.flatMap(({ id }, k) => (threefold[k] ? [id, `${id}_low`, `${id}_high`] : [id]));
  const lines = rows.map((row) =>
    row.flatMap((value, k) => {
      if (!threefold[k]) return [value as string | number | null];
      if (typeof value === 'object' && value !== null) return [value.value, value.low, value.high];
      return [value, null, null];
    }),
  );
  return [head, ...lines].map((line) => `${line.map(csvCell).join(',')}\r\n`).join('');
}
