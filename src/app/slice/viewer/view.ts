/** The state of the viewer, and how each action changes it. */
import type { Window } from '../../../decode/types';
import type { Label } from '../../../pipeline/labels';
import { centred, type Frame, type Point, panned, type Viewport, WHOLE, within, zoomed } from './geometry';
import { draggedWindow, limited, type Values } from './window-level';

/** The overlay over the slice. Only one at a time: several would be unreadable. */
export type Overlay = 'none' | 'heat' | 'prepared' | 'occlusion' | Label;

/** What dragging does. */
export type Tool = 'pan' | 'window';

export interface View {
  readonly viewport: Viewport;
  /** Null: the window of the file. */
  readonly window: Window | null;
  readonly inverted: boolean;
  readonly overlay: Overlay;
  /** 0..1 */
  readonly opacity: number;
  /** Whether the outline and its numbers are shown. */
  readonly marks: boolean;
  readonly tool: Tool;
}

export const INITIAL: View = {
  viewport: WHOLE,
  window: null,
  inverted: false,
  overlay: 'none',
  opacity: 0.6,
  marks: true,
  tool: 'pan',
};

export type Action =
  | { readonly type: 'zoom'; readonly factor: number; readonly at?: Point }
  /** CSS pixels. */
  | { readonly type: 'pan'; readonly dx: number; readonly dy: number }
  | { readonly type: 'centre'; readonly at: Point }
  /** Shares of the stage. */
  | { readonly type: 'drag-window'; readonly along: number; readonly up: number }
  | { readonly type: 'window'; readonly window: Partial<Window> }
  | { readonly type: 'overlay'; readonly overlay: Overlay }
  | { readonly type: 'opacity'; readonly opacity: number }
  | { readonly type: 'invert' | 'flip' | 'overturn' | 'marks' | 'tool' | 'reset' }
  /** The size of the stage or of the picture has changed. */
  | { readonly type: 'fit' };

/** The data that an action may depend on. */
export interface Scene {
  readonly frame: Frame;
  readonly values: Values;
}

export function reduce(view: View, [action, { frame, values }]: readonly [Action, Scene]): View {
  const { viewport } = view;
  const window = view.window ?? values.window;
  switch (action.type) {
    case 'zoom':
      return { ...view, viewport: zoomed(viewport, frame, action.factor, action.at) };
    case 'pan':
      return { ...view, viewport: panned(viewport, frame, action.dx, action.dy) };
    case 'centre':
      return { ...view, viewport: centred(viewport, frame, action.at) };
    case 'fit':
      return { ...view, viewport: within(viewport, frame) };
    case 'flip':
      return { ...view, viewport: { ...viewport, flipped: !viewport.flipped } };
    case 'overturn':
      return { ...view, viewport: { ...viewport, overturned: !viewport.overturned } };
    case 'drag-window':
      return { ...view, window: draggedWindow(values, window, action.along, action.up) };
    case 'window':
      return { ...view, window: limited(values, { ...window, ...action.window }) };
    case 'invert':
      return { ...view, inverted: !view.inverted };
    case 'overlay':
      // The prepared image replaces the slice; every other overlay must be transparent.
      return {
        ...view,
        overlay: action.overlay,
        opacity: action.overlay === 'prepared' ? 1 : INITIAL.opacity,
      };
    case 'opacity':
      return { ...view, opacity: action.opacity };
    case 'marks':
      return { ...view, marks: !view.marks };
    case 'tool':
      return { ...view, tool: view.tool === 'pan' ? 'window' : 'pan' };
    case 'reset':
      // Resets how the slice is shown; the overlay stays.
      return { ...view, viewport: WHOLE, window: null, inverted: false };
  }
}
