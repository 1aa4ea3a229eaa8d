/** English: the words of a slice's answer: the card, its tabs, and the report; loaded with the result. */

import type { WarningCode } from '../../decode/types';
import { WARNINGS } from '../../decode/warning';
import type { SignId } from '../../pipeline/findings/signs';
import type { Label } from '../../pipeline/labels';
import type { QualityCode } from '../../pipeline/quality/quality';
import { byClass, capitalised, foundOf } from '../by-class';
import type { Direction, Share, Size } from '../codes';
import { counted } from '../counted';
import { joinedBy } from '../joined';
import { numbersOf } from '../numbers';
import { type SignWords, saidSigns } from '../said-signs';
import { amount } from './amounts';
import { classes } from './classes';

const { percent, number, two, tenths, day, list } = numbersOf('en-GB');

/** What comes before, what is stressed, what follows. */
type Parts = readonly [before: string, stressed: string, after: string];

const joined = joinedBy(', ', ' and ');

const a = byClass(
  { glioma: 'a glioma', meningioma: 'a meningioma', notumor: 'no tumour', pituitary: 'a pituitary tumour' },
  (label) => classes[label],
);

const directions: Readonly<Record<Direction, string>> = {
  front: 'at the front',
  back: 'at the back',
  top: 'at the top',
  base: 'at the base',
  'patient-left': 'on the patient’s left',
  'patient-right': 'on the patient’s right',
  upper: 'in the upper part',
  lower: 'in the lower part',
  'picture-left': 'on the picture’s left',
  'picture-right': 'on the picture’s right',
  middle: 'in the middle',
};

const sizes: Readonly<Record<Size, string>> = {
  large: 'A large area',
  medium: 'An area',
  small: 'A small area',
};

const signs: SignWords = {
  'brighter-than-other-side': ['Brighter than the other side', 'brighter than the other side'],
  'darker-than-other-side': ['Darker than the other side', 'darker than the other side'],
  'brighter-than-around': ['Brighter than its surroundings', 'brighter than its surroundings'],
  'darker-than-around': ['Darker than its surroundings', 'darker than its surroundings'],
  'bright-rim': ['Rim brighter than core', 'with a bright rim'],
  solid: ['No bright rim', 'without a bright rim'],
  ragged: ['Irregular outline', 'with an irregular outline'],
  elongated: ['Elongated', 'with an elongated outline'],
  large: ['Large', 'large'],
  small: ['Small', 'small'],
  'at-sella': ['At the sella', 'at the sella'],
  'away-from-sella': ['Away from the sella', 'away from the sella'],
  'on-midline': ['On the midline', 'on the midline'],
  'off-midline': ['Off the midline', 'off the midline'],
  'near-skull': ['Close to the skull', 'close to the skull'],
  'far-from-skull': ['Deep in the head', 'deep in the head'],
  'sharp-edge': ['Well-defined edge', 'with a well-defined edge'],
  'blurred-edge': ['Ill-defined edge', 'with an ill-defined edge'],
  'darker-brain-around': ['Darker brain around it', 'with darker brain around it'],
  'along-brain-edge': ['Along the brain’s edge', 'along the brain’s edge'],
  'second-place': ['A second area stands out', '; another one stands out elsewhere'],
};

const found = foundOf(list, classes);

export const verdict = {
  /** Never "certain" or "impossible". */
  probability: (value: number) => (value > 0.99 ? 'over 99%' : value < 0.01 ? 'under 1%' : percent(value)),
  day,

  /** Short, beside a number. */
  names: classes,

  sheet: {
    title: (count: number) => `A sheet of ${count} slices`,
    picture: (count: number) => `The whole picture, with ${count} slices on it`,
    explained: (count: number) =>
      `This picture shows ${count} slices. Each was cut out and read by itself, and together they are read as one series.`,
    reading: (read: number, count: number) => `${read} of ${count} slices read`,
    asSeries: 'Look through the slices',
    caution: 'A photograph shows less than the files do: use these where you can.',
    cropHint: 'If a slice is cut wrongly, cut it out by hand.',
  },

  crop: {
    open: 'Cut out one slice',
    title: 'Cut out one slice',
    how: 'Drag the frame round one slice, or press on its middle. Arrow keys move the frame; with Shift they change its size.',
    smaller: 'Smaller',
    larger: 'Larger',
    read: 'Read this part',
    failed: 'This part could not be cut out. Use another picture of it.',
    picture: 'The whole picture',
    frame: 'Frame',
    where: (x: number, y: number, width: number, height: number) =>
      `Frame from ${percent(x)} across and ${percent(y)} down, ${percent(width)} wide and ${percent(height)} tall`,
  },

  card: {
    right: ({ value }: Share) => `at hospitals new to it, right ${Math.round(100 * value)} times in 100`,
    inTests: ({ low, high }: Share) => `95% interval: ${Math.round(100 * low)} to ${Math.round(100 * high)}`,
    guess: (label: Label) => `best guess: ${classes[label]}`,
    otherModel: 'how often right is not known',
    where: 'Where',
    size: 'Size',
    limits: 'Limits',
    choose: 'Choose another file',
    millimetres: (width: number, height: number) => `${Math.round(width)} × ${Math.round(height)} mm`,
    ofHead: (share: number) => amount('area', share, null),
    place: (where: readonly Direction[]) => list(where.map((each) => directions[each])),
    /** What comes before the signs, the signs, and what follows. */
    reason(size: Size, where: readonly Direction[], found: readonly SignId[]): Parts {
      const area = [sizes[size], ...(where.length > 0 ? [list(where.map((each) => directions[each]))] : [])];
      const [said, elsewhere] = saidSigns(found, signs, joined);
      const before = said ? `${area.join(' ')}${where.length > 0 ? ':' : ''} ` : area.join(' ');
      return [before, said, `${found.length > 0 ? elsewhere : ' stands out'}.`];
    },
    nothing: (): Parts => ['', 'Nothing stands out', ' enough to be a tumour.'],
    could: (first: Label, second: Label): Parts => ['It could be ', `${a[first]} or ${a[second]}`, '.'],
    /** A reader who does not say what the answer says. */
    dissent: {
      findings: (label: Label) => `The second reader, the findings tree, says ${classes[label]}.`,
      network: (label: Label) => `The network alone says ${classes[label]}.`,
    },
  },

  marked: (where: string) => `One outlined area: ${where}.`,

  tabs: {
    label: 'Details',
    why: 'Why',
    compare: 'Compare',
    measure: 'Measure',
    sure: 'How sure',
    report: 'Report',
  },

  why: {
    seen: 'Seen here, and in how many of 100',
    seenUnmarked: 'The place that stands out most, and in how many of 100',
    columns: byClass(
      {
        glioma: 'Glioma',
        meningioma: 'Mening.',
        notumor: 'None',
        pituitary: 'Pituit.',
      },
      (label) => capitalised(classes[label]),
    ),
    sign: (id: SignId) => signs[id][0],
    basis: (slices: number) => `Of ${number(slices)} slices with a known diagnosis. “None”: false alarms.`,
    noSigns: 'No sign here tells the answers apart.',
    unknown: 'Read by another version: how common these signs are is not known.',
    agree: (label: Label) => `Both readers, the network and the tree, say ${classes[label]}.`,
    /** The card says which of them says what. */
    differ: 'The two readers, the network and the tree, differ.',
    more: 'See the tree',
  },

  compare: {
    here: 'This side',
    other: 'Other side, mirrored',
    darker: 'darker here',
    brighter: 'brighter here',
    difference: 'Difference between the two sides',
    none: 'A sagittal slice has no other side to compare with.',
    note: 'For axial and coronal slices. A tilted head differs at its edges.',
  },

  measure: {
    ruler: 'Length',
    angle: 'Angle',
    region: 'Region mean',
    how: {
      ruler: 'Mark both ends on the image.',
      angle: 'Mark one end on the image, then the corner, then the other end.',
      region: 'Mark the middle of the region on the image, then its edge.',
    },
    clear: 'Delete all',
    length: (millimetres: number) => `${tenths(millimetres)} mm`,
    pixels: (pixels: number) => `${Math.round(pixels)} pixels`,
    degrees: (degrees: number) => `${Math.round(degrees)}°`,
    mean: (mean: number, deviation: number) => `${two(mean)} ± ${two(deviation)}`,
    noScale: 'The file gives no pixel size: lengths in millimetres are unknown.',
    picture: 'About this picture',
    area: (squareMillimetres: number) => `${tenths(squareMillimetres / 100)} cm²`,
    lesion: 'Outlined area',
    shape: {
      maxFeret: 'Longest diameter (Feret)',
      minFeret: 'Shortest diameter (Feret)',
      roundness: 'Roundness',
      solidity: 'Solidity',
    },
    shapeNote:
      'Roundness: 1 for a circle. Solidity: 1 for an outline without dents. They describe the outline, not the disease.',
    ratio: (value: number) => two(value),
    prepared: 'As the network saw it',
  },

  sure: {
    evidence: 'All that was measured',
    note: (slices: number) =>
      `Line: this slice. Bar: how often it was true (95% interval) on ${number(slices)} slices of hospitals new to it.`,
    otherModel: 'Read by another version: how often its answers were right is not known.',
    rare: 'Where tumours are rare',
    legend: 'Slices that show a tumour, where you work',
    asTested: (share: number) => `${Math.round(100 * share)} in 100 (as tested)`,
    oneIn: (prevalence: number) => `1 in ${number(Math.round(1 / prevalence))}`,
    moved: (label: Label, from: string, to: string) =>
      `The same picture then means ${to} ${classes[label]}, not ${from}.`,
    same: (label: Label, value: string) => `As tested, this picture means ${value} ${classes[label]}.`,
    how: 'Worked out by Bayes’ rule from this slice’s own probability.',
  },

  own: {
    title: 'Your reading?',
    agree: 'Agree',
    differ: 'Differ…',
    what: 'What do you see?',
    other: 'Something else',
    agreed: 'You agreed.',
    said: (what: string) => `Your reading: ${what}.`,
    change: 'Change',
    report: 'Report',
  },

  warnings: {
    title: 'About this picture',
    of: {
      ...WARNINGS,
      'cropped-head': 'Part of the head lies outside the picture and is not read.',
      ghosting: 'Ghosts beside the head: it may have moved.',
      writing:
        'There seems to be writing beside the head. It may name the patient: look before you share it.',
      'low-resolution': 'Few pixels: fewer than 128 across the head. Small things may be missed.',
    } satisfies Record<WarningCode | QualityCode, string>,
  },

  records: {
    title: 'For a PACS or a medical record',
    sr: 'DICOM report (SR)',
    sc: 'DICOM image (SC)',
    pdf: 'DICOM page (PDF)',
    fhir: 'FHIR bundle',
    hint: 'DICOM files carry the patient and the study of the image: read from it now, kept nowhere. The records are in English, preliminary and not verified.',
    patient: 'Patient identifier for FHIR',
    patientHint: 'Left empty, the FHIR bundle names no patient. What you type is not kept.',
    noInstance: 'DICOM files are written only for an open DICOM image that names its study.',
    failed: 'The file could not be made. Reload the page while connected, and try again.',
  },

  report: {
    title: 'Report of one brain MRI slice',
    research: 'Research software, not a medical device. It helps; you decide.',
    noteLabel: 'Note or identifier to print',
    noteHint: 'Printed, never stored. The file’s name is not printed.',
    print: 'Print or save as PDF',
    json: 'Save results (JSON)',
    csv: 'Save table (CSV)',
    formats: 'Saved files hold the file’s name and nothing else about the patient.',
    note: 'Note:',
    printed: (when: string) => `Printed on ${when}`,
    slice: 'As opened',
    overlay: 'With the outline',
    sliceAlt: 'The slice',
    overlayAlt: 'The slice with the outlined area',
    found: 'What was found',
    meant: (right: Share) => {
      const { value, low, high } = counted(right);
      return `Of 100 answers as sure as this one, about ${value} were right at hospitals new to it (95% interval ${low} to ${high}).`;
    },
    limits: 'Limits',
    limitsText: [
      'One slice was read, not a person. “No tumour found” does not mean healthy.',
      `It knows these kinds of tumour: ${found}. Any other disease may get one of these names, or none.`,
      'It learnt from few sources, mostly T1 with contrast. How well it reads other sequences and scanners, children, or patients after an operation is not known.',
    ],
    decision: 'Decision of the person who read it',
    signed: 'Name, date, signature',
    source: (facts: readonly string[]) => `Picture: ${list(facts)}.`,
    pixels: (width: number, height: number) => `${width} × ${height} pixels`,
    model: (hash: string) => `Model ${hash}`,
    version: (version: string) => `Dendrite ${version}`,
  },
};

export type VerdictWords = typeof verdict;
