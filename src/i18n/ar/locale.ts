/**
 * Arabic with the digits 0 to 9, and not ٠ to ٩: the numbers beside these stand in DICOM files, on scale bars, in file
 * names and in saved tables, and one number must look the same in all of them. Much of the Arab world writes them so,
 * and medical reports nearly everywhere.
 */
export const LOCALE = 'ar-u-nu-latn';
