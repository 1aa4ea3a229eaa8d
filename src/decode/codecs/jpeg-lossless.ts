import { Refusal } from '../refusal';
import type { CodecFrame } from './codec';

/** Placeholder until the decoder of ITU-T T.81 process 14 is in. */
export async function decodeJpegLossless(_: Uint8Array): Promise<CodecFrame> {
  throw new Refusal('unsupported-encoding', { format: 'DICOM', encoding: 'JPEG lossless' });
}
