/**
 * The report of a finding as one page: verdict, probabilities, the image with the marked place, and the program's
 * version.
 */
import { DISCLAIMER, PRODUCT } from '../about';
import type { Picture } from '../answer';
import type { RecordContext } from '../context';
import { wrap } from '../draw/canvas';
import type { Finding } from '../finding';
import { lesionLine, probabilityLines, verdict } from '../sentences';
import { type PdfText, writePdf } from './pdf';

const LEFT = 56;
const SIDE = 300;
/** Letters of Helvetica at 10 points that always fit between the margins. */
const LETTERS = 88;

export function reportPdf(
  finding: Finding,
  picture: Picture | null,
  { model, now }: RecordContext,
): Uint8Array<ArrayBuffer> {
  const texts: PdfText[] = [];
  let y = 70;
  const put = (text: string, size: number, bold = false) => {
    for (const part of wrap(text, Math.floor((LETTERS * 10) / size))) {
      texts.push({ text: part, x: LEFT, y, size, bold });
      y += size * 1.4;
    }
  };
  put(`${PRODUCT}: brain MR reading`, 11);
  y += 6;
  put(verdict(finding), 18, true);
  if (finding.reason) put(finding.reason, 11);
  y += 6;
  put(`${finding.subject}. Preliminary, not verified by a person.`, 10);
  y += 6;
  for (const line of probabilityLines(finding)) put(`Probability of ${line}`, 10);
  for (const lesion of finding.lesions) put(lesionLine(lesion), 10);
  y += 10;
  const scale = picture ? SIDE / Math.max(picture.width, picture.height) : 0;
  const shown = picture && {
    ...{ width: picture.width, height: picture.height, grey: picture.grey, x: LEFT, y },
    shownWidth: Math.round(picture.width * scale),
    shownHeight: Math.round(picture.height * scale),
    outlines: finding.lesions.map(({ region }) => region.shown),
  };
  if (shown) y += shown.shownHeight + 24;
  put(DISCLAIMER, 10, true);
  y += 6;
  put(
    `${PRODUCT} ${model.version}, model ${model.hash}, ${now.toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    8,
  );
  return writePdf(`${PRODUCT}: brain MR reading`, texts, shown);
}
