/** Which images are for training, which for testing, and what counts as another hospital. */
import type { Row } from './dataset';

/**
 * Sources whose groups are distributed over folds. Here all images of a patient or of a cluster of near-duplicates are
 * in one group.
 */
const HOME = ['cheng', 'lgg', 'br35h', 'sartaj', 'tiantan'] as const;

/**
 * Hospitals that are left out as a whole. Sources whose images were prepared in the same way are one block: if only one
 * part were left out, the training would have seen that preparation in the others.
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

/** Whether an image shows what its label says. Images that may not are used neither for training nor for testing. */
export function isUsable({ lesionVisible }: Pick<Row, 'lesionVisible'>): boolean {
  return lesionVisible !== 'unsure' && lesionVisible !== 'no';
}

/**
 * Whether a row's source is one whose groups are distributed over folds. All others are in the training of every fold.
 */
export function isHome({ source }: Pick<Row, 'source'>): boolean {
  return (HOME as readonly string[]).includes(source);
}
