/** Words for each class of this build (src/pipeline/labels.ts), from a language's own for those that it knows. */
import { byClass, CLASSES, LABELS, type Label, NONE, TYPES } from '../pipeline/labels';

type ByClass<T> = Readonly<Record<Label, T>>;

export { byClass };

/** What is said where none of the other classes was found: the model's own name for that, where it has one. */
export function ofNone(own: string, classes: ByClass<string>): string {
  return NONE === null || CLASSES.names?.[NONE] === undefined ? own : capital(classes[NONE]);
}

/** A letter a class, no two alike: its first one, or else its number. */
export function lettersOf(own: ByClass<string> & { readonly notumor: string }): ByClass<string> {
  const letters = byClass(own, (label) => label.slice(0, 1).toUpperCase());
  const all = Object.values(letters);
  return Object.fromEntries(
    LABELS.map((label, k) => {
      const alone = all.filter((letter) => letter === letters[label]).length === 1;
      return [label, alone ? letters[label] : String(k + 1)];
    }),
  );
}

export function capital(words: string): string {
  return words.replace(/^./u, (letter) => letter.toUpperCase());
}

/** The classes in a row: those that may be found, and all answers. */
export function rowsOf(locale: string, classes: ByClass<string>): { found: string; answers: string } {
  const row = (type: 'conjunction' | 'disjunction', labels: readonly Label[]) =>
    new Intl.ListFormat(locale, { type }).format(labels.map((label) => classes[label]));
  return {
    found: row('conjunction', TYPES),
    answers: row('disjunction', NONE === null ? TYPES : [...TYPES, NONE]),
  };
}
