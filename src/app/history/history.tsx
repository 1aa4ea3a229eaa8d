import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../../i18n/words';
import { Keeping } from '../install/this-install';
import { verdictOf } from '../slice/verdict';
import { storage } from '../state/database';
import { hrefs } from '../state/route';
import { keepSetting, settings } from '../state/settings';
import { useStore } from '../state/store';
import { Icon } from '../ui/icon';
import { Panel } from '../ui/panel';
import { SliceCanvas } from '../ui/slice-canvas';
import type { Case } from './case';
import { history, loadHistory, removeAllCases, removeCase } from './kept';
import '../session/list.css';
import './history.css';

/** Results kept on this device: open one, delete one, delete all, or keep none. */
export function History({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const { cases } = useStore(history);
  const { keepHistory } = useStore(settings);
  const { state } = useStore(storage);
  useEffect(() => void loadHistory(), []);
  const trouble = words.storage[state];
  return (
    <Panel title={words.history.title} onClose={onClose}>
      {trouble && <p class="notice">{trouble}</p>}
      {state !== 'unavailable' && (
        <label class="switch">
          <input
            type="checkbox"
            checked={keepHistory}
            onChange={({ currentTarget }) => void keepSetting('keepHistory', currentTarget.checked)}
          />
          <span>
            {words.history.keep}
            <span class="small soft">{words.history.keepNote}</span>
          </span>
        </label>
      )}
      {cases === null ? (
        <p class="soft">{words.history.loading}</p>
      ) : cases.length === 0 ? (
        <p class="soft">{keepHistory ? words.history.empty : words.history.off}</p>
      ) : (
        <>
          <ul class="list__items">
            {cases.map((kept) => (
              <li key={kept.id} class="kept">
                <KeptItem kept={kept} />
              </li>
            ))}
          </ul>
          <RemoveAll count={cases.length} />
        </>
      )}
      {state !== 'unavailable' && <Keeping />}
    </Panel>
  );
}

function KeptItem({ kept: { id, name, when, read } }: { kept: Case }) {
  const words = useWords();
  const verdict = verdictOf(read, words);
  return (
    <>
      <a class="item" href={hrefs.case(id)}>
        <span class="item__picture" aria-hidden="true">
          <SliceCanvas picture={read.thumbnail} label="" />
        </span>
        <span class="item__words">
          <bdi class="item__name small soft">{name}</bdi>
          <span class="item__verdict" data-kind={verdict.kind}>
            <Icon name={verdict.kind} size={18} />
            <span>{verdict.headline}</span>
          </span>
          <span class="small soft">{words.date(when)}</span>
        </span>
      </a>
      <button
        type="button"
        class="button button--plain button--icon"
        aria-label={words.history.remove(name)}
        title={words.history.removeShort}
        onClick={() => void removeCase(id)}
      >
        <Icon name="remove" />
      </button>
    </>
  );
}

/** Asks once more in its own place: what is deleted here is gone. */
function RemoveAll({ count }: { count: number }) {
  const { history: words } = useWords();
  const [asking, setAsking] = useState(false);
  const safe = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asking) safe.current?.focus();
  }, [asking]);
  if (!asking) {
    return (
      <p>
        <button type="button" class="button" onClick={() => setAsking(true)}>
          <Icon name="remove" /> {words.removeAll}
        </button>
      </p>
    );
  }
  return (
    <div class="confirm">
      <p>{words.confirmAll(count)}</p>
      <button ref={safe} type="button" class="button" onClick={() => setAsking(false)}>
        {words.keepThem}
      </button>
      <button type="button" class="button" onClick={() => void removeAllCases().then(() => setAsking(false))}>
        {words.confirm}
      </button>
    </div>
  );
}
