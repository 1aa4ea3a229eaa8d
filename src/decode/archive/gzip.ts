import { crc32 } from '../crc32';
import { inflate } from '../inflate';
import { MAX_INFLATED_BYTES, MAX_RATIO, mostInflated } from '../limits';
import { Refusal } from '../refusal';

/**
 * Unpacks a gzip file and checks its sum: a flipped bit in a volume would be read as tissue.
 * @throws Refusal `truncated`, `corrupt`, `archive-size`, `archive-ratio`
 */
export function gunzip(bytes: Uint8Array): Uint8Array {
  if (bytes.length < 18) throw new Refusal('truncated');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = view.getUint32(bytes.length - 4, true);
  const out = inflate(bytes, 'gzip', mostInflated(bytes.length), bomb(bytes.length), size);
  // The trailer is of the last member; of several (rare, and allowed) the sum of the others is not checked.
  if (size > out.length) throw new Refusal('truncated');
  if (crc32(out.subarray(out.length - size)) !== view.getUint32(bytes.length - 8, true))
    throw new Refusal('corrupt');
  return out;
}

/** Why a stream that unpacks to more than it may is refused. */
export function bomb(packed: number): Refusal {
  return mostInflated(packed) < MAX_INFLATED_BYTES
    ? new Refusal('archive-ratio', { maxRatio: MAX_RATIO })
    : new Refusal('archive-size', { maxMegabytes: MAX_INFLATED_BYTES / 1024 / 1024 });
}
