import { decodeNatively, pictureFormat } from '../picture';
import { Refusal } from '../refusal';
import { ascii } from '../view';
import { readChunks } from './chunks';
import { decodePng } from './decode';

export const png = pictureFormat({
  type: 'png',
  name: 'PNG',
  extensions: ['.png'],
  sniff: (bytes) => ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n',
  sizeOf(view) {
    if (view.getUint32(12) !== 0x49484452) throw new Refusal('corrupt'); // "IHDR" comes first
    return { width: view.getUint32(16), height: view.getUint32(20) };
  },
  decode(bytes, env, warnings) {
    // browsers ignore damage that the checksums reveal
    const { animated, goesOn, depth } = readChunks(bytes);
    if (animated) warnings.push('first-frame-only');
    if (goesOn) warnings.push('trailing-bytes');
    return depth === 16 ? decodePng(bytes) : decodeNatively(bytes, 'png', env);
  },
});
