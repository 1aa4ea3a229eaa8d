import { describe, expect, it } from 'vitest';
import {
  centred,
  type Frame,
  MAX_ZOOM,
  panned,
  toImage,
  toScreen,
  type Viewport,
  WHOLE,
  zoomed,
} from '../../../../../src/app/slice/viewer/geometry';
import { pixelSize, rectOnPicture } from '../../../../../src/app/slice/viewer/places';
import { scaleBar } from '../../../../../src/app/slice/viewer/scale-bar';

/** A wide picture in a square stage: 2 CSS pixels for each image pixel, 100 empty ones above and below. */
const frame: Frame = { width: 400, height: 400, imageWidth: 200, imageHeight: 100 };

describe('the whole picture', () => {
  it('lies in the middle of the stage, as large as fits', () => {
    expect(toScreen(WHOLE, frame, { x: 0, y: 0 })).toEqual({ x: 0, y: 100 });
    expect(toScreen(WHOLE, frame, { x: 200, y: 100 })).toEqual({ x: 400, y: 300 });
  });

  it('upside down, top and bottom are exchanged', () => {
    const overturned = { ...WHOLE, overturned: true };
    const upright = toScreen(WHOLE, frame, { x: 10, y: 0 });
    const { x, y } = toScreen(overturned, frame, { x: 10, y: frame.imageHeight });
    expect({ x, y }).toEqual(upright);
  });

  it('flipped, left and right are exchanged and up and down are not', () => {
    const flipped = { ...WHOLE, flipped: true };
    expect(toScreen(flipped, frame, { x: 0, y: 0 })).toEqual({ x: 400, y: 100 });
    expect(toScreen(flipped, frame, { x: 50, y: 20 })).toEqual({ x: 300, y: 140 });
  });

  it('cannot be moved nor made smaller', () => {
    expect(panned(WHOLE, frame, 70, -30)).toEqual(WHOLE);
    expect(zoomed(WHOLE, frame, 0.5)).toEqual(WHOLE);
  });
});

describe('zoom and pan', () => {
  const viewports: Viewport[] = [
    { zoom: 4, centre: { x: 0.4, y: 0.6 }, flipped: false, overturned: false },
    { zoom: 4, centre: { x: 0.4, y: 0.6 }, flipped: true, overturned: false },
    { zoom: 4, centre: { x: 0.4, y: 0.6 }, flipped: true, overturned: true },
  ];

  it.each(viewports)('screen to image and back is the same place: $flipped', (viewport) => {
    const { x, y } = toScreen(viewport, frame, toImage(viewport, frame, { x: 33, y: 271 }));
    expect(x).toBeCloseTo(33, 9);
    expect(y).toBeCloseTo(271, 9);
  });

  it.each(viewports)('what lies under the pointer stays there: $flipped', (viewport) => {
    const at = { x: 250, y: 120 };
    const before = toImage(viewport, frame, at);
    const after = toImage(zoomed(viewport, frame, 1.7, at), frame, at);
    expect(after.x).toBeCloseTo(before.x, 9);
    expect(after.y).toBeCloseTo(before.y, 9);
  });

  it.each(viewports)('the picture follows the finger: $flipped', (viewport) => {
    const held = toImage(viewport, frame, { x: 200, y: 200 });
    const now = toScreen(panned(viewport, frame, 24, -16), frame, held);
    expect(now.x).toBeCloseTo(224, 9);
    expect(now.y).toBeCloseTo(184, 9);
  });

  it.each(viewports)('a press brings its place to the middle: $flipped', (viewport) => {
    const place = toImage(viewport, frame, { x: 260, y: 170 });
    const now = toScreen(centred(viewport, frame, { x: 260, y: 170 }), frame, place);
    expect(now.x).toBeCloseTo(200, 9);
    expect(now.y).toBeCloseTo(200, 9);
  });

  it('no margin opens at an edge', () => {
    const viewport = panned(viewports[0], frame, 1e6, 1e6);
    expect(toScreen(viewport, frame, { x: 0, y: 0 })).toEqual({ x: 0, y: 0 });
  });

  it('across the short side the picture stays in the middle until it fills the stage', () => {
    const viewport = zoomed(WHOLE, frame, 1.5, { x: 0, y: 0 });
    expect(viewport.centre.y).toBe(0.5);
    expect(viewport.centre.x).toBeCloseTo(1 / 3, 9);
  });

  it('has an end', () => expect(zoomed(WHOLE, frame, 1e6).zoom).toBe(MAX_ZOOM));
});

describe('places of the source', () => {
  /** Rows twice as far apart as columns: the picture has each row twice. */
  const read = {
    width: 100,
    height: 60,
    spacing: { x: 0.5, y: 1 },
    display: { width: 100, height: 120 },
  };
  it('a rectangle lies at the right pixels of the picture, square though the source’s are not', () => {
    const rect = { x: 10, y: 15, width: 30, height: 30 };
    expect(rectOnPicture(read, rect)).toEqual({ x: 10, y: 30, width: 30, height: 60 });
  });

  it('a pixel’s size is the patient’s, in millimetres', () => {
    expect(pixelSize(read)).toBe(0.5);
    // A small copy has larger pixels.
    expect(pixelSize({ ...read, display: { width: 50, height: 60 } })).toBe(1);
  });

  it('and unknown where the file does not tell', () => {
    const { spacing: _, ...unknown } = read;
    expect(pixelSize(unknown)).toBeNull();
  });
});

describe('scale bar', () => {
  it.each([
    [4, 100, 20, 80],
    [4, 79, 10, 40],
    [1, 130, 100, 100],
    [20, 100, 5, 100],
    [60, 100, 1, 60],
    [300, 100, 0.2, 60],
  ])('%f pixels a millimetre in %f pixels: %f mm', (perMillimetre, room, millimetres, length) => {
    const bar = scaleBar(perMillimetre, room);
    expect(bar.millimetres).toBeCloseTo(millimetres, 9);
    expect(bar.length).toBeCloseTo(length, 9);
  });
});
