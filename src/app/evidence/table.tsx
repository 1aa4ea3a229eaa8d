import type { Share } from '../../i18n/codes';
import type { EvidenceWords } from '../../i18n/en/evidence';
import { save } from '../export/save';
import { Icon } from '../ui/icon';
import { csvOf, type Kind, type Table, type Value } from './table-file';
import { useEvidenceWords } from './words';

/** A value as text on the screen. */
export function told(value: Value, kind: Kind, words: EvidenceWords): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'string') return value;
  const say = {
    text: String,
    count: words.number,
    share: words.percent,
    exact: words.percentExact,
    two: words.hundredths,
  }[kind];
  if (typeof value === 'number') return say(value);
  // Where hardly any bootstrap draw gives a value, or all give the same, there is no interval.
  return hasBounds(value)
    ? words.interval(say(value.value), say(value.low), say(value.high))
    : say(value.value);
}

export const hasBounds = ({ low, high }: Share) =>
  Number.isFinite(low ?? Number.NaN) && Number.isFinite(high ?? Number.NaN) && high > low;

/** Wide tables scroll on their own, by keyboard too. */
export function DataTable({ caption, table }: { caption: string; table: Table }) {
  const words = useEvidenceWords();
  const { columns, rows, kinds, marked } = table;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="evidence__scroll" aria-label={caption} tabIndex={0}>
      <table class="evidence__table">
        <thead>
          <tr>
            {columns.map(({ id, name, kind }) => (
              <th key={id} scope="col" data-text={kind === 'text' || undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, r) => (
            <tr key={String(r)} data-marked={marked?.[r] || undefined}>
              {row.map((value, k) => {
                const { id, kind } = columns[k];
                if (k === 0) return <RowHead key={id} text={told(value, kind, words)} />;
                return (
                  <td key={id} data-text={kind === 'text' || undefined}>
                    {kind === 'text' ? (
                      <bdi>{String(value ?? '')}</bdi>
                    ) : (
                      <Measured text={told(value, kinds?.[r] ?? kind, words)} />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function RowHead({ text }: { text: string }) {
  return (
    <th scope="row">
      <bdi>{text}</bdi>
    </th>
  );
}

/** The interval is less prominent than the figure. */
export function Measured({ text }: { text: string }) {
  const at = text.search(/ \u2066?\(/);
  if (at < 0) return <span class="number">{text}</span>;
  return (
    <span class="number">
      {text.slice(0, at)} <span class="evidence__interval">{text.slice(at + 1)}</span>
    </span>
  );
}

export function SaveButton({ table }: { table: Table }) {
  const { save: say } = useEvidenceWords();
  return (
    <button type="button" class="button button--plain evidence__save" onClick={() => saveCsv(table)}>
      <Icon name="save" /> {say}
    </button>
  );
}

function saveCsv(table: Table): void {
  // Without a byte order mark Excel would take UTF-8 for the local code page.
  save([`\uFEFF${csvOf(table)}`], 'text/csv;charset=utf-8', `dendrite-${table.file}.csv`);
}
