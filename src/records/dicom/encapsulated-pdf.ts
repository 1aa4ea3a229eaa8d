/** Encapsulated PDF (PS3.3, A.45.1): the report as a page, filed with the study. */
import { PRODUCT } from '../about';
import type { RecordContext } from '../context';
import { CODE, codeItem } from './codes';
import { commonModules, imageReference, stamp } from './modules';
import type { SourceImage } from './source';
import { writeDicom } from './writer';

const ENCAPSULATED_PDF = '1.2.840.10008.5.1.4.1.1.104.1';

export function writeEncapsulatedPdf(
  pdf: Uint8Array,
  source: SourceImage,
  frame: number,
  context: RecordContext,
): Uint8Array<ArrayBuffer> {
  const { date, time } = stamp(context.now);
  return writeDicom([
    ...commonModules(
      source,
      {
        sopClass: ENCAPSULATED_PDF,
        modality: 'DOC',
        seriesDescription: `${PRODUCT} report`,
        seriesNumber: 9003,
      },
      context,
    ),
    [0x0008_0064, 'CS', 'WSD'],
    [0x0018_1016, 'LO', PRODUCT],
    [0x0008_0023, 'DA', date],
    [0x0008_0033, 'TM', time],
    [0x0008_002a, 'DT', `${date}${time}+0000`],
    [0x0028_0301, 'CS', source.burnedIn ? 'YES' : 'NO'],
    [0x0042_0010, 'ST', `${PRODUCT}: brain MR reading`],
    [0x0040_a043, 'SQ', [codeItem(CODE.brainMr)]],
    [0x0042_0013, 'SQ', [imageReference(source, frame)]],
    [0x0042_0012, 'LO', 'application/pdf'],
    [0x0042_0015, 'UL', pdf.length],
    [0x0042_0011, 'OB', pdf],
  ]);
}
