import { useEffect, useRef } from 'preact/hooks';
import type { DecodeRefusal } from '../../decode/types';
import { useWords } from '../../i18n/words';
import { isLeftOut, type SliceRead } from '../../worker/protocol';
import { saveResults } from '../export/export';
import { useHiding } from '../history/first-read';
import { useClinicWords } from '../history/words';
import { takeIn } from '../intake/intake';
import type { Entry } from '../session/entry';
import { MANY } from '../session/many';
import { Progress } from '../session/progress';
import { type Batch, session } from '../session/session';
import { EXPLAINED, verdictOf } from '../session/verdict';
import { policy } from '../state/policy';
import { hrefs } from '../state/route';
import { useStore } from '../state/store';
import { chance } from '../ui/chance';
import { Icon } from '../ui/icon';
import { later } from '../ui/later';
import { canPickFolders, Pick } from '../ui/pick';
import { SliceCanvas } from '../ui/slice-canvas';
import { ClearButton } from './clear-button';
import '../ui/items.css';
import { ALL, countByStanding, type Row, rowsOf, STANDINGS, shown as sorted } from './rows';
import './list.css';
import { useListWords } from './words';

interface Props {
  readonly entries: readonly Entry[];
  readonly batch: Batch | null;
}

const Table = later(() => import('./table').then(({ Table }) => Table));
const StudyList = later(() => import('../series/study-list').then(({ StudyList }) => StudyList));

/** All results of this session; each can be opened. */
export function List({ entries, batch }: Props) {
  const words = useWords();
  const list = useListWords();
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that led here may be gone, so the heading takes the focus, unless the table has it.
  useEffect(() => {
    if (!document.activeElement?.closest('.table')) heading.current?.focus({ preventScroll: true });
  }, []);
  const { index } = useStore(session);
  const others = entries.filter(isOther);
  // Without any images these files are what the user opened, and each is listed with its problem.
  const besideImages = batch !== null || entries.some(({ outcome }) => outcome?.kind === 'reading');
  const shown = besideImages ? entries.filter((entry) => !isOther(entry)) : entries;
  const many = shown.length > MANY;
  const hiding = useHiding();
  const rows = many ? [] : rowsOf(shown, hiding.entry);
  // Rows keep their places while files are being read.
  const inOrder = batch ? rows : sorted(rows, ALL);
  const allowed = useStore(policy).policy.export;
  return (
    <section class="list" data-many={many || undefined} aria-labelledby="list-title">
      <header class="list__header">
        <h1 ref={heading} tabIndex={-1} id="list-title">
          {list.title}
        </h1>
        {!batch && (
          <div class="list__actions">
            {canPickFolders() && <Pick label={words.home.more} icon="folder" folder onFiles={takeIn} />}
            {!many && allowed && !rows.some(({ hidden }) => hidden) && (
              <button type="button" class="button" onClick={() => void saveResults(entries)}>
                <Icon name="save" /> {words.result.save}
              </button>
            )}
            <ClearButton />
          </div>
        )}
      </header>
      {batch && <Progress {...batch} />}
      {entries.some(isOfSeries) && <StudyList entries={entries} />}
      {!many && shown.length > 1 && <Counts rows={rows} />}
      {many ? (
        <Table entries={shown} />
      ) : (
        <ul class="items">
          {inOrder.map(({ entry, hidden }) => (
            <li key={entry.id}>
              <Item {...{ entry, hidden }} />
            </li>
          ))}
        </ul>
      )}
      {(index || (besideImages && others.length > 0)) && (
        <LeftOut entries={besideImages ? others : []} index={index} />
      )}
    </section>
  );
}

/** Number of rows of each kind. */
function Counts({ rows }: { rows: readonly Row[] }) {
  const list = useListWords();
  const counts = countByStanding(rows);
  return (
    <p class="list__counts number">
      {STANDINGS.filter((standing) => counts[standing] > 0).map((standing) => (
        <span key={standing}>
          {list.standings[standing]} <b>{counts[standing]}</b>
        </span>
      ))}
    </p>
  );
}

const isOther = ({ outcome }: Entry): boolean => outcome !== undefined && isLeftOut(outcome);

/** Files among the images that are not images: one line, which can be opened. */
function LeftOut({ entries, index }: { entries: readonly Entry[]; index: DecodeRefusal | null }) {
  const words = useWords();
  const list = useListWords();
  return (
    <details class="list__others small soft">
      <summary>{list.leftOut(entries.length + (index ? 1 : 0))}</summary>
      <ul>
        {index && (
          <li>
            <bdi>{index.file}</bdi>: {words.refusal(index.code, index.params, index.message)}
          </li>
        )}
        {entries.map(({ id, folder, name, outcome }) => (
          <li key={id}>
            <a href={hrefs.slice(id)}>
              <bdi>
                {folder}
                {name}
              </bdi>
            </a>
            {outcome?.kind === 'refused' && (
              <>: {words.refusal(outcome.code, outcome.params, outcome.message)}</>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

const isOfSeries = ({ outcome }: Entry) =>
  outcome?.kind === 'reading' && outcome.provenance.series !== undefined;

function Item({ entry, hidden }: { entry: Entry; hidden: boolean }) {
  const words = useWords();
  const { decision } = useClinicWords();
  const { outcome } = entry;
  const verdict = outcome && !hidden ? verdictOf(outcome, words) : null;
  const picture = outcome?.kind === 'reading' ? outcome.thumbnail : null;
  const probability = outcome?.kind === 'reading' && !hidden ? probabilityRead(outcome) : null;
  return (
    <a class="item" href={hrefs.slice(entry.id)}>
      <span class="item__picture" data-empty={!picture || undefined} aria-hidden="true">
        {picture && <SliceCanvas picture={picture} label="" />}
      </span>
      <span class="item__words">
        <bdi class="item__name small soft">
          {entry.folder}
          {entry.name}
        </bdi>
        <span class="item__verdict" data-kind={verdict?.kind ?? 'none-yet'}>
          {verdict && <Icon name={verdict.kind} size={18} />}
          <span>
            {hidden
              ? decision.firstTitle
              : (verdict?.headline ?? words.result[entry.state === 'done' ? 'failed' : entry.state])}
          </span>
        </span>
        {verdict && EXPLAINED.includes(verdict.kind) && (
          <span class="item__detail small soft">{verdict.details[0]}</span>
        )}
      </span>
      {probability !== null && <span class="item__percent number">{chance(probability, words.percent)}</span>}
    </a>
  );
}

/** Only for an answer that stands; next to "uncertain", a number would be taken for the degree of uncertainty. */
function probabilityRead({ reading: { status, label, probabilities } }: SliceRead): number | null {
  return status === 'read' && label && probabilities ? probabilities[label] : null;
}
