/**
 * Firefox over Marionette, its own remote protocol: WebDriver's commands as JSON on a socket.
 * https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import type { Browser, Engine } from './browser';
import { eventually, processes, which } from './processes';
import { SCRIPT_MS, webDriver } from './webdriver';

const program = process.env.FIREFOX_BIN || which('firefox-esr', 'firefox');

export const firefox: Engine = {
  name: 'firefox',
  missing: program ? null : 'the package "firefox-esr" (Debian) or "firefox", or FIREFOX_BIN',
  launch,
};

/** Any free port, and no network traffic of the browser's own. */
const PREFERENCES = {
  'marionette.port': 0,
  'app.update.disabledForTesting': true,
  'datareporting.policy.dataSubmissionEnabled': false,
  'intl.accept_languages': 'en-GB, en',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
};

async function launch(): Promise<Browser> {
  const started = processes();
  try {
    const lines = Object.entries(PREFERENCES).map(
      ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
    );
    writeFileSync(join(started.folder, 'user.js'), lines.join(''));
    // System access is needed for the browser's console.
    const flags = ['--headless', '--no-remote', '--marionette', '--remote-allow-system-access'];
    started.start(program!, [...flags, '--profile', started.folder]);
    const told = join(started.folder, 'MarionetteActivePort');
    const port = await eventually(() => Number(readFileSync(told, 'utf8')), 'Firefox starts', 60_000);
    const send = marionette(connect(port, '127.0.0.1'));
    await send('WebDriver:NewSession', {});
    await send('WebDriver:SetTimeouts', { script: SCRIPT_MS });

    return {
      ...webDriver(async (command, parameters, element) => {
        const answer = await send(`WebDriver:${command}`, { ...parameters, ...(element && { id: element }) });
        return answer !== null && typeof answer === 'object' && 'value' in answer ? answer.value : answer;
      }),
      async problems() {
        await send('Marionette:SetContext', { value: 'chrome' });
        const { value } = (await send('WebDriver:ExecuteScript', { script: CONSOLE })) as { value: string[] };
        await send('Marionette:SetContext', { value: 'content' });
        return value;
      },
      close: started.end,
    };
  } catch (error) {
    await started.end();
    throw error;
  }
}

/** Messages on the browser's console from pages and workers of a site; then clears it. */
const CONSOLE = `
  const storage = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
  const errors = Services.console.getMessageArray()
    .filter((message) => message instanceof Ci.nsIScriptError && !(message.flags & message.warningFlag) && /^http/.test(message.sourceName))
    .map((message) => message.toString());
  const logged = storage.getEvents()
    .filter(({ level, filename }) => level === 'error' && /^http/.test(filename))
    .map((event) => event.arguments.map(String).join(' '));
  Services.console.reset();
  storage.clearEvents();
  return [...errors, ...logged];
`;

/** @returns a function that sends a command and returns its result; the browser's errors are thrown */
function marionette(socket: Socket): (command: string, parameters: object) => Promise<unknown> {
  const waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  let received = Buffer.alloc(0);
  let sent = 0;
  const fail = (why: Error) => {
    for (const { reject } of waiting.values()) reject(why);
    waiting.clear();
  };
  socket.on('error', fail);
  socket.on('close', () => fail(new Error('Firefox has closed')));
  socket.on('data', (data) => {
    received = Buffer.concat([received, data]);
    // A message is its length in bytes, a colon, and JSON.
    for (;;) {
      const colon = received.indexOf(':');
      const end = colon + 1 + Number(received.subarray(0, Math.max(0, colon)));
      if (colon < 0 || received.length < end) return;
      hear(JSON.parse(received.subarray(colon + 1, end).toString()));
      received = received.subarray(end);
    }
  });

  function hear(message: unknown): void {
    // The greeting is not an answer.
    if (!Array.isArray(message)) return;
    const [, id, error, result] = message;
    if (error) waiting.get(id)?.reject(new Error(`${error.error}: ${error.message}`));
    else waiting.get(id)?.resolve(result);
    waiting.delete(id);
  }

  return (command, parameters) =>
    new Promise((resolve, reject) => {
      const id = ++sent;
      waiting.set(id, { resolve, reject });
      const text = JSON.stringify([0, id, command, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
}
