/** English: the words of why an answer came about, loaded with the result. */

import type { Share } from '../../app/slice/figures';
import type { Answer, Change, Ruler } from '../../pipeline/explain/index';
import type { Feature } from '../../pipeline/findings/feature';
import type { Label } from '../../pipeline/labels';
import type { Stage } from '../../pipeline/prepare-stages';
import { counted } from '../counted';
import { tellingsOf } from '../findings';
import { numbersOf } from '../numbers';
import { amount } from './amounts';
import { classes } from './classes';
import { findings, unknownFinding } from './findings';

const { number: count, plural, two } = numbersOf('en-GB');
const slices = (value: number) => plural(value, { one: '# training slice', other: '# training slices' });

const lowered = (text: string) => text.replace(/^./, (letter) => letter.toLowerCase());

const telling = tellingsOf({
  findings,
  unknownFinding,
  amount,
  share: (share) => `${two(100 * share)}%`,
  manyTimes: 'more than ten times',
});

/** What would be said, told against what is said. */
function told({ named, network, uncertain }: Answer, now: Answer): string {
  const still = named === now.named ? 'still ' : '';
  const tree = `the tree would ${still}say ${classes[named]}`;
  if (!uncertain) return `${tree}.`;
  if (network === named) return `${tree}, but not surely enough to be relied on.`;
  const networkStill = network === now.network ? 'still ' : '';
  return `${tree}. The network would ${networkStill}say ${classes[network]}, so the answer would be uncertain.`;
}

export const why = {
  title: 'Why: the path through the tree',
  lead: (questions: number) =>
    `${questions === 1 ? 'One question' : `${questions} questions, one after the other,`} led to this answer. Each has a dividing line, learnt from training slices. The side on which this slice lies decides what comes next.`,
  points:
    'Points say how strongly the picture speaks for an answer. At 0 points two answers are level. Each point more makes one of them about 2.7 times as likely against the other.',
  evidence:
    'The network is a small program that learnt from example slices. It looks at the picture; the tree asks what it found.',
  spread:
    'A brain spread is the step from the darker greys of this brain to its brighter ones (from the darkest quarter to the brightest).',

  question: (about: Pick<Feature, 'id' | 'meaning'>) => telling.words(about).question,
  /** The same question with another line. */
  again: (about: Pick<Feature, 'id' | 'meaning'>) => `Asked again: ${lowered(telling.words(about).question)}`,
  says: telling.says,
  line: (about: Pick<Feature, 'id' | 'meaning'>, threshold: number, ruler: Ruler | null, value: number) =>
    `The dividing line: ${telling.signed(telling.words(about), threshold, ruler, value)}.`,
  /** Which side, and how far from the line. */
  side(about: Pick<Feature, 'id' | 'meaning'>, value: number, threshold: number, ruler: Ruler | null) {
    if (value === threshold) return 'This slice lies on it, which counts as above.';
    const { far, share } = telling.distance(about, value, threshold, ruler);
    const ofValue = share === null ? '' : ` (${share} of its value)`;
    return `This slice lies ${far} ${value < threshold ? 'below' : 'above'} it${ofValue}.`;
  },
  otherSide: (then: Answer, now: Answer) => `Just on the other side, ${told(then, now)}`,
  parting: (network: Label, named: Label) =>
    `Here the tree and the network part. The network alone would say ${classes[network]}. After this answer the tree no longer can, and ends at ${classes[named]}. The tree asks one thing at a time, the network weighs all at once. Near a line they may differ, and then neither is to be relied on.`,
  neverSaid: (network: Label) =>
    `The network alone would say ${classes[network]}, which is no answer of this tree. Where the two differ, neither is to be relied on.`,
  end: (label: Label) => `The tree says: ${classes[label]}`,
  ended(label: Label, right: number, all: number) {
    const what = label === 'notumor' ? 'showed no tumour' : `showed a ${classes[label]}`;
    return `Of the ${slices(all)} that ended here, ${count(right)} ${what}.`;
  },
  show: 'Show where this comes from',

  near: {
    title: 'How close is another answer?',
    none: 'No change of one measurement alone would change the tree’s answer.',
    close: 'Close: a small difference in the picture could change this answer.',
    far: 'Nothing that is asked here is close to changing the answer. The smallest changes that would:',
    farButUncertain: (disagree: boolean) =>
      `The tree’s own answer is not close to changing. It is uncertain because ${disagree ? 'the network says otherwise' : 'answers like it were too often wrong'}. The smallest changes that would make the tree say something else:`,
    change: ({ feature, from, to, answer }: Change, now: Answer, ruler: Ruler | null) =>
      `If ${telling.changed(feature, from, to, ruler)}, ${told(answer, now)}`,
    note: 'Close means: within 1 point, or within a fifth for anything not counted in points. Each line changes one thing and leaves the rest as it is. In a real picture things change together: a larger lesion is often brighter too. The four answers are weighed against each other: where the evidence for one changes, so does that for the others.',
  },

  covering: {
    title: 'Does the answer rest on the marked place?',
    lead: 'The marked place is where the network says it looked. To test this, small parts of the slice are covered in turn, and the network looks again.',
    start: 'Check the map by covering parts',
    busy: 'Covering one part after another…',
    stop: 'Stop',
    failed: 'This could not be checked here. Open the image again.',
    'borne-out': 'Covering the marked place lowers the evidence most: this bears the mark out.',
    elsewhere: 'Covering another place lowers the evidence more: rely less on the marked place.',
    nowhere: 'No covered part alone lowers the evidence much: do not rely on the marked place.',
    tested: (share: Share) => {
      const { value, low, high } = counted(share);
      return `In tests, the marked place lay on the tumour in about ${value} of 100 such cases (${low} to ${high}).`;
    },
    show: 'Show where covering changes the answer',
    note: 'No real picture has such grey covers. The check tells what the network looks at, not whether it is right.',
  },

  stages: {
    title: 'From the slice to what was measured',
    gone: 'The file cannot be read any more. Open it again to see the steps.',
    alt: (step: number, of: number) => `Step ${step} of ${of}`,
    steps: {
      sized: (width: number, height: number) =>
        `Brought to ${width} × ${height} pixels: each the mean of the area under it. Nothing is enlarged.`,
      denoised: () => 'Noise reduced: each pixel is the middle one of the nine around it.',
      head: () => 'The head found. Everything around it counts as background.',
      cropped: (width: number, height: number) =>
        `Cut to a square around the head, ${width} × ${height} pixels.`,
      scaled: () =>
        'Grey values stretched: the darkest half per cent of the head is black, the brightest half per cent white.',
    } satisfies Record<Stage['id'], (width: number, height: number) => string>,
  },

  tree: {
    title: 'The whole tree',
    see: 'See it in the whole tree',
    lead: (all: number) =>
      `The tree was built from ${slices(all)}. Each box shows how many of them came there, kind by kind. Thick frames and ticks mark this slice’s own way.`,
    legend: 'Kinds of training slices',
    letters: { glioma: 'G', meningioma: 'M', notumor: 'N', pituitary: 'P' } satisfies Record<Label, string>,
    labels: classes,
    name: telling.name,
    leaf: (label: Label) => classes[label].replace(/^./, (letter) => letter.toUpperCase()),
    /** Above a box: the answer that leads to it. */
    via(id: string, threshold: number, below: boolean, ruler: Ruler | null) {
      const line = telling.plain(id, threshold, ruler);
      return below ? `below ${line}` : `${line} or more`;
    },
    passed: 'This slice came here.',
    ended: 'This slice ended here.',
    count,
    all: slices,
  },

  markedPlace: 'The marked place',
  measurements: (number: number) => `All ${number} measurements`,
  measurement: 'Measurement',
  measured: 'Value',
  /** As the model itself calls it. */
  meaning: ({ meaning }: Pick<Feature, 'id' | 'meaning'>) => meaning,
  value: telling.value,
};

export type WhyWords = typeof why;
