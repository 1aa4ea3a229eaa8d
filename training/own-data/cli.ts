/**
 * From a folder of labelled images to a model, its figures, and an app built with it. The classes are those of the
 * folder: they are set before anything is loaded that names classes.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { classesOf } from './classes';
import { DataError, type OwnFolder, readOwnFolder } from './folder';

const USAGE = `Usage: npm run train -- --data DIR [--out DIR] [options]

Trains a model on the labelled images in DIR and builds the app with it. DIR holds HOSPITAL/CLASS/PATIENT_1.png, or
manifest.csv and images/; see docs/training.md. Started again after an interruption, it goes on where it stopped.

  --out DIR        where everything goes; "trained" where it is not given
  --from MODEL     go on from the networks of a model, "model" for the shipped one, rather than from nothing
  --elsewhere DIR  labelled images of other hospitals, to measure on what --from cost there; the project's own where they
                   lie beside it
  --recipe FILE    how networks are trained; training/net/recipe.json where it is not given
  --folds N        networks that each leave out one part of the patients; 5, or fewer where patients are few; at least 3
  --anyway         train although the checks found something that should be mended first
  --no-build       stop before the app is built
  --help           show this text
`;

const ROOT = resolve(import.meta.dirname, '../..');

export async function main(args: readonly string[]): Promise<void> {
  try {
    await run(args);
  } catch (error) {
    const expected =
      error instanceof DataError || (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS');
    if (!expected) throw error;
    console.error((error as Error).message);
    process.exitCode = 2;
  }
}

async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      out: { type: 'string', default: 'trained' },
      from: { type: 'string' },
      elsewhere: { type: 'string' },
      recipe: { type: 'string', default: join(ROOT, 'training/net/recipe.json') },
      folds: { type: 'string', default: '5' },
      anyway: { type: 'boolean', default: false },
      'no-build': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return void process.stdout.write(USAGE);
  if (values.data === undefined) throw new DataError(`Say where the images are.\n\n${USAGE}`);
  const folds = Number(values.folds);
  if (!(Number.isInteger(folds) && folds >= 3 && folds <= 20)) {
    throw new DataError(`--folds is a whole number from 3 to 20, not ${values.folds}.`);
  }
  const folder = readOwnFolder(values.data);
  globalThis.DENDRITE_CLASSES = classesOf(folder);
  const { trainOwn } = await import('./train-own');
  await trainOwn(folder, {
    out: resolve(values.out),
    recipe: values.recipe,
    from: values.from === undefined ? null : resolve(values.from),
    elsewhere: values.from === undefined ? null : await elsewhereIn(values.elsewhere),
    folds,
    anyway: values.anyway,
    build: !values['no-build'],
  });
}

async function elsewhereIn(told: string | undefined): Promise<OwnFolder | null> {
  if (told !== undefined) return readOwnFolder(told);
  const { DATA_FOLDER } = await import('../data/dataset');
  return existsSync(DATA_FOLDER) ? readOwnFolder(DATA_FOLDER) : null;
}
