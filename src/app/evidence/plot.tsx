import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useEvidenceWords } from './words';

const [W, H] = [320, 290];
const [LEFT, RIGHT, TOP, BOTTOM] = [42, 300, 10, 244];

export interface Line {
  readonly id: string;
  readonly name: string;
  readonly points: readonly (readonly [number, number])[];
  /** A point that is drawn larger. */
  readonly dot?: readonly [number, number] | undefined;
}

interface Props {
  readonly title: string;
  readonly x: string;
  readonly y: string;
  /** Start of the vertical axis, 0..1; it ends at 1. */
  readonly from?: number;
  /** The line of chance, or of perfect calibration. */
  readonly diagonal?: boolean;
  readonly lines: readonly Line[];
  /** Draws more, given the positions of points. */
  readonly more?: (x: (share: number) => number, y: (share: number) => number) => ComponentChildren;
}

/** Curves over shares, 0..1 on both axes. The axis runs from left to right in every language. */
export function Plot({ title, x, y, from = 0, diagonal, lines, more }: Props) {
  const { percent, drawn } = useEvidenceWords();
  const id = useId();
  const atX = (share: number) => LEFT + (RIGHT - LEFT) * share;
  const atY = (share: number) => BOTTOM - ((BOTTOM - TOP) * (share - from)) / (1 - from);
  const ticks = [0, 1, 2, 3, 4, 5].map((k) => k / 5);
  return (
    <>
      <p class="plot__y small soft" dir="auto">
        {y} ↑
      </p>
      <svg
        class="plot"
        viewBox={`0 0 ${W} ${H}`}
        role="img"
        aria-labelledby={`${id}-title ${id}-desc`}
        direction="ltr"
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{drawn}</desc>
        {ticks.map((share) => (
          <g key={share}>
            <line
              class="plot__grid"
              x1={LEFT}
              x2={RIGHT}
              y1={atY(from + share * (1 - from))}
              y2={atY(from + share * (1 - from))}
            />
            <text class="plot__tick plot__tick--end" x={LEFT - 6} y={atY(from + share * (1 - from)) + 4}>
              {percent(from + share * (1 - from))}
            </text>
            <text class="plot__tick plot__tick--middle" x={atX(share)} y={BOTTOM + 17}>
              {percent(share)}
            </text>
          </g>
        ))}
        <text class="plot__tick plot__tick--middle plot__name" x={(LEFT + RIGHT) / 2} y={H - 8}>
          {x}
        </text>
        {diagonal && <line class="plot__diagonal" x1={atX(from)} y1={atY(from)} x2={atX(1)} y2={atY(1)} />}
        {lines.map(({ id: line, points, dot }) => (
          <g key={line} data-line={line}>
            <polyline
              class="plot__line"
              points={points
                .filter(([, share]) => share >= from)
                .map(([a, b]) => `${atX(a).toFixed(1)},${atY(b).toFixed(1)}`)
                .join(' ')}
            />
            {dot && <circle class="plot__dot" cx={atX(dot[0])} cy={atY(dot[1])} r={6} />}
          </g>
        ))}
        {more?.(atX, atY)}
      </svg>
      <ul class="plot__key small">
        {lines.map(({ id: line, name }) => (
          <li key={line} data-line={line}>
            <svg viewBox="0 0 28 8" width="28" height="8" aria-hidden="true">
              <line class="plot__line" x1="0" x2="28" y1="4" y2="4" />
            </svg>
            {name}
          </li>
        ))}
      </ul>
    </>
  );
}
