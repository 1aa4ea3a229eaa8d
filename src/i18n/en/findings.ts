/** English: every finding of the lesion finder in plain words. */
import type { Kind } from '../amounts';
import type { FindingWords } from '../findings';
import { classes } from './classes';

const place = 'the most suspicious place';
const after = (word: string) => (amount: string) => `${amount} ${word}`;
const RACE = [after('ahead'), after('behind')] as const;
const LIGHT = [after('brighter'), after('darker')] as const;

/** Of one answer against the others, for the whole slice. */
const evidence = (name: string, answer: string): FindingWords => ({
  kind: 'points',
  name: `Whole slice: ${name}`,
  question: `Does the whole slice look like ${answer}?`,
  signs: RACE,
  says: (amount, value) =>
    value < 0
      ? `The network puts ${answer} ${amount} what it finds likeliest.`
      : `The network puts ${answer} first, ${amount} of the next likeliest.`,
  changed: (amount, more) => `the evidence for ${answer} were ${amount} ${more ? 'stronger' : 'weaker'}`,
});

/** The same of the suspicious place alone. */
const likeness = (name: string, answer: string): FindingWords => ({
  kind: 'points',
  name: `The place itself: ${name}`,
  question: `Does the most suspicious place itself look like ${answer}?`,
  signs: RACE,
  says: (amount, value) =>
    value < 0
      ? `Looking at this place alone, ${answer} is ${amount} the likeliest kind.`
      : `Looking at this place alone, ${answer} is the likeliest kind, ${amount} of the next.`,
  changed: (amount, more) => `the place itself looked ${amount} ${more ? 'more' : 'less'} like ${answer}`,
});

const length = (
  kind: Kind,
  name: string,
  question: string,
  says: (amount: string) => string,
  [more, less]: readonly [string, string],
): FindingWords => ({
  kind,
  name,
  question,
  says,
  changed: (amount, grows) => `${place} were ${amount} ${grows ? more : less}`,
});

const light = (name: string, question: string, what: string, than: string): FindingWords => ({
  kind: 'spread',
  name,
  question,
  signs: LIGHT,
  says: (amount) => `${what} is ${amount} than ${than}.`,
  changed: (amount, more) =>
    `${what === 'It' ? place : 'its rim'} were ${amount} ${more ? 'brighter' : 'darker'} against ${than}`,
});

const sureness = (name: string, question: string, what: string): FindingWords => ({
  kind: 'points',
  name,
  question,
  signs: [after('for'), after('against')],
  says: (amount, value) =>
    value <= -16 ? 'No such place stands out at all.' : `The network’s odds are ${amount} a lesion there.`,
  changed: (amount, more) => `the network were ${amount} ${more ? 'surer' : 'less sure'} of ${what}`,
});

export const findings: Readonly<Record<string, FindingWords>> = {
  'lesion-score': sureness('A lesion: how sure', 'How sure is the network of a lesion?', 'a lesion'),
  'second-lesion-score': sureness(
    'A second lesion: how sure',
    'Is there a second suspicious place?',
    'a second lesion',
  ),
  'lesion-focus': length(
    'share',
    'Suspicion in one place',
    'Does all suspicion lie in one place?',
    (amount) => `${amount} of all suspicion lies in one place.`,
    ['more alone with the suspicion', 'less alone with the suspicion'],
  ),
  'lesion-area': length('area', 'Area', `How large is ${place}?`, (amount) => `It covers ${amount}.`, [
    'larger',
    'smaller',
  ]),
  'lesion-width': length('width', 'Width', `How wide is ${place}?`, (amount) => `It is ${amount} wide.`, [
    'wider',
    'narrower',
  ]),
  'lesion-height': length(
    'height',
    'Height in the picture',
    `How tall is ${place} in the picture?`,
    (amount) => `It is ${amount} tall.`,
    ['taller', 'less tall'],
  ),
  'lesion-elongation': length(
    'times',
    'Longer than broad',
    `Is ${place} long or round?`,
    (amount) => `It is ${amount} as long as broad.`,
    ['longer for its breadth', 'rounder'],
  ),
  'lesion-compactness': length(
    'share',
    'Compactness',
    `Is ${place} compact or ragged?`,
    (amount) => `It fills ${amount} of a smooth oval as long and broad as it is.`,
    ['more compact', 'more ragged'],
  ),
  'lesion-depth': length(
    'radius',
    'Depth in the head',
    `How deep in the head is ${place}?`,
    (amount) => `It lies ${amount} under the surface.`,
    ['deeper', 'nearer the surface'],
  ),
  'lesion-surface-gap': length(
    'radius',
    'Gap to the surface',
    `How near the skull does ${place} come?`,
    (amount) => `It comes to within ${amount} of the head’s surface.`,
    ['further from the surface', 'nearer the surface'],
  ),
  'lesion-off-midline': length(
    'radius',
    'Distance from the midline',
    `How far from the middle line of the head is ${place}?`,
    (amount) => `It lies ${amount} to one side.`,
    ['further to the side', 'nearer the middle'],
  ),
  'lesion-across': length(
    'share',
    'Between left and right',
    `Where between left and right is ${place}?`,
    (amount) => `It lies ${amount} of the way from the picture’s left end of the head to its right end.`,
    ['further to the right', 'further to the left'],
  ),
  'lesion-down': length(
    'share',
    'Between top and bottom',
    `Where between top and bottom is ${place}?`,
    (amount) => `It lies ${amount} of the way down from the top of the head in the picture.`,
    ['further down', 'further up'],
  ),
  'lesion-sella-distance': length(
    'radius',
    'Distance from the sella',
    `How far is ${place} from the sella, the seat of the pituitary gland?`,
    (amount) => `It lies ${amount} from where the sella is to be expected.`,
    ['further from the sella', 'nearer to the sella'],
  ),
  'lesion-brightness': light('Brightness', `How bright is ${place}?`, 'It', 'the rest of the brain'),
  'lesion-contrast': light(
    'Against its surroundings',
    `Does ${place} stand out from what surrounds it?`,
    'It',
    'what directly surrounds it',
  ),
  'lesion-one-sided': light(
    'Against the other side',
    `Is ${place} brighter than the same place on the other side?`,
    'It',
    'its mirror image on the other side',
  ),
  'lesion-ring': light('Rim against core', `Does ${place} have a bright rim?`, 'Its rim', 'its core'),
  'lesion-variation': length(
    'spread',
    'Unevenness',
    `How uneven is ${place} inside?`,
    (amount) => `Its grey varies by ${amount}.`,
    ['more uneven', 'more even'],
  ),
  'lesion-like-glioma': likeness(classes.glioma, `a ${classes.glioma}`),
  'lesion-like-meningioma': likeness(classes.meningioma, `a ${classes.meningioma}`),
  'lesion-like-pituitary': likeness(classes.pituitary, `a ${classes.pituitary}`),
  'glioma-evidence': evidence(classes.glioma, `a ${classes.glioma}`),
  'meningioma-evidence': evidence(classes.meningioma, `a ${classes.meningioma}`),
  'notumor-evidence': evidence(classes.notumor, classes.notumor),
  'pituitary-evidence': evidence(classes.pituitary, `a ${classes.pituitary}`),
};

/** Of a case kept from an earlier model, whose findings had other names. */
export const unknownFinding = (meaning: string): FindingWords => ({
  kind: 'unknown',
  name: meaning,
  question: `${meaning.slice(0, 1).toUpperCase()}${meaning.slice(1)}`,
  signs: [(amount) => amount, after('below 0')],
  says: (amount) => `It is ${amount}.`,
  changed: (amount, more) => `it were ${amount} ${more ? 'more' : 'less'}`,
});
