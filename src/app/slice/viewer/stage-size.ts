import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

export interface StageSize {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Device pixels. */
  readonly deviceWidth: number;
  readonly deviceHeight: number;
}

/** Size of an element in CSS pixels and device pixels; null until it has been laid out. */
export function useStageSize(ref: RefObject<HTMLElement | null>): StageSize | null {
  const [size, setSize] = useState<StageSize | null>(null);
  useLayoutEffect(() => {
    const stage = ref.current;
    if (!stage) return;
    const observer = new ResizeObserver(([entry]) => setSize(sizeOf(entry)));
    try {
      // This also reports a change of the device's pixels: another screen, or a zoomed page.
      observer.observe(stage, { box: 'device-pixel-content-box' });
    } catch {
      observer.observe(stage);
    }
    return () => observer.disconnect();
  }, []);
  return size;
}

function sizeOf({ contentRect, devicePixelContentBoxSize }: ResizeObserverEntry): StageSize | null {
  const { width, height } = contentRect;
  if (width === 0 || height === 0) return null;
  const device = devicePixelContentBoxSize?.[0];
  return {
    width,
    height,
    deviceWidth: device?.inlineSize ?? Math.round(width * devicePixelRatio),
    deviceHeight: device?.blockSize ?? Math.round(height * devicePixelRatio),
  };
}
