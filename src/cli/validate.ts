/**
 * `npm run validate -- --data DIR --labels FILE`: how well the shipped model reads your own images, on this computer
 * alone. The report goes to standard output as text, and to a file as JSON where one is named.
 *
 * Exit status 0 with a report; 2 without one, with a sentence on standard error.
 */
import '../decode/platform/node-classes';

import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { version } from '../../package.json';
import { CannotRun, calledWrongly, modelIn, startWhereCalled, versionLine } from '../decode/platform/command';
import { modelFolder, TRAINED_ON_FILE, trainedOnOf } from '../decode/platform/model-folder';
import { checkClinicFigures, clinicsTogether } from '../evaluation/clinic-figures';
import { LabelsError, type LabelsFile, matcherOf, readLabels } from '../evaluation/labels-file';
import { checkValidation, PoolError, pool } from '../evaluation/pool';
import { DIAGNOSES, type Sample } from '../evaluation/sample';
import { readTrainedOn } from '../evaluation/trained-on';
import { validate } from '../evaluation/validate';
import { perceptualHash } from '../pipeline/image/perceptual-hash';
import type { Model } from '../pipeline/model';
import { IMAGE_SIZE } from '../pipeline/prepare';
import { readSlice } from '../pipeline/read';
import { decodeApart } from './decode-apart';
import { filesUnder } from './paths';
import { clinicsText, pooledText, reportText } from './validation-text';

const USAGE = `Usage: npm run -s validate -- --data DIR --labels FILE [--json FILE] [--model FOLDER]
       npm run -s validate -- --pool REPORT REPORT... [--json FILE]

Reads every image under DIR and compares the answers with the diagnoses in FILE, a CSV table with the columns
  file       path below DIR, or the name alone where it is there once
  diagnosis  ${DIAGNOSES}, or tumour where the type is not known
  patient    any text that tells patients apart; never part of the report
Images that the model was trained on and near-duplicates are left out. All intervals are 95 % and over patients.

  --json FILE     the report as JSON as well: numbers alone, no names
  --pool          puts several such JSON reports together, or the figures that "This clinic" saved at several clinics
  --model FOLDER  read with the model in FOLDER instead of the project's own
  --help          show this text
  --version       show the version of Dendrite and of its model
`;

function commandOf(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        labels: { type: 'string' },
        json: { type: 'string' },
        model: { type: 'string' },
        pool: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        version: { type: 'boolean', short: 'V', default: false },
      },
    });
  } catch (error) {
    throw calledWrongly((error as Error).message, USAGE);
  }
}

async function textOf(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => {
    throw new CannotRun(`"${path}" could not be opened; check the path.`);
  });
}

async function samplesOf(data: string, labels: LabelsFile, model: Model) {
  const match = matcherOf(labels);
  const samples: Sample[] = [];
  const unlabelled: string[] = [];
  const { decode, end } = decodeApart();
  const failed = (group: string, diagnosis: Sample['diagnosis']) =>
    samples.push({
      ...{ group, diagnosis, status: 'error', probabilities: null },
      ...{ plane: null, sequence: null, hash: null },
    });
  for await (const found of filesUnder([data])) {
    if ('problem' in found && found.path === data) throw new CannotRun(`${data}: ${found.problem}`);
    const path = relative(data, found.path);
    // other files in the folder, such as the table of diagnoses or a note, have no line and do not count
    const own = match(path);
    if ('problem' in found) {
      if (own) failed(own.patient ?? path, own.diagnosis);
      continue;
    }
    for await (const decoded of decode(found.path, {})) {
      if (decoded.kind === 'unopened' || decoded.kind === 'refused') {
        if (own) failed(own.patient ?? path, own.diagnosis);
        continue;
      }
      const row = match(join(path, '..', decoded.file)) ?? own;
      if (!row) {
        unlabelled.push(decoded.file);
        continue;
      }
      const { provenance, slice } = decoded;
      const { status, probabilities, prepared } = readSlice(slice, model);
      samples.push({
        group: row.patient ?? provenance.series ?? path,
        diagnosis: row.diagnosis,
        ...{ status, probabilities },
        plane: provenance.plane ?? null,
        sequence: provenance.sequence ?? null,
        hash: prepared && perceptualHash(prepared.image, IMAGE_SIZE),
      });
      if (samples.length % 100 === 0) process.stderr.write(`${samples.length} images read\n`);
    }
  }
  await end();
  return { samples, unlabelled: unlabelled.length, missing: match.unused() };
}

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = commandOf(args);
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const folder = modelFolder(values.model);
  if (values.version) {
    process.stdout.write(versionLine(await modelIn(folder)));
    return 0;
  }
  if (values.pool) {
    const files = await Promise.all(positionals.map(async (path) => ({ path, text: await textOf(path) })));
    const all = <T>(check: (value: unknown) => T) =>
      files.map(({ path, text }) => {
        try {
          return check(JSON.parse(text));
        } catch {
          throw new CannotRun(
            `"${path}" is not a report of this program, or of another kind than the first.`,
          );
        }
      });
    return files[0]?.text.includes('"dendrite-clinic"')
      ? write(clinicsTogether(all(checkClinicFigures)), clinicsText, values.json)
      : write(pool(all(checkValidation)), pooledText, values.json);
  }
  const { data, labels: labelsPath } = values;
  if (!data || !labelsPath || positionals.length > 0) {
    throw calledWrongly('Give the folder of images and the table of diagnoses.', USAGE);
  }
  const labels = readLabels(await textOf(labelsPath));
  const model = await modelIn(folder);
  const trainedOn = trainedOnOf(folder);
  if (trainedOn === null) {
    throw new CannotRun(
      `${folder} does not say what its model learnt from (${TRAINED_ON_FILE}), which no figure may count. Give the command that made it once more: it writes the file and keeps the networks.`,
    );
  }
  const { samples, unlabelled, missing } = await samplesOf(data, labels, model);
  if (missing.length > 0) {
    const some = missing.slice(0, 5).join(', ');
    process.stderr.write(
      `${missing.length} lines of the table name no image under ${data}: ${some}${missing.length > 5 ? ', ...' : ''}\n`,
    );
  }
  if (unlabelled > 0) process.stderr.write(`${unlabelled} images have no line in the table.\n`);
  if (samples.length === 0) throw new CannotRun('No image has a diagnosis: check the names in the table.');
  const report = validate(samples, readTrainedOn(trainedOn), {
    id: randomUUID(),
    made: new Date().toISOString().slice(0, 10),
    app: version,
    model: model.hash,
    trainingFingerprint: model.manifest.trainingFingerprint,
    patientsNamed: labels.hasPatients,
  });
  return write(report, reportText, values.json);
}

async function write<T>(report: T, text: (report: T) => string, json: string | undefined): Promise<number> {
  process.stdout.write(text(report));
  if (json) await writeFile(json, `${JSON.stringify(report, null, 2)}\n`);
  return 0;
}

startWhereCalled('validate');

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const told = error instanceof CannotRun || error instanceof LabelsError || error instanceof PoolError;
  process.stderr.write(`${told ? (error as Error).message : (error as Error).stack}\n`);
  process.exitCode = 2;
}
