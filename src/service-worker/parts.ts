/**
 * What a first visit stores first: all that reading PNG and JPEG needs. The rest (other formats, their codecs, other
 * languages, records for a PACS, the API, evidence, the sliders' image changes, most examples) follows, so that a slow
 * connection can be used offline early.
 */
export const LATER =
  /wasm|openjph|dicom|nifti|tiff|records|mounted|trained-on|evidence|evaluation|claim|model-card|convolution|shape-|(coronal|sagittal)\.png$|cheng-\w+\.jpg$|icons\/|screenshots\/|\.txt$/;

/** A language that this device does not ask for. */
const isForeign = (url: string): boolean => {
  const [, code] = /language-(\w+?)-/.exec(url) ?? [];
  return code !== undefined && !navigator.languages.some((tag) => tag.split('-')[0] === code);
};

export const isLater = (url: string): boolean => LATER.test(url) || isForeign(url);
