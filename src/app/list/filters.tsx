import { useMemo, useState } from 'preact/hooks';
import { useWords } from '../../i18n/words';
import { LABELS } from '../../pipeline/labels';
import { saveTable } from '../export/csv';
import { saveResults } from '../export/export';
import type { Entry } from '../session/entry';
import { policy } from '../state/policy';
import { useStore } from '../state/store';
import { Icon } from '../ui/icon';
import { countByStanding, fallsFirst, type Row, SORTS, type SortKey, STANDINGS, type View } from './rows';
import './filters.css';
import { useListWords } from './words';

interface Props {
  readonly rows: readonly Row[];
  readonly visible: readonly Row[];
  readonly view: View;
  readonly onChange: (change: Partial<View>) => void;
}

/** Filter and order of the table, and saving: what is shown is what is saved. */
export function Filters({ rows, visible, view, onChange }: Props) {
  const { labels } = useWords();
  const list = useListWords();
  // On a phone the filters would push the table off the screen, so a button opens them.
  const [open, setOpen] = useState(false);
  const allowed = useStore(policy).policy.export;
  const counts = useMemo(() => countByStanding(rows), [rows]);
  const standings = STANDINGS.filter((standing) => counts[standing] > 0 || standing === view.standing);
  return (
    <div class="filters">
      <fieldset class="filters__standings">
        <legend class="visually-hidden">{list.standingLegend}</legend>
        {(['all', ...standings] as const).map((standing) => (
          <label key={standing} class="choice">
            <input
              type="radio"
              name="standing"
              class="visually-hidden"
              checked={view.standing === standing}
              onChange={() => onChange({ standing })}
            />
            <span class="choice__face">
              {list.standings[standing]}{' '}
              <span class="number choice__count">{standing === 'all' ? rows.length : counts[standing]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <button
        type="button"
        class="button filters__toggle"
        aria-expanded={open}
        aria-controls="filters-more"
        onClick={() => setOpen(!open)}
      >
        {list.more}
      </button>
      <div id="filters-more" class="filters__more" data-open={open || undefined}>
        <div class="filters__fields">
          <label class="field field--wide">
            <span class="small soft">{list.search}</span>
            <input
              type="search"
              value={view.text}
              placeholder={list.searchHint}
              onInput={({ currentTarget }) => onChange({ text: currentTarget.value })}
            />
          </label>
          <label class="field">
            <span class="small soft">{list.label}</span>
            <select
              value={view.label}
              onChange={({ currentTarget }) => onChange({ label: currentTarget.value as View['label'] })}
            >
              <option value="all">{list.anyLabel}</option>
              {LABELS.map((label) => (
                <option key={label} value={label}>
                  {labels[label]}
                </option>
              ))}
            </select>
          </label>
          <div class="filters__sort">
            <label class="field">
              <span class="small soft">{list.sortBy}</span>
              <select
                value={view.sort}
                onChange={({ currentTarget }) => {
                  const sort = currentTarget.value as SortKey;
                  onChange({ sort, descending: fallsFirst(sort) });
                }}
              >
                {SORTS.map((sort) => (
                  <option key={sort} value={sort}>
                    {list.sorts[sort]}
                  </option>
                ))}
              </select>
            </label>
            <button
              type="button"
              class="button button--icon"
              aria-label={list.reverse}
              title={list.reverse}
              onClick={() => onChange({ descending: !view.descending })}
            >
              <Icon name={view.descending ? 'below' : 'above'} />
            </button>
          </div>
        </div>
        {allowed && !rows.some(({ hidden }) => hidden) && (
          <div class="filters__save">
            <SaveButton label={list.saveCsv} rows={visible} save={saveTable} />
            <SaveButton label={list.saveJson} rows={visible} save={saveResults} />
          </div>
        )}
      </div>
      <p class="filters__count number soft">{list.shownOf(visible.length, rows.length)}</p>
    </div>
  );
}

interface SaveProps {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly save: (entries: readonly Entry[]) => Promise<void>;
}

function SaveButton({ label, rows, save }: SaveProps) {
  const list = useListWords();
  const [busy, setBusy] = useState(false);
  const press = async () => {
    setBusy(true);
    await save(rows.map(({ entry }) => entry));
    setBusy(false);
  };
  return (
    <button type="button" class="button" disabled={rows.length === 0} onClick={() => !busy && void press()}>
      <Icon name="save" /> {busy ? list.saving : label}
    </button>
  );
}
