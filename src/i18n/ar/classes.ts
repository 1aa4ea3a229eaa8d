/** Arabic: the answers, by name. */
import { namesOfClasses } from '../../pipeline/labels';
import { byClass } from '../by-class';

export const classes = namesOfClasses('ar', {
  glioma: 'ورم دبقي',
  meningioma: 'ورم سحائي',
  notumor: 'لا ورم',
  pituitary: 'ورم في الغدة النخامية',
});

/** Of one slice: it must not sound as if it were said of the person. */
export const onSlice = byClass({ notumor: 'لا ورم في هذه الشريحة' }, (label) => classes[label]);
