import './scale.css';

/** Where a value lies against its dividing line. The words beside it say the same. */
export function Scale({ value, threshold, range }: { value: number; threshold: number; range: Range }) {
  const at = (x: number) => `${100 * Math.min(1, Math.max(0, (x - range[0]) / (range[1] - range[0])))}%`;
  const [from, to] = value < threshold ? [range[0], threshold] : [threshold, range[1]];
  return (
    <span class="scale" aria-hidden="true">
      <span
        class="scale__side"
        style={{ insetInlineStart: at(from), inlineSize: `calc(${at(to)} - ${at(from)})` }}
      />
      <span class="scale__line" style={{ insetInlineStart: at(threshold) }} />
      <span class="scale__value" style={{ insetInlineStart: at(value) }} />
    </span>
  );
}

export type Range = readonly [number, number];

/** The range that is drawn: wide enough for nearly all slices; what lies beyond is drawn at the end. */
const RANGES: Readonly<Record<string, Range>> = {
  points: [-8, 8],
  'brain spreads': [-3, 3],
  'share (0..1)': [0, 1],
  'head radii': [0, 1],
  '1': [0, 4],
};

/** @returns null for a unit that is not known */
export const rangeOf = (unit: string): Range | null => RANGES[unit] ?? null;
