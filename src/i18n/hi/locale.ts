/**
 * Hindi with the digits 0 to 9, not ० to ९: Indian medicine writes them so, as does the Union (Constitution of India,
 * article 343), and a number must look the same as in DICOM files and in saved tables.
 */
export const LOCALE = 'hi-u-nu-latn';

/** Facts side by side, with commas alone: Intl's narrow list leaves out the last comma. */
export const listed = (parts: readonly string[]) => parts.join(', ');
