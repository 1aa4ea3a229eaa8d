import type { RefusalCode } from './refusal';

/** Codes of intact files that are not brain MR images: another modality or body part, or the index of a disc. */
export const isOutOfScope = (code: RefusalCode): boolean =>
  code === 'modality' || code === 'body-part' || code === 'dicomdir';
