/**
 * What a first visit stores later. All that reading PNG and JPEG needs comes first; the rest (other formats, their
 * codecs, other languages, records for a PACS, the API, evidence, the sliders' image changes and maps, most examples) follows,
 * so that the app works offline early, even on a slow connection.
 */
export const LATER =
  /wasm|openjph|dicom|nifti|tiff|records|mounted|trained-on|evidence|evaluation|claim|model-card|convolution|shape-|foreign-|(coronal|sagittal)\.png$|cheng-\w+\.jpg$|icons\/|screenshots\/|\.txt$/;

/** A language that this device does not use. */
const isForeign = (url: string): boolean => {
  const [, code] = /language-(\w+?)-/.exec(url) ?? [];
  return code !== undefined && !navigator.languages.some((tag) => tag.split('-')[0] === code);
};

export const isLater = (url: string): boolean => LATER.test(url) || isForeign(url);
