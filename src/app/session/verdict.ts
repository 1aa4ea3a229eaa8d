import type { Dictionary } from '../../i18n/en/page';
import { capitalised } from '../../pipeline/capitalised';
import { type Label, NONE } from '../../pipeline/labels';
import type { Status } from '../../pipeline/reading';
import { isRejected, type Outcome } from '../../worker/protocol';

export type VerdictKind = 'tumour' | 'none' | 'uncertain' | 'rejected' | 'error';

/** Verdicts that say little without their first sentence. */
export const EXPLAINED: readonly VerdictKind[] = ['uncertain', 'rejected', 'error'];

/** Of a reading of a slice, a series or a study. */
export const kindOfReading = <S extends 'uncertain' | 'rejected'>({
  status,
  label,
}: {
  readonly status: 'read' | S;
  readonly label: Label | null;
}): 'tumour' | 'none' | S => (status === 'read' ? (label === NONE ? 'none' : 'tumour') : status);

/** The same in words, as short as can be. */
export function headlineOf(
  reading: { readonly status: Status; readonly label: Label | null },
  { result, labels }: Pick<Dictionary, 'result' | 'labels'>,
): string {
  const kind = kindOfReading(reading);
  if (kind === 'none') return result.noneFound;
  return kind === 'tumour' ? capitalised(labels[reading.label!]) : result[kind];
}

/** An outcome in words: what is said first, what stands over it, and what must be said with it. */
export interface Verdict {
  readonly kind: VerdictKind;
  /** Small, above the headline. */
  readonly lead: string;
  readonly headline: string;
  readonly details: readonly string[];
  /** The last line: what must not be thought. */
  readonly caution: string;
}

export function verdictOf(outcome: Outcome, words: Dictionary): Verdict {
  const { result } = words;
  if (outcome.kind === 'refused') {
    const { code, params, message, file } = outcome;
    const rejected = isRejected(outcome);
    return {
      kind: rejected ? 'rejected' : 'error',
      lead: file,
      headline: rejected ? result.rejected : result.refused,
      details: [words.refusal(code, params, message)],
      caution: result.noAnswer,
    };
  }
  if (outcome.kind === 'failed') {
    const details = [words.failure(outcome.code)];
    return {
      kind: 'error',
      lead: outcome.file,
      headline: result.failed,
      details,
      caution: result.noAnswer,
    };
  }
  const { status, label, reason } = outcome.reading;
  const details = reason ? [words.reason(reason.code, reason.params)] : [];
  if (status === 'rejected') {
    const notBrain = reason?.code === 'not-brain-mri';
    return {
      kind: 'rejected',
      lead: notBrain ? result.notBrain : outcome.file,
      headline: result.rejected,
      details,
      caution: notBrain ? result.ifBrain : result.noAnswer,
    };
  }
  if (status === 'uncertain') {
    return {
      kind: 'uncertain',
      lead: result.tooClose,
      headline: result.uncertain,
      details,
      caution: result.showIt,
    };
  }
  const none = label === NONE;
  return {
    kind: none ? 'none' : 'tumour',
    lead: none ? result.onSlice : result.looksLike,
    headline: headlineOf(outcome.reading, words),
    details: [],
    caution: none ? result.notHealthy : result.notDiagnosis,
  };
}

/** The same in one breath, for ears. */
export const spoken = ({ lead, headline }: Verdict): string => `${lead}: ${headline}`;
