/** Modality codes (PS3.3 C.7.3.1.1.1) of images, with what people call them. A code not listed is not repeated. */
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
  SC: 'secondary capture (SC)',
  OT: 'other (OT)',
  DOC: 'document (DOC)',
};

/** The code, if it is one of the list: a name in the wrong place must not be repeated. */
export function modalityCode(code: string): string {
  return code === 'MR' || code in NAMES ? code : 'other';
}

export function modalityName(code: string): string {
  return NAMES[code] ?? 'unknown';
}
