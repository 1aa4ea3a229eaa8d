/**
 * Renders the PNG icons that installers need from public/icons/mark.svg, with Chromium. They are committed.
 *
 *     tsx scripts/icons.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { BROWSER } from '../playwright.config';

const FOLDER = 'public/icons';
const svg = readFileSync(`${FOLDER}/mark.svg`, 'utf8');

const browser = await chromium.launch(BROWSER);
const page = await browser.newPage();
await draw('icon-192.png', 192, svg);
await draw('icon-512.png', 512, svg);
// Maskable icons are cut to any shape: the background extends to the edges, the drawing stays in the inner 80%.
const maskable = svg
  .replace('rx="7"', '')
  .replace('translate(3.2 3.2) scale(0.8)', 'translate(6.4 6.4) scale(0.6)');
await draw('maskable-192.png', 192, maskable);
await draw('maskable-512.png', 512, maskable);
await browser.close();

async function draw(name: string, side: number, source: string): Promise<void> {
  await page.setViewportSize({ width: side, height: side });
  await page.setContent(
    `<style>*{margin:0}svg{display:block;width:${side}px;height:${side}px}</style>${source}`,
  );
  writeFileSync(`${FOLDER}/${name}`, await page.screenshot({ omitBackground: true }));
}
