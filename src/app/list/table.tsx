import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useWords } from '../../i18n/words';
import { useHiding } from '../history/first-read';
import { useClinicWords } from '../history/words';
import type { Entry } from '../session/entry';
import { EXPLAINED, verdictOf } from '../session/verdict';
import { hrefs } from '../state/route';
import { createStore, useStore } from '../state/store';
import { chance } from '../ui/chance';
import { Icon } from '../ui/icon';
import { SliceCanvas } from '../ui/slice-canvas';
import { useRange } from '../ui/window';
import { Filters } from './filters';
import { ALL, fallsFirst, type Row, rowsOf, SORTS, type SortKey, shown, type View } from './rows';
import './table.css';
import { useListWords } from './words';

interface Place {
  readonly view: View;
  /** The row that has the keyboard focus, or was opened last. */
  readonly active: string | null;
}

/** Kept when the table is left, so that it looks the same when the user comes back from a slice. */
const place = createStore<Place>({ view: ALL, active: null });

/** Height of a row in pixels. All are the same, so that only the visible ones need to be drawn. */
const ROW = 72;

/** A table for thousands of results, with sorting and filtering. */
export function Table({ entries }: { entries: readonly Entry[] }) {
  const list = useListWords();
  const { view, active } = useStore(place);
  const hiding = useHiding();
  const rows = useMemo(() => rowsOf(entries, hiding.entry), [entries, hiding]);
  const visible = useMemo(() => shown(rows, view), [rows, view]);
  const setView = (change: Partial<View>) => place.set({ view: { ...view, ...change } });
  return (
    <>
      <Filters rows={rows} visible={visible} view={view} onChange={setView} />
      {visible.length === 0 ? (
        <p class="table__nothing">
          {list.nothing}{' '}
          <button type="button" class="button" onClick={() => place.set({ view: ALL })}>
            {list.showAll}
          </button>
        </p>
      ) : (
        <Grid rows={visible} all={rows} view={view} onSort={setView} active={active} />
      )}
    </>
  );
}

interface GridProps {
  readonly rows: readonly Row[];
  /** In the order of opening, which gives the row numbers. */
  readonly all: readonly Row[];
  readonly view: View;
  readonly onSort: (change: Partial<View>) => void;
  readonly active: string | null;
}

/** One stop for the Tab key; arrow keys move between rows. */
function Grid({ rows, all, view, onSort, active }: GridProps) {
  const list = useListWords();
  const body = useRef<HTMLTableSectionElement>(null);
  const range = useRange(body, rows.length, ROW);
  const [moved, setMoved] = useState(0);
  const lesions = useMemo(() => rows.some(({ lesion }) => lesion !== null), [rows]);
  const activeIndex = useMemo(
    () => Math.max(0, active === null ? 0 : rows.findIndex(({ entry }) => entry.id === active)),
    [rows, active],
  );

  const focusActive = () =>
    body.current?.querySelector<HTMLElement>('a[tabindex="0"]')?.focus({ preventScroll: false });
  // Back from a slice: focuses the row that it was opened from.
  useEffect(() => {
    if (active !== null && rows[activeIndex]?.entry.id === active) focusActive();
  }, []);
  useEffect(() => {
    if (moved) focusActive();
  }, [moved]);

  const move = (event: KeyboardEvent) => {
    // Not in the table's head, where there are only buttons.
    if (!body.current?.contains(event.target as Node)) return;
    const page = Math.max(1, Math.floor(innerHeight / ROW) - 3);
    const to = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: page,
      PageUp: -page,
      Home: -rows.length,
      End: rows.length,
    }[event.key];
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = Math.min(rows.length - 1, Math.max(0, activeIndex + to));
    place.set({ active: rows[next].entry.id });
    setMoved((count) => count + 1);
  };

  const drawn: number[] = [];
  // The active row is always drawn, since it may have the focus.
  if (activeIndex < range.from) drawn.push(activeIndex);
  for (let index = range.from; index < Math.min(range.to, rows.length); index++) drawn.push(index);
  if (activeIndex >= range.to) drawn.push(activeIndex);

  return (
    <table
      class="table"
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA in HTML allows it; arrow keys go from row to row
      role="grid"
      aria-labelledby="list-title"
      aria-description={list.keys}
      onKeyDown={move}
      aria-rowcount={rows.length + 1}
      aria-readonly="true"
      data-lesions={lesions || undefined}
    >
      <thead class="table__head">
        <tr class="table__row" aria-rowindex={1}>
          {SORTS.filter((sort) => sort !== 'lesion' || lesions).map((sort) => (
            <ColumnHeader key={sort} sort={sort} view={view} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody ref={body} class="table__body" style={{ blockSize: `${rows.length * ROW}px` }}>
        {drawn.map((index) => (
          <TableRow
            key={rows[index].entry.id}
            row={rows[index]}
            // Only a few of thousands are drawn: a table of all numbers would be more expensive, as it changes with
            // every slice.
            number={1 + (rows === all ? index : all.indexOf(rows[index]))}
            index={index}
            active={index === activeIndex}
            lesions={lesions}
          />
        ))}
      </tbody>
    </table>
  );
}

function ColumnHeader({ sort, view, onSort }: { sort: SortKey } & Pick<GridProps, 'view' | 'onSort'>) {
  const list = useListWords();
  const chosen = view.sort === sort;
  const press = () => onSort({ sort, descending: chosen ? !view.descending : fallsFirst(sort) });
  return (
    <th
      scope="col"
      class={`table__cell table__cell--${sort}`}
      aria-sort={chosen ? (view.descending ? 'descending' : 'ascending') : 'none'}
    >
      <button type="button" class="table__sort" onClick={press} title={list.sorts[sort]}>
        {list.columns[sort]}
        {chosen && <Icon name={view.descending ? 'below' : 'above'} size={14} />}
      </button>
    </th>
  );
}

interface RowProps {
  readonly row: Row;
  readonly number: number;
  /** Place among the visible rows. */
  readonly index: number;
  readonly active: boolean;
  /** Whether the table has a column for lesions. */
  readonly lesions: boolean;
}

function TableRow({ row, number, index, active, lesions }: RowProps) {
  const words = useWords();
  const { decision } = useClinicWords();
  const { entry, tumour, lesion, hidden } = row;
  const { outcome } = entry;
  const verdict = outcome && !hidden ? verdictOf(outcome, words) : null;
  const picture = outcome?.kind === 'reading' ? outcome.thumbnail : null;
  return (
    <tr
      class="table__row"
      aria-rowindex={index + 2}
      style={{ insetBlockStart: `${index * ROW}px`, blockSize: `${ROW}px` }}
    >
      <td class="table__cell table__cell--order number soft">{number}</td>
      <td class="table__cell table__cell--name">
        <a
          href={hrefs.slice(entry.id)}
          tabIndex={active ? 0 : -1}
          onFocus={() => place.set({ active: entry.id })}
        >
          <span class="table__picture" data-empty={!picture || undefined} aria-hidden="true">
            {picture && <SliceCanvas picture={picture} label="" />}
          </span>
          <span class="table__names">
            <bdi class="table__name">{entry.name}</bdi>
            {entry.folder && <bdi class="table__folder small soft">{entry.folder}</bdi>}
          </span>
        </a>
      </td>
      <td class="table__cell table__cell--verdict item__verdict" data-kind={verdict?.kind ?? 'none-yet'}>
        {verdict && <Icon name={verdict.kind} size={18} />}
        <span class="table__words">
          <span class="table__headline">
            {hidden
              ? decision.firstTitle
              : (verdict?.headline ?? words.result[entry.state === 'done' ? 'failed' : entry.state])}
          </span>
          {verdict && EXPLAINED.includes(verdict.kind) && (
            <span class="table__detail small soft">{verdict.details[0]}</span>
          )}
        </span>
      </td>
      <td class="table__cell table__cell--tumour number">
        {tumour !== null && chance(tumour, words.percent)}
      </td>
      {lesions && (
        <td class="table__cell table__cell--lesion number">
          {lesion !== null && chance(lesion, words.percent)}
        </td>
      )}
    </tr>
  );
}
