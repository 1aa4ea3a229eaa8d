import type { RefObject } from 'preact';
import { useWords } from '../../i18n/words';
import { reader } from '../session/session';
import { CardFace, Caution, Figure, Reason } from '../slice/card';
import { summaryOf } from '../slice/summary';
import { useStudyWords, useVerdictWords } from '../slice/words';
import { hrefs } from '../state/route';
import { chance } from '../ui/chance';
import type { StudySummary } from './summary';
import { verdictOfStudy } from './words';

interface Props {
  readonly summary: StudySummary;
  /** Number of the study's files that could not be opened. */
  readonly failed: number;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

/**
 * A study's answer at a glance. Like a slice's, but with the number of slices that show it instead of one probability.
 */
export function StudyCard({ summary, failed, heading }: Props) {
  const page = useWords();
  const words = useStudyWords();
  const { card } = useVerdictWords();
  const verdict = verdictOfStudy(summary, words, page);
  return (
    <CardFace
      kind={verdict.kind}
      lead={verdict.lead}
      headline={verdict.headline}
      heading={heading}
      sure={<Sure summary={summary} />}
    >
      <StudyReason summary={summary} />
      {verdict.details.map((text) => (
        <p key={text} class={summary.kind === 'rejected' ? 'card__reason' : 'small soft'}>
          {text}
        </p>
      ))}
      <Caution>
        {verdict.caution} <a href={hrefs.about}>{card.limits}</a>
      </Caution>
      {failed > 0 && <Caution>{words.failed(failed)}</Caution>}
    </CardFace>
  );
}

/** Findings on the slice that shows the answer best. */
function StudyReason({ summary: { kind, best } }: { summary: StudySummary }) {
  const { outcome } = best.entry;
  const seen = outcome?.kind === 'reading' ? summaryOf(outcome, reader.model?.features) : null;
  return kind === 'rejected' || !seen ? null : <Reason summary={seen} kind={kind} />;
}

function Sure({ summary: { kind, label, probability, main, lesion } }: { summary: StudySummary }) {
  const { percent } = useWords();
  const words = useStudyWords();
  const { card } = useVerdictWords();
  const all = main.slices.length;
  if (kind === 'rejected') return null;
  if (kind === 'uncertain')
    return (
      label &&
      probability !== null && <Figure figure={chance(probability, percent)}>{card.guess(label)}</Figure>
    );
  if (kind === 'tumour' && lesion) {
    const { track, together } = lesion;
    return (
      <Figure figure={words.of(track.slices.length, all)}>
        {together && track.slices.length > 1 ? words.showItTogether : words.showIt}
      </Figure>
    );
  }
  const read = main.slices.filter(({ reading }) => reading.status === 'read').length;
  return <Figure figure={words.of(read, all)}>{words.wereRead}</Figure>;
}
