import { ascii } from './bytes';
import type { Field } from './dicom';

/** A word that must not appear in any output. */
export const POISON = 'POISON';

/** Attributes that identify a person, an examination or a place, and free texts, in groups that are read. */
export const IDENTIFYING: Field[] = [
  [0x00080008, 'CS', `ORIGINAL\${POISON}`],
  [0x00080014, 'UI', '1.2.666.666.14'],
  [0x00080018, 'UI', '1.2.666.666.18'],
  [0x00080020, 'DA', '19991231'],
  [0x00080021, 'DA', '19991231'],
  [0x0008002a, 'DT', '19991231235958.666666'],
  [0x00080030, 'TM', '235958.666666'],
  [0x00080050, 'SH', POISON],
  [0x00080080, 'LO', `${POISON} hospital`],
  [0x00080081, 'ST', `1 ${POISON} road`],
  [0x00080090, 'PN', `${POISON}^DOCTOR`],
  [0x0008103e, 'LO', `T2 ${POISON}`],
  [0x00081010, 'SH', POISON],
  [0x00081030, 'LO', POISON],
  [0x00081050, 'PN', `${POISON}^PERFORMING`],
  [0x00081070, 'PN', `${POISON}^OPERATOR`],
  [0x00081110, 'SQ', [[[0x00081155, 'UI', '1.2.666.666.110']]]],
  [0x00082111, 'ST', POISON],
  [0x00090010, 'LO', `${POISON} PRIVATE`],
  [0x00091001, 'LO', POISON],
  [0x00100010, 'PN', `${POISON}^PATIENT`],
  [0x00100020, 'LO', `${POISON}-ID`],
  [0x00100030, 'DA', '19991230'],
  [0x00101000, 'LO', POISON],
  [0x00101001, 'PN', POISON],
  [0x00101040, 'LO', `2 ${POISON} road`],
  [0x00104000, 'LT', POISON],
  [0x001021b0, 'LT', POISON],
  [0x00180015, 'CS', POISON],
  [0x00180010, 'LO', POISON],
  [0x00181000, 'LO', POISON],
  [0x00181030, 'LO', POISON],
  [0x0020000d, 'UI', '1.2.666.666.13'],
  [0x00200010, 'SH', POISON],
  [0x00200052, 'UI', '1.2.666.666.52'],
  [0x00204000, 'LT', POISON],
  [0x00281055, 'LO', POISON],
  [0x00290010, 'LO', `${POISON} PRIVATE`],
  [0x00291010, 'OB', ascii(`${POISON} in a private header`)],
  [0x00321032, 'PN', `${POISON}^REQUESTING`],
  [0x00321060, 'LO', POISON],
  [0x00380010, 'LO', POISON],
  [0x00400253, 'SH', POISON],
  [0x00400275, 'SQ', [[[0x00400007, 'LO', POISON]]]],
];

/** The series' UID may be used for grouping, but must not be stored either. */
export const SERIES_UID = '1.2.666.666.14';

/** Matches the words, numbers and dates of all of these, in any notation. */
export const IDENTITY = /POISON|\.666\.666\b|1999[-./ ]?12[-./ ]?3[01]|235958\.666/i;

/** A file whose preamble is text, as in some that were made by hand. */
export function withPreamble(dicom: Uint8Array): Uint8Array {
  const out = dicom.slice();
  out.set(ascii(`${POISON} was here`));
  return out;
}
