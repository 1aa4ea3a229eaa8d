/** Spanish: the answers, by name. */
import { namesOfClasses } from '../../pipeline/labels';
import { byClass } from '../by-class';

export const classes = namesOfClasses('es', {
  glioma: 'glioma',
  meningioma: 'meningioma',
  notumor: 'ningún tumor',
  pituitary: 'tumor hipofisario',
});

/** Of one slice: it must not sound as if it were said of the person. */
export const onSlice = byClass({ notumor: 'ningún tumor en este corte' }, (label) => classes[label]);
