/** French: the four answers, by name. */
import type { Label } from '../../pipeline/labels';

export const classes: Readonly<Record<Label, string>> = {
  glioma: 'gliome',
  meningioma: 'méningiome',
  notumor: 'aucune tumeur',
  pituitary: 'tumeur hypophysaire',
};

/** Of one slice: it must not sound as if it were said of the person. */
export const onSlice: Readonly<Record<Label, string>> = {
  ...classes,
  notumor: 'aucune tumeur sur cette coupe',
};
