/**
 * The classes of this build, which are those of one model. A model with other classes is refused when it is loaded,
 * since its columns would be misread.
 */

/** A class's id, as used in data sets and files. */
export type Label = string;

/** `labels.json` of a model: its classes. */
export interface LabelMap {
  /** The order of every probability vector, table and confusion matrix. Alphabetical, so that it never depends on the data. */
  readonly labels: readonly Label[];
  /**
   * The class of slices that show none of the others; null if there is no such class. Default: `notumor`, if that is a
   * class.
   */
  readonly none?: Label | null;
  /** Names to show, by class and by language (BCP 47). Default: the name in this code, or else the id. */
  readonly names?: Readonly<Record<Label, Readonly<Record<string, string>>>>;
}

/** The shipped model's. */
const SHIPPED_CLASSES: LabelMap = { labels: ['glioma', 'meningioma', 'notumor', 'pituitary'] };

declare global {
  /** The label map of another model, set before this file is loaded: by the build (vite.config.ts) or by a command. */
  var DENDRITE_CLASSES: LabelMap | undefined;
}

export const CLASSES: LabelMap = globalThis.DENDRITE_CLASSES ?? SHIPPED_CLASSES;

/** Whether this build is for a model other than the shipped one. */
export const IS_OWN_MODEL: boolean = globalThis.DENDRITE_CLASSES !== undefined;

/** The names that another model gives to a class, by language. */
export const ownNames = (label: Label): Readonly<Record<string, string>> | undefined =>
  globalThis.DENDRITE_CLASSES?.names?.[label];

export const LABELS = CLASSES.labels;

/** One for each class, summing to 1. */
export type Probabilities = Record<Label, number>;

/** The class that means "no tumour found on this slice"; null where a model has none. */
export const NONE: Label | null = IS_OWN_MODEL ? noneOf(CLASSES) : 'notumor';

export function noneOf({ labels, none }: LabelMap): Label | null {
  return none === undefined ? (labels.find((label) => label === 'notumor') ?? null) : none;
}

/** Index of NONE; -1 where there is no such class. */
export const NO_TUMOUR = NONE === null ? -1 : LABELS.indexOf(NONE);

/** All other classes, in their order. */
export const TYPES: readonly Label[] = LABELS.filter((label) => label !== NONE);

/**
 * A value for each class of this build, from the values for the classes of the shipped model.
 *
 * @param own by class; that for `notumor` is used for the "none" class, whatever its name
 * @param other for a class that this code does not know, or that the model names itself
 */
export function byClass<T>(
  own: Readonly<Record<Label, T>> & { readonly notumor: T },
  other: (label: Label) => T,
): Readonly<Record<Label, T>> {
  return Object.fromEntries(
    LABELS.map((label) => {
      const known = IS_OWN_MODEL && ownNames(label) ? undefined : own[label === NONE ? 'notumor' : label];
      return [label, known ?? other(label)];
    }),
  );
}

/**
 * The names of the classes in a language.
 *
 * @param own the language's names for the classes that this code knows; that of `notumor` is used for the "none" class,
 *   whatever its name
 */
export function namesOfClasses(
  language: string,
  own: Readonly<Record<Label, string>> & { readonly notumor: string },
): Readonly<Record<Label, string>> {
  return byClass(own, (label) => {
    const given = IS_OWN_MODEL ? ownNames(label) : undefined;
    return given?.[language] ?? given?.en ?? label;
  });
}

/** The classes' English names. */
export const LABEL_NAMES = namesOfClasses('en', { notumor: 'no tumour', pituitary: 'pituitary tumour' });
