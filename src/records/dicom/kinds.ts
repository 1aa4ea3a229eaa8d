/** The DICOM objects that a finding can be written as: a report for programs, a picture, a page for people. */
export const DICOM_OBJECTS = ['sr', 'sc', 'pdf'] as const;
export type DicomObject = (typeof DICOM_OBJECTS)[number];

/** Whether an object shows an image, so that writing it needs the picture. */
export const showsImage = (object: DicomObject): boolean => object !== 'sr';
