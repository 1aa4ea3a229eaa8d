/**
 * `npm run classify -- --jsonl PATH…`: one JSON line per image on standard output, and nothing else there.
 *
 * Exit status 0 once it could run at all, whatever the images were; 2 when it could not (no path, an unknown option,
 * a model that does not pass its checks), with a sentence on standard error.
 */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { nodeEnvironment } from '../decode/node';
import { loadModel, type Model } from '../pipeline/model';
import { classifyPaths } from './classify-paths';

const USAGE = `Usage: npm run -s classify -- [--jsonl] [--model FOLDER] PATH...

Reads every image under the given files and folders and prints a JSON line for each:
{"file","status","label","probabilities","lesion","reason"}

  --jsonl         one JSON line per image (the only format, and the default)
  --model FOLDER  read with the model in FOLDER instead of the project's own
  --help          show this text
`;

const MODEL_FOLDER = fileURLToPath(new URL('../../model', import.meta.url));

/** Thrown where running on makes no sense. */
class CannotRun extends Error {}

interface Command {
  readonly paths: readonly string[];
  readonly modelFolder: string;
  readonly help: boolean;
}

function parseCommand(args: readonly string[]): Command {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        jsonl: { type: 'boolean' },
        model: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    return {
      paths: positionals,
      modelFolder: values.model ?? MODEL_FOLDER,
      help: values.help ?? false,
    };
  } catch (error) {
    throw new CannotRun(`${(error as Error).message}\n\n${USAGE}`);
  }
}

async function modelIn(folder: string): Promise<Model> {
  try {
    return await loadModel((name) => readFile(join(folder, name)));
  } catch (error) {
    throw new CannotRun(`There is no model to read with: ${(error as Error).message}`);
  }
}

async function main(args: readonly string[]): Promise<number> {
  const { paths, modelFolder, help } = parseCommand(args);
  if (help) {
    process.stdout.write(USAGE);
    return 0;
  }
  if (paths.length === 0) throw new CannotRun(`Give the images or folders to read.\n\n${USAGE}`);
  const model = await modelIn(modelFolder);
  for await (const line of classifyPaths(paths, model, nodeEnvironment())) {
    // A reader that is slower than we are must not fill our memory.
    if (!process.stdout.write(`${JSON.stringify(line)}\n`)) await once(process.stdout, 'drain');
  }
  return 0;
}

// npm runs scripts in the project's folder; paths are meant from where the command was given.
const { npm_lifecycle_event: script, INIT_CWD: givenIn } = process.env;
if (script === 'classify' && givenIn) process.chdir(givenIn);

// Codecs and libraries may print; standard output is for the lines alone.
for (const method of ['log', 'info', 'debug'] as const) console[method] = console.error;

// `classify … | head` ends us quietly, as any filter.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 2);
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof CannotRun ? error.message : (error as Error).stack}\n`);
  process.exitCode = 2;
}
