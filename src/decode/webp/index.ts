import { decodeNatively, pictureFormat } from '../picture';
import { Refusal } from '../refusal';
import { ascii } from '../view';

export const webp = pictureFormat({
  type: 'webp',
  name: 'WebP',
  extensions: ['.webp'],
  // an extended file may hold either kind, which is not checked
  lossy: (bytes) => (ascii(bytes, 12, 4) === 'VP8L' ? null : 'perhaps-lossy'),
  sniff: (bytes) => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP',
  /** The three kinds of WebP: extended, lossless, lossy (RFC 9649, section 2). */
  sizeOf(view) {
    if (8 + view.getUint32(4, true) > view.byteLength) throw new Refusal('truncated');
    const chunk = view.getUint32(12);
    const uint24 = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
    if (chunk === 0x56503858 && view.getUint8(20) & 2) {
      // libwebp's simple decoder does not read it, so Node and browsers would differ
      throw new Refusal('unsupported-encoding', { format: 'WebP', encoding: 'animation' });
    }
    if (chunk === 0x56503858) return { width: uint24(24) + 1, height: uint24(27) + 1 };
    if (chunk === 0x5650384c) {
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    if (chunk === 0x56503820) {
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    }
    throw new Refusal('corrupt');
  },
  decode(bytes, env, warnings) {
    // a chunk of odd length is padded
    const size = 8 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
    if (bytes.length > size + 1) warnings.push('trailing-bytes');
    return decodeNatively(bytes, 'webp', env);
  },
});
