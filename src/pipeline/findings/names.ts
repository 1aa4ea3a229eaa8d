import type { Label } from '../labels';

/** The classes as the measurements' meanings name them. */
export const LABEL_NAMES: Readonly<Record<Label, string>> = {
  glioma: 'glioma',
  meningioma: 'meningioma',
  notumor: 'no tumour',
  pituitary: 'pituitary tumour',
};
