import type { SliceRead } from '../../worker/protocol';
import type { Summary } from './summary';
import type { Marks } from './viewer/draw';

/** What is drawn over a slice; null where there is nothing to mark. */
export function marksOf({ reading }: SliceRead, { marked, outline, signs }: Summary): Marks | null {
  if (!marked) return null;
  return {
    outline,
    numbers: signs.flatMap(({ number, at }) => (at ? [{ number, at }] : [])),
    dashed: reading.status === 'uncertain',
  };
}

/** Only the outline, where no list explains the numbers. */
export function outlineOf(read: SliceRead, summary: Summary | null): Marks | null {
  const marks = summary && marksOf(read, summary);
  return marks && { ...marks, numbers: [] };
}
