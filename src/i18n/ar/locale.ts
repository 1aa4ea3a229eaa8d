/**
 * Arabic with the digits 0 to 9, not ٠ to ٩: a number must look the same as in DICOM files, on scale bars, in file
 * names and in saved tables. Much of the Arab world writes them so, and nearly all medical reports do.
 */
export const LOCALE = 'ar-u-nu-latn';
