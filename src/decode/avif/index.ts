import { decodeNatively, pictureFormat, type Size } from '../picture';
import { Refusal } from '../refusal';
import { ascii } from '../view';

export const avif = pictureFormat({
  type: 'avif',
  name: 'AVIF',
  extensions: ['.avif'],
  // AVIF can be lossy or lossless, and its header does not say which.
  lossy: () => 'perhaps-lossy',
  /** The brand of an ISO base media file comes after the first box's name. */
  sniff(bytes) {
    if (ascii(bytes, 4, 4) !== 'ftyp') return false;
    const brand = ascii(bytes, 8, 4);
    return (
      brand === 'avif' || brand === 'avis' || (brand === 'mif1' && ascii(bytes, 16, 64).includes('avif'))
    );
  },
  /** In an `ispe` box; the largest of them is the picture, others are thumbnails or tiles. */
  sizeOf(view) {
    const end = Math.min(view.byteLength - 16, 64 * 1024);
    let best: Size | undefined;
    for (let at = 4; at <= end; at++) {
      if (view.getUint32(at) !== 0x69737065) continue;
      const found = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
      if (!best || found.width * found.height > best.width * best.height) best = found;
    }
    if (!best) throw new Refusal('corrupt');
    return best;
  },
  decode: (bytes, env) => decodeNatively(bytes, 'avif', env),
});
