import { useMemo } from 'preact/hooks';
import { useWords } from '../../../i18n/words';
import type { SliceRead } from '../../../worker/protocol';
import { reader } from '../../session/session';
import { verdictOf } from '../../session/verdict';
import { chance } from '../../ui/chance';
import { Icon } from '../../ui/icon';
import { outlineOf } from '../marks';
import { StillPicture } from '../still-picture';
import { summaryOf } from '../summary';
import { useRobustnessWords, useVerdictWords } from '../words';
import { useOcclusion } from './use-occlusion';

interface Props {
  readonly title: string;
  readonly read: SliceRead;
  /** Shows the occlusion map over it. */
  readonly rests: boolean;
  readonly busy?: boolean;
}

/** One of the two pictures, with its reading. */
export function Side({ title, read, rests, busy = false }: Props) {
  const words = useWords();
  const { alt } = useRobustnessWords();
  const { card } = useVerdictWords();
  const { kind, headline } = verdictOf(read, words);
  const { map, busy: covering } = useOcclusion(read, rests);
  const marks = useMemo(() => outlineOf(read, summaryOf(read, reader.model?.features)), [read]);
  const { label, probabilities } = read.reading;
  return (
    <figure class="robustness__side" data-busy={busy || covering || undefined}>
      <div class="robustness__well">
        <StillPicture
          class="robustness__picture"
          {...{ read, marks, map }}
          label={alt(title, marks !== null)}
        />
      </div>
      <figcaption>
        <span class="small soft">{title}</span>
        <span class="robustness__verdict" data-kind={kind}>
          <Icon name={kind} size={18} />
          <span>
            <b>{headline}</b>{' '}
            {label && probabilities && kind !== 'rejected' && (
              <span class="number">{chance(probabilities[label], words.percent)}</span>
            )}
          </span>
        </span>
        {kind === 'uncertain' && label && <span class="small soft">{card.guess(label)}</span>}
      </figcaption>
    </figure>
  );
}
