/** Segmentation (PS3.3, A.51) of a lesion: a trained mask, one bit a pixel, on the frame that it was made for. */
import { PRODUCT } from '../about';
import type { RecordContext } from '../context';
import type { Mask } from '../region';
import { CODE, type Code, codeItem } from './codes';
import { commonModules, imageReference, stamp } from './modules';
import type { SourceImage } from './source';
import { type Element, writeDicom } from './writer';

const SEGMENTATION = '1.2.840.10008.5.1.4.1.1.66.4';
const DERIVATION: Code = ['113076', 'DCM', 'Segmentation'];
const PURPOSE: Code = ['121322', 'DCM', 'Source image for image processing operation'];

/**
 * @param mask of the source image's size
 * @param frame of the source, from 0
 * @returns null where the file does not give the frame's position, which a segmentation needs
 * @throws RangeError where the mask is of another size
 */
export function writeSegmentation(
  mask: Mask,
  source: SourceImage,
  frame: number,
  context: RecordContext,
): Uint8Array<ArrayBuffer> | null {
  const plane = source.plane(frame);
  if (!plane || !source.frameOfReference) return null;
  if (mask.width !== source.columns || mask.height !== source.rows) {
    throw new RangeError(
      `The mask has ${mask.width} x ${mask.height} pixels, the image ${source.columns} x ${source.rows}`,
    );
  }
  const { date, time } = stamp(context.now);
  const organization = context.uid();
  const reference = imageReference(source, frame);
  return writeDicom([
    ...commonModules(
      source,
      {
        sopClass: SEGMENTATION,
        modality: 'SEG',
        seriesDescription: `${PRODUCT} lesion outline`,
        seriesNumber: 9004,
      },
      context,
    ),
    [0x0020_0052, 'UI', source.frameOfReference],
    [0x0020_1040, 'LO', ''],
    [0x0008_0008, 'CS', 'DERIVED\\PRIMARY'],
    [0x0008_0023, 'DA', date],
    [0x0008_0033, 'TM', time],
    [0x0028_0301, 'CS', 'NO'],
    [0x0028_2110, 'CS', source.lossy ? '01' : '00'],
    [0x0062_0001, 'CS', 'BINARY'],
    [0x0070_0080, 'CS', 'LESION'],
    [0x0070_0081, 'LO', `${PRODUCT}: outline of a marked place`],
    [0x0070_0084, 'PN', `${PRODUCT}^`],
    [
      0x0062_0002,
      'SQ',
      [
        [
          [0x0062_0003, 'SQ', [codeItem(CODE.morphology)]],
          [0x0062_0004, 'US', 1],
          [0x0062_0005, 'LO', 'Marked place'],
          [0x0062_0008, 'CS', 'AUTOMATIC'],
          [
            0x0062_0009,
            'LO',
            `${PRODUCT} ${context.model.version}, model ${context.model.hash.slice(0, 16)}`,
          ],
          [0x0062_000f, 'SQ', [codeItem(CODE.lesion)]],
        ],
      ],
    ],
    [
      0x0008_1115,
      'SQ',
      [
        [
          [0x0020_000e, 'UI', source.seriesUid],
          [0x0008_114a, 'SQ', [imageReference(source)]],
        ],
      ],
    ],
    [0x0020_9221, 'SQ', [[[0x0020_9164, 'UI', organization]]]],
    [
      0x0020_9222,
      'SQ',
      [
        [
          [0x0020_9164, 'UI', organization],
          [0x0020_9165, 'AT', [0x0062, 0x000b]],
          [0x0020_9167, 'AT', [0x0062, 0x000a]],
          [0x0020_9421, 'LO', 'Segment'],
        ],
      ],
    ],
    [
      0x5200_9229,
      'SQ',
      [
        [
          [0x0020_9116, 'SQ', [[[0x0020_0037, 'DS', plane.orientation]]]],
          [
            0x0028_9110,
            'SQ',
            [
              [
                [0x0018_0050, 'DS', plane.thickness ?? 1],
                [0x0028_0030, 'DS', plane.spacing],
              ],
            ],
          ],
          [0x0062_000a, 'SQ', [[[0x0062_000b, 'US', 1]]]],
        ],
      ],
    ],
    [
      0x5200_9230,
      'SQ',
      [
        [
          [0x0020_9111, 'SQ', [[[0x0020_9157, 'UL', 1]]]],
          [0x0020_9113, 'SQ', [[[0x0020_0032, 'DS', plane.position]]]],
          [
            0x0008_9124,
            'SQ',
            [
              [
                [0x0008_2112, 'SQ', [[...reference, [0x0040_a170, 'SQ', [codeItem(PURPOSE)]]]]],
                [0x0008_9215, 'SQ', [codeItem(DERIVATION)]],
              ],
            ],
          ],
        ],
      ],
    ],
    [0x0028_0002, 'US', 1],
    [0x0028_0004, 'CS', 'MONOCHROME2'],
    [0x0028_0008, 'IS', 1],
    [0x0028_0010, 'US', mask.height],
    [0x0028_0011, 'US', mask.width],
    [0x0028_0100, 'US', 1],
    [0x0028_0101, 'US', 1],
    [0x0028_0102, 'US', 0],
    [0x0028_0103, 'US', 0],
    [0x7fe0_0010, 'OB', bits(mask)],
  ] satisfies Element[]);
}

/** The first pixel in the lowest bit (PS3.5, 8.2). */
function bits({ inside }: Mask): Uint8Array {
  const out = new Uint8Array(Math.ceil(inside.length / 8));
  for (let i = 0; i < inside.length; i++) if (inside[i]) out[i >> 3] |= 1 << (i & 7);
  return out;
}
