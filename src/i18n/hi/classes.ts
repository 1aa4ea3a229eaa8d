/** Hindi: the answers, by name. */
import { namesOfClasses } from '../../pipeline/labels';
import { byClass } from '../by-class';

export const classes = namesOfClasses('hi', {
  glioma: 'ग्लियोमा',
  meningioma: 'मेनिंजियोमा',
  notumor: 'कोई ट्यूमर नहीं',
  pituitary: 'पिट्यूटरी ट्यूमर',
});

/** Of one slice: it must not sound as if it were said of the person. */
export const onSlice = byClass({ notumor: 'इस स्लाइस पर कोई ट्यूमर नहीं' }, (label) => classes[label]);
