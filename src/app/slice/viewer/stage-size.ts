import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

export interface StageSize {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** The device's own dots. */
  readonly deviceWidth: number;
  readonly deviceHeight: number;
}

/** How large an element is, in CSS pixels and in the device's; null until it has been laid out. */
export function useStageSize(ref: RefObject<HTMLElement | null>): StageSize | null {
  const [size, setSize] = useState<StageSize | null>(null);
  useLayoutEffect(() => {
    const stage = ref.current;
    if (!stage) return;
    const observer = new ResizeObserver(([entry]) => setSize(sizeOf(entry)));
    try {
      // Told of a change of the device's pixels too: another screen, or the page zoomed.
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
