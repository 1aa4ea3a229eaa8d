/** WebKitGTK over WebDriver's HTTP, on a virtual screen. */
import type { Readable } from 'node:stream';
import type { Browser, Engine } from './browser';
import { eventually, processes, which } from './processes';
import { type Command, SCRIPT_MS, webDriver } from './webdriver';

const driver = which('WebKitWebDriver');
const screen = which('Xvfb');

export const webkit: Engine = {
  name: 'webkit',
  missing: driver && screen ? null : 'the packages "webkit2gtk-driver" and "xvfb" (Debian, Ubuntu)',
  launch,
};

const ROUTES: Readonly<Record<Command, string>> = {
  Navigate: 'url',
  ExecuteScript: 'execute/sync',
  FindElement: 'element',
  ElementClick: 'click',
  ElementSendKeys: 'value',
  SetWindowRect: 'window/rect',
  TakeScreenshot: 'screenshot',
};

async function launch(): Promise<Browser> {
  const started = processes();
  try {
    const size = ['-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
    const xvfb = started.start(screen!, ['-displayfd', '3', ...size], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const display = await firstLine(xvfb.stdio[3] as Readable);
    const port = await freePort();
    started.start(driver!, [`--port=${port}`], {
      env: {
        ...process.env,
        DISPLAY: `:${display}`,
        LANG: 'en_GB.UTF-8',
        HOME: started.folder,
        XDG_CACHE_HOME: started.folder,
        XDG_DATA_HOME: started.folder,
        // There is no graphics hardware to draw with.
        WEBKIT_SKIA_ENABLE_CPU_RENDERING: '1',
        LIBGL_ALWAYS_SOFTWARE: '1',
      },
    });
    const address = `http://127.0.0.1:${port}`;
    await eventually(() => ask('GET', `${address}/status`), 'WebKitWebDriver starts');
    const session = (await ask('POST', `${address}/session`, {
      capabilities: { alwaysMatch: { pageLoadStrategy: 'none', timeouts: { script: SCRIPT_MS } } },
    })) as { sessionId: string };
    const at = `${address}/session/${session.sessionId}`;

    const browser = webDriver((command, parameters = {}, element) => {
      const path = element ? `element/${element}/${ROUTES[command]}` : ROUTES[command];
      return command === 'TakeScreenshot'
        ? ask('GET', `${at}/${path}`)
        : ask('POST', `${at}/${path}`, parameters);
    });
    return {
      ...browser,
      async open(url) {
        await browser.open(url);
        await browser.evaluate(watch);
      },
      async reload() {
        await browser.reload();
        await browser.evaluate(watch);
      },
      problems: () => browser.evaluate(() => (window as Watched).problems?.splice(0) ?? []),
      async close() {
        await ask('DELETE', at).catch(() => {});
        await started.end();
      },
    };
  } catch (error) {
    await started.end();
    throw error;
  }
}

type Watched = Window & { problems?: string[] };

/**
 * WebKit's driver gives no access to the console. So the page records its own errors, from when its document has been
 * parsed; policy violations are recorded from the start.
 */
function watch(): void {
  const problems: string[] = [];
  (window as Watched).problems ??= problems;
  if ((window as Watched).problems !== problems) return;
  addEventListener('error', ({ message }) => problems.push(message));
  addEventListener('unhandledrejection', ({ reason }) => problems.push(String(reason)));
  const { error } = console;
  console.error = (...said) => {
    problems.push(said.join(' '));
    error(...said);
  };
  new ReportingObserver((reports) => problems.push(...reports.map((report) => JSON.stringify(report))), {
    types: ['csp-violation'],
    buffered: true,
  }).observe();
}

/** @returns the `value` of the answer; errors are thrown */
async function ask(method: 'GET' | 'POST' | 'DELETE', url: string, body?: object): Promise<unknown> {
  const response = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`${error}: ${message}`);
}

function firstLine(stream: Readable): Promise<string> {
  return new Promise((resolve, reject) => {
    stream.once('data', (data) => resolve(String(data).trim()));
    stream.once('close', () => reject(new Error('Xvfb did not start')));
  });
}

async function freePort(): Promise<number> {
  const { createServer } = await import('node:net');
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
