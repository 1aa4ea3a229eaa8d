/**
 * Slows down a browser's pages. Browsers' own throttling only affects a page's main thread, not its workers; here whole
 * processes are stopped most of the time.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from '@playwright/test';

/** Milliseconds that the processes run at a time, between stops. */
const TURN = 5;

/**
 * Slows all pages that are open now, and their workers.
 * @param factor how many times longer everything takes
 * @returns a function that ends the slow-down
 */
export async function slowProcessor(browser: Browser, factor: number): Promise<() => Promise<void>> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const pages = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  let over = false;
  const turns = (async () => {
    while (!over) {
      signal(pages, 'SIGSTOP');
      await pause(TURN * (factor - 1));
      signal(pages, 'SIGCONT');
      await pause(TURN);
    }
  })();
  return async () => {
    over = true;
    await turns;
    await session.detach();
  };
}

function signal(processes: readonly number[], name: 'SIGSTOP' | 'SIGCONT'): void {
  for (const id of processes) {
    try {
      process.kill(id, name);
    } catch {
      // The process has ended.
    }
  }
}
