/**
 * Time from a file's drop on the warm app to its verdict on the page, in a real browser, compared with the browser's
 * bare decoding of the same picture: the built site in `dist/`, a 512 x 512 PNG.
 */
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from '@playwright/test';
import { encodePng, Image } from 'image-js';
import { decodeFile } from '../src/decode/index';
import { nodeEnvironment } from '../src/decode/platform/node';
import { resample } from '../src/pipeline/image/resample';
import { withSite } from './site';

const EXAMPLE = 'public/examples/colin27-axial.png';
const SIDE = 512;
const WARM_UP = 5;
const DROPS = 30;

/** Budget of a drop: this many times the bare decoding, plus this many milliseconds. */
const TIMES = 3;
const PLUS_MS = 60;
/** Tasks of this length on the page's main thread are noticeable (W3C Long Tasks). */
const LONG_TASK_MS = 50;

export interface Timings {
  /** Milliseconds for each drop: to the verdict on the page, and for `createImageBitmap` alone. */
  readonly verdict: readonly number[];
  readonly decode: readonly number[];
  /** Durations of the long tasks on the page's main thread meanwhile. */
  readonly longTasks: readonly number[];
}

/** Prints the measurements, or why there are none. */
export async function benchDrop(): Promise<void> {
  console.log(`\nFrom drop to verdict, warm, ${SIDE} x ${SIDE} PNG`);
  await withSite(async (browser, url) => {
    const page = await opened(browser, url);
    report(await dropped(page, await picture(), { warmUp: WARM_UP, drops: DROPS }));
  });
}

/** One of the page's examples, enlarged. */
export async function picture(): Promise<Uint8Array> {
  for await (const decoded of decodeFile(EXAMPLE, await readFile(EXAMPLE), nodeEnvironment())) {
    if (decoded.kind !== 'slice') throw new Error(decoded.message);
    const { width, height, grey } = decoded.slice;
    const side = Math.max(width, height);
    const square = { x: (width - side) / 2, y: (height - side) / 2, width: side, height: side };
    const large = resample(grey, width, height, square, SIDE, SIDE);
    const data = Uint8Array.from(large, Math.round);
    return encodePng(new Image(SIDE, SIDE, { data, colorModel: 'GREY' }));
  }
  throw new Error(`${EXAMPLE} holds no image.`);
}

/** The page with everything stored and the self-test finished, so that nothing else is running. */
export async function opened(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  // The compiler wraps named functions in `__name`, which does not exist in the page.
  await page.addInitScript('globalThis.__name ??= (named) => named');
  await page.goto(url);
  await page.getByText('Works offline').waitFor({ timeout: 60_000 });
  await page.waitForFunction(async () => {
    const record = await caches.match('charge.json', { cacheName: `dendrite ${location.pathname} state` });
    return (await record?.json())?.tested === 'passed';
  });
  return page;
}

/** @param count `warmUp` drops that are not counted, and `drops` that are */
export function dropped(
  page: Page,
  png: Uint8Array,
  count: { readonly warmUp: number; readonly drops: number },
): Promise<Timings> {
  return page.evaluate(
    async ({ base64, warmUp, drops }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const longTasks: number[] = [];
      const observer = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) longTasks.push(duration);
      });
      const shown = (name: string) =>
        new Promise<number>((resolve) => {
          const look = () => {
            const result = document.querySelector('article.result[data-kind]');
            if (result?.querySelector('.result__file')?.textContent !== name) return;
            changes.disconnect();
            resolve(performance.now());
          };
          const changes = new MutationObserver(look);
          changes.observe(document.body, {
            subtree: true,
            childList: true,
            attributes: true,
            characterData: true,
          });
        });
      const quiet = () => new Promise((resolve) => setTimeout(resolve, 250));
      const verdict: number[] = [];
      const decode: number[] = [];
      for (let k = -warmUp; k < drops; k++) {
        if (k === 0) observer.observe({ type: 'longtask' });
        const file = new File([bytes], `drop-${k}.png`, { type: 'image/png' });
        const before = performance.now();
        (await createImageBitmap(file)).close();
        const decoded = performance.now() - before;
        const data = new DataTransfer();
        data.items.add(file);
        const verdictOf = shown(file.name);
        const from = performance.now();
        document.body.dispatchEvent(
          new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
        );
        const took = (await verdictOf) - from;
        // Drawing after the verdict belongs to this drop.
        await quiet();
        if (k < 0) continue;
        decode.push(decoded);
        verdict.push(took);
      }
      return { verdict, decode, longTasks };
    },
    { base64: Buffer.from(png).toString('base64'), ...count },
  );
}

function report({ verdict, decode, longTasks }: Timings): void {
  const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);
  const line = (name: string, of: (values: readonly number[]) => number) => {
    const [took, bare] = [of(verdict), of(decode)];
    const allowed = TIMES * bare + PLUS_MS;
    console.log(
      `  ${name.padEnd(7)} ${took.toFixed(0)} ms; bare decoding ${bare.toFixed(1)} ms; ` +
        `${(took / allowed).toFixed(2)} of ${TIMES} x decoding + ${PLUS_MS} ms`,
    );
  };
  line('median', (values) => sorted(values)[values.length >> 1]);
  line('fastest', (values) => sorted(values)[0]);
  const longest = Math.max(0, ...longTasks);
  console.log(
    longest === 0
      ? `  No task over ${LONG_TASK_MS} ms on the page's thread in ${verdict.length} drops.`
      : `  ${longTasks.length} tasks over ${LONG_TASK_MS} ms on the page's thread in ${verdict.length} drops, the longest ${longest.toFixed(0)} ms.`,
  );
}
