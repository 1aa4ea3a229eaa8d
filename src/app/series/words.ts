/** A series in words. */
import type { Dictionary } from '../../i18n/en/page';
import type { VerdictKind } from '../slice/verdict';
import type { Study } from './studies';

export interface SeriesVerdict {
  readonly kind: VerdictKind;
  readonly headline: string;
  readonly details: readonly string[];
  /** Of the answer, where it stands. */
  readonly probability: number | null;
}

export function titleOf({ description }: Study, { study }: Dictionary): string {
  const { plane, sequence } = description;
  return [plane ? study.planes[plane] : study.unknownPlane, sequence].filter(Boolean).join(' · ');
}

export function factsOf({ description }: Study, { study }: Dictionary): string {
  const { slices, levels, spacingMm } = description;
  const parts = [study.slices(slices)];
  if (levels < slices) parts.push(study.levels(levels));
  if (spacingMm !== null) parts.push(study.spacing(spacingMm));
  return parts.join(' · ');
}

export function seriesVerdict({ answer, slices }: Study, { study, result }: Dictionary): SeriesVerdict {
  const { status, label, probabilities, reason, decisive } = answer;
  if (status === 'rejected' || !label || !probabilities) {
    const few = reason?.code === 'few-slices-read' ? study.doubt('notumor', reason) : study.noneRead;
    return { kind: 'rejected', headline: result.rejected, details: [few], probability: null };
  }
  const how = study.decidedBy(decisive.length, slices.length);
  if (status === 'uncertain') {
    const details = reason ? [study.doubt(label, reason), how] : [how];
    return { kind: 'uncertain', headline: result.uncertain, details, probability: null };
  }
  const none = label === 'notumor';
  return {
    kind: none ? 'none' : 'tumour',
    headline: study.most(label),
    details: [how, none ? study.notHealthy : result.notDiagnosis],
    probability: probabilities[label],
  };
}
