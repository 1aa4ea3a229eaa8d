/** The only conversion from a study's reading to what the screen shows, independent of language. */
import { type Label, NONE } from '../../pipeline/labels';
import type { LesionTrack, StudyReason } from '../../pipeline/series/index';
import { kindOfReading } from '../session/verdict';
import type { Member, Series, Study } from './studies';

export interface StudySummary {
  readonly kind: 'tumour' | 'none' | 'uncertain' | 'rejected';
  readonly label: Label | null;
  /** Probability of the label. */
  readonly probability: number | null;
  readonly reason: StudyReason | null;
  /** The series on which the answer mainly rests. */
  readonly main: Series;
  /** The slice that shows the answer best. */
  readonly best: Member;
  /** The lesion that explains the answer; with an uncertain one, a place to look at. Null where there is none. */
  readonly lesion: ShownLesion | null;
  /** Number of further lesions. */
  readonly furtherLesions: number;
  /** Number of slices of the main series, of those that decided, and of those whose own answer is uncertain. */
  readonly slices: number;
  readonly decisive: number;
  readonly uncertain: number;
}

/** The part that is needed for an answer in words; kept studies have no more. */
export type StudyAnswer = Pick<StudySummary, 'kind' | 'label' | 'reason' | 'slices' | 'decisive'>;

export interface ShownLesion {
  readonly track: LesionTrack<Member>;
  /** Slice numbers in the main series, from 1. */
  readonly first: number;
  readonly last: number;
  readonly peak: number;
  /** On every slice from the first to the last. */
  readonly together: boolean;
  /** The answer names a tumour and is not uncertain; otherwise a volume is meaningless. */
  readonly stands: boolean;
}

export function summaryOfStudy({ status, label, probabilities, reason, main }: Study): StudySummary {
  const kind = kindOfReading({ status, label });
  const tracks = kind === 'tumour' || kind === 'uncertain' ? byDecision(main) : [];
  const [track] = tracks;
  return {
    kind,
    label,
    probability: label && probabilities ? probabilities[label] : null,
    reason,
    main,
    best: track?.peak ?? main.answer.decisive[0] ?? main.slices[main.slices.length >> 1],
    lesion: track ? shownLesion(track, main, kind === 'tumour') : null,
    furtherLesions: Math.max(0, tracks.length - 1),
    slices: main.slices.length,
    decisive: main.answer.decisive.length,
    uncertain: main.slices.filter(({ reading }) => reading.status === 'uncertain').length,
  };
}

/** Sorted by how many of the decisive slices show a lesion, then by its probability. */
function byDecision({ lesions, answer }: Series): LesionTrack<Member>[] {
  const decisive = new Set(answer.decisive);
  const said = ({ slices }: LesionTrack<Member>) => slices.filter((slice) => decisive.has(slice)).length;
  return [...lesions].sort((a, b) => said(b) - said(a) || b.score - a.score);
}

function shownLesion(track: LesionTrack<Member>, { slices }: Series, stands: boolean): ShownLesion {
  const numberOf = (slice: Member) => slices.indexOf(slice) + 1;
  const [first, last] = [numberOf(track.slices[0]), numberOf(track.slices[track.slices.length - 1])];
  return {
    track,
    first,
    last,
    peak: numberOf(track.peak),
    together: track.slices.length === last - first + 1,
    stands,
  };
}

/** How a slice is drawn in the strip; `end` and `outside` never mean "no tumour". */
export type Standing = 'tumour' | 'uncertain' | 'none' | 'end' | 'outside' | 'rejected';

export function standingOf(slice: Member, { parts }: Series): Standing {
  const part = parts.get(slice);
  if (part === 'outside') return 'outside';
  const { status, label } = slice.reading;
  if (status === 'rejected') return 'rejected';
  if (status === 'uncertain') return 'uncertain';
  if (label !== NONE) return 'tumour';
  return part === 'end' ? 'end' : 'none';
}

/** Indices of the slices in the series, the most suspicious first. */
export function suspiciousFirst({ slices, suspicious }: Series): number[] {
  const at = new Map(slices.map((slice, index) => [slice, index]));
  return suspicious.flatMap((slice) => at.get(slice) ?? []);
}

/** At most `count` slices that show a lesion, spread over it, including the one with the highest probability. */
export function followed({ slices, peak }: LesionTrack<Member>, count: number): Member[] {
  if (slices.length <= count) return [...slices];
  const at = slices.indexOf(peak);
  const step = Math.max(1, Math.floor(slices.length / count));
  const start = Math.min(slices.length - 1 - step * (count - 1), Math.max(0, at - step * (count >> 1)));
  const chosen = Array.from({ length: count }, (_, k) => slices[start + k * step]);
  if (!chosen.includes(peak)) chosen[nearest(chosen, slices, at)] = peak;
  return chosen;
}

function nearest(chosen: readonly Member[], slices: readonly Member[], at: number): number {
  const distances = chosen.map((slice) => Math.abs(slices.indexOf(slice) - at));
  return distances.indexOf(Math.min(...distances));
}
