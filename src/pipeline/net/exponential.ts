/** ln 2 in two parts: the first has 32 trailing zero bits, so that a small integer times it is exact. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

/**
 * e^x to about one unit in the last place, using only + - * /: `Math.exp` may differ between engines in its last bit,
 * and results are compared with thresholds.
 *
 * Reduction x = n ln 2 + r with |r| <= ln 2 / 2 as in fdlibm's e_exp.c, then the Taylor series of e^r.
 */
export function exponential(x: number): number {
  if (x > 709) return Number.POSITIVE_INFINITY;
  if (x < -708) return 0;
  const n = Math.floor(x * Math.LOG2E + 0.5);
  const r = x - n * LN2_HIGH - n * LN2_LOW;
  let sum = 1;
  for (let k = 14; k >= 1; k--) sum = 1 + (r * sum) / k;
  return sum * powerOfTwo(n);
}

/** 2^n, exact for |n| < 1074. */
function powerOfTwo(n: number): number {
  let power = 1;
  let base = n < 0 ? 0.5 : 2;
  for (let rest = Math.abs(n); rest > 0; rest >>= 1) {
    if (rest & 1) power *= base;
    base *= base;
  }
  return power;
}

/** Logistic function, identical in every engine. */
export function sigmoid(x: number): number {
  return 1 / (1 + exponential(-x));
}
