/**
 * Motion during an acquisition, along the phase-encoding direction: each line of k-space was taken with the head in
 * another place, which changes the line's phase (Zaitsev, Maclaren & Herbst, "Motion artifacts in MRI", J Magn Reson
 * Imaging 2015).
 */
import type { Slice } from '../../../src/pipeline/slice';

/** Position of the head while a line is taken, in pixels; lines are counted in the order in which they are taken. */
export type Movement = (line: number, lines: number) => number;

/** Back and forth, `times` times during the acquisition: breathing, nodding. */
export const swaying =
  (amplitude: number, times = 12): Movement =>
  (line, lines) =>
    amplitude * Math.sin((2 * Math.PI * times * line) / lines);

/**
 * One movement, after which the head stays. It must come before the centre of k-space, or it would hardly be visible.
 */
export const nodding =
  (distance: number, at = 0.4): Movement =>
  (line, lines) =>
    line < at * lines ? 0 : distance;

/** The slice as the scanner would have shown it, with the phase encoded along the columns. Magnitudes. */
export function moved({ width, height, grey, ...rest }: Slice, movement: Movement): Slice {
  const { real, imaginary } = kernelOf(height, movement);
  const out = new Float32Array(grey.length);
  for (let x = 0; x < width; x++) {
    for (let y = 0; y < height; y++) {
      let re = 0;
      let im = 0;
      for (let k = 0; k < height; k++) {
        const value = grey[k * width + x];
        const at = y >= k ? y - k : y - k + height;
        re += value * real[at];
        im += value * imaginary[at];
      }
      out[y * width + x] = Math.min(255, Math.sqrt(re * re + im * im));
    }
  }
  return { ...rest, width, height, grey: out };
}

/** The point spread function along a column; columns are convolved with it circularly. */
function kernelOf(lines: number, movement: Movement) {
  const real = new Float64Array(lines);
  const imaginary = new Float64Array(lines);
  for (let line = 0; line < lines; line++) {
    // Lines are taken from one end of k-space to the other.
    const frequency = line - Math.floor(lines / 2);
    const shift = movement(line, lines);
    for (let at = 0; at < lines; at++) {
      const phase = (2 * Math.PI * frequency * (at - shift)) / lines;
      real[at] += Math.cos(phase) / lines;
      imaginary[at] += Math.sin(phase) / lines;
    }
  }
  return { real, imaginary };
}
