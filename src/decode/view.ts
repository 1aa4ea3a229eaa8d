import { Refusal, type RefusalCode } from './refusal';

/**
 * Reads bytes through a DataView, which throws RangeError where a header points beyond their end.
 *
 * @param beyond the code to refuse such a file with
 * @throws Refusal, and whatever `read` throws
 */
export function readView<T>(
  bytes: Uint8Array,
  read: (view: DataView) => T,
  beyond: RefusalCode = 'truncated',
): T {
  try {
    return read(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    if (error instanceof RangeError) throw new Refusal(beyond);
    throw error;
  }
}

/** Text of one byte a letter; shorter where the bytes end. */
export function ascii(bytes: Uint8Array, offset: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(offset, offset + length));
}
