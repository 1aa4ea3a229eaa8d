/** The check of the install: its files by the service worker, its readings by the self-test. */
import { COMPLETING } from '../../service-worker/messages';
import { entryPath, setHalted } from '../state/halt';
import { ask } from './ask';
import { loadedByAnother, ownController } from './own-worker';
import { runSelfTest, selfTest } from './self-test';
import { offline } from './states';

/** What a check of the files does not end. */
const LASTING = ['self-test', 'rolled-back', 'foreign-worker', 'share-lost'] as const;

/** Has the service worker go through its files, and mend them. */
export async function check() {
  // Where there are no service workers, nothing is stored; the self-test can be made all the same.
  const controller = ownController();
  const report =
    controller &&
    (await ask(controller, { type: 'CHECK' }, (what) =>
      offline.set(what === COMPLETING ? { state: 'core' } : { state: 'incomplete', trouble: 'repairing' }),
    ));
  if (!report) return null;
  // What this page was made of, the own worker has not seen.
  const ready = report.missing.length === 0 && !loadedByAnother;
  const { trouble, update } = offline.get();
  // What the self-test found outlasts the files: they may be as they were built, and read wrongly.
  const lasting = LASTING.find((other) => other === trouble) ?? null;
  offline.set({
    report,
    state: ready ? 'ready' : report.core && !loadedByAnother ? 'core' : 'incomplete',
    trouble: lasting ?? (report.missing.length === 0 ? report.refused && 'refused' : 'damaged'),
    ...(update === 'none' && report.offered && { update: 'waiting', news: report.offered }),
  });
  return report;
}

/** Runs the self-test and acts on it: an install that fails is mended, taken back, or stopped. */
export async function testInstall(): Promise<void> {
  selfTest.set({ running: true });
  let result = await runSelfTest();
  if (result.outcome === 'failed' && (await check())?.repaired) result = await runSelfTest();
  selfTest.set({ result });
  performance.mark(`self-test ${result.outcome}`);
  if (result.outcome !== 'unable') await judge(result.outcome === 'passed');
  selfTest.set({ running: false });
}

async function judge(passed: boolean): Promise<void> {
  setHalted(!passed);
  const controller = ownController();
  const judged = controller && (await ask(controller, { type: 'TESTED', passed, page: entryPath() }));
  const { trouble } = offline.get();
  if (!passed)
    offline.set({ trouble: judged?.back ? 'rolled-back' : 'self-test', news: judged?.back ?? null });
  else if (trouble === 'self-test') offline.set({ trouble: null });
}

/** On demand: the files, then the slice. */
export async function checkInstall(): Promise<void> {
  await check();
  await testInstall();
}
