/** Coded concepts: value, scheme, meaning (PS3.16, PS3.3 section 8). */

import { classOf } from '../../pipeline/label-vectors';
import { byClass, LABEL_NAMES, type Label } from '../../pipeline/labels';
import type { Status } from '../../pipeline/reading';
import type { Element } from './writer';

export type Code = readonly [value: string, scheme: string, meaning: string];

/** Scheme of our own codes, where the standard has none. */
const OWN = '99DENDRITE';

export const CLASS_CODES = byClass<Code>(
  {
    glioma: ['393564001', 'SCT', 'Glioma'],
    meningioma: ['302820008', 'SCT', 'Intracranial meningioma'],
    pituitary: ['127024001', 'SCT', 'Neoplasm of pituitary gland'],
    // no standard code says "none of these on these images", and "normal" would be wrong
    notumor: ['no-tumour-found', OWN, 'No tumour found on these images'],
  },
  (label) => [ownValue(label), OWN, LABEL_NAMES[label].slice(0, 64)],
);

export const PROBABILITY_CODES = byClass<Code>(
  { notumor: ['p-none', OWN, 'Probability of none of these tumours'] },
  (label) => [`p-${ownValue(label)}`, OWN, `Probability of ${LABEL_NAMES[label]}`.slice(0, 64)],
);

/** A code's value has 16 characters at most. */
function ownValue(label: Label): string {
  return /^[\w-]{1,14}$/.test(label) ? label : `class-${classOf(label) + 1}`;
}

export const STATUS: Code = ['answer-status', OWN, 'Status of the answer'];
export const STATUS_CODES: Readonly<Record<Status, Code>> = {
  read: ['read', OWN, 'Read'],
  uncertain: ['uncertain', OWN, 'Uncertain, not to be relied on'],
  rejected: ['rejected', OWN, 'Rejected, not a readable brain MR slice'],
};

export const CODE = {
  report: ['126000', 'DCM', 'Imaging Measurement Report'],
  language: ['121049', 'DCM', 'Language of Content Item and Descendants'],
  english: ['en', 'RFC5646', 'English'],
  observerType: ['121005', 'DCM', 'Observer Type'],
  device: ['121007', 'DCM', 'Device'],
  deviceUid: ['121012', 'DCM', 'Device Observer UID'],
  deviceName: ['121013', 'DCM', 'Device Observer Name'],
  deviceMaker: ['121014', 'DCM', 'Device Observer Manufacturer'],
  deviceModel: ['121015', 'DCM', 'Device Observer Model Name'],
  deviceSerial: ['121016', 'DCM', 'Device Observer Serial Number'],
  procedure: ['121058', 'DCM', 'Procedure reported'],
  /** From context group 100; the finding's site says that it was the brain. */
  mrProcedure: ['25056-3', 'LN', 'MRI unspecified body region'],
  brainMr: ['24590-2', 'LN', 'MR Brain'],
  library: ['111028', 'DCM', 'Image Library'],
  libraryGroup: ['126200', 'DCM', 'Image Library Group'],
  modality: ['121139', 'DCM', 'Modality'],
  mr: ['MR', 'DCM', 'Magnetic Resonance'],
  measurements: ['126010', 'DCM', 'Imaging Measurements'],
  group: ['125007', 'DCM', 'Measurement Group'],
  trackingId: ['112039', 'DCM', 'Tracking Identifier'],
  trackingUid: ['112040', 'DCM', 'Tracking Unique Identifier'],
  finding: ['121071', 'DCM', 'Finding'],
  site: ['363698007', 'SCT', 'Finding Site'],
  brain: ['12738006', 'SCT', 'Brain'],
  algorithmName: ['111001', 'DCM', 'Algorithm Name'],
  algorithmVersion: ['111003', 'DCM', 'Algorithm Version'],
  region: ['111030', 'DCM', 'Image Region'],
  source: ['260753009', 'SCT', 'Source'],
  comment: ['121106', 'DCM', 'Comment'],
  longAxis: ['103339001', 'SCT', 'Long Axis'],
  shortAxis: ['103340004', 'SCT', 'Short Axis'],
  area: ['42798000', 'SCT', 'Area'],
  volume: ['118565006', 'SCT', 'Volume'],
  score: ['lesion-score', OWN, 'How sure it is that there is a lesion'],
  lesion: ['52988006', 'SCT', 'Lesion'],
  morphology: ['49755003', 'SCT', 'Morphologically Altered Structure'],
} as const satisfies Readonly<Record<string, Code>>;

export const UNIT = {
  mm: ['mm', 'UCUM', 'millimeter'],
  mm2: ['mm2', 'UCUM', 'square millimeter'],
  ml: ['ml', 'UCUM', 'milliliter'],
  one: ['1', 'UCUM', 'no units'],
} as const satisfies Readonly<Record<string, Code>>;

export const codeItem = ([value, scheme, meaning]: Code): Element[] => [
  [0x0008_0100, 'SH', value],
  [0x0008_0102, 'SH', scheme],
  [0x0008_0104, 'LO', meaning],
];
