import type { FrameDecoder } from '../codecs/codec';
import { createCodecs } from '../codecs/index';
import type { Format, Source } from '../format';
import { loadLazily } from '../load-lazily';
import type { DecodeEnvironment } from '../types';
import { ascii } from '../view';

/** @param start where the preamble or the first element begins */
async function* load({ name, bytes, env, options }: Source, start: number) {
  const { decodeDicom } = await loadLazily('DICOM', import('./decode'));
  yield* decodeDicom(name, bytes.subarray(start), codecsOf(env), options);
}

export const dicom: Format = {
  name: 'DICOM',
  mediaTypes: { 'application/dicom': ['.dcm', '.dicom'] },
  sniff: (bytes) => ascii(bytes, 128, 4) === 'DICM',
  load: (source) => load(source, 0),
};

/** A data set without preamble. */
export const bareDicom: Format = {
  name: 'DICOM',
  sniff: isBare,
  load: (source) => load(source, 0),
};

/**
 * One space before the first element: the rest of a preamble that was cut off, as in pydicom's `no_meta.dcm`. Accepted
 * only where an identification group in explicit VR follows, since text may begin with a space too.
 */
export const dicomAfterSpace: Format = {
  name: 'DICOM',
  sniff(bytes) {
    const identification = bytes[1] === 0x08 && bytes[2] === 0 && bytes[4] === 0;
    const named = /^(CS|UI|DA|TM|SH|LO)$/.test(ascii(bytes, 5, 2));
    return bytes[0] === 0x20 && identification && named && isBare(bytes.subarray(1));
  },
  load: (source) => load(source, 1),
};

/** Recognised by the groups with which such a data set can begin: meta information or identification. */
function isBare(bytes: Uint8Array): boolean {
  if (bytes.length < 64) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const little of [true, false]) {
    const group = view.getUint16(0, little);
    if (group !== 0x0002 && group !== 0x0008 && group !== 0x0004) continue;
    if (view.getUint16(2, little) > 0x0100) continue;
    // Explicit VR: two capitals. Implicit: a 32-bit length that is short for a first element.
    if (/^(UI|UL|CS|DA|TM|OB|SH|LO|UN|SQ)$/.test(ascii(bytes, 4, 2))) return true;
    if (little && view.getUint32(4, little) <= 512) return true;
  }
  return false;
}

let shared: FrameDecoder | undefined;

/** One codec table for everything decoded in this context, so that a codec is loaded once. */
function codecsOf(env: DecodeEnvironment): FrameDecoder {
  if (env.codecs) return env.codecs;
  shared ??= createCodecs();
  return shared;
}
