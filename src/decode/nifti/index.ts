import type { Format } from '../format';
import { loadLazily } from '../load-lazily';
import { ascii } from '../view';
import { imageOf } from './pair';

export const nifti: Format = {
  name: 'NIfTI',
  // NIfTI has no registered media type.
  mediaTypes: { 'application/octet-stream': ['.nii', '.hdr', '.img'] },
  /** NIfTI-1 and -2 by the size of their header, in either byte order, and their magic. */
  sniff(bytes) {
    if (bytes.length < 348) return false;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const size = [view.getInt32(0, true), view.getInt32(0, false)];
    if (size.includes(540)) return /^n[i+]2/.test(ascii(bytes, 4, 3));
    return size.includes(348) && /^n[i+]1/.test(ascii(bytes, 344, 3));
  },
  async *load({ name, bytes, options }) {
    const { decodeNifti } = await loadLazily('NIfTI', import('./decode'));
    yield* decodeNifti(name, bytes, () => imageOf(name, options), options);
  },
};
