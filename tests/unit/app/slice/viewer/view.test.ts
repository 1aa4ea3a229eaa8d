import { describe, expect, it } from 'vitest';
import { pairGesture } from '../../../../../src/app/slice/viewer/gestures';
import { keyMeaning } from '../../../../../src/app/slice/viewer/keys';
import { evidenceColours, evidenceSigns, heatColours } from '../../../../../src/app/slice/viewer/maps';
import { nextEvidence, toggled } from '../../../../../src/app/slice/viewer/overlays';
import { smoothed } from '../../../../../src/app/slice/viewer/smooth';
import { type Action, INITIAL, reduce, type View } from '../../../../../src/app/slice/viewer/view';
import { valuesOf } from '../../../../../src/app/slice/viewer/window-level';

const values = valuesOf({ width: 2, height: 2, grey: Uint8ClampedArray.of(0, 80, 160, 255) });
const frame = { width: 300, height: 300, imageWidth: 2, imageHeight: 2 };
const seen = (...actions: Action[]): View =>
  actions.reduce((view, action) => reduce(view, [action, { frame, values }]), INITIAL);

describe('acts', () => {
  it('what is undone is undone', () => {
    expect(seen({ type: 'flip' }, { type: 'flip' })).toEqual(INITIAL);
    expect(seen({ type: 'invert' }, { type: 'invert' })).toEqual(INITIAL);
  });

  it('reset shows the slice as at first, and keeps what lies over it', () => {
    const view = seen(
      { type: 'zoom', factor: 4, at: { x: 10, y: 10 } },
      { type: 'flip' },
      { type: 'invert' },
      { type: 'drag-window', along: 0.2, up: 0.1 },
      { type: 'overlay', overlay: 'heat' },
      { type: 'marks' },
      { type: 'reset' },
    );
    expect(view).toEqual({ ...INITIAL, overlay: 'heat', marks: false });
  });

  it('a window starts from the file’s', () => {
    expect(seen({ type: 'window', window: { centre: 90 } }).window).toEqual({
      ...values.window,
      centre: 90,
    });
  });

  it('what was prepared covers the slice; maps let it through', () => {
    expect(seen({ type: 'overlay', overlay: 'prepared' }).opacity).toBe(1);
    expect(seen({ type: 'overlay', overlay: 'glioma' }).opacity).toBeLessThan(1);
  });
});

describe('keys', () => {
  const press = (key: string, modifiers = {}) => ({
    ...{ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false },
    ...modifiers,
  });
  const near = seen({ type: 'zoom', factor: 3 });

  it('arrows go through slices, and over a zoomed one', () => {
    expect(keyMeaning(press('ArrowDown'), INITIAL)).toBe('next');
    expect(keyMeaning(press('ArrowUp'), INITIAL)).toBe('previous');
    expect(keyMeaning(press('ArrowLeft'), INITIAL)).toBeNull();
    expect(keyMeaning(press('ArrowDown'), near)).toMatchObject({ type: 'pan', dy: -40 });
    expect(keyMeaning(press('PageDown'), near)).toBe('next');
  });

  it('with Shift they move the window', () => {
    const meaning = keyMeaning(press('ArrowRight', { shiftKey: true }), near);
    expect(meaning).toMatchObject({ type: 'drag-window', up: -0 });
  });

  it('capitals mean the same', () => {
    expect(keyMeaning(press('I', { shiftKey: true }), INITIAL)).toEqual({ type: 'invert' });
  });

  it('the browser keeps its own', () => {
    expect(keyMeaning(press('0', { ctrlKey: true }), INITIAL)).toBeNull();
    expect(keyMeaning(press('f', { metaKey: true }), INITIAL)).toBeNull();
    expect(keyMeaning(press('Tab'), INITIAL)).toBeNull();
  });
});

describe('two fingers', () => {
  const pair = (ax: number, ay: number, bx: number, by: number) =>
    [
      { x: ax, y: ay },
      { x: bx, y: by },
    ] as const;

  it('apart: a pinch, by as much as they part', () => {
    const gesture = pairGesture(pair(100, 100, 200, 100));
    expect(gesture.step(pair(98, 100, 200, 100))).toBeNull();
    expect(gesture.step(pair(90, 100, 210, 100))).toMatchObject({ kind: 'pinch', factor: 1.2 });
  });

  it('side by side: window and level, whichever finger is told first', () => {
    const gesture = pairGesture(pair(100, 100, 100, 200));
    expect(gesture.step(pair(100, 112, 100, 200))).toBeNull();
    expect(gesture.step(pair(100, 112, 100, 212))).toMatchObject({
      kind: 'window',
      moved: { dx: 0, dy: 12 },
    });
  });

  it('what it is, it stays', () => {
    const gesture = pairGesture(pair(100, 100, 200, 100));
    gesture.step(pair(80, 100, 220, 100));
    expect(gesture.step(pair(120, 160, 260, 160))).toMatchObject({ kind: 'pinch', factor: 1 });
  });

  it('one may rest while the other pinches', () => {
    const gesture = pairGesture(pair(100, 100, 200, 100));
    expect(gesture.step(pair(100, 100, 226, 100))).toMatchObject({ kind: 'pinch' });
  });
});

describe('maps', () => {
  const spot = Float32Array.of(0, 0, 0, 0, 200, 0, 0, 0, 100);

  it('are smoothed through the cells’ own values, and never beyond them', () => {
    const fine = smoothed(spot, 3, 5);
    for (let cell = 0; cell < 9; cell++) {
      const [x, y] = [cell % 3, Math.floor(cell / 3)];
      expect(fine[(5 * y + 2) * 15 + 5 * x + 2]).toBeCloseTo(spot[cell], 4);
    }
    expect(Math.min(...fine)).toBe(0);
    expect(Math.max(...fine)).toBe(200);
  });

  it('a channel is taken out of several', () => {
    const [first, second] = [
      smoothed([1, 5, 2, 6, 3, 7, 4, 8], 2, 1, 2, 0),
      smoothed([1, 5, 2, 6, 3, 7, 4, 8], 2, 1, 2, 1),
    ];
    expect([...first]).toEqual([1, 2, 3, 4]);
    expect([...second]).toEqual([5, 6, 7, 8]);
  });

  it('heat is clear where nothing is, and grows lighter and more opaque with the probability', () => {
    const { side, rgba } = heatColours({
      side: 3,
      values: Uint8ClampedArray.of(0, 0, 0, 60, 120, 255, 0, 0, 0),
    });
    const row = Math.floor(side / 2) * side;
    const at = (x: number) =>
      rgba.subarray(4 * (row + Math.round(x * side)), 4 * (row + Math.round(x * side)) + 4);
    const [low, middle, high] = [at(1 / 6), at(1 / 2), at(5 / 6)];
    expect(rgba[3]).toBe(0);
    expect(low[3]).toBeLessThan(middle[3]);
    expect(low[1]).toBeLessThan(middle[1]);
    expect(middle[1]).toBeLessThan(high[1]);
    expect(high[3]).toBe(255);
  });

  it('evidence has two hues and a sign for each cell that says something', () => {
    const evidence = { side: 2, values: Float32Array.of(2, 0, 0, 0, -1, 0, 0, 0, 0.1, 0, 0, 0, 0, 0, 0, 0) };
    expect(evidenceSigns(evidence, 'glioma')).toEqual([
      { x: 0.25, y: 0.25, cell: 0.5, share: 1 },
      { x: 0.75, y: 0.25, cell: 0.5, share: -0.5 },
    ]);
    const { side, rgba } = evidenceColours(evidence, 'glioma');
    expect(rgba[2]).toBeGreaterThan(rgba[0]);
    const right = 4 * (side - 1);
    expect(rgba[right]).toBeGreaterThan(rgba[right + 2]);
    expect(evidenceSigns(evidence, 'pituitary')).toEqual([]);
  });

  it('keys go through them', () => {
    expect(toggled('heat', 'heat')).toBe('none');
    expect(toggled('glioma', 'heat')).toBe('heat');
    const all = ['none', 'heat', 'glioma', 'meningioma', 'notumor', 'pituitary'] as const;
    expect(nextEvidence('heat', all)).toBe('glioma');
    expect(nextEvidence('glioma', all)).toBe('meningioma');
    expect(nextEvidence('pituitary', all)).toBe('none');
    expect(nextEvidence('none', ['none', 'prepared'])).toBe('none');
  });
});
