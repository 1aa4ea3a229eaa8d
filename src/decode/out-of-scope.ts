import type { RefusalCode } from './refusal';

/** Codes of files with which nothing is wrong but what they show: of another modality or body part, a disc's index. */
export const isOutOfScope = (code: RefusalCode): boolean =>
  code === 'modality' || code === 'body-part' || code === 'dicomdir';
