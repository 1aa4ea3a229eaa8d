import type { DataSet } from './data-set';
import { TAG } from './tags';

/** Modality codes (PS3.3 C.7.3.1.1.1) of images, with their common names. Other codes are never repeated. */
const NAMES: Readonly<Record<string, string>> = {
  CT: 'CT',
  CR: 'computed radiography (CR)',
  DX: 'X-ray (DX)',
  DR: 'X-ray (DR)',
  RG: 'X-ray (RG)',
  RF: 'fluoroscopy (RF)',
  XA: 'angiography (XA)',
  MG: 'mammography (MG)',
  US: 'ultrasound (US)',
  IVUS: 'ultrasound (IVUS)',
  NM: 'nuclear medicine (NM)',
  PT: 'PET (PT)',
  PET: 'PET (PT)',
  OP: 'ophthalmic photography (OP)',
  OPT: 'optical coherence tomography (OPT)',
  OCT: 'optical coherence tomography (OCT)',
  ES: 'endoscopy (ES)',
  GM: 'microscopy (GM)',
  SM: 'slide microscopy (SM)',
  XC: 'photography (XC)',
  IO: 'dental X-ray (IO)',
  PX: 'dental X-ray (PX)',
  RTIMAGE: 'radiotherapy (RTIMAGE)',
  RTDOSE: 'radiotherapy dose (RTDOSE)',
  SEG: 'segmentation (SEG)',
  DOC: 'document (DOC)',
};

/** Codes of pictures that were copied into DICOM, from a film, a screen or a file: they may show anything. */
const CAPTURES: ReadonlySet<string> = new Set(['OT', 'SC', 'HC']);
const CAPTURE_CLASS = '1.2.840.10008.5.1.4.1.1.7';

/** Spellings of MR that occur in files, in several languages. */
const MR: ReadonlySet<string> = new Set(['MR', 'MRI', 'MRT', 'NMR', 'IRM', 'RM', 'MA']);

export const isMr = (code: string): boolean => MR.has(code);

export interface Modality {
  /**
   * `mr`; `capture`: a copy of a picture; `unknown`: the file does not say, so the picture itself must show it;
   * `other`: another modality.
   */
  readonly kind: 'mr' | 'capture' | 'unknown' | 'other';
  /**
   * The code if it is a known one, otherwise `other`: the field may hold a name by mistake. Undefined where there is
   * none.
   */
  readonly code?: string;
}

/** The modality of an image, by its code and its SOP class. */
export function modalityOf(set: DataSet): Modality {
  const code = set.code(TAG.modality);
  const isCapture = set.uid(TAG.sopClass)?.startsWith(CAPTURE_CLASS);
  if (set.isEmpty(TAG.modality) || code === undefined) return { kind: isCapture ? 'capture' : 'unknown' };
  if (CAPTURES.has(code)) return { kind: 'capture', code };
  if (isMr(code)) {
    return { kind: isCapture ? 'capture' : 'mr', code: 'MR' };
  }
  return code in NAMES ? { kind: 'other', code } : { kind: 'unknown', code: 'other' };
}

export function modalityName(code: string | undefined): string {
  return NAMES[code ?? ''] ?? 'unknown';
}
