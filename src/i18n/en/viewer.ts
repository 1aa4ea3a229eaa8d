/** English: the words of the slice viewer, loaded with it. */
import type { Label } from '../../pipeline/labels';

/** As precise as a number beside an image needs to be. */
const rounded = (value: number) =>
  new Intl.NumberFormat('en', {
    maximumFractionDigits: Math.abs(value) >= 100 ? 0 : 2,
    maximumSignificantDigits: 6,
    roundingPriority: 'lessPrecision',
    useGrouping: false,
  }).format(value);

export const viewer = {
  name: 'Slice viewer',
  tools: 'Viewer tools',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  window: 'Window and level',
  invert: 'Invert',
  flip: 'Flip left and right',
  reset: 'Reset the view',
  help: 'Keys and gestures',
  level: 'Level',
  width: 'Width',
  preset: (index: number, width: number, centre: number) =>
    `Window ${index}: W ${rounded(width)}, L ${rounded(centre)}`,
  presets: 'Windows of the file',
  box: 'Box',
  overlay: 'Overlay',
  none: 'No overlay',
  heat: 'Lesion heatmap',
  prepared: 'As measured',
  evidence: {
    glioma: 'Evidence: glioma',
    meningioma: 'Evidence: meningioma',
    notumor: 'Evidence: no tumour',
    pituitary: 'Evidence: pituitary tumour',
  } satisfies Record<Label, string>,
  opacity: 'Opacity',
  heatLegend: 'Probability of a lesion',
  heatEnds: ['low', 'high'] as const,
  evidenceLegend: ['+ speaks for it', '− speaks against it'] as const,
  evidenceNote: 'Which regions moved the network’s answer. Its explanation, not a finding of its own.',
  windowLevel: (width: number, centre: number) => `W ${rounded(width)} · L ${rounded(centre)}`,
  value: (value: number) => `Value ${rounded(value)}`,
  number: (value: number) => rounded(value),
  inverted: 'Inverted',
  flipped: 'Flipped left–right',
  scale: (millimetres: number) =>
    millimetres >= 10 ? `${millimetres / 10} cm` : `${Number(millimetres.toPrecision(1))} mm`,
  keys: [
    ['+ / −', 'Zoom; with the wheel or two fingers, about the pointer'],
    ['← ↑ → ↓', 'Move the zoomed slice; or drag it, or press where the middle should be'],
    ['↑ ↓, Page Up, Page Down', 'Previous and next slice'],
    ['Shift + ← →', 'Window width; or drag sideways with the right button or two fingers'],
    ['Shift + ↑ ↓', 'Window level; or drag up and down with the right button or two fingers'],
    ['W', 'Drag for window and level, with sliders'],
    ['I', 'Invert'],
    ['F', 'Flip left and right'],
    ['H', 'Show or hide the lesion heatmap'],
    ['B', 'Show or hide the box'],
    ['M', 'Show or hide the image as it was measured'],
    ['E', 'Evidence, class by class'],
    ['0 or double click', 'Reset the view'],
    ['?', 'This list'],
  ] as const,
  keysNote: 'Keys work while the slice or one of its tools has the focus.',
};

export type ViewerWords = typeof viewer;
