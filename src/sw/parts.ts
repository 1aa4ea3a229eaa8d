/**
 * What a first visit stores before anything else: all that reading PNG and JPEG needs. The rest (other formats, their
 * codecs, other languages, the examples but the self-test's) comes after it, so that a slow connection is soon enough.
 */
const LATER = /wasm|openjph|dicom|nifti|tiff|language-|(coronal|sagittal)\.png$|icons\/|screenshots\/|\.txt$/;

export const isLater = (url: string): boolean => LATER.test(url);
