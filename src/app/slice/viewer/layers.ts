/**
 * The canvases that the stage is composed of. Each is drawn again only when its content has changed and the stage is
 * drawn, so that a verdict does not wait for its picture.
 */
import { useMemo } from 'preact/hooks';
import type { Window } from '../../../decode/types';
import type { Occlusion } from '../../../pipeline/explain/occlusion/occlude';
import type { Picture, SliceRead } from '../../../worker/protocol';
import { greyCanvas } from '../../ui/grey-canvas';
import {
  type ColourMap,
  evidenceColours,
  evidenceSigns,
  heatColours,
  occlusionColours,
  type Sign,
} from './maps';
import type { Overlay } from './view';
import { greyTable, paintGrey, type Values } from './window-level';

/** The slice with a window applied. */
export function useSliceLayer(
  { width, height }: Picture,
  values: Values,
  window: Window,
  inverted: boolean,
): () => HTMLCanvasElement {
  const plain = useMemo(
    () => once(() => ({ canvas: canvasOf(width, height), image: new ImageData(width, height) })),
    [values],
  );
  // Compared by its values, not by identity.
  const table = useMemo(
    () => greyTable(values, window, inverted),
    [values, window.centre, window.width, window.shape, inverted],
  );
  return useMemo(
    () =>
      once(() => {
        const { canvas, image } = plain();
        paintGrey(values.stored, table, new Uint32Array(image.data.buffer));
        canvas.getContext('2d')?.putImageData(image, 0, 0);
        return canvas;
      }),
    [plain, table],
  );
}

export interface OverlayLayer {
  readonly image: () => HTMLCanvasElement;
  readonly signs: readonly Sign[];
}

/** The overlay over the slice, or null. */
export function useOverlayLayer(
  read: SliceRead,
  occlusion: Occlusion | null,
  overlay: Overlay,
): OverlayLayer | null {
  const { heat, evidence, prepared } = read;
  return useMemo(() => {
    if (overlay === 'none') return null;
    if (overlay === 'heat') return heat ? layerOf(() => colourCanvas(heatColours(heat))) : null;
    if (overlay === 'occlusion') return occlusion && layerOf(() => colourCanvas(occlusionColours(occlusion)));
    if (overlay === 'prepared') return prepared && layerOf(() => greyCanvas(prepared));
    if (!evidence) return null;
    return layerOf(() => colourCanvas(evidenceColours(evidence, overlay)), evidenceSigns(evidence, overlay));
  }, [heat, evidence, prepared, occlusion, overlay]);
}

const layerOf = (make: () => HTMLCanvasElement, signs: readonly Sign[] = []): OverlayLayer => ({
  image: once(make),
  signs,
});

/** Computed on the first call. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function canvasOf(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  return canvas;
}

export function colourCanvas({ side, rgba }: ColourMap): HTMLCanvasElement {
  const canvas = canvasOf(side, side);
  canvas.getContext('2d')?.putImageData(new ImageData(rgba, side, side), 0, 0);
  return canvas;
}
