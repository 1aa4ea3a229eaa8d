import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { TrainState } from './train';

/**
 * A training's state as one file: a line of JSON (what it belongs to, the epoch, the arrays' lengths), then the
 * arrays' little-endian floats. Written beside and renamed, so that a crash leaves the last whole one.
 */
interface Header {
  readonly format: 'dendrite-net-checkpoint';
  readonly version: 1;
  /** Names config and samples: a checkpoint never continues another training. */
  readonly fingerprint: string;
  readonly epoch: number;
  readonly lengths: readonly number[];
}

function arraysOf(state: TrainState): Float32Array[] {
  const { parameters, statistics, moments, averageParameters, averageStatistics } = state;
  return [parameters, statistics, moments.first, moments.second, averageParameters, averageStatistics];
}

export function writeCheckpoint(path: string, fingerprint: string, state: TrainState): void {
  const arrays = arraysOf(state);
  const header: Header = {
    format: 'dendrite-net-checkpoint',
    version: 1,
    fingerprint,
    epoch: state.epoch,
    lengths: arrays.map((array) => array.length),
  };
  const parts = arrays.map((a) => Buffer.from(a.buffer, a.byteOffset, a.byteLength));
  writeAtomically(path, Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), ...parts]));
}

/** @returns undefined where there is none; throws when it belongs to another training */
export function readCheckpoint(path: string, fingerprint: string): TrainState | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return undefined;
  }
  const end = bytes.indexOf(10);
  const header = JSON.parse(bytes.subarray(0, end).toString()) as Header;
  if (header.fingerprint !== fingerprint) {
    throw new Error(
      `${path} belongs to a training with another config or other images; choose another --out.`,
    );
  }
  let at = end + 1;
  const [parameters, statistics, first, second, averageParameters, averageStatistics] = header.lengths.map(
    (length) => {
      // Copied, since the header's length leaves the floats unaligned.
      const array = new Float32Array(new Uint8Array(bytes.subarray(at, at + 4 * length)).buffer);
      at += 4 * length;
      return array;
    },
  );
  return {
    epoch: header.epoch,
    parameters,
    statistics,
    moments: { first, second },
    averageParameters,
    averageStatistics,
  };
}

/** Writes a whole file or nothing. Two processes may write the same file at once: the last one stays. */
export function writeAtomically(path: string, bytes: Uint8Array | string): void {
  const part = `${path}.${process.pid}.part`;
  writeFileSync(part, bytes);
  renameSync(part, path);
}
