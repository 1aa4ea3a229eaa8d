/**
 * What a record copies from its image: the patient, study and series. Read from the file at the moment of export,
 * copied byte for byte, and never kept.
 */
import { type DataSet, dicomParser } from '../../decode/dicom/parser';
import { inflate } from '../../decode/inflate';
import { maxInflated } from '../../decode/limits';
import { Refusal } from '../../decode/refusal';
import type { Element, VR } from './writer';

/** Where a frame lies in the patient (PS3.3, C.7.6.2). */
export interface FramePlane {
  /** Centre of the first pixel, in millimetres. */
  readonly position: readonly number[];
  /** Direction cosines of a row and of a column. */
  readonly orientation: readonly number[];
  /** Millimetres between rows and between columns. */
  readonly spacing: readonly number[];
  /** Millimetres; null where the file does not give it. */
  readonly thickness: number | null;
}

export interface SourceImage {
  /** The patient and study modules as written in the file, with their character set. */
  readonly identity: readonly Element[];
  readonly studyUid: string;
  readonly seriesUid: string;
  readonly sopClass: string;
  readonly sopInstance: string;
  readonly frameOfReference: string | null;
  readonly rows: number;
  readonly columns: number;
  readonly frames: number;
  /** The file says that its pixels name the patient. */
  readonly burnedIn: boolean;
  readonly lossy: boolean;
  /** Plane of a frame, from 0; null where the file does not give it. */
  readonly plane: (frame: number) => FramePlane | null;
}

/** Copied where present; those of type 2 are written empty where they are missing (PS3.3, C.7.1.1, C.7.2.1). */
const IDENTITY: readonly (readonly [tag: number, vr: VR, type: 2 | 3])[] = [
  [0x0008_0005, 'CS', 3],
  [0x0008_0020, 'DA', 2],
  [0x0008_0030, 'TM', 2],
  [0x0008_0050, 'SH', 2],
  [0x0008_0090, 'PN', 2],
  [0x0008_1030, 'LO', 3],
  [0x0010_0010, 'PN', 2],
  [0x0010_0020, 'LO', 2],
  [0x0010_0021, 'LO', 3],
  [0x0010_0030, 'DA', 2],
  [0x0010_0040, 'CS', 2],
  [0x0010_1010, 'AS', 3],
  [0x0020_0010, 'SH', 2],
];

/**
 * @returns null where the file is not a DICOM instance: it lacks the UID of its study, its series, its class or itself
 */
export function sourceOf(bytes: Uint8Array): SourceImage | null {
  const set = parse(bytes);
  if (!set) return null;
  const uid = (tag: number) => {
    const text = set.string(nameOf(tag))?.trim();
    return text && /^[0-9]+(\.[0-9]+)+$/.test(text) && text.length <= 64 ? text : null;
  };
  const [studyUid, seriesUid, sopClass, sopInstance] = [
    0x0020_000d, 0x0020_000e, 0x0008_0016, 0x0008_0018,
  ].map(uid);
  if (!studyUid || !seriesUid || !sopClass || !sopInstance) return null;
  const frames = Number(set.string('x00280008') ?? 1) || 1;
  return {
    identity: IDENTITY.flatMap(([tag, vr, type]) => taken(set, tag, vr, type)),
    ...{ studyUid, seriesUid, sopClass, sopInstance },
    frameOfReference: uid(0x0020_0052),
    rows: set.uint16('x00280010') ?? 0,
    columns: set.uint16('x00280011') ?? 0,
    frames,
    burnedIn: set.string('x00280301')?.trim() === 'YES',
    lossy: set.string('x00282110')?.trim() === '01',
    plane: (frame) => planeOf(set, frame),
  };
}

const nameOf = (tag: number): string => `x${tag.toString(16).padStart(8, '0')}`;

function parse(bytes: Uint8Array): DataSet | null {
  try {
    return dicomParser.parseDicom(bytes, { untilTag: 'x7fe00010', inflater: inflated });
  } catch {
    return null;
  }
}

/** The header unchanged and the rest unpacked, as dicom-parser expects of a deflated file. */
function inflated(bytes: Uint8Array, position: number): Uint8Array {
  const packed = bytes.subarray(position);
  const body = inflate(packed, 'raw', maxInflated(packed.length), new Refusal('corrupt'), 4 * packed.length);
  const whole = new Uint8Array(position + body.length);
  whole.set(bytes.subarray(0, position));
  whole.set(body, position);
  return whole;
}

function taken(set: DataSet, tag: number, vr: VR, type: 2 | 3): Element[] {
  const element = set.elements[nameOf(tag)];
  if (!element?.length) return type === 2 ? [[tag, vr, '']] : [];
  return [[tag, vr, set.byteArray.slice(element.dataOffset, element.dataOffset + element.length)]];
}

/** From the frame's own functional group, from the shared one, or from the file's top level (PS3.3, C.7.6.16). */
function planeOf(set: DataSet, frame: number): FramePlane | null {
  const groups = [
    set.elements.x52009230?.items?.[frame]?.dataSet,
    set.elements.x52009229?.items?.[0]?.dataSet,
  ];
  const numbers = (macro: string, name: string): number[] => {
    const sets = [...groups.map((group) => group?.elements[macro]?.items?.[0]?.dataSet), set];
    const text = sets.map((one) => one?.string(name)).find((found) => found !== undefined);
    return (text ?? '')
      .split('\\')
      .filter((part) => part.trim() !== '')
      .map(Number)
      .filter(Number.isFinite);
  };
  const position = numbers('x00209113', 'x00200032');
  const orientation = numbers('x00209116', 'x00200037');
  const spacing = numbers('x00289110', 'x00280030');
  if (position.length !== 3 || orientation.length !== 6 || spacing.length !== 2) return null;
  return { position, orientation, spacing, thickness: numbers('x00289110', 'x00180050')[0] ?? null };
}
