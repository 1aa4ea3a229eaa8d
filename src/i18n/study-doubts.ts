/** Why the answer for a series or a study cannot be relied on, in a language's words. */
import type { Label } from '../pipeline/labels';
import type { StudyReason } from '../pipeline/series/index';

const UNKNOWN = { probability: 0, least: 0, read: 0, decisive: 0, slices: 0, unread: 0 };

/** The most probable class, its probability and the least that is needed; the rest are numbers of slices. */
type Facts = Readonly<typeof UNKNOWN> & { readonly likeliest: string };

/** Without a slice that was read there is no class to doubt. */
type Code = Exclude<StudyReason['code'], 'no-slice-read'>;

export type StudyDoubts = Readonly<Record<Code, (facts: Facts) => string>>;

export const doubtsOf =
  (classes: Readonly<Record<Label, string>>, words: StudyDoubts) =>
  (label: Label, { code, params }: StudyReason): string => {
    // A kept case may have a reason that this version does not know.
    const say = Object.hasOwn(words, code) ? words[code as Code] : words['low-confidence'];
    return say({ ...UNKNOWN, ...params, likeliest: classes[label] });
  };
