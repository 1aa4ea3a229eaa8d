/** The figures of a model trained on own data, next to those of another model on the same images. */
import type { Interval } from '../../src/evaluation/bootstrap';
import type { AnsweredSample } from '../../src/evaluation/sample';
import { subsetOf, told } from '../../src/evaluation/validate';
import { byLabel } from '../../src/pipeline/label-vectors';
import { LABELS, NONE } from '../../src/pipeline/labels';
import type { Answers } from '../report/protocols';

/** A model's answer to an image (./model-answers.ts). */
export interface ModelAnswer {
  readonly file: string;
  readonly status: 'read' | 'uncertain' | 'rejected';
  readonly label: string | null;
  readonly probabilities: Record<string, number> | null;
  /** The answer is "no finding". */
  readonly none: boolean;
  /** Whether its training included this image or a near-duplicate. */
  readonly known: boolean;
}

/** An answer to one image by a reader that never saw it. */
export type OwnSample = AnsweredSample & { readonly file: string };

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

/** Answers to images by readers that never saw them. */
export interface Unseen {
  /** New patients, from hospitals that the reader has seen. */
  readonly patients: readonly OwnSample[];
  /** Each hospital by a reader that never saw an image of it. */
  readonly hospitals: readonly { readonly source: string; readonly samples: readonly OwnSample[] }[];
}

/** Readings of images from a hospital outside the own data, by the model before the training and after it. */
export interface Elsewhere {
  readonly folder: string;
  readonly rows: readonly Labelled[];
  readonly before: readonly ModelAnswer[];
  readonly after: readonly ModelAnswer[];
}

/** The model that this training started from. */
export interface Began {
  readonly folder: string;
  /** Number of patients in the own data that it had been trained on. */
  readonly patients: number;
  readonly elsewhere: Elsewhere | null;
}

interface Reported extends Unseen {
  /** Why other hospitals could not be left out. */
  readonly notHeld: readonly string[];
  /** Answers to the same images by the model that this one started from, or by the shipped one. */
  readonly others: readonly ModelAnswer[];
  readonly began: Began | null;
}

const FIGURES = [
  ['balancedAccuracy', 'balanced accuracy'],
  ['tumourSensitivity', 'sensitivity, anything or nothing'],
  ['tumourSpecificity', 'specificity'],
  ['coverage', 'answered'],
  ['accuracyOfRead', 'right, where answered'],
] as const;

export function reportOf({ patients, hospitals, notHeld, others, began }: Reported): string {
  const answers = byFile(others);
  const lines = ['# How well it reads', ''];
  if (began) lines.push(...beginning(began));
  if (hospitals.length === 0) lines.push('How it reads another hospital’s images is not known.', '');
  for (const why of notHeld) lines.push(why, '');
  for (const { source, samples } of hospitals) {
    lines.push(...part(`${source}, which it never saw`, samples));
    if (began) lines.push(BEFORE, '', ...compared(samples, answers, 'before'), '');
  }
  lines.push(...part('Patients it never saw, of the same hospitals', patients));
  if (began) lines.push(BEFORE, '', ...compared(patients, answers, 'before'), '', ...costOf(began));
  else lines.push('## The shipped model on the same images', '', ...againstShipped(patients, answers), '');
  lines.push(
    'Intervals are 95 %, by bootstrap over patients. It helps; you decide. Research use: not a medical device.',
  );
  return `${lines.join('\n')}\n`;
}

const BEFORE = 'The same images, by the model that it began with and by this one:';

function beginning({ folder, patients }: Began): string[] {
  return [
    `It began with the networks of the model in ${folder}. Patients that it had learnt from, and that taught this one too: ${patients}. They are in no figure: whoever is in a figure below was new to it, and to the network that is tested. Patients are told by their images, near-duplicates counting as the same.`,
    '',
  ];
}

function part(title: string, samples: readonly AnsweredSample[]): string[] {
  if (samples.length === 0) return [`## ${title}`, '', 'There is no such image.', ''];
  const { images, patients, figures } = told(subsetOf(samples));
  const lines = FIGURES.flatMap(([name, said]) =>
    figures[name] ? [`- ${said}: ${percent(figures[name])}`] : [],
  );
  return [`## ${title}`, '', `${images} images of ${patients} patients.`, '', ...lines, ''];
}

function againstShipped(own: readonly OwnSample[], answers: ReadonlyMap<string, ModelAnswer>): string[] {
  const both = own.filter(({ file }) => answers.get(file)?.known === false);
  return [
    `${own.length - both.length} images that it learnt from are left out.`,
    '',
    ...compared(both, answers, 'shipped'),
  ];
}

/** What the model has forgotten of other hospitals in this training. */
function costOf({ elsewhere }: Began): string[] {
  const head = ['## What it cost elsewhere', ''];
  if (elsewhere === null) {
    return [
      ...head,
      'Not measured but on hospitals left out above: give images of other hospitals by --elsewhere.',
      '',
    ];
  }
  const { folder, rows, before, after } = elsewhere;
  const [first, second] = [byFile(before), byFile(after)];
  const isNew = ({ file }: Labelled) => second.get(file)?.known === false;
  const wasLearnt = ({ file }: Labelled) => first.get(file)?.known === true;
  const side = (title: string, some: readonly Labelled[]) =>
    some.length === 0
      ? []
      : [`${some.length} ${title}:`, '', ...compared(answered(some, second), first, 'before'), ''];
  return [
    ...head,
    ...side(`images in ${folder} that neither this model nor the one before learnt from`, rows.filter(isNew)),
    ...side(
      `images in ${folder} that the one before learnt from and is at its best on, so that what is lost on them is the most that can have been lost`,
      rows.filter(wasLearnt),
    ),
  ];
}

/** An image with its diagnosis. */
export type Labelled = Pick<OwnSample, 'file' | 'group' | 'diagnosis'>;

function answered(rows: readonly Labelled[], answers: ReadonlyMap<string, ModelAnswer>): OwnSample[] {
  return rows.flatMap(({ file, group, diagnosis }) => {
    const { status, probabilities } = answers.get(file) ?? { status: 'rejected', probabilities: null };
    if (probabilities === null || status === 'rejected') return [];
    return [
      { ...{ file, group, diagnosis, status, probabilities }, plane: null, sequence: null, hash: null },
    ];
  });
}

/**
 * Figures of this model and of another, on the images that both read.
 *
 * @param name of the other model
 */
function compared(
  own: readonly OwnSample[],
  answers: ReadonlyMap<string, ModelAnswer>,
  name: string,
): string[] {
  const others = answered(own, answers);
  const read = new Set(others.map(({ file }) => file));
  const both = own.filter(({ file }) => read.has(file));
  const patients = new Set(both.map(({ group }) => group)).size;
  const said = `${both.length} images of ${patients} patients, which both read.`;
  if (both.length === 0) return [said];
  const classes = Object.keys(others[0].probabilities);
  if (String(classes) === String(LABELS)) {
    const [first, second] = [told(subsetOf(others)).figures, told(subsetOf(both)).figures];
    const lines = FIGURES.flatMap(([figure, called]) => {
      const [a, b] = [first[figure], second[figure]];
      return a && b ? [`- ${called}: ${name} ${percent(a)}, this model ${percent(b)}`] : [];
    });
    return [said, '', ...lines];
  }
  if (NONE === null) return [said, 'The other knows other classes: nothing compares.'];
  const share = (finds: (sample: OwnSample) => boolean, wanted: boolean) => {
    const some = both.filter(({ diagnosis }) => diagnosis !== 'other' && (diagnosis !== NONE) === wanted);
    const right = some.filter((one) => finds(one) === wanted).length;
    return some.length === 0 ? '–' : `${((100 * right) / some.length).toFixed(1)} % of ${some.length}`;
  };
  const byOther = ({ file }: OwnSample) => !answers.get(file)!.none;
  const byOwn = ({ probabilities }: OwnSample) =>
    LABELS.reduce((a, b) => (probabilities[b] > probabilities[a] ? b : a)) !== NONE;
  return [
    `${said} The other knows other classes: only whether anything was found compares.`,
    '',
    `- found, where there is something: ${name} ${share(byOther, true)}, this model ${share(byOwn, true)}`,
    `- not found, where there is nothing: ${name} ${share(byOther, false)}, this model ${share(byOwn, false)}`,
  ];
}

const byFile = (answers: readonly ModelAnswer[]) => new Map(answers.map((one) => [one.file, one]));

function percent({ value, low, high }: Interval): string {
  const of = (share: number) => (Number.isNaN(share) ? '?' : (100 * Math.max(0, share)).toFixed(1));
  return `${of(value)} % (${of(low)}–${of(high)})`;
}
