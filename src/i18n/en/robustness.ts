/** English: trying to break a reading by changing its picture; loaded with the result. */

import type { Label } from '../../pipeline/labels';
import type { ChangeKind } from '../../worker/changes';
import { strengthsOf } from '../strengths';
import { onSlice } from './classes';

export const robustness = {
  title: 'Try to break it',
  offer: 'Rotate, blur or darken this picture, and see whether its reading holds.',
  how: 'Move a slider: the changed picture is read at once. Nothing of it is kept.',
  before: 'As opened',
  after: 'Changed',
  alt: (name: string, outlined: boolean) => `${name}${outlined ? ', with the outlined area' : ''}`,
  kinds: {
    rotation: 'Rotated',
    crop: 'Cut off each side',
    resolution: 'Pixels across',
    blur: 'Blur',
    noise: 'Noise',
    brightness: 'Brightness',
    gamma: 'Gamma',
  } satisfies Record<ChangeKind, string>,
  strength: strengthsOf('en-GB', (count) => `${count} pixels`),
  asItIs: 'as it is',
  unchanged: 'Nothing is changed yet.',
  same: (label: Label, now: string, before: string) => `Still ${onSlice[label]}: ${now}, was ${before}.`,
  stillUnsure: 'Still too unsure to rely on.',
  unsure: (label: Label, now: string, before: string) =>
    `Too unsure to rely on. Best guess: ${onSlice[label]}, ${now}, was ${before}.`,
  other: (label: Label, now: string) => `Now read as ${onSlice[label]}: ${now}.`,
  rejected: 'No longer read as a brain MR slice.',
  effects: { uncertain: 'too unsure', other: 'another answer', rejected: 'not read' },
  holds: 'Holds at every strength.',
  breaks: (strength: string, effect: string) => `${strength}: ${effect}`,
  sweep: 'Find where it breaks',
  sweepHow: 'Reads this picture at every strength of each change, one change at a time.',
  busy: (done: number, all: number) => `${done} of ${all} read`,
  stop: 'Stop',
  reset: 'Undo all',
  rests: 'Show what the answer rests on',
  foreign: 'Show what looks foreign',
  mapNotes: {
    rests: 'Amber: covering this part lowers the evidence for the answer most.',
    foreign:
      'Blue: unlike the pictures it learnt from, as writing or metal are. A tumour may be marked too; noise, a plain patch or a piece of another head mostly are not, nor is a whole picture from another scanner. It does not tell whether the answer is right.',
  },
  marked: (share: string) => `${share} of the picture marked`,
  noMap: 'There is no such map for this picture.',
  tests: 'What such changes did in tests',
  failed: 'The picture could not be read again. Open it again to try this.',
};

export type RobustnessWords = typeof robustness;
