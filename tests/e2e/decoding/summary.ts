import type { Decoded, DecodeOptions } from '../../../src/decode/types';

/** A file to decode both in the browser and in Node. */
export interface Asked {
  readonly name: string;
  readonly options: Pick<DecodeOptions, 'anyModality' | 'planes'>;
}

/** A line that is equal only for values that are equal to the bit: grey, and the values before windowing. */
export async function summary(decoded: Decoded): Promise<string> {
  if (decoded.kind === 'refused') return `${decoded.file}: ${decoded.code}`;
  const { slice, windows, provenance } = decoded;
  const parts = [slice.grey, ...(windows ? [windows.raw] : [])];
  const digests = await Promise.all(parts.map((part) => crypto.subtle.digest('SHA-1', part.slice())));
  const sums = digests.map((digest) => hex(new Uint8Array(digest).subarray(0, 6)));
  return `${decoded.file}: ${slice.width} x ${slice.height} ${sums.join(' ')} ${provenance.warnings.join(' ')}`;
}

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
