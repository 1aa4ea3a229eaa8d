import * as library from 'dicom-parser';

/**
 * dicom-parser, however it is loaded: it is a CommonJS bundle whose names Node cannot see from outside, so
 * that there it all hangs on the default export; a bundler gives both.
 */
export const dicomParser: typeof library =
  (library as { readonly default?: typeof library }).default ?? library;

export type { ByteStream, DataSet, Element } from 'dicom-parser';
