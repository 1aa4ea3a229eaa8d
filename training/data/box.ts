/** Lesion boxes of a table. Imports nothing that names classes, so that it can be used before the classes are known. */

/** A lesion's box: centre and size as fractions of the image's width and height. */
export interface Box {
  readonly cx: number;
  readonly cy: number;
  readonly width: number;
  readonly height: number;
}

export const BOX_COLUMNS = ['box_cx', 'box_cy', 'box_w', 'box_h'] as const;

/**
 * @returns null where all four columns are empty or missing
 * @throws Error that names the line
 */
export function parseBox(record: Record<string, string>, line: number): Box | null {
  const texts = BOX_COLUMNS.map((name) => record[name] ?? '');
  if (texts.every((text) => text === '')) return null;
  const [cx, cy, width, height] = texts.map((text) => (text === '' ? Number.NaN : Number(text)));
  const fits = [cx, cy, width, height].every((v) => v >= 0 && v <= 1) && width > 0 && height > 0;
  if (!fits) throw new Error(`line ${line} has a box that is not four fractions of the image (0..1)`);
  return { cx, cy, width, height };
}
