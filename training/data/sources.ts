/** Which images train, which test, and what "another hospital" is. */
import type { Row } from './dataset';

/** Sources whose groups are dealt over folds: one patient, or one cluster of near-duplicates, stands in one group. */
const HOME = ['cheng', 'lgg', 'br35h', 'sartaj', 'tiantan'] as const;

/**
 * Hospitals to leave out as a whole. What shares a way of preparing images is one block: leaving out one part would test
 * what the others taught of it.
 */
export const BLOCKS = {
  cheng: ['cheng'],
  lgg: ['lgg'],
  web: ['br35h', 'sartaj'],
  kaggle44: ['kaggle44'],
  tiantan: ['tiantan'],
  stripped: ['rsna', 'oasis', 'ljubljana'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Block = keyof typeof BLOCKS;

/** Whether an image shows what its label says; those that may not are neither trained on nor tested. */
export function isUsable({ lesionVisible }: Pick<Row, 'lesionVisible'>): boolean {
  return lesionVisible !== 'unsure' && lesionVisible !== 'no';
}

/** Whether a row's source is one whose groups are dealt over folds; all others train every fold's network. */
export function isHome({ source }: Pick<Row, 'source'>): boolean {
  return (HOME as readonly string[]).includes(source);
}
