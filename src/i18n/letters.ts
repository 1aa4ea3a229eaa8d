import { byClass, LABELS, type Label } from '../pipeline/labels';

/** A letter a class, no two alike: its first one, or else its number. */
export function lettersOf(
  own: Readonly<Record<Label, string>> & { readonly notumor: string },
): Readonly<Record<Label, string>> {
  const letters = byClass(own, (label) => label.slice(0, 1).toUpperCase());
  const all = Object.values(letters);
  return Object.fromEntries(
    LABELS.map((label, k) => {
      const alone = all.filter((letter) => letter === letters[label]).length === 1;
      return [label, alone ? letters[label] : String(k + 1)];
    }),
  );
}
