/** Runs the command as a shell would. */
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

export function start(...args: (string | SpawnOptions)[]): ChildProcess {
  const options = args.find((arg) => typeof arg !== 'string') ?? {};
  const words = args.filter((arg) => typeof arg === 'string');
  return spawn(process.execPath, ['--import', 'tsx', 'src/cli/classify.ts', ...words], {
    cwd: ROOT,
    ...options,
  });
}

export async function classify(
  ...args: string[]
): Promise<{ code: number | null; out: string; err: string }> {
  const child = start(...args);
  let out = '';
  let err = '';
  child.stdout!.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr!.on('data', (chunk) => {
    err += chunk;
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, out, err };
}
