/**
 * `npx tsx training/experiments/training-time/measure.ts --times FILE LOG...`: how long a training on own data takes, from
 * what the shipped networks' trainings printed (training/net/cli.ts), and from the `times.json` of a training on own
 * data, all on this machine. Writes `docs/generated/training-time.json`, from which scripts/training-doc.ts writes what
 * docs/training.md says.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { FINDINGS, LOOKING, PREPARED, type Times, TREE } from '../../own-data/train-own';
import { writeReport } from '../../report/report-file';
import { pacesIn } from './log';

const OUT = fileURLToPath(new URL('../../../docs/generated/training-time.json', import.meta.url));

const { values, positionals } = parseArgs({
  options: { times: { type: 'string' } },
  allowPositionals: true,
});
if (values.times === undefined || positionals.length === 0) throw new Error('Give --times FILE, and logs.');
const { machine, images, steps }: Times = JSON.parse(readFileSync(values.times, 'utf8'));
const secondsOf = (name: string) => steps.find((step) => step.name === name)?.seconds ?? 0;
await writeReport(OUT, {
  ...{ format: 'dendrite-training-time', formatVersion: 1, machine },
  paces: pacesIn(positionals.map((path) => readFileSync(path, 'utf8'))),
  /** Seconds for each thousand images: looked at, prepared, measured. */
  perThousand: (1000 * (secondsOf(LOOKING) + secondsOf(PREPARED) + secondsOf(FINDINGS))) / images,
  /** Seconds for the tree and the report. */
  tree: secondsOf(TREE),
});
