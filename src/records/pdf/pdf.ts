/**
 * One A4 page as PDF 1.4 (ISO 32000-1): text in the standard font Helvetica, one grey picture, and lines over it. Only
 * what a report needs, since a library would be many times as large (docs/api.md has the figures).
 */
import { zlibSync } from 'fflate';

export interface PdfText {
  readonly text: string;
  /** Points from the page's left and top. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly bold?: boolean;
}

export interface PdfPicture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array | Uint8ClampedArray;
  /** Where it is shown: points from the page's left and top. */
  readonly x: number;
  readonly y: number;
  readonly shownWidth: number;
  readonly shownHeight: number;
  /** Closed lines over it, in fractions of the picture. */
  readonly outlines: readonly (readonly (readonly [x: number, y: number])[])[];
}

const PAGE = { width: 595, height: 842 } as const;

export function writePdf(
  title: string,
  texts: readonly PdfText[],
  picture: PdfPicture | null,
): Uint8Array<ArrayBuffer> {
  const drawn = [...texts.map(textCode), ...(picture ? [pictureCode(picture)] : [])].join('\n');
  const objects: (string | [dictionary: string, stream: Uint8Array])[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Contents 4 0 R /Resources << ` +
      `/Font << /F1 5 0 R /F2 6 0 R >> ${picture ? '/XObject << /Picture 8 0 R >> ' : ''}>> >>`,
    ['', latin(drawn)],
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    `<< /Title (${escaped(title)}) /Producer (Dendrite) >>`,
  ];
  if (picture) {
    const { width, height, grey } = picture;
    const facts = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8`;
    objects.push([facts, Uint8Array.from(grey)]);
  }
  return file(objects);
}

function textCode({ text, x, y, size, bold }: PdfText): string {
  return `BT /${bold ? 'F2' : 'F1'} ${size} Tf ${x} ${PAGE.height - y} Td (${escaped(text)}) Tj ET`;
}

function pictureCode({ x, y, shownWidth, shownHeight, outlines }: PdfPicture): string {
  const low = PAGE.height - y - shownHeight;
  const at = ([px, py]: readonly [number, number]) =>
    `${(x + px * shownWidth).toFixed(1)} ${(low + (1 - py) * shownHeight).toFixed(1)}`;
  const lines = outlines.map(([first, ...rest]) =>
    first ? `1 0.78 0 RG 1.5 w ${at(first)} m ${rest.map((point) => `${at(point)} l`).join(' ')} s` : '',
  );
  return [`q ${shownWidth} 0 0 ${shownHeight} ${x} ${low} cm /Picture Do Q`, ...lines].join('\n');
}

/** Parentheses and backslashes are PDF syntax; the font has no letters beyond Latin-1. */
const escaped = (text: string) => text.replace(/[\\()]/g, '\\$&').replace(/[^\x20-\xff]/g, '?');
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

function file(objects: readonly (string | [string, Uint8Array])[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [latin('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n')];
  const places: number[] = [];
  let length = parts[0].length;
  const put = (bytes: Uint8Array) => {
    parts.push(bytes);
    length += bytes.length;
  };
  objects.forEach((object, i) => {
    places.push(length);
    put(latin(`${i + 1} 0 obj\n`));
    if (typeof object === 'string') put(latin(object));
    else {
      const packed = zlibSync(object[1]);
      put(latin(`<< ${object[0]} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`));
      put(packed);
      put(latin('\nendstream'));
    }
    put(latin('\nendobj\n'));
  });
  const start = length;
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  put(
    latin(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}` +
        `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 7 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  const out = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
