/** English: the words of why an answer came about, loaded with the result. */

import type { Answer, Change, Ruler } from '../../pipeline/explain/index';
import type { Label } from '../../pipeline/labels';
import type { Feature } from '../../pipeline/measure/feature';
import { amount } from './amounts';
import { type FindingWords, findings, unknownFinding } from './findings';

const labels: Record<Label, string> = {
  glioma: 'glioma',
  meningioma: 'meningioma',
  notumor: 'no tumour',
  pituitary: 'pituitary tumour',
};

const count = (value: number) => value.toLocaleString('en');
const slices = (value: number) => `${count(value)} training ${value === 1 ? 'slice' : 'slices'}`;

const lowered = (text: string) => text.replace(/^./, (letter) => letter.toLowerCase());

const of = (id: string): FindingWords | undefined => findings[id];
const words = ({ id, meaning }: Pick<Feature, 'id' | 'meaning'>) => of(id) ?? unknownFinding(meaning);

/** With its sign in words. */
function signed({ kind, signs }: FindingWords, value: number, ruler: Ruler | null, other?: number): string {
  const text = amount(kind, value, ruler, other);
  if (!signs) return text;
  return `${text} ${value < 0 ? signs[1] : signs[0]}`.trim();
}

/** With its sign before it: where there is little room. */
function plain({ kind, signs }: FindingWords, value: number, ruler: Ruler | null): string {
  const sign = value < 0 ? '−' : signs ? '+' : '';
  return `${sign}${amount(kind, value, ruler)}`;
}

const countsInShares = ({ kind, signs }: FindingWords) => !signs && kind !== 'spread' && kind !== 'unknown';

/** How large a change is: as a share where sizes are concerned, with millimetres where they are known. */
function change(finding: FindingWords, from: number, to: number, ruler: Ruler | null): string {
  const far = amount(finding.kind, to - from, ruler);
  if (!countsInShares(finding)) return far;
  const share = shareOf(from, to);
  return ruler ? `${far} (${share})` : share;
}

function shareOf(from: number, to: number): string {
  const share = Math.abs((to - from) / from);
  return share < 10 ? `${Number((100 * share).toPrecision(2))}%` : 'more than ten times';
}

/** What would be said, told against what is said. */
function told({ named, network, uncertain }: Answer, now: Answer): string {
  const still = named === now.named ? 'still ' : '';
  const tree = `the tree would ${still}say ${labels[named]}`;
  if (!uncertain) return `${tree}.`;
  if (network === named) return `${tree}, but not surely enough to be relied on.`;
  const networkStill = network === now.network ? 'still ' : '';
  return `${tree}. The network would ${networkStill}say ${labels[network]}, so the answer would be uncertain.`;
}

export const why = {
  title: 'Why: the path through the tree',
  lead: (questions: number) =>
    `${questions === 1 ? 'One question' : `${questions} questions, one after the other,`} led to this answer. Each has a dividing line that was learnt from training slices; the way on depends on which side of it this slice lies.`,
  points:
    'Points say how strongly something speaks for an answer. At 0 points two answers are level; each further point makes one of them about 2.7 times as likely against the other.',
  evidence:
    'The network is a small program that learnt from example slices. It looks at the picture; the tree asks what it found.',
  spread:
    'A brain spread is how far apart the darker and the brighter greys of this brain lie: from the darkest quarter to the brightest.',

  question: (about: Pick<Feature, 'id' | 'meaning'>) => words(about).question,
  /** The same question with another line. */
  again: (about: Pick<Feature, 'id' | 'meaning'>) => `Asked again: ${lowered(words(about).question)}`,
  says(about: Pick<Feature, 'id' | 'meaning'>, value: number, ruler: Ruler | null, other: number) {
    const finding = words(about);
    return finding.says(signed(finding, value, ruler, other), value);
  },
  line: (about: Pick<Feature, 'id' | 'meaning'>, threshold: number, ruler: Ruler | null, value: number) =>
    `The dividing line: ${signed(words(about), threshold, ruler, value)}.`,
  /** Which side, and how far from the line. */
  side(about: Pick<Feature, 'id' | 'meaning'>, value: number, threshold: number, ruler: Ruler | null) {
    const finding = words(about);
    if (value === threshold) return 'This slice lies on it, which counts as above.';
    const far = amount(finding.kind, value - threshold, ruler);
    const share = countsInShares(finding) ? ` (${shareOf(value, threshold)} of its value)` : '';
    return `This slice lies ${far} ${value < threshold ? 'below' : 'above'} it${share}.`;
  },
  otherSide: (then: Answer, now: Answer) => `Just on the other side, ${told(then, now)}`,
  parting: (network: Label, named: Label) =>
    `Here the tree and the network part. The network by itself puts ${labels[network]} first; after this answer the tree can no longer say so, and ends at ${labels[named]}. The tree cuts at one line after another, the network weighs everything at once: near a line they may differ, and then neither is to be relied on.`,
  neverSaid: (network: Label) =>
    `The network by itself puts ${labels[network]} first, which no leaf of the tree says. Where the two differ, neither is to be relied on.`,
  end: (label: Label) => `The tree says: ${labels[label]}`,
  ended(label: Label, right: number, all: number) {
    const what = label === 'notumor' ? 'showed no tumour' : `showed a ${labels[label]}`;
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
    change({ feature, from, to, answer }: Change, now: Answer, ruler: Ruler | null) {
      const finding = of(feature) ?? unknownFinding(feature);
      return `If ${finding.changed(change(finding, from, to, ruler), to > from)}, ${told(answer, now)}`;
    },
    note: 'Close means: within 1 point, or within a fifth for anything not counted in points. Each line changes one thing and leaves the rest as it is. In a real picture they hang together: a larger lesion is often a brighter one too. The evidence for the four answers is always weighed against each other, so there the others move along.',
  },

  tree: {
    title: 'The whole tree',
    see: 'See it in the whole tree',
    lead: (all: number) =>
      `The tree was grown from ${slices(all)}. Each box tells how many of them came there, and of which kind. This slice’s own way has the thick frames and the tick.`,
    legend: 'Kinds of training slices',
    letters: { glioma: 'G', meningioma: 'M', notumor: 'N', pituitary: 'P' } satisfies Record<Label, string>,
    labels,
    name: (id: string) => of(id)?.name ?? id,
    leaf: (label: Label) => labels[label].replace(/^./, (letter) => letter.toUpperCase()),
    /** Above a box: the answer that leads to it. */
    via(id: string, threshold: number, below: boolean, ruler: Ruler | null) {
      const line = plain(of(id) ?? unknownFinding(id), threshold, ruler);
      return below ? `below ${line}` : `${line} or more`;
    },
    passed: 'This slice came here.',
    ended: 'This slice ended here.',
    count,
    all: slices,
  },

  measurements: (number: number) => `All ${number} measurements`,
  measurement: 'Measurement',
  measured: 'Value',
  value(about: Pick<Feature, 'id' | 'meaning'>, value: number, ruler: Ruler | null) {
    return signed(words(about), value, ruler);
  },
};

export type WhyWords = typeof why;
