/** French: the answers, by name. */
import { namesOfClasses } from '../../pipeline/labels';
import { byClass } from '../by-class';

export const classes = namesOfClasses('fr', {
  glioma: 'gliome',
  meningioma: 'méningiome',
  notumor: 'aucune tumeur',
  pituitary: 'tumeur hypophysaire',
});

/** Of one slice: it must not sound as if it were said of the person. */
export const onSlice = byClass({ notumor: 'aucune tumeur sur cette coupe' }, (label) => classes[label]);
