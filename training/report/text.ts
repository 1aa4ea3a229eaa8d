/** Small pieces of Markdown. */
import type { Interval } from '../../src/evaluation/bootstrap';

export const number = (value: number | null | undefined): string =>
  value === null || value === undefined || Number.isNaN(value) ? '–' : value.toFixed(3);

/** JSON has no NaN: unknown values are null there. */
export function cell(interval: Interval | undefined): string {
  if (!interval || !Number.isFinite(interval.value ?? Number.NaN)) return '–';
  const { value, low, high } = interval;
  const known = Number.isFinite(low ?? Number.NaN);
  return known ? `${number(value)} (${number(low)}–${number(high)})` : number(value);
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [row(head), row(head.map((_, k) => (k ? '---:' : '---'))), ...rows.map(row)].join('\n');
}

export const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** Comma-separated values. Only names can contain a comma or a quote, and they are quoted. */
export function csv(head: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  const field = (value: string | number | null) =>
    value === null ? '' : typeof value === 'number' ? String(value) : `"${value.replaceAll('"', '""')}"`;
  return `${[head.join(','), ...rows.map((row) => row.map(field).join(','))].join('\n')}\n`;
}
