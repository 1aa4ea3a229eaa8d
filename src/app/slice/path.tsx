import type { Answer, Explanation } from '../../pipeline/explain/index';
import { isQuestion, type TreeLeaf, type TreeShape } from '../../pipeline/explain/shape';
import { LABELS, type Label } from '../../pipeline/labels';
import type { Step } from '../../pipeline/reading';
import type { DescribedStep, SliceRead } from '../../worker/protocol';
import { Icon } from '../ui/icon';
import { rangeOf, Scale } from './scale';
import { showOverlay } from './show-overlay';
import { sourceOverlay } from './source-overlay';
import { TREE_TITLE } from './tree/tree';
import { useWhyWords } from './why-words';
import './path.css';

/** The tree's questions in order, each with the slice's own value, the dividing line and its other side. */
export function Path({ read }: { read: SliceRead }) {
  const { path, explanation, reading } = read;
  const now = explanation && answerOf(explanation, read);
  return (
    <ol class="path">
      {path.map((step, index) => (
        <PathStep
          key={index}
          {...{ step, read, now }}
          number={index + 1}
          then={explanation?.otherSides[index]}
          parts={explanation?.parting === index}
          again={path.slice(0, index).some(({ feature }) => feature === step.feature)}
        />
      ))}
      {explanation && <End leaf={leafOf(explanation.tree, path)} network={explanation.network} read={read} />}
      {!explanation && reading.label && <End leaf={null} network={reading.label} read={read} />}
    </ol>
  );
}

interface StepProps {
  readonly step: DescribedStep;
  readonly number: number;
  readonly read: SliceRead;
  readonly now: Answer | undefined;
  readonly then: Answer | undefined;
  /** Whether tree and network part here. */
  readonly parts: boolean;
  /** Whether the same was asked before. */
  readonly again: boolean;
}

function PathStep({ step, number, read, now, then, parts, again }: StepProps) {
  const why = useWhyWords();
  const { about, value, threshold, below } = step;
  const ruler = read.explanation?.ruler ?? null;
  const range = rangeOf(about.unit);
  const overlay = sourceOverlay(step.feature, read);
  return (
    <li class="step">
      <span class="step__number number soft" aria-hidden="true">
        {number}
      </span>
      <div class="step__words">
        <h3 class="step__question">{again ? why.again(about) : why.question(about)}</h3>
        <p>
          <strong>{why.says(about, value, ruler, threshold)}</strong>
        </p>
        {range && <Scale {...{ value, threshold, range }} />}
        <p class="step__side">
          <Icon name={below ? 'below' : 'above'} size={16} />
          <span class="number">
            {why.line(about, threshold, ruler, value)} {why.side(about, value, threshold, ruler)}
          </span>
        </p>
        {now && then && <p class="soft">{why.otherSide(then, now)}</p>}
        {parts && now && (
          <p class="step__parting">
            <Icon name="uncertain" />
            <span>{why.parting(now.network, now.named)}</span>
          </p>
        )}
        {overlay && (
          <button
            type="button"
            class="button button--plain step__show"
            aria-label={`${why.show}: ${why.question(about)}`}
            onClick={() => showOverlay(overlay)}
          >
            {why.show}
          </button>
        )}
      </div>
    </li>
  );
}

/** What the path comes to. */
function End({ leaf, network, read }: { leaf: TreeLeaf | null; network: Label; read: SliceRead }) {
  const why = useWhyWords();
  const { label } = read.reading;
  if (!label) return null;
  const unsaid = network !== label && read.explanation?.parting === null;
  return (
    <li class="step step--end">
      <span class="step__number" aria-hidden="true">
        <Icon name="ready" />
      </span>
      <div class="step__words">
        <h3 class="step__question">{why.end(label)}</h3>
        {leaf && (
          <p class="number">{why.ended(label, leaf.samples[LABELS.indexOf(label)]!, sumOf(leaf.samples))}</p>
        )}
        {leaf && (
          <button type="button" class="button button--plain step__show" onClick={toTree}>
            {why.tree.see}
          </button>
        )}
        {unsaid && (
          <p class="step__parting">
            <Icon name="uncertain" />
            <span>{why.neverSaid(network)}</span>
          </p>
        )}
      </div>
    </li>
  );
}

/** What tree and network say of the slice as it is. */
export function answerOf({ network }: Explanation, { reading }: SliceRead): Answer {
  return { named: reading.label!, network, uncertain: reading.status === 'uncertain' };
}

function leafOf(tree: TreeShape, path: readonly Step[]): TreeLeaf | null {
  let node = tree;
  for (const { below } of path) if (isQuestion(node)) node = below ? node.below : node.above;
  return isQuestion(node) ? null : node;
}

/** Its heading takes the focus: whoever listens or has no mouse goes on from there. */
function toTree(): void {
  document.getElementById(TREE_TITLE)?.focus();
}

const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
