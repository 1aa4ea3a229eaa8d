/** English: the words of why an answer came about, loaded with the result. */

import type { Ruler } from '../../pipeline/explain/index';
import type { Label } from '../../pipeline/labels';
import type { Stage } from '../../pipeline/prepare-stages';
import { capitalised } from '../by-class';
import type { Share } from '../codes';
import { counted } from '../counted';
import { findingTexts } from '../findings';
import { lettersOf } from '../letters';
import { numbersOf } from '../numbers';
import { amount } from './amounts';
import { classes } from './classes';
import { findings } from './findings';

const { number: count, plural } = numbersOf('en-GB');
const slices = (value: number) => plural(value, { one: '# training slice', other: '# training slices' });

const telling = findingTexts(findings, amount);

export const why = {
  occlusion: {
    title: 'Does the answer rest on the marked place?',
    lead: 'The mark is where the network says it looked. To test this, small parts of the slice are covered in turn and read again.',
    start: 'Check the map by covering parts',
    busy: 'Covering one part after another…',
    stop: 'Stop',
    failed: 'This could not be checked here. Open the image again.',
    confirmed: 'Covering the marked place lowers the evidence most: the mark holds.',
    elsewhere: 'Covering another place lowers the evidence more: rely less on the marked place.',
    nowhere: 'No covered part alone lowers the evidence much: do not rely on the marked place.',
    tested: (share: Share) => {
      const { value, low, high } = counted(share);
      return `In tests, the marked place lay on the tumour in about ${value} of 100 such cases (${low} to ${high}).`;
    },
    show: 'Show where covering changes the answer',
    note: 'No real image has grey patches. This shows what the network looks at, not whether it is right.',
  },

  stages: {
    title: 'From the slice to what was measured',
    gone: 'The file cannot be read any more. Open it again to see the steps.',
    alt: (step: number, of: number) => `Step ${step} of ${of}`,
    steps: {
      sized: (width: number, height: number) =>
        `Resized to ${width} × ${height} pixels, each the mean of the area under it. Nothing is enlarged.`,
      denoised: () => 'Noise reduced: each pixel is the median of a 3 × 3 square.',
      head: () => 'The head found. Everything around it counts as background.',
      cropped: (width: number, height: number) =>
        `Cut to a square around the head, ${width} × ${height} pixels.`,
      scaled: () =>
        'Grey values stretched: the darkest half per cent of the head is black, the brightest half per cent white.',
    } satisfies Record<Stage['id'], (width: number, height: number) => string>,
  },

  tree: {
    title: 'The whole tree',
    lead: (all: number) =>
      `The tree was built from ${slices(all)}. Each box shows how many of each kind reached it. Thick frames and ticks mark this slice’s path.`,
    legend: 'Kinds of training slices',
    letters: lettersOf({ glioma: 'G', meningioma: 'M', notumor: 'N', pituitary: 'P' }),
    labels: classes,
    name: telling.name,
    leaf: (label: Label) => capitalised(classes[label]),
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
};

export type WhyWords = typeof why;
