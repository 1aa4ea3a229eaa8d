import { LABELS } from '../../pipeline/labels';
import type { Answered, Counts, CurveName, Evidence } from './evidence';
import { Figure } from './figure';
import { type Line, Plot } from './plot';
import type { Table } from './table-file';
import { useClassNames, useEvidenceWords } from './words';

const NAMES: readonly CurveName[] = ['tumour', ...LABELS];

interface Props {
  readonly answered: Answered;
  /** Whose answers: part of the file's name. */
  readonly of: string;
}

/** ROC: sensitivity against false alarms. Precision-recall: precision against sensitivity. */
const POINTS = {
  roc: ({ truePositives, falsePositives, positives, negatives }: Counts) =>
    truePositives.map((right, k) => [falsePositives[k] / negatives, right / positives] as const),
  pr: ({ truePositives, falsePositives, positives }: Counts) =>
    truePositives
      .map((right, k) => [right / positives, right / (right + falsePositives[k])] as const)
      // At the highest threshold nothing is called positive.
      .filter(([, precision]) => Number.isFinite(precision)),
};

/** For any tumour against none, and for each class against all others. */
export function Curves({ answered, of, kind }: Props & { kind: 'roc' | 'pr' }) {
  const words = useEvidenceWords();
  const { opinions: labels } = useClassNames();
  const { title, note, x, y } = words[kind];
  const { measures, hundredths } = words;
  const { curves, classAucs, figures } = answered;
  const nameOf = (name: CurveName) => (name === 'tumour' ? words.tumour : labels[name]);
  const aucOf = (name: CurveName) => (name === 'tumour' ? figures.tumourAuc : classAucs[name]);
  const lines = NAMES.map((name): Line => {
    const auc = kind === 'roc' ? aucOf(name) : null;
    const told = auc ? `${nameOf(name)} · AUC ${hundredths(auc.value)}` : nameOf(name);
    return { id: name, name: told, points: POINTS[kind](curves[name]) };
  });
  const [xId, yId] = kind === 'roc' ? ['false_alarms', 'found'] : ['found', 'right_when_named'];
  const table: Table = {
    file: `${kind}-${of}`,
    columns: [
      { id: 'class', name: measures.class, kind: 'text' },
      { id: xId, name: x, kind: 'exact' },
      { id: yId, name: y, kind: 'exact' },
    ],
    rows: lines.flatMap(({ id, points }) => points.map(([a, b]) => [nameOf(id as CurveName), a, b])),
  };
  return (
    <Figure title={title} note={note} table={table}>
      <Plot title={title} x={x} y={y} lines={lines} diagonal={kind === 'roc'} />
    </Figure>
  );
}

export function Reliability({ answered: { reliability }, of }: Props) {
  const words = useEvidenceWords();
  const { title, note, x, y } = words.reliability;
  const { measures, readers } = words;
  const most = Math.max(...reliability.map(({ count }) => count));
  const table: Table = {
    file: `reliability-${of}`,
    columns: [
      { id: 'probability', name: x, kind: 'share' },
      { id: 'right', name: y, kind: 'share' },
      { id: 'slices', name: measures.images, kind: 'count' },
    ],
    rows: reliability.map(({ confidence, accuracy, count }) => [confidence, accuracy, count]),
  };
  return (
    <Figure title={title} note={note} table={table}>
      <Plot
        title={title}
        x={x}
        y={y}
        diagonal
        lines={[
          {
            id: of,
            name: readers[of as 'elsewhere' | 'dendrite'],
            points: reliability.map(({ confidence, accuracy }) => [confidence, accuracy]),
          },
        ]}
        more={(atX, atY) =>
          reliability.map(({ confidence, accuracy, count }) => (
            <circle
              key={confidence}
              class="plot__dot"
              data-line={of}
              cx={atX(confidence)}
              cy={atY(accuracy)}
              r={2.5 + 6 * Math.sqrt(count / most)}
            />
          ))
        }
      />
    </Figure>
  );
}

/** Both curves in one plot: the gap between them is the loss at another hospital. */
export function RiskCoverage({ evidence }: { evidence: Evidence }) {
  const words = useEvidenceWords();
  const { title, note, x, y } = words.risk;
  const { measures, readers } = words;
  const of = ['elsewhere', 'dendrite'] as const;
  const lines = of.map((id): Line => {
    const { riskCoverage, figures } = evidence[id];
    return {
      id,
      name: readers[id],
      points: riskCoverage.map(({ coverage, accuracy }) => [coverage, accuracy]),
      dot: [figures.coverage.value, figures.accuracyOfRead.value],
    };
  });
  const table: Table = {
    file: 'risk-coverage',
    columns: [
      { id: 'reader', name: measures.reader, kind: 'text' },
      { id: 'least_probability', name: measures.least, kind: 'share' },
      { id: 'share_read', name: x, kind: 'share' },
      { id: 'right', name: y, kind: 'share' },
    ],
    rows: of.flatMap((id) =>
      evidence[id].riskCoverage.map(({ leastProbability, coverage, accuracy }) => [
        ...[readers[id], leastProbability, coverage, accuracy],
      ]),
    ),
  };
  return (
    <Figure title={title} note={note} table={table}>
      <Plot title={title} x={x} y={y} from={0.5} lines={lines} />
    </Figure>
  );
}
