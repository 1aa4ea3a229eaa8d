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
import { type MapKind, useMap } from './use-map';

interface Props {
  readonly title: string;
  readonly read: SliceRead;
  /** The map to show over it. */
  readonly map: MapKind | null;
  readonly busy?: boolean;
}

/** One of the two pictures, with its reading. */
export function Side({ title, read, map: kindOfMap, busy = false }: Props) {
  const words = useWords();
  const { alt, marked, noMap } = useRobustnessWords();
  const { card } = useVerdictWords();
  const { kind, headline } = verdictOf(read, words);
  const { shown, busy: mapping } = useMap(read, kindOfMap);
  const marks = useMemo(() => outlineOf(read, summaryOf(read, reader.model?.features)), [read]);
  const { label, probabilities } = read.reading;
  return (
    <figure class="robustness__side" data-busy={busy || mapping || undefined}>
      <div class="robustness__well">
        <StillPicture
          class="robustness__picture"
          {...{ read, marks, map: shown?.map ?? null }}
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
        {shown?.marked !== undefined && <span class="small soft">{marked(words.percent(shown.marked))}</span>}
        {shown && kindOfMap === 'foreign' && !shown.map && <span class="small soft">{noMap}</span>}
      </figcaption>
    </figure>
  );
}
