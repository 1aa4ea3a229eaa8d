import { kindOf, type SignId } from '../pipeline/findings/signs';

/** A sign in the table, and in a sentence after "An area: …". */
export type SignWords = Readonly<Record<SignId, readonly [name: string, said: string]>>;

/**
 * Signs in a sentence: those of the area in a row, then what stands elsewhere, in a clause of its own, or it would seem
 * that what follows is said of that.
 */
export function saidSigns(
  found: readonly SignId[],
  words: SignWords,
  joined: (parts: readonly string[]) => string,
): readonly [ofArea: string, elsewhere: string] {
  const said = (wanted: boolean) =>
    found.filter((id) => (kindOf(id) === 'number') === wanted).map((id) => words[id][1]);
  return [joined(said(false)), said(true).join('')];
}
