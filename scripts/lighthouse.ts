/**
 * `npm run lighthouse [-- RUNS]`: Lighthouse's scores of the built site, as on a phone: its own defaults (slow 4G and a
 * processor four times slower, both simulated). Measures performance, so it is not part of the tests; run it on a quiet
 * machine. Fails where the median of a score is below 100.
 */
import { spawn } from 'node:child_process';
import { chromium } from '@playwright/test';
import { BROWSER } from '../playwright.config';
import { serve } from './serve';

/** Fetched by npx when it is run: hundreds of packages for something that is rarely needed. */
const LIGHTHOUSE = 'lighthouse@12.8.2';
const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const;
const METRICS = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'speed-index'];

interface Report {
  readonly categories: Readonly<
    Record<string, { score: number; auditRefs: { id: string; weight: number }[] }>
  >;
  readonly audits: Readonly<
    Record<string, { title: string; score: number | null; displayValue?: string; numericValue?: number }>
  >;
  readonly runtimeError?: { readonly message: string };
}

const { server, url } = await serve({ folder: 'dist', base: '/dendrite/', port: 0, compressed: true });
const reports: Report[] = [];
for (let run = Number(process.argv[2] ?? 3); run > 0; run--) {
  const report = await lighthouse(url);
  reports.push(report);
  const scores = CATEGORIES.map((name) => `${name} ${scoreOf(report, name)}`).join(', ');
  const metrics = METRICS.map((id) => `${id} ${report.audits[id]?.displayValue}`).join(', ');
  console.log(`${scores}\n  ${metrics}`);
}
server.closeAllConnections();
server.close();

const short = new Set(reports.flatMap((report) => CATEGORIES.flatMap((name) => lost(report, name))));
if (short.size > 0) console.log(`Points were lost by:\n  ${[...short].join('\n  ')}`);
const medians = CATEGORIES.map((name) => {
  const scores = reports.map((report) => scoreOf(report, name)).sort((a, b) => a - b);
  return scores[scores.length >> 1];
});
console.log(`Medians: ${CATEGORIES.map((name, i) => `${name} ${medians[i]}`).join(', ')}`);
if (medians.some((score) => !(score >= 100))) process.exitCode = 1;

function scoreOf(report: Report, category: string): number {
  return Math.round((report.categories[category]?.score ?? 0) * 100);
}

/** The audits that lost points. */
function lost({ categories, audits }: Report, category: string): string[] {
  return (categories[category]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
    .map(({ id }) => `${category}: ${audits[id].title}`);
}

async function lighthouse(address: string): Promise<Report> {
  const child = spawn(
    'npx',
    [
      '--yes',
      LIGHTHOUSE,
      address,
      '--quiet',
      '--output=json',
      `--only-categories=${CATEGORIES.join(',')}`,
      `--chrome-flags=--headless=new ${BROWSER.args.join(' ')}`,
    ],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, CHROME_PATH: BROWSER.executablePath ?? chromium.executablePath() },
    },
  );
  const pieces: Buffer[] = [];
  for await (const piece of child.stdout) pieces.push(piece);
  const report = JSON.parse(Buffer.concat(pieces).toString()) as Report;
  if (report.runtimeError) throw new Error(report.runtimeError.message);
  return report;
}
