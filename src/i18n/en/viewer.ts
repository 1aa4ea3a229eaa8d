/** English: the words of the slice viewer, loaded with it. */
import type { Label } from '../../pipeline/labels';
import { readingsOf } from '../readings';
import { classes } from './classes';

const rounded = readingsOf('en');
const keys: readonly (readonly [key: string, meaning: string])[] = [
  ['+ / −', 'Zoom; with the wheel or two fingers, about the pointer'],
  ['← ↑ → ↓', 'Move the zoomed slice; or drag it, or press where the middle should be'],
  ['↑ ↓, Page Up, Page Down', 'Previous and next slice'],
  ['Shift + ← →', 'Window width; or drag sideways with the right button or two fingers'],
  ['Shift + ↑ ↓', 'Window level; or drag up and down with the right button or two fingers'],
  ['W', 'Drag for window and level, with sliders'],
  ['I', 'Invert'],
  ['F', 'Flip left and right'],
  ['V', 'Flip up and down'],
  ['H', 'Show or hide the lesion heatmap'],
  ['O', 'Show or hide the outline; hold Space to hide it'],
  ['← ↑ → ↓, Enter', 'While measuring: move the point, and set it'],
  ['M', 'Show or hide the image as the network saw it'],
  ['E', 'Evidence, class by class'],
  ['0 or double click', 'Reset the view'],
  ['?', 'This list'],
];

type Ends = readonly [low: string, high: string];

export const viewer = {
  name: 'Slice viewer',
  tools: 'Viewer tools',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  window: 'Brightness and contrast',
  invert: 'Invert',
  flip: 'Flip left and right',
  overturn: 'Flip up and down',
  reset: 'Reset the view',
  help: 'Keys and gestures',
  level: 'Level',
  width: 'Width',
  preset: (index: number, width: number, centre: number) =>
    `Window ${index}: W ${rounded(width)}, L ${rounded(centre)}`,
  presets: 'Windows of the file',
  marks: 'Outline',
  more: 'More tools',
  previous: 'Previous slice',
  next: 'Next slice',
  heatShort: 'Heat',
  overlay: 'Overlay',
  none: 'No overlay',
  heat: 'Lesion heatmap',
  occlusion: 'Effect of covering',
  prepared: 'As the network saw it',
  evidence: (label: Label) => `Evidence: ${classes[label]}`,
  opacity: 'Opacity',
  heatLegend: 'Probability of a lesion:',
  occlusionLegend: 'Covering lowers the evidence:',
  heatEnds: ['low', 'high'] as Ends,
  evidenceLegend: ['+ speaks for it', '− speaks against it'] as Ends,
  evidenceNote: 'Which regions moved the network’s answer. It explains the answer and is no finding.',
  windowLevel: (width: number, centre: number) => `W ${rounded(width)} · L ${rounded(centre)}`,
  value: (value: number) => `Value ${rounded(value)}`,
  number: rounded,
  inverted: 'Inverted',
  flipped: 'Flipped left–right',
  overturned: 'Upside down',
  scale: (millimetres: number) =>
    millimetres >= 10 ? `${millimetres / 10} cm` : `${Number(millimetres.toPrecision(1))} mm`,
  keys,
  keysNote: 'Keys work while the slice or one of its tools has the focus.',
};

export type ViewerWords = typeof viewer;
