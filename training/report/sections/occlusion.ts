import type { Occlusion } from '../inputs';
import { cell, table } from '../text';

/** How reliable the occlusion check of a map is. */
export function occlusionSection({ chosen, onLesion, byLabel, chance, pointed }: Occlusion): string {
  return [
    '## Maps checked by covering',
    'The reading screen offers to cover parts of the slice, one after the other, and to see which lowers the evidence for ' +
      `the answer most (Zeiler & Fergus, ECCV 2014). Tried on ${chosen} slices with a drawn box, each of another patient, ` +
      `by the finder that never saw the patient; ${onLesion.images} of them were called a tumour by the network. There, ` +
      `the part that matters most meets the drawn box in ${cell(onLesion.share)}; a part chosen by chance would in ` +
      `${chance.toFixed(3)}. Wilson intervals. From [occlusion.json](occlusion.json).`,
    table(
      ['tumour', 'slices', 'meets the box'],
      Object.entries(byLabel).map(([label, { images, share }]) => [label, String(images), cell(share)]),
    ),
    'What the check says of the marked place, and how often the middle of the marked place lies in the drawn box then:',
    table(
      ['the check says', 'slices', 'marked place is right'],
      Object.entries(pointed).map(([verdict, { images, share }]) => [
        SAID[verdict as keyof typeof pointed],
        String(images),
        cell(share),
      ]),
    ),
  ].join('\n\n');
}

const SAID: Readonly<Record<keyof Occlusion['pointed'], string>> = {
  confirmed: 'covering it matters most',
  elsewhere: 'covering another place matters more',
  nowhere: 'no place matters much',
};
