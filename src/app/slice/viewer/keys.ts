import type { Action, View } from './view';

/** A command for the screen around the viewer, or for the viewer as a whole. */
export type ViewerCommand = 'previous' | 'next' | 'help' | 'heat' | 'prepared' | 'evidence';

type KeyPress = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

export const ZOOM_STEP = 1.25;
/** Step of an arrow key when moving the picture, in CSS pixels. */
const PAN_STEP = 40;
/** Step of an arrow key when changing the window, as a share of the stage. */
const WINDOW_STEP = 0.02;

const LETTERS: Readonly<Record<string, Action | ViewerCommand>> = {
  '+': { type: 'zoom', factor: ZOOM_STEP },
  '=': { type: 'zoom', factor: ZOOM_STEP },
  '-': { type: 'zoom', factor: 1 / ZOOM_STEP },
  _: { type: 'zoom', factor: 1 / ZOOM_STEP },
  '0': { type: 'reset' },
  i: { type: 'invert' },
  f: { type: 'flip' },
  v: { type: 'overturn' },
  w: { type: 'tool' },
  o: { type: 'marks' },
  h: 'heat',
  m: 'prepared',
  e: 'evidence',
  '?': 'help',
};

const ARROWS: Readonly<Record<string, readonly [along: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The meaning of a key; null if it is left to the browser. */
export function keyMeaning(press: KeyPress, { viewport }: View): Action | ViewerCommand | null {
  const { key, shiftKey } = press;
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  if (key === 'PageUp') return 'previous';
  if (key === 'PageDown') return 'next';
  const arrow = ARROWS[key];
  if (!arrow) return LETTERS[key.toLowerCase()] ?? null;
  const [along, down] = arrow;
  if (shiftKey) return { type: 'drag-window', along: along * WINDOW_STEP, up: -down * WINDOW_STEP };
  // The view moves with the arrow, so the picture moves the opposite way.
  if (viewport.zoom > 1) return { type: 'pan', dx: -along * PAN_STEP, dy: -down * PAN_STEP };
  if (down === 0) return null;
  return down < 0 ? 'previous' : 'next';
}
