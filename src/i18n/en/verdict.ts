/** English: the words about an answer's worth and a picture's faults, and of the report; loaded with the result. */

import type { Share } from '../../app/slice/figures';
import type { WarningCode } from '../../decode/types';
import { WARNINGS } from '../../decode/warning';
import type { QualityCode } from '../../pipeline/quality/quality';
import { counted } from '../counted';
import { numbersOf } from '../numbers';

const { percent, number, day, list } = numbersOf('en-GB');

const range = (low: number, high: number) => (low === high ? '' : ` (${low} to ${high})`);

const oneIn = (prevalence: number) => `1 in ${number(Math.round(1 / prevalence))}`;

export const verdict = {
  /** Never "certain" or "impossible". */
  probability: (value: number) => (value > 0.99 ? 'over 99%' : value < 0.01 ? 'under 1%' : percent(value)),
  day,

  right: (right: Share, uncertain: boolean) => {
    const { value, low, high } = counted(right);
    const such = uncertain ? 'as unsure as this one' : 'as sure as this one';
    return `Of 100 readings ${such}, about ${value} were right${range(low, high)}.`;
  },
  /** Of slices to which a class was given with such a probability, those of it. */
  such: (right: Share) => {
    const { base, value, low, high } = counted(right, 1000);
    return value < 1
      ? `In tests, this was right for fewer than ${Math.max(1, Math.ceil(right.high * 1000))} of 1,000 such slices.`
      : `In tests, this was right for about ${value} of ${number(base)} such slices${range(low, high)}.`;
  },
  scale: [percent(0), percent(0.5), percent(1)],
  bracket:
    'The lines with two ends show how often that was so in tests, and how exactly it is known (95% interval). Such slices: those to which this answer was given with such a probability.',
  basis: (images: number) =>
    `Counted on ${number(images)} slices of people new to the reader, from the same collections that it learnt from. Elsewhere, expect fewer to be right. It is not the chance for this person: a tumour may be far rarer.`,
  otherModel: 'This was read by another version: how many of its readings were right is not known here.',

  rare: {
    title: 'What it means where tumours are rare',
    lead: 'The rarer tumours are, the more alarms are false.',
    legend: 'Suppose a tumour is on this many of the slices that it answers',
    option: oneIn,
    optionFull: (prevalence: number) => `${oneIn(prevalence)} slices`,
    tumour: 'Called a tumour',
    none: 'Called “no tumour”',
    this: 'this answer',
    called: (share: Share) => {
      const { base, value, low, high } = counted(share);
      return `Of ${number(base)} slices called a tumour, about ${value}${range(low, high)} ${value === 1 ? 'has' : 'have'} one.`;
    },
    missed: (share: Share) => {
      const { base, value, low, high } = counted(share);
      return value < 1
        ? `Of ${number(base)} slices called “no tumour”, fewer than 1 has one.`
        : `Of ${number(base)} slices called “no tumour”, about ${value}${range(low, high)} ${value === 1 ? 'has' : 'have'} one all the same.`;
    },
    has: 'has a tumour',
    hasNot: 'has none',
    where: (prevalence: number) =>
      `Suppose a tumour is on ${oneIn(prevalence)} of the slices that it answers.`,
    note: (sensitivity: Share, specificity: Share) => {
      const [found, clear] = [counted(sensitivity), counted(specificity)];
      return `Worked out by Bayes’ rule, for any tumour against none. In tests the reader said “tumour” for ${found.value} of 100 slices with a tumour${range(found.low, found.high)}, and “no tumour” for ${clear.value} of 100 without${range(clear.low, clear.high)}. Uncertain answers are left out.`;
    },
  },

  warnings: {
    title: 'About this picture',
    of: {
      ...WARNINGS,
      'cropped-head': 'A part of the head lies outside the picture. What is there is not seen.',
      ghosting: 'Ghosts beside the head: it may have moved. What is seen may be blurred or doubled.',
      writing:
        'Something like writing stands beside the head. It may name the patient: look before you show, print or share it.',
      'low-resolution': 'Few pixels: fewer than 128 across the head. Small things may not be seen.',
    } satisfies Record<WarningCode | QualityCode, string>,
  },

  records: {
    title: 'For a PACS or a medical record',
    sr: 'DICOM report (SR)',
    sc: 'DICOM image (SC)',
    pdf: 'DICOM page (PDF)',
    fhir: 'FHIR bundle',
    hint: 'DICOM files carry the patient and the study of the image: read from it now, kept nowhere. The records are in English, preliminary and not verified.',
    noInstance: 'DICOM files are written only for an open DICOM image that names its study.',
    failed: 'The file could not be made. Reload the page while connected, and try again.',
  },

  report: {
    title: 'Report of one brain MRI slice',
    research: 'Research software, not a medical device. It assists; a person decides.',
    noteLabel: 'Note or identifier to print',
    noteHint:
      'Printed, and never stored or saved. The file’s name is not printed: type what the paper needs.',
    print: 'Print or save as PDF',
    json: 'Save results (JSON)',
    csv: 'Save table (CSV)',
    formats: 'The saved files hold the file’s name, and nothing that the file says of the patient.',
    note: 'Note:',
    printed: (when: string) => `Printed on ${when}`,
    slice: 'The slice as it was opened',
    overlay: 'The same slice: the box and the coloured area show what stands out',
    overlayBox: 'The same slice: the box shows what stands out',
    sliceAlt: 'The slice',
    overlayAlt: 'The slice with what the reader found laid over it',
    limits: 'Limits',
    limitsText: [
      'One slice was read, not a person. “No tumour found” does not mean healthy.',
      'Three kinds of tumour are known: glioma, meningioma and pituitary tumour. Any other disease may get one of these names, or none.',
      'It learnt from few sources, mostly T1 with contrast. Other sequences, scanners, children, and brains after an operation were not tested enough to say how well it reads them.',
      'Movement is noticed only where it leaves strong ghosts beside the head. Blur alone is not looked for.',
    ],
    source: (facts: readonly string[]) => `Picture: ${list(facts)}.`,
    pixels: (width: number, height: number) => `${width} × ${height} pixels`,
    model: (hash: string) => `Model ${hash}`,
    version: (version: string) => `Dendrite ${version}`,
  },
};

export type VerdictWords = typeof verdict;
