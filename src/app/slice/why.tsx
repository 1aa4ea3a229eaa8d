import type { SliceRead } from '../../worker/protocol';
import { Measurements } from './measurements';
import { Nearest } from './nearest';
import { Covering } from './occlusion';
import { Path } from './path';
import { useWhyWords } from './why-words';
import './why.css';

/** Why this answer: the way through the tree in sentences, and how near another answer is. */
export function Why({ read }: { read: SliceRead }) {
  const why = useWhyWords();
  const { path } = read;
  if (path.length === 0) return null;
  const units = new Set(path.map(({ about }) => about.unit));
  return (
    <section class="why" aria-labelledby="why-title">
      <h2 id="why-title">{why.title}</h2>
      <div class="why__lead soft">
        <p>{why.lead(path.length)}</p>
        {units.has('points') && (
          <p>
            {why.evidence} {why.points}
          </p>
        )}
        {units.has('brain spreads') && <p>{why.spread}</p>}
      </div>
      <Path read={read} />
      <Nearest read={read} />
      <Covering read={read} />
      <Measurements read={read} />
    </section>
  );
}
