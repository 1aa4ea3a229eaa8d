/** The variants of every state: languages, widths, colours, paper. */
import type { Page } from '@playwright/test';
import { REPORT, settled } from '../states';

interface Shot {
  readonly name: string;
  readonly language: 'en' | 'ar';
  readonly width: number;
  readonly height: number;
  readonly colours: 'light' | 'dark' | 'paper';
}

const SCREENS = [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
];
/** A4 within a printer's margins, at 96 pixels an inch. */
const PAPER = { width: 680, height: 1009 };

const LANGUAGES = ['en', 'ar'] as const;
const COLOURS = ['light', 'dark'] as const;

/** Sorted by language, since changing it takes most of the time. */
export const shotsOf = (state: string): readonly Shot[] =>
  LANGUAGES.flatMap((language): Shot[] => {
    if (state === REPORT)
      return [{ name: `${language}-paper`, language, ...PAPER, colours: 'paper' as const }];
    return SCREENS.flatMap((screen) =>
      COLOURS.map((colours) => ({
        name: `${language}-${screen.width}-${colours}`,
        language,
        ...screen,
        colours,
      })),
    );
  });

/** @returns the whole page, from top to bottom, as PNG */
export async function take(page: Page, { language, width, height, colours }: Shot): Promise<Buffer> {
  await speak(page, language);
  await page.setViewportSize({ width, height });
  const paper = colours === 'paper';
  await page.emulateMedia({ media: paper ? 'print' : 'screen', colorScheme: paper ? 'light' : colours });
  await page.mouse.move(0, 0);
  // The bar at the bottom of a result covers whatever is behind it at that moment: here it is moved to the end of the
  // page.
  await page.evaluate(() =>
    document.querySelector<HTMLElement>('.own')?.style.setProperty('position', 'static'),
  );
  await settled(page);
  const panel = page.locator('dialog[open]');
  if (!(await panel.isVisible())) return page.screenshot({ fullPage: true });
  // The panel's whole content, without the page behind it.
  const all = await panel.evaluate((it) =>
    [it, ...it.children].reduce((most, { scrollHeight }) => Math.max(most, scrollHeight), 0),
  );
  await page.setViewportSize({ width, height: Math.max(height, all) });
  await settled(page);
  return page.screenshot();
}

/** Back to the settings in which states are shown. */
export async function putBack(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
  await page.evaluate(() => {
    document.documentElement.style.removeProperty('--font');
    document.querySelector<HTMLElement>('.own')?.style.removeProperty('position');
  });
  await speak(page, 'en');
}

/** Works behind a panel too, where no user could choose. */
export async function speak(page: Page, language: string): Promise<void> {
  if ((await page.locator('html').getAttribute('lang')) === language) return;
  await page.locator('.language__choice').evaluate((picker: HTMLSelectElement, code) => {
    picker.value = code;
    picker.dispatchEvent(new Event('change', { bubbles: true }));
  }, language);
  await page.locator(`html[lang="${language}"]`).waitFor();
}

/** The only font that is drawn alike on every machine. */
const FONT = 'DejaVu Sans';

export const setFont = (page: Page) =>
  page.evaluate((font) => document.documentElement.style.setProperty('--font', `"${font}"`), FONT);

/** An installed font has the same width whatever the fallback. */
export const hasFont = (page: Page) =>
  page.evaluate((font) => {
    const context = document.createElement('canvas').getContext('2d')!;
    const widthOf = (family: string) => {
      context.font = `40px ${family}`;
      return context.measureText('Dendrite, WiiM').width;
    };
    return (
      widthOf(`"${font}", monospace`) === widthOf(`"${font}", serif`) &&
      widthOf('monospace') !== widthOf('serif')
    );
  }, FONT);
