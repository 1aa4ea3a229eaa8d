import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NetFiles } from './emit';

const MODEL_FOLDER = fileURLToPath(new URL('../model', import.meta.url));
const BRAIN_CHECK = fileURLToPath(new URL('../docs/generated/brain-check.json', import.meta.url));

/** The shipped networks' files, as `training/net` exported them. */
export async function committedNets(folder = MODEL_FOLDER): Promise<NetFiles> {
  const read = (name: string) => readFile(join(folder, name));
  return {
    'finder.json': await read('finder.json'),
    'finder.bin': await read('finder.bin'),
    'brain.json': await read('brain.json'),
    'brain.bin': await read('brain.bin'),
  };
}

/** Log odds above which a picture is rejected, as chosen on out-of-fold scores. */
export async function greatestNonBrainScore(): Promise<number> {
  const { threshold } = JSON.parse(await readFile(BRAIN_CHECK, 'utf8')) as { threshold: number };
  return threshold;
}
