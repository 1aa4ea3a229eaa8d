/** The few commands of WebDriver (https://www.w3.org/TR/webdriver2/) that the flows need. */
import type { Browser } from './browser';
import { eventually } from './processes';

/** A command by its name in the standard; `element` is the element that it refers to. */
export type Command =
  | 'Navigate'
  | 'ExecuteScript'
  | 'FindElement'
  | 'ElementClick'
  | 'ElementSendKeys'
  | 'SetWindowRect'
  | 'TakeScreenshot';

export type Send = (command: Command, parameters?: object, element?: string) => Promise<unknown>;

/** The key for element references, according to the standard. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** A script may read many slices, on a busy machine. */
export const SCRIPT_MS = 300_000;

export function webDriver(send: Send): Omit<Browser, 'problems' | 'close'> {
  const evaluate: Browser['evaluate'] = async (work, ...args) =>
    (await send('ExecuteScript', { script: `return (${work})(...arguments)`, args })) as never;

  const find = (xpath: string): Promise<string> =>
    eventually(async () => {
      const found = await send('FindElement', { using: 'xpath', value: xpath });
      return (found as Record<string, string>)[ELEMENT];
    }, xpath);

  return {
    evaluate,
    // A driver may answer before the current page has been unloaded.
    async open(url) {
      await evaluate(leave);
      await send('Navigate', { url });
      await eventually(() => evaluate(arrived), `Open ${url}`);
    },
    // As with the reload button. Firefox's command would bypass the service worker.
    async reload() {
      await evaluate(leave);
      await evaluate(() => location.reload());
      await eventually(() => evaluate(arrived), 'Open it again');
    },
    // Tries again if the element exists but has no size yet.
    click: async (xpath) =>
      void (await eventually(async () => {
        await send('ElementClick', {}, await find(xpath));
        return true;
      }, `Press ${xpath}`)),
    async choose(xpath, paths) {
      const element = await find(xpath);
      // The visible button opens the device's own dialog; the input behind it is hidden.
      await evaluate(revealInput, { [ELEMENT]: element } as unknown as HTMLElement);
      await send('ElementSendKeys', { text: paths.join('\n') }, element);
    },
    async resize(width, height) {
      const frame = await evaluate(() => [outerWidth - innerWidth, outerHeight - innerHeight] as const);
      await send('SetWindowRect', { width: width + frame[0], height: height + frame[1] });
    },
    screenshot: async () => Buffer.from((await send('TakeScreenshot', { full: false })) as string, 'base64'),
  };
}

/** Marks the current page. On `window`, since Firefox gives each script its own global object. */
function leave(): void {
  Object.assign(window, { leaving: true });
}

function arrived(): boolean {
  const here = document.readyState === 'complete' && location.protocol.startsWith('http');
  return here && !('leaving' in window);
}

function revealInput(input: HTMLElement): void {
  input.hidden = false;
}
