import type { Decoded, DecodeOptions } from '../../../src/decode/types';

/** A file to decode in both places. */
export interface Asked {
  readonly name: string;
  readonly options: Pick<DecodeOptions, 'anyModality' | 'planes'>;
}

/** A line that is the same for the same values, to the bit: grey, and what it was before windowing. */
export async function summary(decoded: Decoded): Promise<string> {
  if (decoded.kind === 'refused') return `${decoded.file}: ${decoded.code}`;
  const { slice, windows, provenance } = decoded;
  const parts = [slice.grey, ...(windows ? [windows.raw] : [])];
  const digests = await Promise.all(parts.map((part) => crypto.subtle.digest('SHA-1', part.slice())));
  const sums = digests.map((digest) => hex(new Uint8Array(digest).subarray(0, 6)));
  return `${decoded.file}: ${slice.width} x ${slice.height} ${sums.join(' ')} ${provenance.warnings.join(' ')}`;
}

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
