/** Programs started for a browser, and their files. */
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Path of a program; undefined where it is not installed. */
export function which(...names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export interface Started {
  /** Empty at first, and deleted at the end. */
  readonly folder: string;
  start(program: string, args: readonly string[], options?: SpawnOptions): ChildProcess;
  /** Ends all of them, in reverse order. */
  end(): Promise<void>;
}

export function processes(): Started {
  const folder = mkdtempSync(join(tmpdir(), 'dendrite-engine-'));
  const running: ChildProcess[] = [];
  return {
    folder,
    start(program, args, options) {
      const child = spawn(program, args, { stdio: 'ignore', ...options });
      // The next request to it fails with a message.
      child.on('error', () => {});
      running.push(child);
      return child;
    },
    async end() {
      for (const child of running.reverse()) await gone(child);
      // Their child processes may take a moment longer to end.
      await rm(folder, { recursive: true, force: true, maxRetries: 30, retryDelay: 100 });
    },
  };
}

async function gone(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const exit = new Promise((resolve) => child.once('exit', resolve));
  child.kill();
  const patience = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await exit;
  clearTimeout(patience);
}

/** Repeats a question until there is an answer. */
export async function eventually<T>(
  ask: () => T | Promise<T>,
  what: string,
  patience = 60_000,
): Promise<NonNullable<T>> {
  const until = Date.now() + patience;
  for (let why: unknown; ; await sleep(100)) {
    try {
      const answer = await ask();
      if (answer) return answer;
    } catch (error) {
      why = error;
    }
    if (Date.now() > until) throw new Error(`${what}: not within ${patience / 1000} s`, { cause: why });
  }
}
