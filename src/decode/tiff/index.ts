import type { Format } from '../format';
import { loadLazily } from '../load-lazily';
import { ascii } from '../view';

export const tiff: Format = {
  name: 'TIFF',
  mediaTypes: { 'image/tiff': ['.tif', '.tiff'] },
  sniff: (bytes) => ['II*\0', 'MM\0*'].includes(ascii(bytes, 0, 4)),
  async *load({ name, bytes }) {
    const { decodeTiff } = await loadLazily('TIFF', import('./decode'));
    yield* decodeTiff(name, bytes);
  },
};
