import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../../i18n/words';
import { Keeping } from '../install/this-install';
import { useInstallWords } from '../install/words';
import { headlineOf, kindOfReading } from '../session/verdict';
import { storage } from '../state/database';
import { policy } from '../state/policy';
import { hrefs } from '../state/route';
import type { Case } from '../state/schema';
import { keepSetting, settings } from '../state/settings';
import { useStore } from '../state/store';
import { Boundary } from '../ui/boundary';
import { Confirm } from '../ui/confirm';
import { Icon } from '../ui/icon';
import { Panel } from '../ui/panel';
import { SliceCanvas } from '../ui/slice-canvas';
import { useHiding } from './first-read';
import { Found, SearchTools } from './found';
import { isKeeping } from './kept';
import { history, type Kept } from './listed';
import { loadHistory, loadMore, removeAllCases, removeCase } from './records';
import { isSharedOrigin } from './shared-origin';
import { shown } from './shown';
import { TakeAlong } from './take-along';
import { useClinicWords } from './words';
import '../ui/items.css';
import '../ui/notice.css';
import './history.css';

/** Results kept on this device: open one, delete one, delete all, or switch the history off. */
export default function History({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const { kept: more } = useInstallWords();
  const { cases, total } = useStore(history);
  const { state } = useStore(storage);
  useStore(settings);
  const { history: allowed, maxAgeDays, maxEntries } = useStore(policy).policy;
  const query = useStore(shown);
  const isSearching =
    query.text !== '' || query.filter !== 'all' || query.order !== 'newest' || query.only !== null;
  const keeping = isKeeping();
  useEffect(() => void loadHistory(), []);
  const trouble = words.storage[state];
  return (
    <Panel title={words.history.title} onClose={onClose}>
      {trouble && <p class="notice">{trouble}</p>}
      {state !== 'unavailable' && <Choices keeping={keeping} never={allowed === 'never'} />}
      {(maxAgeDays !== null || maxEntries !== null) && allowed !== 'never' && (
        <p class="small soft">{more.limits(maxAgeDays, maxEntries)}</p>
      )}
      {cases === null ? (
        <p class="soft">{words.history.loading}</p>
      ) : (
        <>
          {cases.length === 0 && <p class="soft">{keeping ? words.history.empty : words.history.off}</p>}
          {cases.length > 0 && isSharedOrigin() && (
            <p class="small soft">{more.sharedOrigin(location.host)}</p>
          )}
          <SearchTools />
          {isSearching ? (
            <Found />
          ) : (
            <ul class="items">
              {cases.map((entry) => (
                <li key={String(entry.key)} class="kept">
                  <Boundary of={entry.kept ? 'shown' : 'damaged'}>
                    <KeptItem entry={entry} />
                  </Boundary>
                  <Remove entry={entry} />
                </li>
              ))}
            </ul>
          )}
          {!isSearching && cases.length < total && (
            <p>
              <button type="button" class="button" onClick={() => void loadMore()}>
                {more.showMore(total - cases.length)}
              </button>
            </p>
          )}
          {(total > 0 || state === 'foreign') && <RemoveAll count={total} />}
        </>
      )}
      {state !== 'unavailable' && <TakeAlong />}
      {state !== 'unavailable' && <Keeping />}
    </Panel>
  );
}

function Choices({ keeping, never }: { keeping: boolean; never: boolean }) {
  const { history: words } = useWords();
  const { kept } = useInstallWords();
  const { cases: clinic } = useClinicWords();
  const { hideNames, firstRead } = useStore(settings);
  return (
    <>
      {never ? (
        <p class="soft">{kept.never}</p>
      ) : (
        <Switch
          name={words.keep}
          note={words.keepNote}
          checked={keeping}
          onChange={(on) => void keepSetting('keepHistory', on)}
        />
      )}
      <Switch
        name={kept.hideNames}
        note={kept.hideNamesNote}
        checked={hideNames}
        onChange={(on) => void keepSetting('hideNames', on)}
      />
      <Switch
        name={clinic.firstRead}
        note={clinic.firstReadNote}
        checked={firstRead}
        onChange={(on) => void keepSetting('firstRead', on)}
      />
    </>
  );
}

interface SwitchProps {
  readonly name: string;
  readonly note: string;
  readonly checked: boolean;
  readonly onChange: (on: boolean) => void;
}

function Switch({ name, note, checked, onChange }: SwitchProps) {
  return (
    <label class="switch">
      <input
        type="checkbox"
        checked={checked}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <span>
        {name}
        <span class="small soft">{note}</span>
      </span>
    </label>
  );
}

function KeptItem({ entry: { kept, firstRead } }: { entry: Kept }) {
  const { kept: words } = useInstallWords();
  const hiding = useHiding();
  return kept ? (
    <Shown {...kept} hidden={hiding.kept(kept.id, firstRead)} />
  ) : (
    <p class="kept__damaged soft">{words.damaged}</p>
  );
}

function Shown({ id, name, when, read, study, withoutPictures, hidden }: Case & { hidden: boolean }) {
  const words = useWords();
  const { slices, decision } = useClinicWords();
  const answer = study ?? read.reading;
  const kind = kindOfReading(answer);
  return (
    <a class="item" href={hrefs.case(id)}>
      <span class="item__picture" data-empty={withoutPictures || undefined} aria-hidden="true">
        {!withoutPictures && <SliceCanvas picture={read.thumbnail} label="" />}
      </span>
      <span class="item__words">
        <bdi class="item__name small soft">{name}</bdi>
        {hidden ? (
          <span>{decision.firstTitle}</span>
        ) : (
          <span class="item__verdict" data-kind={kind}>
            <Icon name={kind} size={18} />
            <span>{headlineOf(answer, words)}</span>
          </span>
        )}
        <span class="small soft">
          {words.date(when)}
          {study && ` · ${slices(study.slices)}`}
        </span>
      </span>
    </a>
  );
}

/** Asks for confirmation in place of the button. */
function Remove({ entry: { key, kept } }: { entry: Kept }) {
  const { history: words } = useWords();
  const { kept: more } = useInstallWords();
  const [asking, setAsking] = useState(false);
  const name = kept?.name ?? more.damagedName;
  if (asking) {
    return (
      <Confirm
        question={more.confirmOne(name)}
        no={words.keepThem}
        yes={words.confirm}
        onNo={() => setAsking(false)}
        onYes={() => void removeCase(key)}
      />
    );
  }
  return (
    <button
      type="button"
      class="button button--plain button--icon"
      aria-label={words.remove(name)}
      title={words.removeShort}
      onClick={() => setAsking(true)}
    >
      <Icon name="remove" />
    </button>
  );
}

function RemoveAll({ count }: { count: number }) {
  const { history: words } = useWords();
  const { kept } = useInstallWords();
  const [asking, setAsking] = useState(false);
  if (asking) {
    return (
      <Confirm
        question={count > 0 ? words.confirmAll(count) : kept.confirmForeign}
        no={words.keepThem}
        yes={words.confirm}
        onNo={() => setAsking(false)}
        onYes={() => void removeAllCases().then(() => setAsking(false))}
      />
    );
  }
  return (
    <p>
      <button type="button" class="button" onClick={() => setAsking(true)}>
        <Icon name="remove" /> {words.removeAll}
      </button>
    </p>
  );
}
