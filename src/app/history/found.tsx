/** Search results among kept cases, page by page. */

import { useEffect, useMemo, useState } from 'preact/hooks';
import { useWords } from '../../i18n/words';
import { kindOfReading } from '../session/verdict';
import { hrefs } from '../state/route';
import type { CaseSummary } from '../state/schema';
import { useStore } from '../state/store';
import { Icon } from '../ui/icon';
import { useHiding } from './first-read';
import { annotated, history } from './listed';
import { FILTERS, ORDERS, search } from './search';
import { shown } from './shown';
import { allSummaries, completeSummaries } from './summaries';
import { useClinicWords } from './words';

const PAGE = 50;

export function SearchTools() {
  const { cases: say } = useClinicWords();
  const { text, filter, order, only } = useStore(shown);
  return (
    <search class="search-tools">
      <input
        type="search"
        aria-label={say.search}
        placeholder={say.search}
        value={text}
        onInput={({ currentTarget }) => shown.set({ text: currentTarget.value })}
      />
      <select
        aria-label={say.filter}
        value={filter}
        onChange={({ currentTarget }) =>
          shown.set({ filter: currentTarget.value as typeof filter, only: null })
        }
      >
        {FILTERS.map((name) => (
          <option key={name} value={name}>
            {say.filters[name]}
          </option>
        ))}
      </select>
      <select
        aria-label={say.order}
        value={order}
        onChange={({ currentTarget }) => shown.set({ order: currentTarget.value as typeof order })}
      >
        {ORDERS.map((name) => (
          <option key={name} value={name}>
            {say.orders[name]}
          </option>
        ))}
      </select>
      {only && <p class="small soft">{say.behind(only.size)}</p>}
    </search>
  );
}

export function Found() {
  const { cases: say } = useClinicWords();
  const query = useStore(shown);
  const [cases, setCases] = useState<readonly CaseSummary[] | null>(null);
  const [pages, setPages] = useState(1);
  // Cases are also erased, added and annotated while they are shown.
  const { cases: listed } = useStore(history);
  const { count } = useStore(annotated);
  useEffect(() => {
    let wanted = true;
    void completeSummaries()
      .then(allSummaries)
      .then((all) => wanted && setCases(all ?? []));
    return () => {
      wanted = false;
    };
  }, [listed, count]);
  const found = useMemo(() => cases && search(cases, query), [cases, query]);
  if (!found) return null;
  const rest = found.length - pages * PAGE;
  return (
    <>
      <p class="small soft" role="status">
        {found.length === 0 ? say.none : say.found(found.length)}
      </p>
      <ul class="items">
        {found.slice(0, pages * PAGE).map((one) => (
          <FoundItem key={one.id} {...one} />
        ))}
      </ul>
      {rest > 0 && (
        <p>
          <button type="button" class="button" onClick={() => setPages(pages + 1)}>
            {say.more(Math.min(rest, PAGE))}
          </button>
        </p>
      )}
    </>
  );
}

function FoundItem(found: CaseSummary) {
  const { id, when, kind: of, slices, label, status, probabilities, diagnosis, tag, note, pictured } = found;
  const words = useWords();
  const clinic = useClinicWords();
  const kind = kindOfReading({ status, label });
  const hidden = useHiding().kept(id, found.firstRead);
  const answer = label && probabilities && status !== 'rejected';
  const line = (
    <span class="item__words">
      <span class="item__verdict" data-kind={hidden ? 'none-yet' : kind}>
        {!hidden && <Icon name={kind} size={18} />}
        <span>
          {hidden && clinic.decision.firstTitle}
          {!hidden && status !== 'read' && `${clinic.cases.filters[status]} · `}
          {!hidden && answer && `${clinic.opinions[label]} ${words.percent(probabilities[label])}`}
        </span>
      </span>
      {diagnosis && (
        <span class="small">
          {clinic.decision.diagnosis}: {clinic.opinions[diagnosis.label]}
        </span>
      )}
      <span class="small soft">
        {words.date(when)} {of === 'study' && `· ${clinic.slices(slices)}`} {tag && <bdi>· {tag}</bdi>}{' '}
        {note && <bdi>· {note.slice(0, 80)}</bdi>}
      </span>
    </span>
  );
  return (
    <li class="kept">
      {pictured ? (
        <a class="item" href={hrefs.case(id)}>
          {line}
        </a>
      ) : (
        <div class="item">{line}</div>
      )}
    </li>
  );
}
