/** Accessibility: the app can be used by keyboard alone or by ear alone. For axe's findings see states.spec.ts. */
import type { Page } from '@playwright/test';
import { example } from './images';
import { drop, expect, resultOf, test } from './site';

/** Counts print calls in place of the browser's dialog, which no test could close. */
const printed = (page: Page) => page.evaluate(() => Number(document.documentElement.dataset.printed ?? 0));

async function countPaper(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.print = () => {
      const { dataset } = document.documentElement;
      dataset.printed = String(Number(dataset.printed ?? 0) + 1);
    };
  });
}

/** The focused element, and whether its focus is visible: by its own outline, its row's or its frame's. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const it = document.activeElement;
    if (!it || it === document.body) return null;
    const outlines = [
      getComputedStyle(it),
      getComputedStyle(it, '::after'),
      ...(it.parentElement ? [getComputedStyle(it.parentElement)] : []),
    ];
    return {
      name: it.getAttribute('aria-label') || it.textContent?.trim() || it.id,
      seen: outlines.some(({ outlineStyle }) => outlineStyle !== 'none'),
    };
  });

/** Presses Tab until a control has the focus. */
async function tabTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press(key);
    const now = await focused(page);
    if (!now) continue;
    expect(now.seen, `the focus on "${now.name}" can be seen`).toBe(true);
    if (name.test(now.name)) return;
    passed.push(now.name.slice(0, 30));
  }
  throw new Error(`${name} cannot be reached with ${key}; passed: ${passed.join(' | ')}`);
}

test('the whole way by keyboard alone', async ({ page, site }) => {
  await countPaper(page);
  await page.goto(site.url);
  await tabTo(page, /^Healthy, axial$/);
  await page.keyboard.press('Enter');
  await resultOf(page);
  // The focus went to the verdict; the picture is before it, the reasons after it.
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.locator('.viewer__tools').waitFor();
  // The tools are one stop, and the slice is the stop before.
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('application')).toBeFocused();
  await page.keyboard.press('+');
  await expect(page.locator('.corner--zoom')).toHaveText('125%');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys and gestures' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('application')).toBeFocused();
  await page.keyboard.press('0');
  await expect(page.locator('.corner--zoom')).toBeHidden();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  expect((await focused(page))?.name).toBe('Zoom out');

  await tabTo(page, /^Limits$/);
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog');
  await expect(panel).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  // Back on the link from which it was opened.
  await expect(page.getByRole('link', { name: 'Limits', exact: true })).toBeFocused();
  await tabTo(page, /^Why$/);
  await page.keyboard.press('End');
  await expect(page.getByRole('tab', { name: 'Report' })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('tab', { name: 'How sure' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowRight');
  await tabTo(page, /^Print or save as PDF$/);
  await page.keyboard.press('Enter');
  expect(await printed(page)).toBe(1);
  // And round: no part of the page traps the focus.
  await tabTo(page, /^Dendrite, start$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Results' })).toBeFocused();
  await tabTo(page, /^colin27-axial\.png/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('from the top of the page, the slice is within three Tabs', async ({ page, site }) => {
  await page.goto(site.url);
  await drop(page, example('axial'));
  await resultOf(page);
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.getByRole('button', { name: 'Skip to the image' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('application')).toBeFocused();
  await page.getByRole('button', { name: 'Skip to the answer' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

/** Records everything that the live region says from now on. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.locator('p[role="status"].visually-hidden').evaluate((region) => {
    const said: string[] = [];
    Object.assign(window, { said });
    // Emptying it says nothing.
    new MutationObserver(() => region.textContent && said.push(region.textContent)).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  return () => page.evaluate(() => (window as unknown as { said: string[] }).said);
}

test('the whole way by ear alone: roles, names and what is said', async ({ page, site }) => {
  await countPaper(page);
  await page.goto(site.url);
  const said = await listen(page);
  await page.getByRole('main').getByRole('button', { name: 'Axial' }).click();
  const verdict = page.getByRole('main').getByRole('heading', { level: 1 });
  await expect(verdict).toHaveText(/No tumour found|Glioma|Meningioma|Pituitary tumour|Uncertain/);
  await expect(verdict).toBeFocused();
  // It says once that the file is being read, and once the result.
  const headline = await verdict.textContent();
  const whole = `colin27-axial.png: ${await page.locator('.card__lead').textContent()}: ${headline}`;
  await expect(page.locator('p[role="status"].visually-hidden')).toHaveText(whole);
  expect(await said()).toEqual(['Reading colin27-axial.png', whole]);

  await expect(page.locator('body')).toMatchAriaSnapshot(`
    - banner:
      - link "Dendrite, start"
      - navigation
    - main:
      - article
  `);
  expect(await headingJumps(page)).toEqual([]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);

  // The picture: what it shows, and how it is changed.
  const viewer = page.getByRole('application', { name: 'Slice viewer' });
  await expect(viewer.getByRole('img')).toHaveAccessibleName(
    /^The slice colin27-axial\.png, 181 by 217 pixels/,
  );
  expect(await page.locator('body').ariaSnapshot()).not.toMatch(/- img$/m);
  await viewer.focus();
  await viewer.press('+');
  await expect(page.locator('.viewer [aria-live="polite"]')).toContainText('125%');
  await viewer.press('0');

  // Why: a table with a header for each number.
  const why = page.getByRole('tabpanel', { name: 'Why' });
  await expect(why.getByRole('columnheader')).toHaveCount(5);
  await why.getByRole('button', { name: 'See the tree' }).click();
  await expect(page.getByRole('region', { name: 'The whole tree' })).toBeVisible();
  await page.keyboard.press('Escape');

  // To the printed report and back.
  await page.getByRole('tab', { name: 'Report' }).click();
  await page.getByRole('textbox', { name: 'Note or identifier to print' }).fill('Bed 4');
  await page.getByRole('button', { name: 'Print or save as PDF' }).click();
  expect(await printed(page)).toBe(1);
  await page.getByRole('banner').getByRole('link', { name: 'Dendrite, start' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Results' })).toBeFocused();
  await expect(
    page.getByRole('main').getByRole('link', { name: `colin27-axial.png ${headline}` }),
  ).toBeVisible();
  // Nothing was said twice, and nothing that was not asked for.
  expect(await said()).toHaveLength(2);
});

/** Headings that skip a level, each with the one before. */
async function headingJumps(page: Page): Promise<string[]> {
  const heard = [...(await page.locator('body').ariaSnapshot()).matchAll(/- heading (.*) \[level=(\d)\]/g)];
  const levels = heard.map((match) => Number(match[2]));
  return heard.flatMap((match, i) =>
    levels[i] > (levels[i - 1] ?? 0) + 1 ? [`${match[1]} after level ${levels[i - 1] ?? 0}`] : [],
  );
}

test('nothing moves by itself', async ({ page, site }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(site.url);
  await drop(page, example('axial'));
  await resultOf(page);
  const moving = await page.evaluate(() => [
    ...document.getAnimations().map(String),
    ...[...document.querySelectorAll('*')].flatMap((it) => {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(it);
      const still = transitionDuration === '0s' && animationName === 'none' && scrollBehavior === 'auto';
      return still ? [] : [it.outerHTML.slice(0, 80)];
    }),
  ]);
  expect(moving).toEqual([]);
});

test("in the system's own few colours, what is chosen and how likely it is can be told", async ({
  page,
  site,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(site.url);
  await drop(page, example('axial'));
  await resultOf(page);
  const groundOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((it) => getComputedStyle(it).backgroundColor);
  const ground = await groundOf('html');
  expect(await groundOf('.stack [data-rank="0"]')).not.toBe(ground);
  await page.getByRole('button', { name: 'Heat' }).click();
  expect(await groundOf('.tool[aria-pressed="true"]')).not.toBe(
    await groundOf('.tool[aria-pressed="false"]'),
  );
});

test('everything to press is at least 44 pixels high and wide, but for a link in a sentence', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(site.url);
  await drop(page, example('axial'));
  await resultOf(page);
  await page.locator('.viewer__tools').waitFor();
  const small = await page
    .locator('a:visible, button:visible, summary:visible, input:visible, select:visible')
    .evaluateAll((controls) =>
      controls.flatMap((control) => {
        const { width, height } = control.getBoundingClientRect();
        // WCAG 2.5.8 exempts links in sentences; the target of these extends over the neighbouring lines.
        if (control.matches('.card__caution a')) return [];
        return width < 44 || height < 44 ? [`${control.outerHTML} ${width} x ${height}`] : [];
      }),
    );
  expect(small).toEqual([]);
});

test('nothing is wider than a small phone', async ({ page, site }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(site.url);
  await drop(page, { ...example('axial'), name: `${'a-very-long-name-'.repeat(8)}.png` });
  await resultOf(page);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
