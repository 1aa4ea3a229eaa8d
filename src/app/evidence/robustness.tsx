import { useId } from 'preact/hooks';
import type { Share } from '../../i18n/codes';
import type { EvidenceWords } from '../../i18n/en/evidence';
import type { Evidence } from './evidence';
import { Figure } from './figure';
import type { Table } from './table-file';
import { useEvidenceWords } from './words';

type Measured = NonNullable<Evidence['robustness']>;
type Step = Measured['steps'][number];

/** A panel for each kind of change, by rising strength. */
export function Robustness({ robustness: { images, steps } }: { robustness: Measured }) {
  const words = useEvidenceWords();
  const { title, note, kinds } = words.robustness;
  const { measures } = words;
  const unchanged = steps.find(({ step }) => step === null)?.balancedAccuracy.value ?? Number.NaN;
  const changed = [...new Set(steps.filter(({ step }) => step !== null).map(({ kind }) => kind))];
  const table: Table = {
    file: 'robustness',
    columns: [
      { id: 'change', name: measures.change, kind: 'text' },
      { id: 'step', name: measures.step, kind: 'text' },
      { id: 'balancedAccuracy', name: measures.balancedAccuracy, kind: 'share' },
      { id: 'difference', name: measures.difference, kind: 'exact' },
    ],
    rows: steps.map(({ kind, step, balancedAccuracy, difference }) => [
      kinds[kind] ?? kind,
      step === null ? '' : strength(kind, step, words),
      balancedAccuracy,
      step === null ? null : difference,
    ]),
  };
  return (
    <Figure title={title} note={note(images, unchanged)} table={table} wide>
      <div class="panels">
        {changed.map((kind) => (
          <Panel
            key={kind}
            name={kinds[kind] ?? kind}
            level={unchanged}
            steps={steps.filter((step) => step.kind === kind)}
          />
        ))}
      </div>
    </Figure>
  );
}

/** The strength of a change in words; its unit depends on the kind. */
function strength(kind: string, step: number, { percent, number }: EvidenceWords): string {
  if (kind === 'rotation') return `${number(step)}°`;
  if (kind === 'resolution') return number(step);
  if (kind === 'mirror') return '';
  return kind === 'gamma' || kind === 'jpeg' ? number(step) : percent(step);
}

const [W, H, TOP, BOTTOM] = [220, 124, 8, 100];

function Panel({ name, level, steps }: { name: string; level: number; steps: readonly Step[] }) {
  const words = useEvidenceWords();
  const id = useId();
  const x = (k: number) => 40 + ((k + 0.5) * (W - 48)) / steps.length;
  const y = (share: number) => BOTTOM - (BOTTOM - TOP) * share;
  const points = steps.map(({ balancedAccuracy: { value } }, k) => `${x(k)},${y(value)}`);
  return (
    <figure>
      <figcaption>{name}</figcaption>
      <svg
        class="plot"
        viewBox={`0 0 ${W} ${H}`}
        role="img"
        aria-labelledby={`${id}-name ${id}-desc`}
        direction="ltr"
      >
        <title id={`${id}-name`}>{name}</title>
        <desc id={`${id}-desc`}>{words.drawn}</desc>
        {[0, 0.5, 1].map((share) => (
          <g key={share}>
            <line class="plot__grid" x1="40" x2={W - 8} y1={y(share)} y2={y(share)} />
            <text class="plot__tick plot__tick--end" x="34" y={y(share) + 4}>
              {words.percent(share)}
            </text>
          </g>
        ))}
        <line class="plot__diagonal" x1="40" x2={W - 8} y1={y(level)} y2={y(level)} />
        <g data-line="elsewhere">
          <polyline class="plot__line" points={points.join(' ')} />
          {steps.map(({ step, kind, balancedAccuracy }, k) => (
            <Whisker
              key={String(step)}
              share={balancedAccuracy}
              x={x(k)}
              y={y}
              name={step === null ? '' : strength(kind, step, words)}
            />
          ))}
        </g>
      </svg>
    </figure>
  );
}

interface WhiskerProps {
  readonly share: Share;
  readonly x: number;
  readonly y: (share: number) => number;
  readonly name: string;
}

function Whisker({ share: { value, low, high }, x, y, name }: WhiskerProps) {
  return (
    <>
      <line class="plot__line" x1={x} x2={x} y1={y(low)} y2={y(high)} />
      <circle class="plot__dot" cx={x} cy={y(value)} r="3" />
      <text class="plot__tick plot__tick--middle" x={x} y={H - 6}>
        {name}
      </text>
    </>
  );
}
