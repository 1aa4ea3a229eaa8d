import type { Sheets } from '../inputs';
import { cell, number, table } from '../text';

/** Pictures of several slices: whether they are recognised and cut correctly, and the answers to their slices. */
export function sheetsSection(measured: Sheets | null): string {
  const title = '## Film sheets';
  if (!measured) return `${title}\n\nNot measured yet (training/experiments/sheets/cli.ts).`;
  const { sheets, slices, singles, layouts, conditions } = measured;
  return [
    title,
    `${slices} slices were laid on ${sheets} made-up sheets (rows x columns: ${layouts.join(', ')}; one source a sheet, ` +
      'letters on every tile) and read as the app reads a picture: recognised as a sheet, straightened, cut into tiles, ' +
      'and each tile read, by the finder that never saw its patient. A tile of a sheet has a half or a quarter of its ' +
      'slice’s pixels. The photographs are simulated: no real one was measured, and the strength of glare, blur and noise ' +
      'is a guess. Intervals are from bootstrap draws of sheets; where no sheet differs they say nothing: of ' +
      `${sheets} sheets without a fault, up to ${number(mostAtNone(sheets))} of all such sheets may have it (95 %). ` +
      'From [sheets.json](sheets.json).',
    table(
      [
        'sheets',
        'recognised',
        'rows and columns right',
        'one answer for all',
        'slices found',
        'tiles too many',
      ],
      conditions.map(({ name, figures, extraTiles }) => [
        name,
        cell(figures.recognised),
        cell(figures.layoutRight),
        cell(figures.readAsOne),
        cell(figures.tilesFound),
        String(extraTiles),
      ]),
    ),
    'Of the slices found, against the same slices as they are:',
    table(
      [
        'sheets',
        'same class',
        'read (as they are)',
        'read (on the sheet)',
        'rejected',
        'same class where both are read',
        'right among read (as they are)',
        'right among read (on the sheet)',
        'tumours read as none',
      ],
      conditions.map(({ name, figures }) => [
        name,
        cell(figures.sameClass),
        cell(figures.readClean),
        cell(figures.read),
        cell(figures.rejected),
        cell(figures.sameOfReadBoth),
        cell(figures.rightOfReadClean),
        cell(figures.rightOfRead),
        cell(figures.tumourLost),
      ]),
    ),
    `"Tumours read as none" are of those that were read as a tumour on the slice as it is. Of ${singles} slices that were ` +
      `shown alone, none of which is a sheet, these were taken for several: ${conditions
        .map(({ name, singlesTaken }) => `${singlesTaken} ${name}`)
        .join(', ')}.`,
  ].join('\n\n');
}

/** With none in so many, the upper limit of the share at one in twenty. */
const mostAtNone = (count: number): number => 1 - 0.05 ** (1 / count);
