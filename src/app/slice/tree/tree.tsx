import { depthOf, leavesOf } from '../../../pipeline/explain/shape';
import { LABELS } from '../../../pipeline/labels';
import type { SliceRead } from '../../../worker/protocol';
import { useWhyWords } from '../why-words';
import { layOut, linksOf } from './layout';
import { Branch } from './node';
import './tree.css';

/** Id of the heading. */
const TREE_TITLE = 'tree-title';

/** With more, the columns would be too narrow for text. */
const MAX_QUESTIONS = 6;

/**
 * The whole tree with this slice's path highlighted. One nested list: on a wide screen a grid with lines between its
 * items; on a phone one below the other, indented.
 */
export function Tree({ read }: { read: SliceRead }) {
  const { tree: words } = useWhyWords();
  const { explanation, path } = read;
  if (!explanation) return null;
  const { tree, ruler } = explanation;
  const root = layOut(tree, path);
  const columns = depthOf(tree) + 1;
  const rows = leavesOf(tree);
  const all = tree.samples.reduce((sum, count) => sum + count, 0);
  return (
    <section class="tree" aria-labelledby={TREE_TITLE}>
      <h2 id={TREE_TITLE} tabIndex={-1}>
        {words.title}
      </h2>
      <p class="soft tree__lead">{words.lead(all)}</p>
      <ul class="tree__legend small" aria-label={words.legend}>
        {LABELS.map((label) => (
          <li key={label}>
            <span class="tree__swatch" data-label={label} aria-hidden="true" />
            <span aria-hidden="true">{words.letters[label]}</span> {words.labels[label]}
          </li>
        ))}
      </ul>
      <div class="tree__frame">
        <div
          class="tree__picture"
          data-deep={columns - 1 > MAX_QUESTIONS || undefined}
          style={{ '--columns': columns, '--rows': rows }}
        >
          <svg
            class="tree__links"
            viewBox={`0 0 ${columns} ${rows}`}
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            {linksOf(root).map((link) => (
              <path key={link.path} d={link.path} data-lit={link.lit || undefined} />
            ))}
          </svg>
          {/* biome-ignore lint/a11y/noRedundantRoles: items without a box lose their role in some browsers */}
          <ul class="tree__branches" role="list">
            <Branch placed={root} ruler={ruler} />
          </ul>
        </div>
      </div>
    </section>
  );
}
