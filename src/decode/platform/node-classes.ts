/**
 * The first import of a command that may use another model than the shipped one (`--model FOLDER`, or DENDRITE_MODEL):
 * sets that model's classes before anything that names classes is loaded. Threads inherit the choice. A folder without
 * classes is reported when the model is loaded.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LabelMap } from '../../pipeline/labels';

const { argv, env } = process;
const option = argv.findIndex((one) => one === '--model' || one.startsWith('--model='));
const told = option < 0 ? undefined : (argv[option].split('=')[1] ?? argv[option + 1]);
if (told !== undefined) env.DENDRITE_MODEL = told;

const classes = classesIn(env.DENDRITE_MODEL);
if (classes) globalThis.DENDRITE_CLASSES = classes;

function classesIn(folder: string | undefined): LabelMap | undefined {
  if (!folder) return undefined;
  try {
    const map: LabelMap = JSON.parse(readFileSync(join(folder, 'labels.json'), 'utf8'));
    return Array.isArray(map.labels) ? map : undefined;
  } catch {
    return undefined;
  }
}
