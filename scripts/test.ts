/**
 * Everything, in one command: types, lint, dead code, unit and parity tests, the built site in Chromium, Firefox and WebKit.
 * Ends with one line a runner, `N passed, N failed`, and fails when any of them failed.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

interface Tally {
  runner: string;
  passed: number;
  failed: number;
  skipped: number;
}

/**
 * Browsers on a busy machine, and servers that die at random moments: a test that fails gets a second try, and is told
 * as flaky where that succeeds.
 */
const TRIES = 2;

const REPORTS = '.cache/reports';
const ENGINES = ['chromium', 'firefox', 'webkit'];
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

const tallies: Tally[] = [];
/** Tests that needed the second try. */
const flaky: string[] = [];

run('bash', ['scripts/install-browsers.sh']);
checks('types', [['npm', 'run', '-s', 'typecheck']]);
checks('lint', [
  ['npm', 'run', '-s', 'lint'],
  ['npm', 'run', '-s', 'unused'],
]);
vitest();
checks('build', [['npm', 'run', '-s', 'build']]);
playwright();
engines();

if (flaky.length > 0) console.log(`\nNeeded a second try:\n${flaky.map((name) => `  ${name}`).join('\n')}`);
for (const { runner, passed, failed, skipped } of tallies) {
  console.log(`\n${runner}`);
  console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
}
process.exitCode = tallies.some((t) => t.failed > 0) ? 1 : 0;

function run(command: string, args: string[], env: Record<string, string> = {}): boolean {
  console.log(`\n> ${command} ${args.join(' ')}`);
  const done = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  return done.status === 0;
}

/** A step that either holds or does not counts as one test. */
function checks(runner: string, commands: string[][]): void {
  const passed = commands.filter(([command, ...args]) => run(command, args)).length;
  tallies.push({ runner, passed, failed: commands.length - passed, skipped: 0 });
}

function vitest(): void {
  const file = `${REPORTS}/vitest.json`;
  const ok = run('npx', ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile=${file}`]);
  const report = readJson<{ numPassedTests: number; numFailedTests: number; numPendingTests: number }>(file);
  add('vitest', ok, report?.numPassedTests, report?.numFailedTests, report?.numPendingTests);
}

function playwright(): void {
  const file = `${REPORTS}/playwright.json`;
  const ok = run('npx', ['playwright', 'test', `--retries=${TRIES - 1}`, '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
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

/** The same flows and slices in every engine; a line for each. */
function engines(): void {
  const file = `${REPORTS}/engines.json`;
  const config = 'tests/engines/vitest.config.ts';
  run('npx', [
    'vitest',
    'run',
    `--config=${config}`,
    `--retry=${TRIES - 1}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${file}`,
  ]);
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
    // What is not installed is skipped as a whole; no test at all is a crash.
    tallies.push({
      runner: engine,
      passed,
      failed: passed + skipped > 0 ? failed : Math.max(1, failed),
      skipped,
    });
  }
}

/** A test that passed and has failures passed at the second try. */
interface Assertion {
  readonly status: string;
  readonly fullName: string;
  readonly failureMessages?: readonly string[];
}

/** A runner that failed without counting a failure (it crashed, or ran nothing) still failed. */
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
