import * as library from 'dicom-parser';

/** dicom-parser is a CommonJS bundle: Node sees only its default export, a bundler its named exports too. */
export const dicomParser: typeof library =
  (library as { readonly default?: typeof library }).default ?? library;

export type { ByteStream, DataSet, Element } from 'dicom-parser';
