import { gunzip, isGzip } from '../archive/gzip';
import { Refusal } from '../refusal';
import type { DecodeOptions } from '../types';

/**
 * A NIfTI pair: `.hdr` is the header, `.img` only voxels. Names matter only here, because nothing else links the two.
 */
const IMAGE = /\.img(\.gz)?$/i;
const HEADER = /\.hdr(\.gz)?$/i;

/** The voxels that belong to a header. */
export async function imageOf(header: string, { sibling }: DecodeOptions): Promise<Uint8Array | undefined> {
  for (const name of others(header, HEADER, '.img')) {
    const bytes = await sibling?.(name);
    if (bytes) return isGzip(bytes) ? gunzip(bytes).bytes : bytes;
  }
  return undefined;
}

/** Whether an unknown file is the `.img` of a header that came with it: it is then read with that header. */
export async function hasHeader(image: string, { sibling }: DecodeOptions): Promise<boolean> {
  for (const name of others(image, IMAGE, '.hdr')) {
    const bytes = await sibling?.(name);
    if (bytes) return true;
  }
  return false;
}

export function unknown(name: string): Refusal {
  return new Refusal(IMAGE.test(name) ? 'missing-pair' : 'unknown-format');
}

function others(name: string, pattern: RegExp, extension: string): string[] {
  if (!pattern.test(name)) return [];
  const stem = name.replace(pattern, '');
  const forms = [extension, `${extension}.gz`];
  return [...forms, ...forms.map((form) => form.toUpperCase())].map((form) => stem + form);
}
