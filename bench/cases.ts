/**
 * `npx tsx bench/cases.ts [--kills N] [--cases N] [--write]`: how well kept cases survive, in Chromium. `--write`
 * writes the figures to docs/generated/cases.json and cases.md; parts that were not run keep their old figures there.
 *
 * Ten thousand cases: how long the history takes to open and to search, the longest task while it is scrolled, and the
 * memory that the page needs to save them as a file and to add them from it (of the built site in `dist`). And a tab that is killed at random moments during saves, imports, exports and the
 * migration from 0.1.0: nothing must be half-written, and nothing lost that the page had reported as kept.
 */

import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from '@playwright/test';
import { createServer } from 'vite';
import { BROWSER } from '../playwright.config';
import { faultIn } from '../src/app/history/audit/chain';
import type { CaseSummary } from '../src/app/state/schema';

import { Random } from '../src/evaluation/random';
import { startSite } from '../tests/e2e/site';
import { madeUp } from '../tests/unit/app/history/made-up';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    cases: { type: 'string', default: '10000' },
    write: { type: 'boolean', default: false },
  },
});
const KILLS = Number(values.kills);
const CASES = Number(values.cases);
const LATEST_KILL_MS = 400;
const FILE = 'docs/generated/cases.json';

/** Typed arrays cannot be passed from Node to the page. */
const portable = (summary: CaseSummary) => ({ ...summary, findings: [...summary.findings] });

interface ListFigures {
  readonly cases: number;
  /** Milliseconds. */
  readonly opens: number;
  readonly opensAgain: number;
  readonly search: number;
  /** The longest task while scrolling, in milliseconds; 0 where none took 50 ms. */
  readonly longestTask: number;
  readonly file: FileFigures;
}

interface FileFigures {
  /** Of the file, in MB. */
  readonly size: number;
  /** MB that the page's process takes at most, above what it took before; null where the system does not say. */
  readonly saving: number | null;
  readonly adding: number | null;
  /** With a passphrase. */
  readonly encrypting: number | null;
  readonly decrypting: number | null;
}

async function measureList(browser: Browser): Promise<ListFigures> {
  const site = await startSite();
  const page = await browser.newPage();
  await page.goto(site.url);
  await page.getByRole('button', { name: 'Choose images' }).waitFor();
  await page.waitForTimeout(3000);
  for (let at = 0; at < CASES; at += 1000) {
    const some = Array.from({ length: 1000 }, (_, k) => portable(madeUp(at + k, { pictured: true })));
    await page.evaluate(async (cases) => {
      const db = await new Promise<IDBDatabase>((resolve) => {
        indexedDB.open('dendrite').onsuccess = ({ target }) => resolve((target as IDBOpenDBRequest).result);
      });
      const tx = db.transaction(['summaries', 'cases'], 'readwrite');
      for (const summary of cases) {
        tx.objectStore('summaries').put({ ...summary, findings: Float32Array.from(summary.findings) });
        // As a picture's, its bytes can hardly be written shorter.
        const grey = crypto.getRandomValues(new Uint8Array(96 * 96));
        const picture = { width: 96, height: 96, grey: new Uint8ClampedArray(grey.buffer) };
        const { status, label, probabilities } = summary;
        tx.objectStore('cases').put({
          ...{ id: summary.id, when: summary.when, name: summary.id },
          read: {
            ...{ kind: 'reading', file: summary.id, provenance: { format: 'png', warnings: [] } },
            ...{
              width: 96,
              height: 96,
              prepared: null,
              crop: null,
              path: [],
              display: picture,
              thumbnail: picture,
            },
            reading: {
              ...{ status, label, probabilities, lesion: null, reason: null, path: [] },
              measurements: new Float64Array(3),
            },
            model: summary.model,
          },
        });
      }
      await new Promise((resolve) => {
        tx.oncomplete = resolve;
      });
      db.close();
    }, some);
  }
  await page.reload();
  await page.getByRole('button', { name: 'Choose images' }).waitFor();
  await page.waitForTimeout(2000);
  const open = (hash: string, shown: string) =>
    page.evaluate(
      async ([hash, shown]) => {
        const began = performance.now();
        location.hash = hash;
        while (!document.querySelector(shown!)) await new Promise(requestAnimationFrame);
        return Math.round(performance.now() - began);
      },
      [hash, shown],
    );
  const first = await open('#/history', '.kept');
  await open('#/', 'body');
  await page.keyboard.press('Escape');
  const again = await open('#/history', '.kept');
  const search = await page.evaluate(async () => {
    const box = document.querySelector<HTMLInputElement>('.search-tools input')!;
    const began = performance.now();
    box.value = 'axial';
    box.dispatchEvent(new Event('input', { bubbles: true }));
    while (!document.querySelector('.panel p[role=status]')?.textContent?.match(/\d/)) {
      await new Promise(requestAnimationFrame);
    }
    return Math.round(performance.now() - began);
  });
  const longest = await page.evaluate(async () => {
    let longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
    }).observe({ entryTypes: ['longtask'] });
    const body = document.querySelector('.panel')!;
    for (let i = 0; i < 60; i++) {
      body.scrollBy(0, 200);
      await new Promise(requestAnimationFrame);
    }
    return Math.round(longest);
  });
  console.log(`${CASES} cases: history opens in ${first} ms, again in ${again} ms; search ${search} ms`);
  console.log(`longest task while scrolling: ${longest} ms (0: none above 50 ms)`);
  const file = await measureFile(page);
  console.log(`file of all cases, in MB: ${JSON.stringify(file)}`);
  await page.close();
  await site.kill();
  return { cases: CASES, opens: first, opensAgain: again, search, longestTask: longest, file };
}

/** Saves all cases as a file, erases them and adds them again, on the history's screen; without and with encryption. */
async function measureFile(page: Page): Promise<FileFigures> {
  // On a busy machine everything takes its time.
  page.setDefaultTimeout(300_000);
  const round = async () => {
    let path = '';
    const saving = await peakOf(page, async () => {
      const file = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Save all cases as a file' }).click();
      path = await (await file).path();
      await page.locator('.take-along [role=status]', { hasText: /saved/ }).waitFor();
    });
    await page.getByRole('button', { name: 'Delete all' }).click();
    await page.locator('.confirm button').last().click();
    await page.locator('.kept').first().waitFor({ state: 'detached' });
    const adding = await peakOf(page, async () => {
      await page.getByLabel('Add cases from a file').setInputFiles(path);
      await page.locator('.take-along [role=status]', { hasText: /added/ }).waitFor();
    });
    return { size: Math.round(statSync(path).size / 1e6), saving, adding };
  };
  const { size, saving, adding } = await round();
  await page.getByLabel(/Passphrase/).fill('trombone ladder');
  const { saving: encrypting, adding: decrypting } = await round();
  return { size, saving, adding, encrypting, decrypting };
}

/** MB that the browser's pages take in memory at most, above what they took before; null on other systems than Linux. */
async function peakOf(page: Page, work: () => Promise<void>): Promise<number | null> {
  const client = await page.context().browser()!.newBrowserCDPSession();
  const { processInfo } = await client.send('SystemInfo.getProcessInfo');
  await client.detach();
  const pages = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => `/proc/${id}/statm`);
  const PAGE_BYTES = 4096;
  const taken = () =>
    pages.reduce((sum, path) => sum + Number(readFileSync(path, 'utf8').split(' ')[1]) * PAGE_BYTES, 0) / 1e6;
  if (!pages.every(existsSync)) {
    await work();
    return null;
  }
  const before = taken();
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, taken());
  }, 20);
  await work().finally(() => clearInterval(timer));
  return Math.round(most - before);
}

/** The work that the page does until it is killed, with reports of what it has finished. */
const WORK = `
import { addCases, annotate, completeSummaries } from '/src/app/history/summaries.ts';
import { exportCases, importCases } from '/src/app/history/take-along-cases.ts';
import { caseFrom } from '/src/app/history/case-from.ts';
import { withDatabase } from '/src/app/state/database.ts';
const revive = (one) => ({ ...one, findings: Float32Array.from(one.findings) });
window.work = async (kind, cases, said) => {
  if (kind === 'save') {
    for (const one of cases) {
      await addCases([{ summary: revive(one), pictures: null }]);
      said(one.id);
      await annotate(one.id, { feedback: { agrees: true, opinion: null, when: 1 } });
      said(one.id + ' agreed');
    }
  } else if (kind === 'import') {
    for (;;) await importCases(new Blob([Uint8Array.from(atob(cases), (c) => c.charCodeAt(0))]), null, caseFrom);
  } else if (kind === 'export') {
    for (;;) await exportCases(null);
  } else {
    await completeSummaries();
    said('migrated');
  }
};
window.everything = () => withDatabase(async (db) => ({
  cases: await db.getAllKeys('cases'),
  summaries: (await db.getAll('summaries')).map(({ id, feedback }) => [id, feedback?.agrees === true]),
  audit: await db.getAll('audit'),
}));
await withDatabase(async () => 1);
window.ready = true;
`;

interface KillFigures {
  readonly kills: Readonly<Record<string, number>>;
  /** Writes that the page had reported as kept when it was killed. */
  readonly saidToBeKept: number;
  readonly faults: number;
}

async function killed(browser: Browser): Promise<KillFigures> {
  const server = await createServer({
    configFile: false,
    logLevel: 'error',
    server: { port: 0, host: '127.0.0.1' },
    optimizeDeps: { noDiscovery: true, include: ['idb', 'fflate'] },
    plugins: [
      {
        name: 'work',
        configureServer: ({ middlewares, transformIndexHtml: _ }) => {
          middlewares.use('/work.html', (_request, response) => {
            response.setHeader('content-type', 'text/html');
            response.end('<script type="module" src="/work-of-the-test.js"></script>');
          });
        },
        resolveId: (id) => (id === '/work-of-the-test.js' ? '\0work' : null),
        load: (id) => (id === '\0work' ? WORK : null),
      },
    ],
  });
  await server.listen();
  const url = `${server.resolvedUrls!.local[0]}work.html`;
  const random = new Random(1);
  const context = await browser.newContext();
  const opened = async (): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(url);
    await page.waitForFunction('window.ready');
    return page;
  };
  const kinds = ['save', 'import', 'export', 'migrate'] as const;
  const counts = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<(typeof kinds)[number], number>;
  const faults: string[] = [];
  const said = new Set<string>();
  await context.exposeBinding('said', (_source, what: string) => void said.add(what));
  const { inFrames, writeCasesFile } = await import('../src/app/history/cases-file');
  const lines = Array.from({ length: 500 }, (_, n) => ({
    summary: madeUp(n, { id: `import${n}` }),
    pictures: null,
  }));
  const about = { cases: lines.length, app: '0', made: '', passphrase: null };
  const file = await writeCasesFile(inFrames(lines), about);
  const base64 = Buffer.from(await file.arrayBuffer()).toString('base64');
  for (let kill = 0; kill < KILLS; kill++) {
    const kind = kinds[kill % kinds.length];
    const page = await opened();
    if (kind === 'migrate') await page.evaluate(asBefore);
    if (kind === 'import') await page.evaluate(forgetImported);
    const mine =
      kind === 'save'
        ? Array.from({ length: 200 }, (_, n) => portable(madeUp(n, { id: `k${kill}-${n}` })))
        : base64;
    void page
      .evaluate(`window.work(${JSON.stringify(kind)}, ${JSON.stringify(mine)}, window.said)`)
      .catch(() => {});
    await page.waitForTimeout(random.integer(LATEST_KILL_MS));
    const client = await context.newCDPSession(page);
    void client.send('Page.crash').catch(() => {});
    await page.waitForEvent('crash', { timeout: 10_000 }).catch(() => {});
    await page.close();
    const after = await opened();
    if (kind === 'migrate') await after.evaluate(`window.work('migrate', null, window.said)`);
    const { cases, summaries, audit } = (await after.evaluate('window.everything()')) as {
      cases: string[];
      summaries: [string, boolean][];
      audit: Parameters<typeof faultIn>[0];
    };
    const state = new Map(summaries);
    const imported = summaries.filter(([id]) => id.startsWith('import')).length;
    if (faultIn(audit)) faults.push(`${kill}: the log is broken: ${JSON.stringify(faultIn(audit))}`);
    if (imported !== 0 && imported !== 500) faults.push(`${kill}: ${imported} of 500 cases imported`);
    for (const what of said) {
      const [id, agreed] = what.split(' ');
      if (id === 'migrated') continue;
      if (!state.has(id) || (agreed && !state.get(id))) faults.push(`${kill}: lost ${what}`);
    }
    const reads = new Set(audit.filter(({ event }) => event === 'read').map(({ about }) => about));
    for (const [id] of summaries) {
      if (id.startsWith('k') && !id.startsWith('kept') && !reads.has(id))
        faults.push(`${kill}: ${id} is not logged`);
    }
    if (kind === 'migrate' && cases.filter((id) => id.startsWith('kept')).length !== 20)
      faults.push(`${kill}: cases of before lost`);
    if (kind === 'migrate' && cases.some((id) => !state.has(id))) faults.push(`${kill}: no summary`);
    counts[kind]++;
    await after.close();
    if ((kill + 1) % 20 === 0)
      console.log(`${kill + 1} kills, ${said.size} things said to be kept, ${faults.length} faults`);
  }
  console.log(
    `tab killed at ${KILLS} random moments (${JSON.stringify(counts)}), ${said.size} things said to be kept: ${faults.length} faults`,
  );
  for (const fault of faults.slice(0, 20)) console.log(fault);
  if (faults.length > 0) process.exitCode = 1;
  await context.close();
  await server.close();
  return { kills: counts, saidToBeKept: said.size, faults: faults.length };
}

function textOf({ list, kills }: { list: ListFigures | null; kills: KillFigures | null }): string {
  const times = (list && [
    `${list.cases.toLocaleString('en')} cases, with pictures, in Chromium, without a graphics card:`,
    '',
    '| | milliseconds |',
    '|---|---:|',
    `| the history opens | ${list.opens} |`,
    `| opens again | ${list.opensAgain} |`,
    `| a search in all of them | ${list.search} |`,
    `| longest task while scrolling | ${list.longestTask === 0 ? 'none of 50 or more' : list.longestTask} |`,
    '',
    `Saved as a file (${list.file.size} MB) and added from it. The page's process takes at most so much more memory:`,
    '',
    '| | MB | with a passphrase |',
    '|---|---:|---:|',
    `| saving | ${list.file.saving ?? '?'} | ${list.file.encrypting ?? '?'} |`,
    `| adding | ${list.file.adding ?? '?'} | ${list.file.decrypting ?? '?'} |`,
    '',
  ]) ?? ['Not measured.', ''];
  const counted = (kills && [
    ...[
      'A tab is killed at random moments. Then: is every case that was said to be kept there with what was said of it, is an import all',
    ],
    ...['or nothing, is the audit log whole, has every case of version 0.1.0 its summary?', ''],
    '| during | kills |',
    '|---|---:|',
    ...Object.entries(kills.kills).map(([during, count]) => `| ${during} | ${count} |`),
    '',
    `Said to be kept before a kill: ${kills.saidToBeKept.toLocaleString('en')}. Faults: ${kills.faults}.`,
    '',
  ]) ?? ['Not run.', ''];
  return [
    ...[
      '# Kept cases under load',
      '',
      'Written by `npx tsx bench/cases.ts --write`.',
      '',
      '## Ten thousand cases',
      '',
    ],
    ...times,
    ...['## Killed in the middle', ''],
    ...counted,
  ].join('\n');
}

/** Creates cases as version 0.1.0 kept them, without summaries. */
async function asBefore(): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve) => {
    indexedDB.open('dendrite').onsuccess = ({ target }) => resolve((target as IDBOpenDBRequest).result);
  });
  if (!db.objectStoreNames.contains('cases')) return db.close();
  const tx = db.transaction(['cases', 'summaries'], 'readwrite');
  const picture = { width: 2, height: 2, grey: new Uint8ClampedArray(4) };
  for (let n = 0; n < 20; n++) {
    tx.objectStore('summaries').delete(`kept${n}`);
    tx.objectStore('cases').put({
      ...{ id: `kept${n}`, when: n, name: `${n}.png` },
      read: {
        ...{
          kind: 'reading',
          file: `${n}.png`,
          provenance: { format: 'png', warnings: [] },
          width: 2,
          height: 2,
        },
        ...{ prepared: null, crop: null, path: [], display: picture, thumbnail: picture, model: '' },
        reading: {
          ...{ status: 'rejected', label: null, probabilities: null, lesion: null, path: [] },
          ...{ reason: { code: 'blank', params: {} }, measurements: new Float64Array(0) },
        },
      },
    });
  }
  await new Promise((resolve) => {
    tx.oncomplete = resolve;
  });
  db.close();
}

async function forgetImported(): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve) => {
    indexedDB.open('dendrite').onsuccess = ({ target }) => resolve((target as IDBOpenDBRequest).result);
  });
  if (!db.objectStoreNames.contains('summaries')) return db.close();
  const tx = db.transaction('summaries', 'readwrite');
  tx.objectStore('summaries').delete(IDBKeyRange.bound('import', 'importz'));
  await new Promise((resolve) => {
    tx.oncomplete = resolve;
  });
  db.close();
}

const browser = await chromium.launch(BROWSER);
const list = CASES > 0 ? await measureList(browser) : null;
const kills = KILLS > 0 ? await killed(browser) : null;
await browser.close();
if (values.write) {
  const before = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {};
  const figures = { list: list ?? before.list ?? null, kills: kills ?? before.kills ?? null };
  writeFileSync(FILE, `${JSON.stringify(figures, null, 2)}\n`);
  writeFileSync(FILE.replace('.json', '.md'), textOf(figures));
}
process.exit(process.exitCode ?? 0);
