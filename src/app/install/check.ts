/** The check of this copy: its files by the service worker, its readings by the self-test. */
import { COMPLETING } from '../../service-worker/messages';
import { ask } from './ask';
import { entryPath, setHalted } from './halt';
import { offline } from './offline';
import { runSelfTest, selfTest } from './self-test';

/** Where there are no service workers, there is nothing stored; the self-test can be made all the same. */
const inCharge = () => navigator.serviceWorker?.controller ?? null;

/** Has the service worker go through its files, and mend them. */
export async function check() {
  const controller = inCharge();
  const report =
    controller &&
    (await ask(controller, { type: 'CHECK' }, (what) =>
      offline.set(what === COMPLETING ? { state: 'core' } : { state: 'incomplete', trouble: 'repairing' }),
    ));
  if (!report) return null;
  const ready = report.missing.length === 0;
  const { trouble, update } = offline.get();
  // What the self-test found outlasts the files: they may be as they were built, and read wrongly.
  const lasting = trouble === 'self-test' || trouble === 'rolled-back' ? trouble : null;
  offline.set({
    report,
    state: ready ? 'ready' : report.core ? 'core' : 'incomplete',
    trouble: lasting ?? (ready ? report.refused && 'refused' : 'damaged'),
    ...(update === 'none' && report.offered && { update: 'waiting', news: report.offered }),
  });
  return report;
}

/** Runs the self-test and acts on it: a copy that fails is mended, taken back, or stopped. */
export async function testCopy(): Promise<void> {
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
  const controller = inCharge();
  const judged = controller && (await ask(controller, { type: 'TESTED', passed, page: entryPath() }));
  const { trouble } = offline.get();
  if (!passed)
    offline.set({ trouble: judged?.back ? 'rolled-back' : 'self-test', news: judged?.back ?? null });
  else if (trouble === 'self-test') offline.set({ trouble: null });
}

/** On demand: the files, then the slice. */
export async function checkCopy(): Promise<void> {
  await check();
  await testCopy();
}
