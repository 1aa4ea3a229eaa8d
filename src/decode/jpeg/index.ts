import { decodeNatively, pictureFormat } from '../picture';
import { Refusal } from '../refusal';
import { ascii } from '../view';
import { checkedJpeg, jpegGoesOn } from './check';
import { EIGHTH, eighthOf } from './eighth';
import { EOI, FIRST, isFrame, readFrameHeader, SOF3, SOS, segmentAt } from './markers';

export const jpeg = pictureFormat({
  type: 'jpeg',
  name: 'JPEG',
  extensions: ['.jpg', '.jpeg'],
  lossy: () => 'lossy',
  sniff: (bytes) => ascii(bytes, 0, 3) === '\xff\xd8\xff',
  /** From the frame header (ITU-T T.81, B.2.2). */
  sizeOf(view) {
    for (let segment = segmentAt(view, FIRST); ; segment = segmentAt(view, segment.end)) {
      const { marker, body } = segment;
      if (marker === EOI || marker === SOS) throw new Refusal('corrupt');
      if (!isFrame(marker)) continue;
      const refuse = (encoding: string) => new Refusal('unsupported-encoding', { format: 'JPEG', encoding });
      const coding = { 195: 'lossless', 201: 'arithmetic', 202: 'arithmetic' }[marker];
      if (coding || marker > SOF3) throw refuse(`${coding ?? 'hierarchical'} coding`);
      const { bits, width, height, components } = readFrameHeader(view, body);
      if (bits !== 8) throw refuse(`${bits} bits`);
      // Browsers differ in how they convert CMYK; no scanner or camera writes it.
      if (components.length === 4) throw refuse('CMYK colours');
      return { width, height };
    }
  },
  // Browsers show damaged files without an error, so they only get checked ones.
  async decode(bytes, env, warnings) {
    const checked = checkedJpeg(bytes);
    if (jpegGoesOn(bytes, checked)) warnings.push('trailing-bytes');
    return decodeNatively(checked, 'jpeg', env);
  },
  shrink: { by: EIGHTH, decode: eighthOf },
});
