/** Swahili: the answers, by name. */
import { namesOfClasses } from '../../pipeline/labels';
import { byClass } from '../by-class';

export const classes = namesOfClasses('sw', {
  glioma: 'glioma',
  meningioma: 'meningioma',
  notumor: 'hakuna uvimbe',
  pituitary: 'uvimbe wa tezi ya pituitari',
});

/** Of one slice: it must not sound as if it were said of the person. */
export const onSlice = byClass({ notumor: 'hakuna uvimbe kwenye kipande hiki' }, (label) => classes[label]);
