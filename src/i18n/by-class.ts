/** Words for each class of this build (src/pipeline/labels.ts), from a language's own for those that it knows. */
import { capitalised } from '../pipeline/capitalised';
import { byClass, IS_OWN_MODEL, type Label, NONE, ownNames, TYPES } from '../pipeline/labels';

type ByClass<T> = Readonly<Record<Label, T>>;

export { byClass, capitalised };

/** What is said where none of the other classes was found: the model's own name for that, where it has one. */
export const ofNone = (own: string, classes: ByClass<string>): string =>
  IS_OWN_MODEL && NONE !== null && ownNames(NONE) ? capitalised(classes[NONE]) : own;

type List = (parts: readonly string[]) => string;

/** The classes that may be found, in a row. @param list the language's own, for a few things */
export const foundOf = (list: List, classes: ByClass<string>): string =>
  list(TYPES.map((label) => classes[label]));

/** All answers in a row: one, another or none. @param locale BCP 47 */
export const answersOf = (locale: string, classes: ByClass<string>): string =>
  new Intl.ListFormat(locale, { type: 'disjunction' }).format(
    (NONE === null ? TYPES : [...TYPES, NONE]).map((label) => classes[label]),
  );
