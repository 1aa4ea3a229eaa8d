/**
 * Whether bytes hold no image data: a single repeated value (padding to a block of a disc or tape), or text (a line
 * end, a MIME boundary, a program's remark).
 */
export function isFiller(bytes: Uint8Array): boolean {
  const [first] = bytes;
  if (bytes.every((byte) => byte === first)) return true;
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end--;
  return bytes.subarray(0, end).every(isText);
}

const isText = (byte: number) => (byte >= 0x20 && byte < 0x7f) || (byte >= 0x09 && byte <= 0x0d);
