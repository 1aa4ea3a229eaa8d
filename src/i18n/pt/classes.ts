/** Portuguese: the answers, by name. */
import { namesOfClasses } from '../../pipeline/labels';
import { byClass } from '../by-class';

export const classes = namesOfClasses('pt', {
  glioma: 'glioma',
  meningioma: 'meningioma',
  notumor: 'nenhum tumor',
  pituitary: 'tumor hipofisário',
});

/** Of one slice: it must not sound as if it were said of the person. */
export const onSlice = byClass({ notumor: 'nenhum tumor neste corte' }, (label) => classes[label]);
