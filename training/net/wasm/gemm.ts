import { type FunctionWriter, I32, type Local, V128 } from './assembler';

/** Output pixels of one register tile: 4 x 8 sums and their operands just fit the 16 SSE registers. */
export const TILE = 4;
/** Output channels of one register tile (two vectors). */
export const BLOCK = 8;

/**
 * Indirect matrix product: every convolution of the forward pass and every input gradient.
 *
 *     out[dest[p] + 4 o] = sum over segments s, k < length of
 *                          in[base[p] + segments[s] + 4 k] * weights[o / 8][s][k][o % 8]
 *
 * `base` and `dest` (byte offsets for each pixel) give the start of a pixel's window and the place of its output
 * channels, so that strides, padding and interleaved phases are tables, not code. `count` is a multiple of TILE.
 */
export function writeGemm(f: FunctionWriter): void {
  const [base, dest, count, input, output, weights, segments, segmentCount, length, blocks] =
    f.parameters(10);
  const block = f.local(I32);
  const tile = f.local(I32);
  const tileEnd = f.local(I32);
  const segment = f.local(I32);
  const segmentsEnd = f.local(I32);
  const k = f.local(I32);
  const w = f.local(I32);
  const blockWeights = f.local(I32);
  const blockBytes = f.local(I32);
  const toDest = f.local(I32);
  const lengthBytes = f.local(I32);
  const rows = f.many(I32, TILE);
  const at = f.local(I32);
  const sums = f.many(V128, TILE * 2);
  const w0 = f.local(V128);
  const w1 = f.local(V128);
  const x = f.local(V128);

  // One k for each iteration, no unrolling: V8 moves all loads of an iteration to its start, and spills registers when
  // there are many. Addresses are computed anew from a counter: V8 then knows that they are 32 bits wide, and needs no
  // extension as for pointers that are carried between iterations.
  const step = () => {
    f.get(w).get(k).shl(3).add().tee(at).loadV().set(w0);
    f.get(at).loadV(16).set(w1);
    rows.forEach((row, r) => {
      f.get(row).get(k).add().loadSplat().set(x);
      f.addProduct(sums[2 * r], x, w0);
      f.addProduct(sums[2 * r + 1], x, w1);
    });
  };

  f.get(count).shl(2).get(base).add().set(tileEnd);
  f.get(segmentCount).shl(2).get(segments).add().set(segmentsEnd);
  f.get(length).get(segmentCount).mul().shl(5).set(blockBytes);
  f.get(length).shl(2).set(lengthBytes);
  f.get(weights).set(blockWeights);
  f.get(dest).get(base).sub().set(toDest);
  f.loop(block, blocks, 1, () => {
    f.get(base).set(tile);
    f.loop(tile, tileEnd, TILE * 4, () => {
      for (const sum of sums) f.zeroV().set(sum);
      f.get(blockWeights).set(w);
      f.get(segments).set(segment);
      f.loop(segment, segmentsEnd, 4, () => {
        rows.forEach((row, r) => {
          f.get(tile)
            .loadI32(r * 4)
            .get(input)
            .add()
            .get(segment)
            .loadI32()
            .add()
            .set(row);
        });
        f.i32(0).set(k);
        f.loop(k, lengthBytes, 4, step);
        f.get(w).get(lengthBytes).shl(3).add().set(w);
      });
      rows.forEach((row, r) => {
        f.get(tile)
          .get(toDest)
          .add()
          .loadI32(r * 4)
          .get(output)
          .add()
          .set(row);
        f.get(row)
          .get(sums[2 * r])
          .storeV();
        f.get(row)
          .get(sums[2 * r + 1])
          .storeV(16);
      });
    });
    f.get(blockWeights).get(blockBytes).add().set(blockWeights);
    f.advance(output, 32);
  });
}

/**
 * Filter gradient, accumulated straight from the activations, without an im2col copy:
 *
 *     gradient[(s * length + k) * stride + 4 o] += sum over pixels of
 *                          in[base[p] + segments[s] + 4 k] * dz[dest[p] + 4 o]
 *
 * `length` is a multiple of `rows` (the register tile is `rows` x 8), `count` may be any number. Parameters: base,
 * dest, count, in, dz, gradient, segments, segmentCount, length, blocks, gradientStride.
 */
export function writeFilterGradient(f: FunctionWriter, tileRows: number): void {
  const [base, dest, count, input, dz, gradient, segments, segmentCount, length, blocks, stride] =
    f.parameters(11);
  const segment = f.local(I32);
  const segmentsEnd = f.local(I32);
  const k = f.local(I32);
  const block = f.local(I32);
  const pixel = f.local(I32);
  const pixelsEnd = f.local(I32);
  const from = f.local(I32);
  const dzFrom = f.local(I32);
  const at = f.local(I32);
  const target = f.local(I32);
  const x = f.local(I32);
  const toDest = f.local(I32);
  const sums = f.many(V128, tileRows * 2);
  const d0 = f.local(V128);
  const d1 = f.local(V128);
  const v = f.local(V128);

  const eachSum = (body: (sum: Local, offset: number) => void) => {
    f.get(target).set(at);
    for (let r = 0; r < tileRows; r++) {
      body(sums[2 * r], 0);
      body(sums[2 * r + 1], 16);
      if (r + 1 < tileRows) f.get(at).get(stride).add().set(at);
    }
  };

  f.get(segmentCount).shl(2).get(segments).add().set(segmentsEnd);
  f.get(count).shl(2).get(base).add().set(pixelsEnd);
  f.get(dest).get(base).sub().set(toDest);
  f.get(segments).set(segment);
  f.loop(segment, segmentsEnd, 4, () => {
    f.get(input).get(segment).loadI32().add().set(from);
    f.i32(0).set(k);
    f.loop(k, length, tileRows, () => {
      f.i32(0).set(block);
      f.get(dz).set(dzFrom);
      f.get(gradient).set(target);
      f.loop(block, blocks, 1, () => {
        eachSum((sum, offset) => f.get(at).loadV(offset).set(sum));
        f.get(base).set(pixel);
        f.loop(pixel, pixelsEnd, 4, () => {
          f.get(pixel).get(toDest).add().loadI32().get(dzFrom).add().tee(x).loadV().set(d0);
          f.get(x).loadV(16).set(d1);
          f.get(pixel).loadI32().get(from).add().set(x);
          for (let r = 0; r < tileRows; r++) {
            f.get(x)
              .loadSplat(r * 4)
              .set(v);
            f.addProduct(sums[2 * r], v, d0);
            f.addProduct(sums[2 * r + 1], v, d1);
          }
        });
        eachSum((sum, offset) => f.get(at).get(sum).storeV(offset));
        f.advance(target, 32);
        f.advance(dzFrom, 32);
      });
      f.get(stride).i32(tileRows).mul().get(gradient).add().set(gradient);
      f.advance(from, tileRows * 4);
    });
  });
}
