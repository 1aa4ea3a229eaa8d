/** Measures the shape of an outline. Loaded on demand, since it needs image-js. */
import { fromMask, Mask } from 'image-js';
import { areaOf, type Polygon } from '../pipeline/findings/outline';
import type { Shape } from './protocol';

/** Pixels on the longer side of the box that the outline is drawn into: lengths are accurate to half a per cent. */
const SIDE = 256;
const MARGIN = 2;

/**
 * The shape of an outline's largest part, holes filled, by image-js's region of interest (ROI).
 *
 * @param outline closed lines in fractions of the picture
 * @param width of the whole picture, in the unit wanted for lengths: millimetres or square pixels
 * @param height in the same unit
 * @returns null where the outline encloses nothing
 */
export function shapeOf(outline: readonly Polygon[], width: number, height: number): Shape | null {
  const largest = [...outline].sort((a, b) => Math.abs(areaOf(b)) - Math.abs(areaOf(a)))[0];
  if (!largest) return null;
  const points = largest.map(({ x, y }) => ({ x: x * width, y: y * height }));
  const [left, top] = [Math.min(...points.map(({ x }) => x)), Math.min(...points.map(({ y }) => y))];
  const across = Math.max(...points.map(({ x }) => x)) - left;
  const down = Math.max(...points.map(({ y }) => y)) - top;
  const scale = SIDE / Math.max(across, down);
  if (!Number.isFinite(scale)) return null;
  const at = (distance: number) => MARGIN + Math.round(distance * scale);
  const mask = new Mask(at(across) + MARGIN + 1, at(down) + MARGIN + 1).drawPolygon(
    points.map(({ x, y }) => ({ column: at(x - left), row: at(y - top) })),
    { filled: true },
  );
  const [roi] = fromMask(mask)
    .getRois({ kind: 'white' })
    .sort((a, b) => b.surface - a.surface);
  if (!roi) return null;
  const { minDiameter, maxDiameter } = roi.feret;
  return {
    maxFeret: maxDiameter.length / scale,
    minFeret: minDiameter.length / scale,
    roundness: roi.roundness,
    solidity: roi.solidity,
  };
}
