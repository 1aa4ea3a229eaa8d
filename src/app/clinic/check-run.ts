/** Reads a folder in the worker, and compares the answers with a table of diagnoses. */

import { version } from '../../../package.json';
import trainedOnUrl from '../../../training/data/trained-on.bin.gz?url';
import { type LabelsFile, matcherOf } from '../../evaluation/labels-file';
import type { Sample } from '../../evaluation/sample';
import { readTrainedOn } from '../../evaluation/trained-on';
import { type Validation, validate } from '../../evaluation/validate';
import type { SliceRead } from '../../worker/protocol';
import { fromBase64 } from '../history/summary';
import { reader } from '../session/session';
import type { CaseSummary } from '../state/schema';

export interface Checked {
  readonly report: Validation;
  /** Lines of the table without an image, and images without a line. */
  readonly missing: number;
  readonly unlisted: number;
}

const trainedOn = async () => {
  const response = await fetch(trainedOnUrl);
  if (!response.ok) throw new Error('the table of training images is missing');
  return readTrainedOn(new Uint8Array(await response.arrayBuffer()));
};

const pathOf = (file: File) => file.webkitRelativePath || file.name;

/** @returns null where no image has a diagnosis, or the user stopped it */
export async function checkFolder(
  files: readonly File[],
  labels: LabelsFile,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<Checked | null> {
  const match = matcherOf(labels);
  // Of near-duplicates the first one counts: which that is must not depend on what is read sooner.
  const queue = [...files]
    .sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1))
    .map((file) => ({ file, samples: [] as Sample[] }));
  let unlisted = 0;
  let done = 0;
  let model: Pick<SliceRead, 'model' | 'trainingFingerprint'> | null = null;
  const waiting = queue.values();
  const lane = async () => {
    for (const { file, samples } of waiting) {
      if (signal.aborted) return;
      const path = pathOf(file);
      const own = match(path);
      const folder = path.slice(0, path.length - file.name.length);
      for await (const { outcome } of reader.read(file, { signal, place: folder })) {
        const row = match(folder + outcome.file) ?? own;
        if (!row) {
          if (outcome.kind === 'reading') unlisted++;
          continue;
        }
        if (outcome.kind === 'reading') model ??= outcome;
        samples.push(
          outcome.kind === 'reading'
            ? sampleOf(outcome, row.patient ?? outcome.provenance.series ?? path, row.diagnosis)
            : {
                ...{
                  group: row.patient ?? path,
                  diagnosis: row.diagnosis,
                  status: 'error',
                  probabilities: null,
                },
                ...{ plane: null, sequence: null, hash: null },
              },
        );
      }
      onProgress(++done);
    }
  };
  await Promise.all(Array.from({ length: reader.size }, lane));
  if (signal.aborted || !model) return null;
  const all = queue.flatMap(({ samples }) => samples);
  const report = validate(all, await trainedOn(), aboutOf(model, labels.hasPatients));
  return { report, missing: match.unused().length, unlisted };
}

/**
 * The same for cases with a confirmed diagnosis; a study counts by its one answer. @returns null where there are none
 */
export async function checkCases(cases: readonly CaseSummary[]): Promise<Checked | null> {
  const newest = cases.findLast(({ diagnosis }) => diagnosis && diagnosis.label !== 'other');
  if (!newest) return null;
  const samples = cases.flatMap((one): Sample[] => {
    const { diagnosis, model, group, status, probabilities, plane, sequence, hash } = one;
    if (model !== newest.model || !diagnosis || diagnosis.label === 'other') return [];
    return [
      {
        ...{ group, status, probabilities, plane, sequence },
        diagnosis: diagnosis.label,
        hash: hash === null ? null : fromBase64(hash),
      },
    ];
  });
  const { model, trainingFingerprint } = newest;
  const about = aboutOf({ model, ...(trainingFingerprint && { trainingFingerprint }) }, true);
  return { report: validate(samples, await trainedOn(), about), missing: 0, unlisted: 0 };
}

function sampleOf(
  { reading, provenance, hash }: SliceRead,
  group: string,
  diagnosis: Sample['diagnosis'],
): Sample {
  return {
    ...{ group, diagnosis, status: reading.status, probabilities: reading.probabilities },
    plane: provenance.plane ?? null,
    sequence: provenance.sequence ?? null,
    hash: hash ?? null,
  };
}

const aboutOf = (
  { model, trainingFingerprint = '' }: Pick<SliceRead, 'model' | 'trainingFingerprint'>,
  patientsNamed: boolean,
) => ({
  id: crypto.randomUUID(),
  made: new Date().toISOString().slice(0, 10),
  app: version,
  ...{ model, trainingFingerprint, patientsNamed },
});
