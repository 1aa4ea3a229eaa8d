import type { WhyWords } from '../../i18n/en/why';
import type { Answer, Change } from '../../pipeline/explain/index';
import type { SliceRead } from '../../worker/protocol';
import { Icon } from '../ui/icon';
import { answerOf } from './path';
import { useWhyWords } from './why-words';

/** Further ones tell little: the closest decide. */
const SHOWN = 3;

/** How little would have to be different for another answer. */
export function Nearest({ read }: { read: SliceRead }) {
  const { near } = useWhyWords();
  const { explanation } = read;
  if (!explanation) return null;
  const { changes, ruler } = explanation;
  const now = answerOf(explanation, read);
  const close = changes.some(isClose);
  return (
    <section class="nearest" aria-labelledby="nearest-title">
      <h3 id="nearest-title">{near.title}</h3>
      {changes.length === 0 ? (
        <p>{near.none}</p>
      ) : (
        <>
          <p class="nearest__sum">
            <Icon name={close || now.uncertain ? 'uncertain' : 'ready'} />
            <span>{sum(near, close, now)}</span>
          </p>
          <ul>
            {changes.slice(0, SHOWN).map((change) => (
              <li key={change.feature}>{near.change(change, now, ruler)}</li>
            ))}
          </ul>
          <p class="soft small">{near.note}</p>
        </>
      )}
    </section>
  );
}

const isClose = ({ closeness }: Change) => closeness < 1;

function sum(near: WhyWords['near'], close: boolean, now: Answer): string {
  if (close) return near.close;
  return now.uncertain ? near.farButUncertain(now.network !== now.named) : near.far;
}
