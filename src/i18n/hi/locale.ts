/**
 * Hindi with the digits 0 to 9, and not ० to ९: Indian medicine writes its numbers so, as does the Union's own Hindi
 * (Constitution of India, article 343), and one number must look the same here, in DICOM files and in saved tables.
 */
export const LOCALE = 'hi-u-nu-latn';

/** Facts side by side, with commas alone: Intl's narrow list leaves out the last comma. */
export const listed = (parts: readonly string[]) => parts.join(', ');
