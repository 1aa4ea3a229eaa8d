import { useWords } from '../../../i18n/words';
import type { Ruler } from '../../../pipeline/explain/index';
import { isQuestion } from '../../../pipeline/explain/shape';
import { LABELS } from '../../../pipeline/labels';
import { Icon } from '../../ui/icon';
import { useWhyWords } from '../why-words';
import type { Placed } from './layout';

/** A box of the tree, and everything below it. */
export function Branch({ placed, ruler }: { placed: Placed; ruler: Ruler | null }) {
  const { tree: words } = useWhyWords();
  const { node, column, row, rows, lit, via, children } = placed;
  const question = isQuestion(node);
  return (
    <li class="tree__branch">
      <div
        class="node"
        data-lit={lit || undefined}
        data-leaf={!question || undefined}
        style={{ '--column': column + 1, '--row': row + 1, '--span': rows }}
      >
        <div class="node__box">
          {via && (
            <p class="node__via number">
              <Icon name={via.below ? 'below' : 'above'} size={12} />
              {words.via(via.of.feature, via.of.threshold, via.below, ruler)}
            </p>
          )}
          <p class="node__name">
            {lit && <Icon name="ready" size={16} />}
            {question ? words.name(node.feature) : words.leaf(node.label)}
            {lit && <span class="visually-hidden">. {question ? words.passed : words.ended}</span>}
          </p>
          <Counts samples={node.samples} />
        </div>
      </div>
      {children.length > 0 && (
        // biome-ignore lint/a11y/noRedundantRoles: items without a box lose their role in some browsers
        <ul class="tree__branches" role="list">
          {children.map((child) => (
            <Branch key={child.row} placed={child} ruler={ruler} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** Number of training slices of each class that reached a box: a bar, and the numbers. */
function Counts({ samples }: { samples: readonly number[] }) {
  const { listed } = useWords();
  const { tree: words } = useWhyWords();
  const all = samples.reduce((sum, count) => sum + count, 0);
  const spoken = listed(LABELS.map((label, k) => `${words.count(samples[k])} ${words.labels[label]}`));
  return (
    <div class="counts" title={`${words.all(all)}: ${spoken}`}>
      <span class="visually-hidden">
        {words.all(all)}: {spoken}
      </span>
      <span class="counts__bar" aria-hidden="true">
        {LABELS.map((label, k) => (
          <span key={label} data-label={label} style={{ flexGrow: samples[k] }} />
        ))}
      </span>
      <span class="counts__numbers number" aria-hidden="true">
        {LABELS.map((label, k) => (
          <span key={label}>
            {words.letters[label]} {words.count(samples[k])}
          </span>
        ))}
      </span>
    </div>
  );
}
