/** The figures of a model trained on own data, and the shipped model's on the same images. */
import type { Interval } from '../../src/evaluation/bootstrap';
import type { AnsweredSample } from '../../src/evaluation/sample';
import { subsetOf, told } from '../../src/evaluation/validate';
import { byLabel } from '../../src/pipeline/label-vectors';
import { LABELS, NONE } from '../../src/pipeline/labels';
import type { Answers } from '../report/protocols';

/** What the shipped model says of an image (./shipped-answers.ts). */
export interface ShippedAnswer {
  readonly file: string;
  readonly status: 'read' | 'uncertain' | 'rejected';
  readonly label: string | null;
  readonly probabilities: Record<string, number> | null;
  /** It names no tumour. */
  readonly none: boolean;
  /** It was trained on this image, or on a near-duplicate. */
  readonly known: boolean;
}

/** An answer to one image by a reader that never saw it. */
type OwnSample = AnsweredSample & { readonly file: string };

export function samplesOf(
  rows: readonly { readonly file: string; readonly label: string; readonly group: string }[],
  { probabilities, sure }: Answers,
): OwnSample[] {
  return rows.map(({ file, label, group }, row) => ({
    ...{ file, group, diagnosis: label, plane: null, sequence: null, hash: null },
    status: sure[row] ? 'read' : 'uncertain',
    probabilities: byLabel([...probabilities.subarray(row * LABELS.length, (row + 1) * LABELS.length)]),
  }));
}

interface Reported {
  /** Patients never seen, of hospitals that were. */
  readonly patients: readonly OwnSample[];
  /** Each hospital by a reader that never saw any image of it. */
  readonly hospitals: readonly { readonly source: string; readonly samples: readonly OwnSample[] }[];
  /** Why others could not be left out. */
  readonly notHeld: readonly string[];
  readonly shipped: readonly ShippedAnswer[];
}

const FIGURES = [
  ['balancedAccuracy', 'balanced accuracy'],
  ['tumourSensitivity', 'sensitivity, anything or nothing'],
  ['tumourSpecificity', 'specificity'],
  ['coverage', 'answered'],
  ['accuracyOfRead', 'right, where answered'],
] as const;

export function reportOf({ patients, hospitals, notHeld, shipped }: Reported): string {
  const lines = ['# How well it reads', ''];
  if (hospitals.length === 0) lines.push('How it reads another hospital’s images is not known.', '');
  for (const why of notHeld) lines.push(why, '');
  for (const { source, samples } of hospitals) lines.push(...part(`${source}, which it never saw`, samples));
  lines.push(
    ...part('Patients it never saw, of the same hospitals', patients),
    ...comparison(patients, shipped),
  );
  lines.push(
    'Intervals are 95 %, by bootstrap over patients. It assists; a person decides. Research use: not a medical device.',
  );
  return `${lines.join('\n')}\n`;
}

function part(title: string, samples: readonly AnsweredSample[]): string[] {
  if (samples.length === 0) return [`## ${title}`, '', 'There is no such image.', ''];
  const { images, patients, figures } = told(subsetOf(samples));
  const lines = FIGURES.flatMap(([name, said]) =>
    figures[name] ? [`- ${said}: ${percent(figures[name])}`] : [],
  );
  return [`## ${title}`, '', `${images} images of ${patients} patients.`, '', ...lines, ''];
}

function comparison(own: readonly OwnSample[], shipped: readonly ShippedAnswer[]): string[] {
  const answers = new Map(shipped.map((one) => [one.file, one]));
  const both = own.filter(({ file }) => answers.get(file)?.known === false);
  const rejected = both.filter(({ file }) => answers.get(file)!.status === 'rejected').length;
  const head = [
    '## The shipped model on the same images',
    '',
    `${own.length - both.length} images that it learnt from are left out. It refused ${rejected} of the other ${both.length}.`,
    '',
  ];
  const classes = Object.keys(shipped.find(({ probabilities }) => probabilities)?.probabilities ?? {});
  if (String(classes) === String(LABELS)) {
    const read = both.flatMap((sample): AnsweredSample[] => {
      const { status, probabilities } = answers.get(sample.file)!;
      return probabilities && status !== 'rejected' ? [{ ...sample, status, probabilities }] : [];
    });
    return [...head, ...part('Its answers', read), ...part('This model’s, to the same', both)];
  }
  if (NONE === null) return [...head, 'It knows other classes: nothing compares.', ''];
  const share = (finds: (sample: OwnSample) => boolean, wanted: boolean) => {
    const some = both.filter(({ diagnosis }) => diagnosis !== 'other' && (diagnosis !== NONE) === wanted);
    const right = some.filter((one) => finds(one) === wanted).length;
    return some.length === 0 ? '–' : `${((100 * right) / some.length).toFixed(1)} % of ${some.length}`;
  };
  const byShipped = ({ file }: OwnSample) => answers.get(file)!.label !== null && !answers.get(file)!.none;
  const byOwn = ({ probabilities }: OwnSample) =>
    LABELS.reduce((a, b) => (probabilities[b] > probabilities[a] ? b : a)) !== NONE;
  return [
    ...head,
    'It knows other classes: only whether anything was found compares.',
    '',
    `- found, where there is something: shipped ${share(byShipped, true)}, this model ${share(byOwn, true)}`,
    `- not found, where there is nothing: shipped ${share(byShipped, false)}, this model ${share(byOwn, false)}`,
    '',
  ];
}

function percent({ value, low, high }: Interval): string {
  const of = (share: number) => (Number.isNaN(share) ? '?' : (100 * Math.max(0, share)).toFixed(1));
  return `${of(value)} % (${of(low)}–${of(high)})`;
}
