/** Portuguese: the four answers, by name. */
import type { Label } from '../../pipeline/labels';

export const classes: Readonly<Record<Label, string>> = {
  glioma: 'glioma',
  meningioma: 'meningioma',
  notumor: 'nenhum tumor',
  pituitary: 'tumor hipofisário',
};

/** Of one slice: it must not sound as if it were said of the person. */
export const onSlice: Readonly<Record<Label, string>> = {
  ...classes,
  notumor: 'nenhum tumor neste corte',
};
