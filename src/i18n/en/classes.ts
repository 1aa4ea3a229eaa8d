/** English: the answers, by name. */
import { LABEL_NAMES } from '../../pipeline/labels';
import { byClass } from '../by-class';

export const classes = LABEL_NAMES;

/** Of one slice: it must not sound as if it were said of the person. */
export const onSlice = byClass({ notumor: 'no tumour on this slice' }, (label) => classes[label]);
