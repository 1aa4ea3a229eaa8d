/** Manual measurement on the slice: the selected tool, the points set so far, and the finished measurements. */
import { createStore } from '../../state/store';
import type { Point } from './geometry';

export const MEASURES = ['ruler', 'angle', 'region'] as const;
export type Measure = (typeof MEASURES)[number];

/** Number of points of each tool. */
const POINTS: Readonly<Record<Measure, number>> = { ruler: 2, angle: 3, region: 2 };

/** In fractions of the picture: `ruler` from end to end, `angle` with its vertex second, `region` centre and edge. */
export interface Measured {
  readonly kind: Measure;
  readonly points: readonly Point[];
}

export interface Measuring {
  readonly tool: Measure | null;
  readonly points: readonly Point[];
  readonly done: readonly Measured[];
  /** The keyboard's cursor for the next point; null until arrow keys are used. */
  readonly cursor: Point | null;
}

const NONE: Measuring = { tool: null, points: [], done: [], cursor: null };

export const measuring = createStore<Measuring>(NONE);

export const clearMeasures = (): void => measuring.set(NONE);

export function chooseMeasure(tool: Measure | null): void {
  measuring.set({ tool, points: [], cursor: null });
}

/** @returns whether a tool was selected */
export function setPoint(point: Point): boolean {
  const { tool, points, done } = measuring.get();
  if (!tool) return false;
  const all = [...points, point];
  if (all.length < POINTS[tool]) measuring.set({ points: all });
  else measuring.set({ points: [], done: [...done, { kind: tool, points: all }] });
  return true;
}

const STEP = 0.01;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Measuring without a mouse: arrow keys move the cursor, Enter sets the point, Escape deselects the tool. */
export function measureByKey({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>): boolean {
  const { tool, cursor } = measuring.get();
  if (!tool) return false;
  const at = cursor ?? { x: 0.5, y: 0.5 };
  const arrow = ARROWS[key];
  if (arrow) {
    const step = shiftKey ? STEP / 4 : STEP;
    const held = (value: number) => Math.min(1, Math.max(0, value));
    measuring.set({ cursor: { x: held(at.x + arrow[0] * step), y: held(at.y + arrow[1] * step) } });
  } else if (key === 'Enter') setPoint(at);
  else if (key === 'Escape') chooseMeasure(null);
  else return false;
  return true;
}
