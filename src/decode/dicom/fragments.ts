import { Refusal } from '../refusal';
import { type ByteStream, type DataSet, dicomParser, type Element as Parsed } from './parser';
import type { Packing } from './transfer-syntax';

/** Encapsulated pixel data (PS3.5, annex A.4), split into frames by dicom-parser. */
export interface Encapsulated {
  readonly frames: number;
  /** The data ends inside a fragment: the last frame is not whole. */
  readonly truncated: boolean;
  /** The codestream of a frame, joined from its fragments. */
  frame(index: number): Uint8Array;
}

/**
 * @param bytes the file
 * @param offset where the value of the pixel data element begins
 * @param count number of frames stated in the header
 * @param packing decides how frames are separated where there is no offset table
 * @throws Refusal
 */
export function splitFrames(
  bytes: Uint8Array,
  offset: number,
  little: boolean,
  count: number,
  packing: Packing,
): Encapsulated {
  const byteArrayParser = little
    ? dicomParser.littleEndianByteArrayParser
    : dicomParser.bigEndianByteArrayParser;
  const { element, truncated } = readFragments(new dicomParser.ByteStream(byteArrayParser, bytes, offset));
  const { fragments = [] } = element;
  if (fragments.length === 0) throw new Refusal('truncated');
  const set = { byteArray: bytes, byteArrayParser } as DataSet; // dicom-parser uses only these two fields
  const parts = (first: number, size: number) =>
    dicomParser.readEncapsulatedPixelDataFromFragments(set, element, first, size);
  const each = { frames: fragments.length, truncated, frame: (index: number) => parts(index, 1) };
  if (count === 1) {
    // a frame may consist of several fragments; if each of them begins a stream, they are frames missing from the
    // header's count
    const part = ({ position, length }: (typeof fragments)[number]) =>
      bytes.subarray(position, position + length);
    if (fragments.length > 1 && fragments.every((fragment) => startsStream(part(fragment)))) return each;
    return { frames: 1, truncated, frame: () => parts(0, fragments.length) };
  }
  if (fragments.length === count || packing === 'rle' || packing === 'native') {
    // RLE and uncompressed frames are one fragment each (PS3.5, A.4.2)
    return each;
  }
  const table = offsetTable(element, count) ?? dicomParser.createJPEGBasicOffsetTable(set, element);
  return {
    frames: table.length,
    truncated,
    frame: (index) => dicomParser.readEncapsulatedImageFrame(set, element, index, table),
  };
}

/** Lists the fragments; one that extends beyond the file is cut at its end. */
function readFragments(stream: ByteStream) {
  const warnings: string[] = [];
  const end = stream.byteArray.length;
  const element: Parsed = {
    tag: 'x7fe00010',
    vr: 'OB',
    length: 0,
    dataOffset: stream.position,
    hadUndefinedLength: true,
  };
  try {
    dicomParser.findEndOfEncapsulatedElement(stream, element, warnings);
  } catch {
    // the file ends in the middle of an item's header: the items before it are kept
  }
  const listed = element.fragments ?? [];
  // dicom-parser lists bytes that are not an item as one more fragment, with a warning
  const strange = warnings.some((warning) => warning.startsWith('unexpected tag'));
  if (strange) listed.pop();
  element.fragments = listed
    .filter(({ position, length }) => length > 0 && position < end)
    .map((fragment) => ({ ...fragment, length: Math.min(fragment.length, end - fragment.position) }));
  // a file cut exactly at an item's end lacks only the delimiter, which is harmless
  return { element, truncated: strange || listed.some(({ position, length }) => position + length > end) };
}

/** The file's offset table, unless it is missing or wrong. */
function offsetTable({ basicOffsetTable = [], fragments = [] }: Parsed, count: number): number[] | undefined {
  const starts = new Set(fragments.map(({ offset }) => offset));
  const rises = basicOffsetTable.every((offset, i) => i === 0 || offset > basicOffsetTable[i - 1]);
  const fits = basicOffsetTable.length === count && basicOffsetTable.every((offset) => starts.has(offset));
  return rises && fits ? basicOffsetTable : undefined;
}

/** The first bytes of a JPEG or JPEG-LS stream, of a JPEG 2000 codestream, or of a JP2 file around one. */
export function startsStream(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xd8 && c === 0xff) return true;
  if (a === 0xff && b === 0x4f && c === 0xff && d === 0x51) return true;
  return a === 0 && b === 0 && c === 0 && d === 0x0c && bytes[4] === 0x6a && bytes[5] === 0x50;
}
