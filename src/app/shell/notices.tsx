import { useWords } from '../../i18n/words';
import { offline } from '../install/states';
import { emptiedList } from '../session/emptied-list';
import { storage } from '../state/database';
import { policy } from '../state/policy';
import { useStore } from '../state/store';
import { later } from '../ui/later';
import '../ui/notice.css';
import './notices.css';

// Most of the time there is nothing to say.
const InstallNotices = later(() =>
  import('../install/install-notices').then(({ InstallNotices }) => InstallNotices),
);

const LeftNotice = later(() => import('./left-notice').then(({ LeftNotice }) => LeftNotice));

/** What concerns the whole app: a new version, a history that cannot be kept. */
export function Notices() {
  const words = useWords();
  const { update, trouble, shared } = useStore(offline);
  const { state } = useStore(storage);
  const { left: leftBehind } = useStore(emptiedList);
  const { state: policyState } = useStore(policy);
  // No history at all is an ordinary way to work, told where the history is; a failing one must be seen.
  const storageTrouble = state === 'unavailable' ? undefined : words.storage[state];
  return (
    <div class="notices" aria-live="polite">
      {(trouble || shared || update !== 'none') && <InstallNotices />}
      {leftBehind && <LeftNotice />}
      {policyState === 'unreadable' && <p class="notice">{words.policyUnreadable}</p>}
      {storageTrouble && <p class="notice">{storageTrouble}</p>}
    </div>
  );
}
