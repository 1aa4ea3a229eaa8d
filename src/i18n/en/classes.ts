/** English: the four answers, by name. */
import { LABEL_NAMES, type Label } from '../../pipeline/labels';

export const classes = LABEL_NAMES;

/** Of one slice: it must not sound as if it were said of the person. */
export const onSlice: Readonly<Record<Label, string>> = { ...classes, notumor: 'no tumour on this slice' };
