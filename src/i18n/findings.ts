/** What a language must say of each finding of the lesion finder, and what is told with it. */
import type { Ruler } from '../pipeline/explain/index';
import type { Feature } from '../pipeline/findings/feature';
import type { Amount, Kind } from './amounts';

type About = Pick<Feature, 'id' | 'meaning'>;

export interface FindingWords {
  readonly kind: Kind;
  /** As short as a box of the tree's picture has room for. */
  readonly name: string;
  /** What the tree asks. */
  readonly question: string;
  /** For findings on both sides of 0: an amount as more and as less than 0. */
  readonly signs?: readonly [plus: (amount: string) => string, minus: (amount: string) => string];
  /** The answer. `amount` comes with its unit, and its sign in words. */
  readonly says: (amount: string, value: number) => string;
  /** "If …": a change of it. */
  readonly changed: (amount: string, more: boolean) => string;
}

export interface Told {
  readonly findings: Readonly<Record<string, FindingWords>>;
  /** Of a case kept from an earlier model, whose findings had other names. */
  readonly unknownFinding: (meaning: string) => FindingWords;
  readonly amount: Amount;
  /** A share of something, 0..1 or more. */
  readonly share: (share: number) => string;
  readonly manyTimes: string;
}

/** Findings with their amounts: what every language's words of the why are put together from. */
export function tellingsOf({ findings, unknownFinding, amount, share, manyTimes }: Told) {
  const of = (id: string): FindingWords | undefined => findings[id];
  const wordsOf = ({ id, meaning }: About) => of(id) ?? unknownFinding(meaning);

  /** With its sign in words. */
  function signed({ kind, signs }: FindingWords, value: number, ruler: Ruler | null, other?: number): string {
    const text = amount(kind, value, ruler, other);
    return signs ? signs[value < 0 ? 1 : 0](text) : text;
  }

  const countsInShares = ({ kind, signs }: FindingWords) => !signs && kind !== 'spread' && kind !== 'unknown';

  function shareOf(from: number, to: number): string {
    const part = Math.abs((to - from) / from);
    return part < 10 ? share(part) : manyTimes;
  }

  return {
    name: (id: string) => of(id)?.name ?? id,
    words: wordsOf,
    signed,
    says(about: About, value: number, ruler: Ruler | null, other?: number) {
      const finding = wordsOf(about);
      return finding.says(signed(finding, value, ruler, other), value);
    },
    value: (about: About, value: number, ruler: Ruler | null) => signed(wordsOf(about), value, ruler),
    /** With its sign before it, where it does not read as nothing: where there is little room. */
    plain(id: string, value: number, ruler: Ruler | null): string {
      const { kind, signs } = of(id) ?? unknownFinding(id);
      const text = amount(kind, value, ruler);
      if (text === amount(kind, 0, ruler)) return text;
      return `${value < 0 ? '−' : signs ? '+' : ''}${text}`;
    },
    /** How far a value is from its line, and that as a share of the value where it makes sense. */
    distance(about: About, value: number, threshold: number, ruler: Ruler | null) {
      const finding = wordsOf(about);
      return {
        far: amount(finding.kind, value - threshold, ruler),
        share: countsInShares(finding) ? shareOf(value, threshold) : null,
      };
    },
    /** "If …": as a share where sizes are concerned, with millimetres where they are known. */
    changed(id: string, from: number, to: number, ruler: Ruler | null): string {
      const finding = of(id) ?? unknownFinding(id);
      const far = amount(finding.kind, to - from, ruler);
      const part = countsInShares(finding) ? shareOf(from, to) : null;
      return finding.changed(part === null ? far : ruler ? `${far} (${part})` : part, to > from);
    },
  };
}
