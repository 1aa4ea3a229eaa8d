import { type FeaturePlane, featureIndex } from './convolve';

/** y = max(0, y + x), for planes of one size; their borders stay zero. */
export function rectifiedSum(y: FeaturePlane, x: FeaturePlane): void {
  for (let i = 0; i < y.data.length; i++) {
    const sum = y.data[i] + x.data[i];
    y.data[i] = sum * Number(sum > 0);
  }
}

/** fine = max(0, fine + coarse), where each coarse cell stands for the four fine ones under it. */
export function rectifiedMerge(fine: FeaturePlane, coarse: FeaturePlane): void {
  const { size, channels } = fine;
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const to = featureIndex(fine, y, x);
      const from = featureIndex(coarse, y >> 1, x >> 1);
      for (let c = 0; c < channels; c++) {
        const sum = fine.data[to + c] + coarse.data[from + c];
        fine.data[to + c] = sum * Number(sum > 0);
      }
    }
  }
}
