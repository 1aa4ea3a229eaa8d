/** English: what it is and is not. */
import { foundOf } from '../by-class';
import { numbersOf } from '../numbers';
import { classes } from './classes';

const found = foundOf(numbersOf('en-GB').list, classes);

export const about = {
  title: 'Intended use and limits',
  is: 'What it is',
  isText: [
    'A program that reads MRI slices of the brain on this device. A small network and a decision tree answer together, and it shows why.',
    'It is for people trained to read such images: to teach, to study, and to point out what deserves a second look.',
  ],
  isNot: 'What it is not',
  isNotText: [
    'It is not a medical device and makes no diagnosis. It helps; you decide.',
    `It knows these kinds of tumour: ${found}. Any other disease may get one of these names, or none.`,
    'It refuses most pictures that are not brain MRI, but not all: a CT or another part of the body may get an answer too.',
    '“No tumour found” is about one slice. A tumour may lie on another slice, be too small, or look like the brain around it.',
    'It learnt from few sources, mostly T1 with contrast. How well it reads other sequences or scanners, children, or patients after surgery is not known.',
    'A probability says how often such answers were right in tests. It does not say how ill a person is, or how likely this person has a tumour.',
    'It warns of few pixels, a head cut off, ghosts beside a head that moved, and writing beside the head. In tests it missed most slices spoilt by movement, and noticed most letters written beside the head. It does not notice blur alone, or writing over the head.',
  ],
  privacy: 'Your images',
  privacyText:
    'Images never leave this device. There is no server, no account and no tracking. To check, disconnect from the network: everything still works.',
  model: 'Decision tree',
  modelHash: (hash: string) => `Decision tree ${hash.slice(0, 12)}`,
  modelNone: 'Loaded with the first image.',
  inFull: 'Intended use and limits, in full',
  documents: 'Documents for hospitals and engineers (in English, need a connection)',
  examples: 'Example slices',
  thirdParty: 'Licences of the software in it',
  licence: 'Licence of the examples',
};

export type AboutWords = typeof about;
