import { concat, u16 } from './bytes';

/** Encodes grey samples as JPEG lossless with any of the seven predictors, optionally with restarts. */
export function makeJpegLossless(
  samples: ArrayLike<number>,
  width: number,
  height: number,
  bits: number,
  predictor: number,
  restartRows = 0,
): Uint8Array {
  const big = (value: number) => u16(value, false);
  // All 17 size classes get codes of 5 bits: wasteful but simple.
  const symbols = Array.from({ length: 17 }, (_, i) => i);
  const counts = [0, 0, 0, 0, 17, ...new Array(11).fill(0)];
  return concat(
    [0xff, 0xd8],
    [0xff, 0xc3, ...big(11), bits, ...big(height), ...big(width), 1, 1, 0x11, 0],
    [0xff, 0xc4, ...big(2 + 17 + 17), 0, ...counts, ...symbols],
    restartRows ? [0xff, 0xdd, ...big(4), ...big(restartRows * width)] : [],
    [0xff, 0xda, ...big(8), 1, 1, 0, predictor, 0, 0],
    scan(samples, width, height, bits, predictor, restartRows),
    [0xff, 0xd9],
  );
}

function scan(
  s: ArrayLike<number>,
  width: number,
  height: number,
  bits: number,
  predictor: number,
  restartRows: number,
): number[] {
  const out: number[] = [];
  let held = 0;
  let count = 0;
  const put = (value: number, size: number) => {
    for (let i = size - 1; i >= 0; i--) {
      held = (held << 1) | ((value >> i) & 1);
      if (++count === 8) {
        out.push(held);
        if (held === 0xff) out.push(0);
        held = count = 0;
      }
    }
  };
  const flush = () => {
    while (count > 0) put(1, 1);
  };
  let top = 0;
  for (let y = 0; y < height; y++) {
    if (restartRows && y > 0 && y % restartRows === 0) {
      flush();
      out.push(0xff, 0xd0 + ((y / restartRows - 1) % 8));
      top = y;
    }
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      const [a, b, c] = [s[i - 1], s[i - width], s[i - width - 1]];
      let p: number;
      if (y === top) p = x === 0 ? 1 << (bits - 1) : a;
      else if (x === 0) p = b;
      else p = [0, a, b, c, a + b - c, a + ((b - c) >> 1), b + ((a - c) >> 1), (a + b) >> 1][predictor];
      let difference = ((s[i] - p) << 16) >> 16;
      if (difference === -32768) difference = 32768;
      const size = difference === 0 ? 0 : 32 - Math.clz32(Math.abs(difference));
      put(size, 5);
      if (size > 0 && size < 16) put(difference > 0 ? difference : difference + (1 << size) - 1, size);
    }
  }
  flush();
  return out;
}
