/** Checks the installed app: its files by the service worker, its readings by the self-test. */
import { COMPLETING } from '../../service-worker/messages';
import { entryPath, setHalted } from '../state/halt';
import { ask } from './ask';
import { loadedByAnother, ownController } from './own-worker';
import { runSelfTest, selfTest } from './self-test';
import { offline } from './states';

/** Troubles that a successful check of the files does not clear. */
const LASTING = ['self-test', 'rolled-back', 'foreign-worker', 'share-lost'] as const;

/** Lets the service worker check and repair its files. */
export async function check() {
  // Without service workers nothing is stored; the self-test can still run.
  const controller = ownController();
  const report =
    controller &&
    (await ask(controller, { type: 'CHECK' }, (what) =>
      offline.set(what === COMPLETING ? { state: 'core' } : { state: 'incomplete', trouble: 'repairing' }),
    ));
  if (!report) return null;
  // The files of this page were not loaded through the app's own worker.
  const ready = report.missing.length === 0 && !loadedByAnother;
  const { trouble, update } = offline.get();
  // A failed self-test stands even if the files are intact: they may be as built and still read wrongly.
  const lasting = LASTING.find((other) => other === trouble) ?? null;
  offline.set({
    report,
    state: ready ? 'ready' : report.core && !loadedByAnother ? 'core' : 'incomplete',
    trouble: lasting ?? (report.missing.length === 0 ? report.refused && 'refused' : 'damaged'),
    ...(update === 'none' && report.offered && { update: 'waiting', news: report.offered }),
  });
  return report;
}

/** Runs the self-test and acts on the result: a failing install is repaired, rolled back, or stopped. */
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

/** On request: checks the files, then runs the self-test. */
export async function checkInstall(): Promise<void> {
  await check();
  await testInstall();
}
