import type { Trouble } from '../../i18n/codes';
import { useStore } from '../state/store';
import { check, checkInstall } from './check';
import { NewVersion } from './new-version';
import { SharedFiles } from './shared-files';
import { offline } from './states';

import { useInstallWords } from './words';
import '../ui/notice.css';
import './install.css';

/** Notices of the installed app: a newer version, damaged files, a failed self-test. */
export function InstallNotices() {
  const { update, trouble } = useStore(offline);
  return (
    <>
      <SharedFiles />
      {trouble && <TroubleNotice trouble={trouble} />}
      {update !== 'none' && <NewVersion update={update} />}
    </>
  );
}

/** Troubles in which the app makes no readings, or none that can be relied on. */
const GRAVE: readonly Trouble[] = ['self-test', 'rolled-back', 'foreign-worker'];

function TroubleNotice({ trouble }: { trouble: Trouble }) {
  const words = useInstallWords();
  const { news, report } = useStore(offline);
  const about = trouble === 'rolled-back' ? news : (report?.refused ?? null);
  const grave = GRAVE.includes(trouble);
  return (
    <p class="notice" data-grave={grave || undefined} role={grave ? 'alert' : undefined}>
      <span class="notice__text">{words.trouble[trouble](about?.version ?? null)}</span>
      <TroubleButton trouble={trouble} />
    </p>
  );
}

function TroubleButton({ trouble }: { trouble: Trouble }) {
  const words = useInstallWords();
  if (trouble === 'repairing') return null;
  const [label, act] =
    trouble === 'damaged'
      ? [words.tryAgain, check]
      : trouble === 'self-test'
        ? [words.tryAgain, checkInstall]
        : trouble === 'refused' || trouble === 'share-lost'
          ? [words.dismiss, () => offline.set({ trouble: null })]
          : [words.reload, () => location.reload()];
  return (
    <button type="button" class="button" onClick={() => void act()}>
      {label}
    </button>
  );
}
