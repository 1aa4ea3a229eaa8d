import type { Dictionary } from '../../i18n/en/page';
import { isRejected, type Outcome } from '../../worker/protocol';

export type VerdictKind = 'tumour' | 'none' | 'uncertain' | 'rejected' | 'error';

/** Verdicts that say little without their first sentence. */
export const EXPLAINED: readonly VerdictKind[] = ['uncertain', 'rejected', 'error'];

/** An outcome in words: what is said first, and what must be said with it. */
export interface Verdict {
  readonly kind: VerdictKind;
  readonly headline: string;
  readonly details: readonly string[];
}

export function verdictOf(outcome: Outcome, words: Dictionary): Verdict {
  const { result } = words;
  if (outcome.kind === 'refused') {
    const { code, params, message } = outcome;
    const details = [words.refusal(code, params, message)];
    return isRejected(outcome)
      ? { kind: 'rejected', headline: result.rejected, details }
      : { kind: 'error', headline: result.refused, details };
  }
  if (outcome.kind === 'failed') {
    return { kind: 'error', headline: result.failed, details: [words.failure(outcome.code)] };
  }
  const { status, label, reason } = outcome.reading;
  const why = reason ? [words.reason(reason.code, reason.params)] : [];
  if (status === 'rejected') {
    const headline = reason?.code === 'not-brain-mri' ? result.notBrain : result.rejected;
    return { kind: 'rejected', headline, details: [...why, result.nothingSaid] };
  }
  if (status === 'uncertain') {
    const lean = label ? [result.leans(label)] : [];
    return { kind: 'uncertain', headline: result.uncertain, details: [...lean, ...why, result.neither] };
  }
  const none = label === 'notumor';
  return {
    kind: none ? 'none' : 'tumour',
    headline: result.most(label!),
    details: [none ? result.notHealthy : result.aTumour],
  };
}
