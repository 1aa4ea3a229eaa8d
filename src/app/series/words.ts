/** Series and studies in words. */
import type { Dictionary } from '../../i18n/en/page';
import type { StudyWords } from '../../i18n/en/study';
import { capitalised } from '../../pipeline/capitalised';
import { LABELS } from '../../pipeline/labels';
import { type Verdict, verdictOf } from '../session/verdict';
import type { Member, Series, Study } from './studies';
import { type Standing, type StudyAnswer, standingOf } from './summary';

const planeOf = ({ description: { plane } }: Series, words: StudyWords): string =>
  plane ? words.planes[plane] : words.unknownPlane;

export const titleOf = (series: Series, words: StudyWords): string =>
  [planeOf(series, words), series.description.sequence].filter(Boolean).join(' · ');

export function factsOf({ description }: Series, words: StudyWords): string {
  const { slices, levels, spacingMm } = description;
  const parts = [words.slices(slices)];
  if (levels < slices) parts.push(words.levels(levels));
  if (spacingMm !== null) parts.push(words.spacing(spacingMm));
  return parts.join(' · ');
}

/** A study's series in one line. */
export function namesOf({ series }: Study, words: StudyWords): string {
  const [only] = series;
  if (series.length === 1) return `${titleOf(only, words)} · ${factsOf(only, words)}`;
  const names = [...new Set(series.map((one) => titleOf(one, words)))];
  const slices = series.reduce((sum, one) => sum + one.slices.length, 0);
  return `${names.join(', ')} · ${words.slices(slices)}`;
}

/** A study's answer in words, like a slice's. */
export function verdictOfStudy(answer: StudyAnswer, words: StudyWords, page: Dictionary): Verdict {
  const { kind, label, reason, slices, decisive } = answer;
  const { result, labels } = page;
  const how = words.decidedBy(decisive, slices);
  switch (kind) {
    case 'rejected': {
      const few = reason?.code === 'few-slices-read' ? words.doubt(LABELS[0], reason) : words.noneRead;
      return {
        kind,
        lead: result.notBrain,
        headline: result.rejected,
        details: [few],
        caution: result.noAnswer,
      };
    }
    case 'uncertain':
      return {
        kind,
        lead: result.tooClose,
        headline: result.uncertain,
        details: reason && label ? [words.doubt(label, reason)] : [],
        caution: result.showIt,
      };
    case 'none':
      return {
        kind,
        lead: words.onSlices,
        headline: result.noneFound,
        details: [how],
        caution: words.notHealthy,
      };
    case 'tumour':
      return {
        kind,
        lead: words.looksLike,
        headline: label ? capitalised(labels[label]) : '',
        details: [],
        caution: words.caution,
      };
  }
}

/** The name of a slice's answer within its series: beyond the brain, "no tumour" is not said. */
export function calledIn(slice: Member, series: Series, words: StudyWords, page: Dictionary): string {
  const standing: Standing = standingOf(slice, series);
  if (standing === 'outside' || standing === 'end') return words[standing];
  const { outcome } = slice.entry;
  return outcome ? verdictOf(outcome, page).headline : page.result.failed;
}
