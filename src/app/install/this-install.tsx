import { useEffect } from 'preact/hooks';
import { PREPROCESSING_VERSION } from '../../pipeline/prepare';
import type { InstallReport } from '../../service-worker/messages';
import { useStore } from '../state/store';
import { checkInstall } from './check';
import { install } from './prompt';
import { selfTest } from './self-test';
import { offline } from './states';
import { refreshStorageQuota, storageQuota } from './storage-quota';
import { useInstallWords } from './words';
import '../ui/prose.css';
import './install.css';

const { APP_VERSION, MODEL_HASH } = import.meta.env;
const SHORT = 12;

/** The version, whether it is intact, how to install it, and how safely the browser stores its data. */
export function ThisInstall() {
  return (
    <>
      <Version />
      <Install />
      <Storage />
    </>
  );
}

function Version() {
  const { self } = useInstallWords();
  const { report } = useStore(offline);
  const { running } = useStore(selfTest);
  const model = MODEL_HASH as string | undefined;
  return (
    <section class="prose">
      <h2>{self.title}</h2>
      <p>
        {self.version(APP_VERSION ?? '')}
        {report && `, ${self.build(report.id.replace('sha256-', '').slice(0, SHORT))}`}
        <br />
        {model && `${self.model(model.slice(0, SHORT))}, `}
        {self.preprocessing(PREPROCESSING_VERSION)}
      </p>
      <div aria-live="polite">
        <Found report={report} />
      </div>
      <p>
        <button type="button" class="button" disabled={running} onClick={() => void checkInstall()}>
          {running ? self.checking : self.check}
        </button>
      </p>
    </section>
  );
}

function Found({ report }: { report: InstallReport | null }) {
  const { self } = useInstallWords();
  const { result, running } = useStore(selfTest);
  if (running) return null;
  const test = !result
    ? self.untested
    : result.outcome === 'passed'
      ? self.passed
      : result.outcome === 'failed'
        ? self.failed[result.reason === 'model' ? 'model' : 'differs']
        : self.unable[result.reason === 'reader' ? 'reader' : 'files'];
  return (
    <ul class="found">
      <li>
        {!report
          ? self.noFiles
          : report.missing.length > 0
            ? self.filesMissing(report.missing.length, report.total)
            : self.files(report.total)}{' '}
        {report && report.repaired > 0 && self.repaired(report.repaired)}
      </li>
      <li>{test}</li>
    </ul>
  );
}

/** iOS has no install button. An iPad claims to be a Mac, but has a touch screen. */
const isIos = () =>
  /iPhone|iPad/.test(navigator.userAgent) ||
  (/Mac/.test(navigator.userAgent) && navigator.maxTouchPoints > 1);
const isInstalled = () => matchMedia('(display-mode: standalone)').matches;

function Install() {
  const { install: words } = useInstallWords();
  const { offer } = useStore(install);
  if (isInstalled()) return null;
  return (
    <section class="prose">
      <h2>{words.title}</h2>
      <p>
        {words.text} {!offer && (isIos() ? words.ios : words.other)}
      </p>
      {offer && (
        <p>
          <button type="button" class="button" onClick={() => void offer.prompt()}>
            {words.button}
          </button>
        </p>
      )}
    </section>
  );
}

function Storage() {
  const { storage: words } = useInstallWords();
  return (
    <section class="prose">
      <h2>{words.title}</h2>
      <Keeping />
    </section>
  );
}

/** How safely the browser keeps the history. */
export function Keeping() {
  const { storage: words } = useInstallWords();
  const { persistence, used, left } = useStore(storageQuota);
  useEffect(() => void refreshStorageQuota(), []);
  return (
    <p class="small soft">
      {words[persistence]} {used !== null && left !== null && words.room(used, left)}
    </p>
  );
}
