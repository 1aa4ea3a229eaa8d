/** Secondary Capture (PS3.3, A.8.1): the image as displayed, with the marked place and the verdict as text. */
import { DISCLAIMER, PRODUCT } from '../about';
import type { Picture } from '../answer';
import type { RecordContext } from '../context';
import { type Canvas, type Colour, dot, line, newCanvas, wrap, write } from '../draw/canvas';
import { LETTER } from '../draw/font';
import type { Finding } from '../finding';
import { lesionLine, probabilityLines, verdict } from '../sentences';
import { codeItem } from './codes';
import { commonModules, imageReference, stamp } from './modules';
import type { SourceImage } from './source';
import { type Element, writeDicom } from './writer';

const SECONDARY_CAPTURE = '1.2.840.10008.5.1.4.1.1.7';
const WHITE: Colour = [255, 255, 255];
const GREY: Colour = [170, 170, 170];
const MARK: Colour = [255, 200, 0];
/** Small images are enlarged to make room for the text. */
const MIN_SIDE = 512;
const MARGIN = 8;

export function writeSecondaryCapture(
  finding: Finding,
  picture: Picture,
  source: SourceImage,
  context: RecordContext,
): Uint8Array<ArrayBuffer> {
  const { width, height, rgb } = captureOf(finding, picture);
  const { date, time } = stamp(context.now);
  const frame = finding.images[0]?.frame;
  const elements: Element[] = [
    ...commonModules(
      source,
      {
        sopClass: SECONDARY_CAPTURE,
        modality: 'OT',
        seriesDescription: `${PRODUCT} verdict, not for diagnosis`,
        seriesNumber: 9002,
      },
      context,
    ),
    [0x0008_0008, 'CS', 'DERIVED\\SECONDARY\\OTHER'],
    [0x0008_0064, 'CS', 'WSD'],
    [0x0018_0015, 'CS', 'BRAIN'],
    [0x0018_1012, 'DA', date],
    [0x0018_1014, 'TM', time],
    [0x0018_1016, 'LO', PRODUCT],
    [0x0018_1018, 'LO', PRODUCT],
    [0x0018_1019, 'LO', context.model.version],
    [0x0008_0023, 'DA', date],
    [0x0008_0033, 'TM', time],
    [0x0020_0020, 'CS', ''],
    [0x0008_2111, 'ST', `${PRODUCT}: verdict drawn over the image`],
    [0x0008_2112, 'SQ', [[...imageReference(source, frame), [0x0040_a170, 'SQ', [codeItem(PURPOSE)]]]]],
    [0x0020_4000, 'LT', DISCLAIMER],
    [0x0028_0301, 'CS', source.burnedIn ? 'YES' : 'NO'],
    ...(source.lossy ? ([[0x0028_2110, 'CS', '01']] as const) : []),
    [0x0028_0002, 'US', 3],
    [0x0028_0004, 'CS', 'RGB'],
    [0x0028_0006, 'US', 0],
    [0x0028_0010, 'US', height],
    [0x0028_0011, 'US', width],
    [0x0028_0100, 'US', 8],
    [0x0028_0101, 'US', 8],
    [0x0028_0102, 'US', 7],
    [0x0028_0103, 'US', 0],
    [0x7fe0_0010, 'OB', rgb],
  ];
  return writeDicom(elements);
}

const PURPOSE = ['121322', 'DCM', 'Source image for image processing operation'] as const;

/** Picture above, text below. */
function captureOf(finding: Finding, picture: Picture): Canvas {
  const scale = Math.max(1, Math.ceil(MIN_SIDE / Math.max(picture.width, picture.height)));
  const width = Math.max(MIN_SIDE, picture.width * scale);
  const left = (width - picture.width * scale) >> 1;
  const high = picture.height * scale;
  const letters = Math.floor((width - 2 * MARGIN) / LETTER.width);
  const told: [string, Colour][] = [
    [verdict(finding), WHITE],
    ...(finding.reason ? [[finding.reason, WHITE] as [string, Colour]] : []),
    [probabilityLines(finding).join('; '), GREY],
    ...finding.lesions.map((lesion): [string, Colour] => [lesionLine(lesion), GREY]),
    [DISCLAIMER, GREY],
  ];
  const lines = told.flatMap(([text, colour]) => wrap(text, letters).map((part) => [part, colour] as const));
  const canvas = newCanvas(width, high + 2 * MARGIN + lines.length * (LETTER.height + 2));
  for (let y = 0; y < high; y++) {
    for (let x = 0; x < picture.width * scale; x++) {
      const grey = picture.grey[Math.floor(y / scale) * picture.width + Math.floor(x / scale)];
      dot(canvas, left + x, y, [grey, grey, grey]);
    }
  }
  for (const { region } of finding.lesions) {
    const points = region.shown.map(([x, y]) => [left + x * picture.width * scale, y * high]);
    points.forEach((point, i) => {
      line(canvas, point, points[(i + 1) % points.length], MARK);
    });
  }
  lines.forEach(([text, colour], i) => {
    write(canvas, text, MARGIN, high + MARGIN + i * (LETTER.height + 2), colour);
  });
  return canvas;
}
