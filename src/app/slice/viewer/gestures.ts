/** Converts mouse, pen and finger gestures on the stage to actions. */
import type { Point } from './geometry';
import type { Action, Tool, View } from './view';

interface Listener {
  readonly view: () => View;
  readonly act: (action: Action) => void;
  /** A press that is not a drag. @returns whether it was used */
  readonly press: (at: Point) => boolean;
}

/** CSS pixels before a press becomes a drag, or a two-finger gesture is recognised. */
const SLACK = 6;

/** @returns a function that stops listening */
export function watchGestures(stage: HTMLElement, { view, act, press }: Listener): () => void {
  const pointers = new Map<number, Point>();
  let tool: Tool = 'pan';
  let travelled = 0;
  let pair: PairGesture | null = null;

  const at = ({ clientX, clientY }: MouseEvent): Point => {
    const { left, top } = stage.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  const drag = (kind: Tool, dx: number, dy: number) => {
    if (kind === 'pan') act({ type: 'pan', dx, dy });
    else act({ type: 'drag-window', along: dx / stage.clientWidth, up: -dy / stage.clientHeight });
  };

  const down = (event: PointerEvent) => {
    stage.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, at(event));
    if (pointers.size === 1) {
      travelled = 0;
      tool = event.button === 2 ? 'window' : event.button === 1 ? 'pan' : view().tool;
    }
    if (pointers.size === 2) {
      pair = pairGesture([...pointers.values()] as [Point, Point]);
      travelled = SLACK;
    }
    // The wheel button would start the browser's own scrolling.
    if (event.button === 1) event.preventDefault();
  };
  const move = (event: PointerEvent) => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const now = at(event);
    pointers.set(event.pointerId, now);
    if (pointers.size === 2) {
      const step = pair?.step([...pointers.values()] as [Point, Point]);
      if (step?.kind === 'pinch') {
        act({ type: 'pan', ...step.moved });
        act({ type: 'zoom', factor: step.factor, at: step.middle });
      } else if (step) drag('window', step.moved.dx, step.moved.dy);
    } else if (pointers.size === 1) {
      travelled += Math.hypot(now.x - before.x, now.y - before.y);
      drag(tool, now.x - before.x, now.y - before.y);
    }
  };
  const up = (event: PointerEvent) => {
    if (!pointers.delete(event.pointerId)) return;
    pair = null;
    // For users who cannot drag, a press centres the point (WCAG 2.5.7).
    const pressed = event.type === 'pointerup' && event.button === 0 && travelled < SLACK;
    if (!pressed || pointers.size > 0 || press(at(event))) return;
    if (tool === 'pan' && view().viewport.zoom > 1) {
      act({ type: 'centre', at: at(event) });
    }
  };
  const wheel = (event: WheelEvent) => {
    // The whole picture is visible, so the page scrolls.
    if (event.deltaY > 0 && view().viewport.zoom === 1) return;
    event.preventDefault();
    // Lines are coarser than pixels; a trackpad's pinch arrives as small steps with Ctrl.
    const speed = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 0.05 : event.ctrlKey ? 0.01 : 0.002;
    act({ type: 'zoom', factor: Math.exp(-event.deltaY * speed), at: at(event) });
  };
  const reset = () => act({ type: 'reset' });
  const prevent = (event: Event) => event.preventDefault();
  /** Two fingers belong to the viewer, even where one finger scrolls the page. */
  const touch = (event: TouchEvent) => event.touches.length > 1 && event.preventDefault();

  const ending = new AbortController();
  const { signal } = ending;
  stage.addEventListener('pointerdown', down, { signal });
  stage.addEventListener('pointermove', move, { signal });
  stage.addEventListener('pointerup', up, { signal });
  stage.addEventListener('pointercancel', up, { signal });
  stage.addEventListener('dblclick', reset, { signal });
  stage.addEventListener('contextmenu', prevent, { signal });
  stage.addEventListener('wheel', wheel, { signal, passive: false });
  stage.addEventListener('touchstart', touch, { signal, passive: false });
  stage.addEventListener('touchmove', touch, { signal, passive: false });
  return () => ending.abort();
}

type Pair = readonly [Point, Point];

interface PairStep {
  readonly kind: 'pinch' | 'window';
  readonly moved: { readonly dx: number; readonly dy: number };
  readonly factor: number;
  readonly middle: Point;
}

export interface PairGesture {
  /** Null until the two fingers' gesture is recognised. */
  step(pair: Pair): PairStep | null;
}

/** Two fingers: moving apart or together is a pinch, side by side is window and level. */
export function pairGesture(start: Pair): PairGesture {
  let kind: PairStep['kind'] | null = null;
  let before = start;
  return {
    step(pair) {
      if (!kind) {
        // Events of one finger always come before those of the other, so both must have moved before the gesture is
        // clear. (Or one has moved far while the other rests.)
        const paths = [distance([start[0], pair[0]]), distance([start[1], pair[1]])];
        if (Math.min(...paths) < SLACK / 2 && Math.max(...paths) < 4 * SLACK) return null;
        const spread = Math.abs(distance(pair) - distance(start));
        kind = spread > distance([middleOf(start), middleOf(pair)]) ? 'pinch' : 'window';
      }
      const [from, middle] = [middleOf(before), middleOf(pair)];
      const factor = distance(pair) / Math.max(1, distance(before));
      before = pair;
      return { kind, moved: { dx: middle.x - from.x, dy: middle.y - from.y }, factor, middle };
    },
  };
}

const distance = ([a, b]: Pair) => Math.hypot(a.x - b.x, a.y - b.y);
const middleOf = ([a, b]: Pair): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
