/** A figure's numbers, for the screen and for a spreadsheet. */
import type { Share } from '../../i18n/codes';
import { cell as csvCell } from '../export/csv';

/** `share`: told in percent. `two`: to two places. Either may have an interval. */
export type Kind = 'text' | 'count' | 'share' | 'exact' | 'two';

export interface Column {
  /** In the file: the same in every language. */
  readonly id: string;
  readonly name: string;
  readonly kind: Kind;
}

export type Value = string | number | Share | null | undefined;

export interface Table {
  /** Names the file that is saved. */
  readonly file: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Value[])[];
  /** Of each row's figures, where they are not their columns'. */
  readonly kinds?: readonly Kind[];
  /** Rows to be wary of. */
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
