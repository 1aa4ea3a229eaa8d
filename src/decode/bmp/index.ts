import { pictureFormat } from '../picture';
import { ascii } from '../view';
import { decodeBmp } from './decode';

export const bmp = pictureFormat({
  type: 'bmp',
  name: 'BMP',
  extensions: ['.bmp'],
  // Two letters are a weak signature, so other header fields must fit as well.
  sniff: (bytes) => ascii(bytes, 0, 2) === 'BM' && bytes.length > 26 && bytes[15] === 0 && bytes[16] === 0,
  sizeOf(view) {
    if (view.getUint32(14, true) === 12) {
      return { width: view.getUint16(18, true), height: view.getUint16(20, true) };
    }
    // a negative height means that rows are stored top-down
    return { width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) };
  },
  decode(bytes, _env, warnings) {
    const picture = decodeBmp(bytes);
    if (picture.goesOn) warnings.push('trailing-bytes');
    return picture;
  },
});
