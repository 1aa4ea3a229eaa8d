import type { InstallWords } from '../../i18n/en/install';
import { PREPROCESSING_VERSION } from '../../pipeline/prepare';
import type { About } from '../../service-worker/messages';
import { session } from '../session/session';
import { useStore } from '../state/store';
import { acceptUpdate } from './offline';
import type { Offline } from './states';
import { offline } from './states';
import { isOlder } from './versions';
import { useInstallWords } from './words';

const { APP_VERSION, MODEL_HASH } = import.meta.env;

/** A newer version and its changes, above all whether readings may differ. */
export function NewVersion({ update }: { update: Offline['update'] }) {
  const words = useInstallWords();
  const { news } = useStore(offline);
  const { entries } = useStore(session);
  if (update === 'switching') return <p class="notice">{words.update.switching}</p>;
  const here = update === 'waiting';
  const lines = here && news ? changesSince(news) : [];
  return (
    <div class="notice">
      <div class="notice__text">
        <p>
          {here ? offerOf(words, news) : words.update.elsewhere}{' '}
          {here && news && words.update[effectOf(news)]} {here && entries.length > 0 && words.update.batch}
        </p>
        {lines.length > 0 && (
          <details>
            <summary>{words.update.changes}</summary>
            {/* As in CHANGELOG.md, which is in English. */}
            <ul lang="en" dir="ltr">
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <button type="button" class="button" onClick={here ? acceptUpdate : () => location.reload()}>
        {words.reload}
      </button>
    </div>
  );
}

/** The waiting version may be older: the host may have gone back to it. */
function offerOf({ update }: InstallWords, news: About | null): string {
  const older = news !== null && APP_VERSION !== undefined && isOlder(news.version, APP_VERSION);
  return older ? update.older(news.version) : update.ready(news?.version ?? null);
}

function effectOf({ model, preprocessing }: About): 'same' | 'code' | 'differs' {
  if (preprocessing !== PREPROCESSING_VERSION) return 'code';
  return model === MODEL_HASH ? 'same' : 'differs';
}

/** The changes of all versions after this one. */
function changesSince({ changes }: About): readonly string[] {
  const known = changes.findIndex(({ version }) => version === APP_VERSION);
  return changes.slice(0, known < 0 ? undefined : known).flatMap(({ lines }) => lines);
}
