/** What the commands (`classify`, `validate`, `serve`) have in common. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { version } from '../../../package.json';
import { loadModel, type Model } from '../../pipeline/model';

/** Thrown when a command cannot continue; its message is for the user. */
export class CannotRun extends Error {}

/**
 * What a user is told who called a command wrongly: what is wrong, and how to call it.
 *
 * @param usage the text of `--help`, of which the first paragraph shows how to call the command
 */
export function calledWrongly(problem: string, usage: string): CannotRun {
  // Node advises how to pass a name that begins with a dash, which is hardly ever what was meant.
  const [sentence] = problem.split(/(?<=')\. /);
  const [call] = usage.split('\n\n');
  return new CannotRun(`${sentence}\n\n${call.trimEnd()}\n\n--help explains the options.`);
}

/** @throws CannotRun */
export async function modelIn(folder: string): Promise<Model> {
  try {
    return await loadModel((name) => readFile(join(folder, name)));
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const why = missing
      ? `${folder} lacks a file of it. Give the folder that training wrote.`
      : (error as Error).message;
    throw new CannotRun(`There is no model to read with: ${why}`);
  }
}

/** What `--version` prints. */
export const versionLine = ({ hash }: Pick<Model, 'hash'>): string =>
  `dendrite ${version}, model ${hash.slice(0, 12)}\n`;

/** npm runs scripts in the project's folder, but paths are relative to where the command was given. */
export function startWhereCalled(script: string): void {
  const { npm_lifecycle_event: running, INIT_CWD: calledIn } = process.env;
  if (running === script && calledIn) process.chdir(calledIn);
}
