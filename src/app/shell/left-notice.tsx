import { useInstallWords } from '../install/words';
import { emptiedList } from '../session/emptied-list';
import { hrefs } from '../state/route';
import { useStore } from '../state/store';
import '../install/install.css';

/** Tells the user where the results are that were on the screen before it was emptied. */
export function LeftNotice() {
  const { left: say, dismiss } = useInstallWords();
  const { left: what } = useStore(emptiedList);
  if (!what) return null;
  const { by, kept, lost, unread } = what;
  const parts = [
    ...(by === 'reloaded' ? [say.reloaded] : []),
    ...(kept > 0 ? [say.kept(kept)] : []),
    ...(lost > 0 ? [say.lost(lost)] : []),
    ...(unread > 0 ? [say.unread(unread)] : []),
  ];
  const close = () => emptiedList.set({ left: null });
  return (
    <div class="notice">
      <p class="notice__text">{parts.join(' ')}</p>
      {kept > 0 && (
        <a class="button" href={hrefs.history} onClick={close}>
          {say.open}
        </a>
      )}
      <button type="button" class="button button--plain" onClick={close}>
        {dismiss}
      </button>
    </div>
  );
}
