import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { draw, type Scenery } from './draw';
import type { StageSize } from './stage-size';

/** Draws a canvas, at most once a frame, at the device's own resolution. */
export function useDrawing(
  canvas: RefObject<HTMLCanvasElement | null>,
  size: StageSize | null,
  scenery: Scenery,
): void {
  useEffect(() => {
    if (!size) return;
    const request = requestAnimationFrame(() => {
      const target = canvas.current;
      const context = target?.getContext('2d');
      if (!target || !context) return;
      // Setting a canvas's size clears it, even if the size is the same.
      if (target.width !== size.deviceWidth) target.width = size.deviceWidth;
      if (target.height !== size.deviceHeight) target.height = size.deviceHeight;
      draw(context, scenery, size.deviceWidth / size.width);
    });
    return () => cancelAnimationFrame(request);
  });
}
