import { readFileSync } from 'node:fs';
import { writeAtomically } from './checkpoint';
import { type NetShape, parameterCount } from './parameters';
import type { TrainedNet } from './trained-net';

/** Trained weights in full precision: a line of JSON with the shape, then parameters and statistics as floats. */
export function writeNet(path: string, net: TrainedNet): void {
  const bytes = (a: Float32Array) => Buffer.from(a.buffer, a.byteOffset, a.byteLength);
  const header = { format: 'dendrite-net-float', version: 1, shape: net.shape };
  writeAtomically(
    path,
    Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), bytes(net.parameters), bytes(net.statistics)]),
  );
}

export function readNet(path: string): TrainedNet {
  const bytes = readFileSync(path);
  const end = bytes.indexOf(10);
  const { shape } = JSON.parse(bytes.subarray(0, end).toString()) as { shape: NetShape };
  const floats = new Float32Array(new Uint8Array(bytes.subarray(end + 1)).buffer);
  const count = parameterCount(shape);
  return { shape, parameters: floats.slice(0, count), statistics: floats.slice(count) };
}
