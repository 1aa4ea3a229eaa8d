import { useWords } from '../../i18n/words';
import { storage } from '../../store/database';
import { acceptUpdate, offline } from '../../store/offline';
import { useStore } from '../../store/store';
import './notices.css';

/** What concerns the whole app: a new version, a history that cannot be kept. */
export function Notices() {
  const words = useWords();
  const { update } = useStore(offline);
  const { state } = useStore(storage);
  // No history at all is an ordinary way to work, told where the history is; a failing one must be seen.
  const trouble = state === 'unavailable' ? undefined : words.storage[state];
  return (
    <div class="notices" aria-live="polite">
      {update === 'waiting' && (
        <p class="notice">
          {words.update.ready}
          <button type="button" class="button" onClick={acceptUpdate}>
            {words.update.reload}
          </button>
        </p>
      )}
      {update === 'switching' && <p class="notice">{words.update.switching}</p>}
      {update === 'switched-elsewhere' && (
        <p class="notice">
          {words.update.elsewhere}
          <button type="button" class="button" onClick={() => location.reload()}>
            {words.update.reload}
          </button>
        </p>
      )}
      {trouble && <p class="notice">{trouble}</p>}
    </div>
  );
}
