/** Hindi: the four answers, by name. */
import type { Label } from '../../pipeline/labels';

export const classes: Readonly<Record<Label, string>> = {
  glioma: 'ग्लियोमा',
  meningioma: 'मेनिंजियोमा',
  notumor: 'कोई ट्यूमर नहीं',
  pituitary: 'पिट्यूटरी ट्यूमर',
};

/** Of one slice: it must not sound as if it were said of the person. */
export const onSlice: Readonly<Record<Label, string>> = {
  ...classes,
  notumor: 'इस स्लाइस पर कोई ट्यूमर नहीं',
};
