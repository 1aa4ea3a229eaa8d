import { type FunctionWriter, I32, V128 } from './assembler';

/**
 * The batch norm's passes over memory. All take `rows` of `rowBytes` contiguous floats (whole pixels of `pixelBytes`
 * each); every pixel holds a multiple of 8 channels. Without `relu`, the caller applies the activation, perhaps after a
 * sum.
 */

/**
 * Sums over `pixels` contiguous pixels, for each channel:
 *   sum[c] += x - shift,  squares[c] += (x - shift)^2
 * The shift (a running mean) avoids loss of precision in the variance where the mean is large. Parameters: x, pixels,
 * pixelBytes, shift, sum, squares.
 */
export function writeMoments(f: FunctionWriter): void {
  const [x, pixels, pixelBytes, shift, sum, squares] = f.parameters(6);
  const c = f.local(I32);
  const p = f.local(I32);
  const at = f.local(I32);
  const [s0, s1, a0, a1, b0, b1, d] = f.many(V128, 7);
  f.loop(c, pixelBytes, 32, () => {
    f.get(shift).get(c).add().tee(at).loadV().set(s0);
    f.get(at).loadV(16).set(s1);
    f.get(sum).get(c).add().tee(at).loadV().set(a0);
    f.get(at).loadV(16).set(a1);
    f.get(squares).get(c).add().tee(at).loadV().set(b0);
    f.get(at).loadV(16).set(b1);
    f.get(x).get(c).add().set(at);
    f.i32(0).set(p);
    f.loop(p, pixels, 1, () => {
      f.get(at).loadV().get(s0).subV().tee(d).get(a0).addV().set(a0);
      f.addProduct(b0, d, d);
      f.get(at).loadV(16).get(s1).subV().tee(d).get(a1).addV().set(a1);
      f.addProduct(b1, d, d);
      f.get(at).get(pixelBytes).add().set(at);
    });
    f.get(sum).get(c).add().tee(at).get(a0).storeV();
    f.get(at).get(a1).storeV(16);
    f.get(squares).get(c).add().tee(at).get(b0).storeV();
    f.get(at).get(b1).storeV(16);
  });
}

/**
 * y = max(0, x * scale + shift) over one row, or without the maximum.
 * Parameters: x, y, rowBytes, pixelBytes, scale, shift.
 */
export function writeNormalise(f: FunctionWriter, relu = true): void {
  const [x, y, rowBytes, pixelBytes, scale, shift] = f.parameters(6);
  const end = f.local(I32);
  const c = f.local(I32);
  const v = f.local(V128);
  f.get(x).get(rowBytes).add().set(end);
  f.loop(x, end, 0, () => {
    f.i32(0).set(c);
    f.loop(c, pixelBytes, 16, () => {
      f.get(shift).get(c).add().loadV().set(v);
      f.multiplyAdd(
        v,
        () => f.get(x).get(c).add().loadV(),
        () => f.get(scale).get(c).add().loadV(),
      );
      f.get(y).get(c).add();
      if (relu) f.zeroV().get(v).pseudoMaxV();
      else f.get(v);
      f.storeV();
    });
    f.get(x).get(pixelBytes).add().set(x);
    f.get(y).get(pixelBytes).add().set(y);
  });
}

/**
 * Backward sums over `pixels` contiguous pixels, for each channel, with g = dy where x * scale + shift > 0 (everywhere
 * without ReLU):
 *   sum[c] += g,  products[c] += g * (x - mean)
 * Parameters: x, dy, pixels, pixelBytes, scale, shift, mean, sum, products.
 */
export function writeBackwardSums(f: FunctionWriter, relu = true): void {
  const [x, dy, pixels, pixelBytes, scale, shift, mean, sum, products] = f.parameters(9);
  const c = f.local(I32);
  const p = f.local(I32);
  const at = f.local(I32);
  const dyAt = f.local(I32);
  const [k, b, m, s, q, v, y, g] = f.many(V128, 8);
  f.loop(c, pixelBytes, 16, () => {
    f.get(scale).get(c).add().loadV().set(k);
    f.get(shift).get(c).add().loadV().set(b);
    f.get(mean).get(c).add().loadV().set(m);
    f.get(sum).get(c).add().loadV().set(s);
    f.get(products).get(c).add().loadV().set(q);
    f.get(x).get(c).add().set(at);
    f.get(dy).get(c).add().set(dyAt);
    f.i32(0).set(p);
    f.loop(p, pixels, 1, () => {
      f.get(at).loadV().set(v);
      f.get(b).set(y);
      f.addProduct(y, v, k);
      if (relu) f.get(y).zeroV().greaterV().get(dyAt).loadV().andV();
      else f.get(dyAt).loadV();
      f.tee(g).get(s).addV().set(s);
      f.multiplyAdd(
        q,
        () => f.get(g),
        () => f.get(v).get(m).subV(),
      );
      f.get(at).get(pixelBytes).add().set(at);
      f.get(dyAt).get(pixelBytes).add().set(dyAt);
    });
    f.get(sum).get(c).add().get(s).storeV();
    f.get(products).get(c).add().get(q).storeV();
  });
}

/**
 * The gradient before the batch norm over one row, with g as above:
 *   dx = g * scale + (x - mean) * slope + offset
 * Parameters: x, dy, dx, rowBytes, pixelBytes, scale, shift, mean, slope, offset.
 */
export function writeBackward(f: FunctionWriter, relu = true): void {
  const [x, dy, dx, rowBytes, pixelBytes, scale, shift, mean, slope, offset] = f.parameters(10);
  const end = f.local(I32);
  const c = f.local(I32);
  const [v, k, y, d] = f.many(V128, 4);
  f.get(x).get(rowBytes).add().set(end);
  f.loop(x, end, 0, () => {
    f.i32(0).set(c);
    f.loop(c, pixelBytes, 16, () => {
      f.get(x).get(c).add().loadV().set(v);
      f.get(scale).get(c).add().loadV().set(k);
      f.get(shift).get(c).add().loadV().set(y);
      f.addProduct(y, v, k);
      f.get(offset).get(c).add().loadV().set(d);
      f.multiplyAdd(
        d,
        () => f.get(v).get(mean).get(c).add().loadV().subV(),
        () => f.get(slope).get(c).add().loadV(),
      );
      f.multiplyAdd(
        d,
        () => {
          if (relu) f.get(y).zeroV().greaterV().get(dy).get(c).add().loadV().andV();
          else f.get(dy).get(c).add().loadV();
        },
        () => f.get(k),
      );
      f.get(dx).get(c).add().get(d).storeV();
    });
    f.get(x).get(pixelBytes).add().set(x);
    f.get(dy).get(pixelBytes).add().set(dy);
    f.get(dx).get(pixelBytes).add().set(dx);
  });
}
