/**
 * Every state of the screen, each shown once in a few sessions: for viewing (gallery), comparing (visual) and
 * accessibility checks (access). Everything is generated here or comes with the app.
 */
import type { Browser, Page } from '@playwright/test';
import { dicomSeries } from './dicom-series';
import { example, headPng, photograph, textFile } from './images';
import { ANSWERS, type Answer, paintedFor } from './painted';
import { drop, offlineReady, openRecords, resultOf, startSite } from './site';

type Show = (page: Page) => Promise<unknown>;

/** Result of showing a state that is not available. */
const LEFT_OUT = 'left out';

/** States of one session, shown one after another without reading anything again. In English. */
export interface Scenario {
  readonly name: string;
  /** Runs before the app is opened. */
  before?(page: Page): Promise<unknown>;
  /** Goes from the first screen, ready to work offline, to what the states show. */
  open(page: Page): Promise<unknown>;
  readonly states: Readonly<Record<string, Show>>;
}

/** The printed page, the only state that changes with the paper. */
export const REPORT = 'report';

const nothing = async () => {};

/** By address, so that a panel over the page is closed too. */
const goTo =
  (hash: string): Show =>
  (page) =>
    page.evaluate((to) => {
      location.hash = to;
    }, hash);

/** From the list to the result of a file. */
const result =
  (name: string): Show =>
  async (page) => {
    await goTo('#/')(page);
    await page
      .getByRole('link', { name: new RegExp(`^(Slice )?${name}`) })
      .first()
      .click();
    await resultOf(page);
    await page.locator('.viewer__tools, .result__none').first().waitFor();
  };

const panel =
  (hash: string): Show =>
  async (page) => {
    await goTo(hash)(page);
    await page.getByRole('dialog').waitFor();
  };

const listed: Show = (page) =>
  page.getByRole('button', { name: 'Clear the list' }).waitFor({ timeout: 120_000 });

const first: Scenario = {
  name: 'first',
  open: nothing,
  states: {
    empty: nothing,
    about: panel('#/about'),
    privacy: panel('#/privacy'),
    'history-empty': panel('#/history'),
  },
};

const reading: Scenario = {
  name: 'reading',
  async open(page) {
    // Messages to the reader never arrive, so that it stays in the state of reading.
    await page.evaluate(() => {
      Worker.prototype.postMessage = () => {};
    });
    await drop(page, example('axial'));
  },
  states: {
    reading: (page) => page.getByRole('heading', { name: 'Reading…' }).waitFor(),
    'reading-many': async (page) => {
      await drop(page, ...['coronal', 'sagittal', 'axial'].map((name) => example(name as 'axial')));
      await page.getByText(/^0 of 4/).waitFor();
    },
  },
};

const one: Scenario = {
  name: 'one',
  async open(page) {
    await drop(page, example('coronal'));
    await resultOf(page);
    await page.locator('.viewer__tools').waitFor();
  },
  states: { one: nothing },
};

const answer =
  (answer: Answer): Show =>
  async (page) => {
    const painted = (await paintedFor()).get(answer);
    return painted ? result(painted.name)(page) : LEFT_OUT;
  };

const every: Scenario = {
  name: 'every',
  async open(page) {
    await drop(page, example('axial'), ...(await paintedFor()).values(), photograph(), textFile());
    await listed(page);
  },
  states: {
    list: nothing,
    none: result('colin27-axial'),
    ...Object.fromEntries(ANSWERS.map((name) => [name, answer(name)])),
    rejected: result('beach'),
    error: result('notes'),
    [REPORT]: answer('glioma'),
    viewer: async (page) => {
      await answer('meningioma')(page);
      const picture = page.getByRole('application');
      // Mirrored both ways, magnified, with its window open and the heat map on: everything that is written over the
      // slice.
      for (const key of ['f', 'v', '+', 'w', 'h']) await picture.press(key);
      await page.locator('.corner--zoom').waitFor();
      await picture.blur();
    },
    keys: async (page) => {
      await page.getByRole('application').press('?');
      await page.getByRole('dialog').waitFor();
    },
    history: async (page) => {
      await page.keyboard.press('Escape');
      await panel('#/history')(page);
      await page.getByRole('button', { name: 'Delete all' }).waitFor();
    },
  },
};

const series: Scenario = {
  name: 'series',
  async open(page) {
    const slices = dicomSeries({ slices: 24, every: 3, ball: 20 });
    await drop(page, ...slices, textFile(), photograph(), headPng());
    await listed(page);
  },
  states: {
    // A series is assembled some time after its last slice was read.
    table: (page) => page.getByRole('link', { name: /Axial.*24 slices/ }).waitFor(),
    'study-few': async (page) => {
      await page.getByRole('link', { name: /Axial.*24 slices/ }).click();
      await studied(page);
    },
  },
};

const studied = async (page: Page) => {
  await page.locator('article.study[aria-busy="false"]').waitFor({ timeout: 120_000 });
  await page.locator('.viewer__tools').waitFor();
};

/** A single study is shown as soon as it is dropped. */
const study: Scenario = {
  name: 'study',
  async open(page) {
    await drop(page, ...dicomSeries({ slices: 12, ball: 6 }));
    await studied(page);
  },
  states: {
    study: nothing,
    'study-series': (page) => page.getByRole('tab', { name: 'Series' }).click(),
    'study-report': (page) => page.getByRole('tab', { name: 'Report' }).click(),
  },
};

/** An archive's list of studies, one of which it does not deliver. */
const archived = async (page: Page) => {
  const study = (uid: string, name: string, id: string, description: string, images: number) => ({
    '0020000D': { Value: [uid] },
    '00100010': { Value: [{ Alphabetic: name }] },
    '00100020': { Value: [id] },
    '00100030': { Value: ['19700101'] },
    '00080020': { Value: ['20240131'] },
    '00081030': { Value: [description] },
    '00201208': { Value: [images] },
  });
  const studies = [
    study('1.2.3.1', 'Made^Up', 'INTEROP-1', 'MR brain', 24),
    study(
      '1.2.3.2',
      'Of a family with a long name^And^Three more',
      'INTEROP-2',
      'Follow-up, with contrast',
      312,
    ),
    study('1.2.3.3', 'اسم^مثال', 'INTEROP-3', 'رنين الدماغ', 1),
  ];
  await page.addInitScript((found) => {
    const { fetch } = window;
    window.fetch = async (asked, init) => {
      const url = asked instanceof Request ? asked.url : String(asked);
      if (url.endsWith('policy.json')) return Response.json({ archive: '/dicom-web/' });
      if (url.includes('/dicom-web/studies?')) return Response.json(found);
      return url.includes('/dicom-web/') ? new Response(null, { status: 403 }) : fetch(asked, init);
    };
  }, studies);
};

const archive: Scenario = {
  name: 'archive',
  before: archived,
  open: goTo('#/archive'),
  states: {
    archive: async (page) => {
      await page.getByRole('button', { name: 'Search' }).click();
      await page.getByRole('button', { name: /^Open the study of Made Up/ }).click();
      await page.getByRole('alert').waitFor();
    },
    'archive-send': async (page) => {
      await goTo('#/')(page);
      await drop(page, ...dicomSeries({ slices: 3, ball: 2 }));
      await studied(page);
      await openRecords(page);
      await page.getByRole('button', { name: 'Send to the archive' }).waitFor();
    },
  },
};

export const SCENARIOS: readonly Scenario[] = [first, reading, one, every, series, study, archive];

/** A fixed time for dates on the screen. */
const NOW = new Date('2026-03-04T10:20:00Z');

/**
 * Shows every state of a scenario in one page, and visits each.
 *
 * @param wanted which states; by default all
 */
export async function walk(
  browser: Browser,
  scenario: Scenario,
  visit: (page: Page, name: string) => Promise<unknown>,
  wanted: (name: string) => boolean = () => true,
): Promise<void> {
  const names = Object.keys(scenario.states);
  if (!names.some(wanted)) return;
  const site = await startSite();
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'UTC' });
  try {
    const page = await context.newPage();
    // Time goes on from then, and one worker reads, or results would be kept in random order.
    await page.addInitScript((then) => {
      Object.defineProperty(navigator, 'hardwareConcurrency', { value: 1 });
      const { now } = Date;
      const start = now();
      Date.now = () => then + now() - start;
    }, NOW.getTime());
    await scenario.before?.(page);
    await page.goto(site.url);
    await offlineReady(page);
    await scenario.open(page);
    for (const name of names) {
      // Some states begin where the previous one ended.
      const shown = await scenario.states[name](page);
      if (shown !== LEFT_OUT && wanted(name)) await visit(page, name);
    }
  } finally {
    await context.close();
    await site.kill();
  }
}

/** Waits until the screen is up to date: the viewer draws once it knows its size. */
export const settled = (page: Page) =>
  page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 4; frame++) await new Promise((next) => requestAnimationFrame(next));
  });
