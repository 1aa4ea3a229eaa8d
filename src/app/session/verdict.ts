import type { Dictionary } from '../../i18n/en/page';
import { capitalised } from '../../pipeline/capitalised';
import { type Label, NONE } from '../../pipeline/labels';
import type { Status } from '../../pipeline/reading';
import { isRejected, type Outcome } from '../../worker/protocol';

export type VerdictKind = 'tumour' | 'none' | 'uncertain' | 'rejected' | 'error';

/** Verdicts that need their first sentence to be understood. */
export const EXPLAINED: readonly VerdictKind[] = ['uncertain', 'rejected', 'error'];

/** For the reading of a slice, a series or a study. */
export const kindOfReading = <S extends 'uncertain' | 'rejected'>({
  status,
  label,
}: {
  readonly status: 'read' | S;
  readonly label: Label | null;
}): 'tumour' | 'none' | S => (status === 'read' ? (label === NONE ? 'none' : 'tumour') : status);

/** The same in words, as short as possible. */
export function headlineOf(
  reading: { readonly status: Status; readonly label: Label | null },
  { result, labels }: Pick<Dictionary, 'result' | 'labels'>,
): string {
  const kind = kindOfReading(reading);
  if (kind === 'none') return result.noneFound;
  if (kind !== 'tumour') return result[kind];
  return capitalised(reading.label ? labels[reading.label] : '');
}

/** An outcome in words: a headline, the line above it, and a caution. */
export interface Verdict {
  readonly kind: VerdictKind;
  /** Small, above the headline. */
  readonly lead: string;
  readonly headline: string;
  readonly details: readonly string[];
  /** The last line, which warns of a wrong conclusion. */
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
  const { reading } = outcome;
  const { reason } = reading;
  const kind = kindOfReading(reading);
  const headline = headlineOf(reading, words);
  const details = reason ? [words.reason(reason.code, reason.params)] : [];
  if (kind === 'rejected') {
    const notBrain = reason?.code === 'not-brain-mri';
    const lead = notBrain ? result.notBrain : outcome.file;
    return { kind, lead, headline, details, caution: notBrain ? result.ifBrain : result.noAnswer };
  }
  if (kind === 'uncertain') return { kind, lead: result.tooClose, headline, details, caution: result.showIt };
  const [lead, caution] =
    kind === 'none' ? [result.onSlice, result.notHealthy] : [result.looksLike, result.notDiagnosis];
  return { kind, lead, headline, details, caution };
}

/** The same in one sentence, for screen readers. */
export const spoken = ({ lead, headline }: Verdict): string => `${lead}: ${headline}`;
