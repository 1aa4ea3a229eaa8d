const BINS = 256;

/**
 * Otsu's threshold: the grey value that best splits an image into a dark and a bright class.
 *
 * Source: Otsu, "A threshold selection method from gray-level histograms", IEEE Trans. SMC 1979.
 *
 * @returns a value between the image's extremes; the common value of a blank image
 */
export function otsu(image: Float32Array): number {
  let lo = Infinity;
  let hi = -Infinity;
  for (let i = 0; i < image.length; i++) {
    const v = image[i];
    if (v < lo) lo = v;
    if (v > hi) hi = v;
  }
  if (!(hi > lo)) return lo;
  const scale = BINS / (hi - lo);
  const histogram = new Float64Array(BINS);
  for (let i = 0; i < image.length; i++) {
    histogram[Math.min(BINS - 1, Math.floor((image[i] - lo) * scale))]++;
  }
  let total = 0;
  for (let b = 0; b < BINS; b++) total += b * histogram[b];
  let below = 0;
  let sumBelow = 0;
  let best = 0;
  let bestBin = 0;
  for (let b = 0; b < BINS - 1; b++) {
    below += histogram[b];
    sumBelow += b * histogram[b];
    const above = image.length - below;
    if (below === 0 || above === 0) continue;
    const gap = sumBelow / below - (total - sumBelow) / above;
    const between = below * above * gap * gap;
    if (between > best) {
      best = between;
      bestBin = b;
    }
  }
  return lo + (bestBin + 1) / scale;
}
