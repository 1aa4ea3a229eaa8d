import { useWords } from '../../i18n/words';
import { offline } from '../install/states';
import { emptiedList } from '../session/emptied-list';
import { storage } from '../state/database';
import { policy } from '../state/policy';
import { useStore } from '../state/store';
import { later } from '../ui/later';
import '../ui/notice.css';
import './notices.css';

// Usually there is nothing to say, so this is loaded later.
const InstallNotices = later(() =>
  import('../install/install-notices').then(({ InstallNotices }) => InstallNotices),
);

const LeftNotice = later(() => import('./left-notice').then(({ LeftNotice }) => LeftNotice));

/** Notices about the whole app: a new version, a history that cannot be kept. */
export function Notices() {
  const words = useWords();
  const { update, trouble, shared } = useStore(offline);
  const { state } = useStore(storage);
  const { left: leftBehind } = useStore(emptiedList);
  const { state: policyState } = useStore(policy);
  // Having no history is normal, and is mentioned in the history; a failing one must be noticed.
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
