/** Words for each class of this build (src/pipeline/labels.ts), from a language's own for those that it knows. */
import { byClass, type Label, NONE, TYPES } from '../pipeline/labels';

type ByClass<T> = Readonly<Record<Label, T>>;

export { byClass };

/** What is said where none of the other classes was found: the model's own name for that, where it has one. */
export const ofNone = (own: string, classes: ByClass<string>): string =>
  NONE !== null && globalThis.DENDRITE_CLASSES?.names?.[NONE] ? capital(classes[NONE]) : own;

export function capital(words: string): string {
  return words.replace(/^./u, (letter) => letter.toUpperCase());
}

/** The classes in a row: those that may be found, and all answers. @param list the language's own, for a few things */
export function rowsOf(
  list: (parts: readonly string[]) => string,
  classes: ByClass<string>,
): { found: string; answers: string } {
  const row = (labels: readonly Label[]) => list(labels.map((label) => classes[label]));
  return { found: row(TYPES), answers: row(NONE === null ? TYPES : [...TYPES, NONE]) };
}
