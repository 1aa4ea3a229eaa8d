/** Arabic: the four answers, by name. */
import type { Label } from '../../pipeline/labels';

export const classes: Readonly<Record<Label, string>> = {
  glioma: 'ورم دبقي',
  meningioma: 'ورم سحائي',
  notumor: 'لا ورم',
  pituitary: 'ورم في الغدة النخامية',
};

/** Of one slice: it must not sound as if it were said of the person. */
export const onSlice: Readonly<Record<Label, string>> = {
  ...classes,
  notumor: 'لا ورم في هذه الشريحة',
};
