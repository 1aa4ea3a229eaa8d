/** Swahili: the four answers, by name. */
import type { Label } from '../../pipeline/labels';

export const classes: Readonly<Record<Label, string>> = {
  glioma: 'glioma',
  meningioma: 'meningioma',
  notumor: 'hakuna uvimbe',
  pituitary: 'uvimbe wa tezi ya pituitari',
};

/** Of one slice: it must not sound as if it were said of the person. */
export const onSlice: Readonly<Record<Label, string>> = {
  ...classes,
  notumor: 'hakuna uvimbe kwenye kipande hiki',
};
