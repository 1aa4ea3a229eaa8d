/**
 * `npm run classify -- --jsonl PATH…`: one JSON line per image on standard output; with `--study`, also one per series.
 *
 * Exit status 0 when there were images, whatever their answers; 1 when there were none; 2 when it could not run (no
 * path, an unknown option, a model that does not pass its checks). 1 and 2 come with a sentence on standard error.
 */
import '../decode/platform/node-classes';

import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { CannotRun, calledWrongly, modelIn, startWhereCalled, versionLine } from '../decode/platform/command';
import { modelFolder } from '../decode/platform/model-folder';
import { SHOWN_SUSPICIOUS } from '../records/json/series-line';
import { type ClassifyOptions, classifyPaths } from './classify-paths';
import { decodeApart } from './decode-apart';
import { jsonLine, printable } from './printable';

const USAGE = `Usage: npm run -s classify -- [--jsonl] [--study] [--planes NAME] [--file-minutes N] [--minutes N]
                              [--model FOLDER] PATH...

Reads every image under the given files and folders and prints a JSON line for each:
{"file","status","label","probabilities","lesion","reason","warnings","reasonCode","outline","findings","readers"}
lesion is where a lesion seems to be, or null: where an answer is uncertain, it is the most suspicious place. It is
given on the image as the file stores it, also where that was turned to be read. warnings are sentences about the file.
reasonCode is the reason for programs; outline is the line around the lesion, points as [across, down]; findings are the
measurements that the tree asks about; readers what each of the two readers, network and findings, alone would name.
A slice of a volume or of a file with several frames has its number, from 0, after the file: "head.nii.gz#12".

  --jsonl         one JSON line per image (the only format, and the default)
  --study         at the end, a JSON line for each series of slices as well; see below
  --planes NAME   slices of NIfTI volumes: axial (the default), coronal, sagittal, or all three one after another;
                  those of other planes are "head.nii.gz#coronal12"
  --file-minutes N, --minutes N
                  how long one file may take (10), and all of them together (no limit): what is left then is not read,
                  and said
  --model FOLDER  read with the model in FOLDER instead of the project's own
  --help          show this text
  --version       show the version of Dendrite and of its model

With --study, DICOM images are grouped by series, direction, contrast and frame size, and a volume's slices by plane:
{"series","plane","sequence","spacingMm","slices","read","status","label","probabilities","lesions","suspicious",
"files","reason"}
  series          1, 2, ...: the number of the line
  plane, sequence "axial", "coronal", "sagittal" or "oblique"; "T1", "FLAIR", ...; null where the files do not tell
  spacingMm       millimetres between the centres of neighbouring slices, or null
  slices, read    how many slices there are, and how many of them have the status "read"; copies of one count once
  status, label, probabilities, reason
                  as for a slice, for the series as a whole; slices at the ends of the stack have no say
  lesions         each lesion as it goes through the slices, the surest first:
                  {"files","peak","score","extentMm":{"width","height","depth"},"volumeMl","cut"}
                  files are in order, peak is the one where it is surest; what the files' spacing does not tell is
                  null; cut says that the stack ends or has a hole at the lesion, so that there may be more of it
  suspicious      up to ${SHOWN_SUSPICIOUS} files, the most suspicious first
  files           all slices in their order along the stack
Pictures (PNG, JPEG, ...) name no series and are in none.
`;

/** Milliseconds to wait for the decoding thread at the end. */
const ENDING_MS = 1_000;

interface Command {
  readonly paths: readonly string[];
  readonly modelFolder: string;
  readonly options: ClassifyOptions;
  readonly help: boolean;
  readonly version: boolean;
}

const PLANES = ['axial', 'coronal', 'sagittal', 'all'] as const;

function planesOf(name: string): NonNullable<ClassifyOptions['planes']> {
  const planes = PLANES.find((known) => known === name);
  if (!planes) throw new Error(`--planes knows ${PLANES.join(', ')}, not "${name}".`);
  return planes;
}

/** @returns milliseconds */
function budgetOf(option: string, minutes: string): number {
  const given = Number(minutes);
  if (!(given > 0)) throw new Error(`${option} takes a number of minutes, not "${minutes}".`);
  return given * 60_000;
}

function parseCommand(args: readonly string[]): Command {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        jsonl: { type: 'boolean' },
        study: { type: 'boolean', default: false },
        planes: { type: 'string', default: 'axial' },
        model: { type: 'string' },
        'file-minutes': { type: 'string', default: '10' },
        minutes: { type: 'string', default: 'Infinity' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'V' },
      },
    });
    return {
      paths: positionals,
      modelFolder: modelFolder(values.model),
      options: {
        study: values.study,
        planes: planesOf(values.planes),
        fileBudget: budgetOf('--file-minutes', values['file-minutes']),
        budget: budgetOf('--minutes', values.minutes),
      },
      help: values.help ?? false,
      version: values.version ?? false,
    };
  } catch (error) {
    throw calledWrongly((error as Error).message, USAGE);
  }
}

async function main(args: readonly string[]): Promise<number> {
  const { paths, modelFolder, options, help, version } = parseCommand(args);
  if (help) {
    process.stdout.write(USAGE);
    return 0;
  }
  if (version) {
    process.stdout.write(versionLine(await modelIn(modelFolder)));
    return 0;
  }
  if (paths.length === 0) throw calledWrongly('Give the images or folders to read.', USAGE);
  const model = await modelIn(modelFolder);
  const { decode, end } = decodeApart();
  let files = 0;
  const onSkipped = (path: string, what: string) => {
    process.stderr.write(`${printable(`Passed over in a folder: ${path} (${what})`)}\n`);
  };
  const onFile = () => files++;
  for await (const line of classifyPaths(paths, model, decode, { ...options, onSkipped, onFile })) {
    // wait for a slow reader instead of filling the memory
    if (!process.stdout.write(`${jsonLine(line)}\n`)) await once(process.stdout, 'drain');
  }
  await Promise.race([end(), new Promise((resolve) => setTimeout(resolve, ENDING_MS).unref())]);
  if (files > 0) return 0;
  process.stderr.write(`${printable(`No images found under ${paths.join(', ')}. Check the path.`)}\n`);
  return 1;
}

startWhereCalled('classify');

// codecs and libraries may print, but standard output is only for the lines
for (const method of ['log', 'info', 'debug'] as const) console[method] = console.error;

// end quietly when the reader closes the pipe (`classify … | head`)
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  const why =
    error.code === 'ENOSPC'
      ? 'The disk is full, so the lines after this could not be written.'
      : error.message;
  process.stderr.write(`${printable(why)}\n`);
  process.exit(2);
});

let code = 2;
try {
  code = await main(process.argv.slice(2));
} catch (error) {
  const why = error instanceof CannotRun ? error.message : String((error as Error).stack);
  process.stderr.write(`${printable(why)}\n`);
}
// exit once the last line is written: a file that blocks its reader must not keep the process alive
process.stdout.write('', () => process.exit(code));
