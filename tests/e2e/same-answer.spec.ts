/**
 * The same answer, to the bit, by every way: command line, REST in Node and in the service worker, ES module, screen.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Line } from '../../src/records/json/line';
import { madeStudy } from '../interop/made';
import { classify } from '../unit/cli/command';
import { example } from './images';
import { drop, expect, saved, test, type Upload } from './site';

const FILES: readonly Upload[] = [
  { name: 'glioma.jpg', bytes: readFileSync('public/examples/cheng-glioma.jpg'), type: 'image/jpeg' },
  { ...example('axial'), name: 'healthy.png' },
  { name: 'IM1', bytes: madeStudy(1, '1.2.3.4').files[0].bytes },
];
type Answer = Pick<Line, 'file' | 'status' | 'label' | 'probabilities' | 'lesion'>;

/** The fields that all of them have; sentences and reason codes differ by interface. */
const answerOf = ({ file, status, label, probabilities, lesion }: Answer): Answer => ({
  file: file.replace(/^.*\//, ''),
  ...{ status, label, probabilities },
  lesion: lesion && {
    ...{ x: lesion.x, y: lesion.y, width: lesion.width, height: lesion.height, score: lesion.score },
  },
});
const sorted = (answers: readonly Answer[]) =>
  answers.map(answerOf).sort((a, b) => (a.file < b.file ? -1 : 1));

async function byCommandLine(): Promise<Answer[]> {
  const folder = mkdtempSync(join(tmpdir(), 'same-'));
  for (const { name, bytes } of FILES) writeFileSync(join(folder, name), bytes);
  const { out } = await classify('--jsonl', folder);
  rmSync(folder, { recursive: true });
  return sorted(
    out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  );
}

async function byNode(): Promise<Answer[]> {
  const args = ['--import', 'tsx', 'src/api/node/serve.ts', '--port', '0', '--threads', '1'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  try {
    const url = await new Promise<string>((resolve) => {
      let printed = '';
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (chunk) => {
          printed += chunk;
          const [found] = /http:\S+?\/(?=api)/.exec(printed) ?? [];
          if (found) resolve(found);
        });
      }
    });
    const body = new FormData();
    for (const { name, bytes } of FILES) body.append('file', new Blob([new Uint8Array(bytes)]), name);
    const response = await fetch(`${url}api/v1/readings`, { method: 'POST', body });
    return sorted((await response.json()).readings);
  } finally {
    child.kill('SIGTERM');
  }
}

async function byServiceWorker(page: Page): Promise<Answer[]> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const files = FILES.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }));
  const { readings } = await page.evaluate(async (sent) => {
    const body = new FormData();
    for (const { name, base64 } of sent) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      body.append('file', new File([bytes], name));
    }
    const response = await fetch('api/v1/readings', { method: 'POST', body });
    return response.json();
  }, files);
  return sorted(readings);
}

async function byModule(page: Page): Promise<Answer[]> {
  const answer = page.locator('#answer');
  await expect(answer).toHaveText('Ready.');
  await page
    .getByLabel('Images to read')
    .setInputFiles(
      FILES.map(({ name, bytes, type = '' }) => ({ name, mimeType: type, buffer: Buffer.from(bytes) })),
    );
  await expect(answer).toContainText('"readings"');
  return sorted(JSON.parse((await answer.textContent())!).readings);
}

async function byScreen(page: Page): Promise<Answer[]> {
  await drop(page, ...FILES);
  const { bytes } = await saved(page, 'Save results');
  return sorted(JSON.parse(bytes.toString()).results);
}

test('every way in gives the same answer, to the bit', async ({ page, site }) => {
  test.slow();
  const said = await byCommandLine();
  expect(said.map(({ file }) => file)).toEqual(['IM1', 'glioma.jpg', 'healthy.png']);
  expect(said.some(({ lesion }) => lesion !== null)).toBe(true);
  expect(await byNode()).toEqual(said);
  await page.goto(site.url);
  expect(await byServiceWorker(page)).toEqual(said);
  expect(await byScreen(page)).toEqual(said);
  await page.goto(`${site.url}embed/example.html`);
  expect(await byModule(page)).toEqual(said);
});
