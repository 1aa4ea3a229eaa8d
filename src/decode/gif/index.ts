import { pictureFormat } from '../picture';
import { ascii } from '../view';
import { decodeGif } from './decode';

export const gif = pictureFormat({
  type: 'gif',
  name: 'GIF',
  extensions: ['.gif'],
  sniff: (bytes) => /^GIF8[79]a/.test(ascii(bytes, 0, 6)),
  sizeOf: (view) => ({ width: view.getUint16(6, true), height: view.getUint16(8, true) }),
  decode(bytes, _env, warnings) {
    const picture = decodeGif(bytes);
    if (picture.animated) warnings.push('first-frame-only');
    if (picture.goesOn) warnings.push('trailing-bytes');
    return picture;
  },
});
