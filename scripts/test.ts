/**
 * Everything, in one command: types, lint, dead code, unit and parity tests, the built site in Chromium, Firefox and
 * WebKit. Ends with the time of each step and one line for each runner, `N passed, N failed`; fails when any of them
 * failed.
 *
 * Two lanes, for two cores: the tests themselves, and steps that mostly wait (packages, DICOM tools, browser drivers).
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

interface Tally {
  runner: string;
  passed: number;
  failed: number;
  skipped: number;
}

/**
 * Browsers on a busy machine and servers that die at random moments can fail once: a failed test gets a second try, and
 * is reported as flaky if that succeeds.
 */
const TRIES = 2;

const REPORTS = '.cache/reports';
const ENGINES = ['chromium', 'firefox', 'webkit'];
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

const tallies: Tally[] = [];
/** Tests that needed the second try. */
const flaky: string[] = [];
/** Time of each step, in the order in which they ended. */
const took: { readonly step: string; readonly seconds: number }[] = [];

const installing = run('bash', ['scripts/install-browsers.sh'], { aside: true });
await checks('types', ['npm', 'run', '-s', 'typecheck']);
await checks('lint', ['npm', 'run', '-s', 'lint']);
await checks('unused', ['npm', 'run', '-s', 'unused']);
// The build writes model/, which everything after it reads.
await checks('build', ['npm', 'run', '-s', 'build']);
const others = installing.then(interop).then(engines);
await unit();
await installing;
await playwright();
await others;

if (flaky.length > 0) console.log(`\nNeeded a second try:\n${flaky.map((name) => `  ${name}`).join('\n')}`);
console.log('\nSeconds');
for (const { step, seconds } of took) console.log(`${seconds.toFixed(0).padStart(6)}  ${step}`);
for (const { runner, passed, failed, skipped } of tallies) {
  console.log(`\n${runner}`);
  console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
}
process.exitCode = tallies.some((t) => t.failed > 0) ? 1 : 0;

interface Options {
  readonly env?: Readonly<Record<string, string>>;
  /** Its output is shown when it has ended, so that the lanes do not mix. */
  readonly aside?: boolean;
}

/** @returns whether it succeeded */
function run(command: string, args: readonly string[], { env = {}, aside = false }: Options = {}) {
  const title = `> ${command} ${args.join(' ')}`;
  if (!aside) console.log(`\n${title}`);
  const start = performance.now();
  const child = spawn(command, args, {
    stdio: ['ignore', aside ? 'pipe' : 'inherit', aside ? 'pipe' : 'inherit'],
    env: { ...process.env, ...env },
  });
  const printed: Buffer[] = [];
  child.stdout?.on('data', (chunk) => printed.push(chunk));
  child.stderr?.on('data', (chunk) => printed.push(chunk));
  return new Promise<boolean>((resolve) => {
    child.on('error', () => resolve(false));
    child.on('close', (status) => resolve(status === 0));
  }).then((ok) => {
    if (aside) console.log(`\n${title}\n${Buffer.concat(printed)}`);
    took.push({ step: title, seconds: (performance.now() - start) / 1000 });
    return ok;
  });
}

/** A step that can only pass or fail counts as one test. */
async function checks(runner: string, [command, ...args]: readonly [string, ...string[]]): Promise<void> {
  const ok = await run(command, args);
  tallies.push({ runner, passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });
}

/** All tests that need only Node. */
function unit(): Promise<void> {
  return vitest('vitest', ['--exclude=tests/interop/**']);
}

/** The app's records, checked by other DICOM tools. */
function interop(): Promise<void> {
  return vitest('interop', ['tests/interop'], { aside: true });
}

async function vitest(runner: string, args: readonly string[], options: Options = {}): Promise<void> {
  const file = `${REPORTS}/${runner}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile=${file}`];
  const ok = await run('npx', ['vitest', 'run', ...args, ...reporters], options);
  const report = readJson<{ numPassedTests: number; numFailedTests: number; numPendingTests: number }>(file);
  add(runner, ok, report?.numPassedTests, report?.numFailedTests, report?.numPendingTests);
}

async function playwright(): Promise<void> {
  const file = `${REPORTS}/playwright.json`;
  const ok = await run('npx', ['playwright', 'test', `--retries=${TRIES - 1}`, '--reporter=list,json'], {
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file },
  });
  const report = readJson<{
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
    suites: Suite[];
  }>(file);
  const stats = report?.stats;
  flaky.push(...(report?.suites ?? []).flatMap(flakyIn));
  add('playwright', ok, stats && stats.expected + stats.flaky, stats?.unexpected, stats?.skipped);
}

interface Suite {
  readonly file: string;
  readonly suites?: Suite[];
  readonly specs?: { readonly title: string; readonly tests: { readonly status: string }[] }[];
}

function flakyIn({ file, suites = [], specs = [] }: Suite): string[] {
  const own = specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky'));
  return [...own.map(({ title }) => `${file}: ${title}`), ...suites.flatMap(flakyIn)];
}

/** The same flows and slices in every engine, with a line for each. */
async function engines(): Promise<void> {
  const file = `${REPORTS}/engines.json`;
  const config = '--config=tests/engines/vitest.config.ts';
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile=${file}`];
  await run('npx', ['vitest', 'run', config, `--retry=${TRIES - 1}`, ...reporters], { aside: true });
  const report = readJson<{ testResults: { name: string; assertionResults: Assertion[] }[] }>(file);
  for (const engine of ENGINES) {
    const tests = report?.testResults.find(({ name }) =>
      name.endsWith(`/${engine}.test.ts`),
    )?.assertionResults;
    for (const { status, fullName, failureMessages } of tests ?? []) {
      if (status === 'passed' && failureMessages?.length) flaky.push(`${engine}: ${fullName}`);
    }
    const count = (...which: string[]) => tests?.filter(({ status }) => which.includes(status)).length ?? 0;
    const [passed, failed, skipped] = [count('passed'), count('failed'), count('skipped', 'pending')];
    // An engine that is not installed is skipped as a whole; no test at all means a crash.
    tallies.push({
      runner: engine,
      passed,
      failed: passed + skipped > 0 ? failed : Math.max(1, failed),
      skipped,
    });
  }
}

/** A test that passed with failures passed at the second try. */
interface Assertion {
  readonly status: string;
  readonly fullName: string;
  readonly failureMessages?: readonly string[];
}

/** A runner that failed without counting a failure (by a crash, or without tests) still failed. */
function add(runner: string, ok: boolean, passed = 0, failed = 0, skipped = 0): void {
  const counted = ok && passed > 0 ? failed : Math.max(1, failed);
  tallies.push({ runner, passed, failed: counted, skipped });
}

function readJson<T>(file: string): T | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return null;
  }
}
