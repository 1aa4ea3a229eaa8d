import { bomb } from '../archive/gzip';
import { inflate } from '../inflate';
import { maxInflated } from '../limits';
import { Refusal } from '../refusal';
import { type DataSet, readDataSet, readMeta } from './data-set';
import { TAG } from './tags';
import { type TransferSyntax, transferSyntax } from './transfer-syntax';

export interface DicomFile {
  readonly set: DataSet;
  /** Undefined when the file does not give it: its pixels are then taken to be uncompressed. */
  readonly syntax: TransferSyntax | undefined;
  /**
   * Set when the transfer syntax is not supported. The rest of the file is still read, since it may give a better
   * reason to refuse it.
   */
  readonly unreadable: Refusal | undefined;
  /** Byte order of uncompressed pixels. */
  readonly little: boolean;
  /** The data set is written otherwise than the transfer syntax says: in the other byte order, or not deflated. */
  readonly contradicted: boolean;
  readonly isDirectory: boolean;
}

/** Value representations (PS3.5, table 6.2-1). */
const VR = /^(A[EST]|CS|D[AST]|F[DL]|IS|L[OT]|O[BDFLVW]|PN|S[HLQSTV]|TM|U[CILNRSTV])$/;
const DIRECTORY_CLASS = '1.2.840.10008.1.3.10';

/**
 * Reads a DICOM file: with or without preamble and meta information, deflated or not.
 * @throws Refusal
 */
export function readDicomFile(bytes: Uint8Array): DicomFile {
  const hasPreamble =
    bytes[128] === 0x44 && bytes[129] === 0x49 && bytes[130] === 0x43 && bytes[131] === 0x4d;
  const { meta, end } = readMeta(bytes, hasPreamble ? 132 : 0);
  const uid = meta.uid(TAG.transferSyntax);
  const named = uid === undefined ? undefined : transferSyntax(uid);
  const unreadable = named instanceof Refusal ? named : undefined;
  const syntax = named instanceof Refusal ? undefined : named;
  let body = bytes;
  let start = end;
  const deflated = syntax?.deflated === true && !startsDataSet(bytes, end);
  if (deflated) {
    const packed = bytes.subarray(end);
    body = inflate(packed, 'raw', maxInflated(packed.length), bomb(packed.length), 4 * packed.length);
    start = 0;
  }
  const encoding = detect(body, start, syntax);
  const set = readDataSet(body, start, encoding);
  const isDirectory = meta.uid(TAG.mediaStorageClass) === DIRECTORY_CLASS || set.has(TAG.directoryRecords);
  const { little } = encoding;
  const contradicted =
    syntax !== undefined && (little !== syntax.little || deflated !== syntax.deflated) && set.size > 0;
  return { set, syntax, unreadable, little, contradicted, isDirectory };
}

/**
 * The first element takes precedence over the transfer syntax: files with wrong meta information about explicit and
 * implicit VR are common, and some name the wrong byte order.
 */
function detect(bytes: Uint8Array, start: number, syntax: TransferSyntax | undefined) {
  if (start + 8 > bytes.length) return { explicit: true, little: true };
  // group numbers are small: read in the wrong byte order, they are multiples of 256
  const little =
    bytes[start] === 0 ? bytes[start + 1] === 0 : bytes[start + 1] === 0 || (syntax?.little ?? true);
  return { explicit: hasVr(bytes, start), little };
}

const hasVr = (bytes: Uint8Array, at: number) => VR.test(String.fromCharCode(bytes[at + 4], bytes[at + 5]));

/** Whether an element of group 0008 that names its representation begins here. */
const startsDataSet = (bytes: Uint8Array, at: number) =>
  bytes[at] === 8 && bytes[at + 1] === 0 && hasVr(bytes, at);
