import { gunzipSync, gzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Random } from '../../../src/evaluation/random';
import { areTrainedOn, readTrainedOn, trainedOnFile } from '../../../src/evaluation/trained-on';
import { concatBytes } from '../../../src/pipeline/concat-bytes';
import { HASH_BYTES } from '../../../src/pipeline/image/perceptual-hash';

const random = new Random(5);
const randomHash = () => Uint8Array.from({ length: HASH_BYTES }, () => random.integer(256));

/** Ten pictures and four copies of each, which differ in a few bits, mixed. */
const pictures = Array.from({ length: 10 }, randomHash);
const learnt = Array.from({ length: 50 }, (_, i) =>
  pictures[i % 10].map((byte, k) => (k === i ? byte ^ 3 : byte)),
);
const file = trainedOnFile(concatBytes(learnt));
const sortedRows = (bits: Uint8Array) =>
  Array.from({ length: bits.length / 15 }, (_, row) => bits.subarray(row * 15, (row + 1) * 15).join()).sort();

describe('the table of training images', () => {
  it('holds every image, and those of the training that it continued', () => {
    const all = readTrainedOn(
      trainedOnFile(
        concatBytes(learnt.slice(20)),
        readTrainedOn(trainedOnFile(concatBytes(learnt.slice(0, 20)))),
      ),
    );
    expect(sortedRows(all.bits)).toEqual(sortedRows(readTrainedOn(file).bits));
    expect(areTrainedOn(concatBytes([...learnt, randomHash()]), all)).toEqual([
      ...learnt.map(() => true),
      false,
    ]);
  });

  it('keeps similar images together', () => {
    const { bits } = readTrainedOn(file);
    const rows = Array.from({ length: 50 }, (_, row) => bits.subarray(row * 15, (row + 1) * 15));
    const near = rows.slice(1).filter((row, i) => row.filter((byte, k) => byte !== rows[i][k]).length <= 2);
    expect(near).toHaveLength(40);
  });

  it('reads a file of the first version, which is rows alone', () => {
    const { bits } = readTrainedOn(file);
    expect(readTrainedOn(gzipSync(bits)).bits).toEqual(bits);
  });

  it('refuses a damaged file, and one of a newer version', () => {
    const bytes = gunzipSync(file);
    expect(() => readTrainedOn(gzipSync(bytes.subarray(0, -2)))).toThrow('is damaged');
    expect(() => readTrainedOn(gzipSync(bytes.subarray(0, 1)))).toThrow('is damaged');
    expect(() => readTrainedOn(gzipSync(new Uint8Array()))).toThrow('is damaged');
    expect(() => readTrainedOn(gzipSync(bytes.map((byte, i) => (i === 0 ? 3 : byte))))).toThrow(
      'is of a newer version',
    );
  });
});
