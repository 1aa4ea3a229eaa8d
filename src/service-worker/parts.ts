/**
 * What a first visit stores before anything else: all that reading PNG and JPEG needs. The rest (other formats, their
 * codecs, other languages, records for a PACS, the examples but the self-test's) comes after it, so that a slow connection is soon enough.
 */
const LATER =
  /wasm|openjph|dicom|nifti|tiff|records|trained-on|(coronal|sagittal)\.png$|cheng-\w+\.jpg$|icons\/|screenshots\/|\.txt$/;

/** A language that this device does not ask for. */
const isForeign = (url: string): boolean => {
  const [, code] = /language-(\w+?)-/.exec(url) ?? [];
  return code !== undefined && !navigator.languages.some((tag) => tag.split('-')[0] === code);
};

export const isLater = (url: string): boolean => LATER.test(url) || isForeign(url);
