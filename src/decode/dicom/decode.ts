import { sliceFromRgba } from '../../pipeline/image/grey';
import type { FrameDecoder } from '../codecs/codec';
import { hash } from '../hash';
import { orient, orientSamples } from '../image/exif';
import { DECODE_TIMEOUT_MS } from '../limits';
import { Refusal } from '../refusal';
import { refused } from '../refused';
import type { Decoded, DecodedSlice, DecodeOptions, Provenance, WarningCode } from '../types';
import { otherBodyPart } from './body-part';
import { colourFrame } from './colour';
import type { DataSet } from './data-set';
import { type DicomFile, readDicomFile } from './file';
import { type PixelFormat, pixelFormat } from './format';
import { type Geometry, geometry } from './geometry';
import { greyFrame } from './grey';
import { FrameAttributes } from './groups';
import { isMr, type Modality, modalityName, modalityOf } from './modality';
import type { StoredFrame } from './native';
import { type FrameSource, frameSource } from './pixels';
import { sequenceName, timing } from './sequence';
import { TAG } from './tags';

/** After this many damaged frames in a row the rest of the file is given up. */
const PATIENCE = 3;

/**
 * Reads a DICOM file frame by frame; a damaged frame does not stop the others.
 * @throws Refusal
 */
export async function* decodeDicom(
  name: string,
  bytes: Uint8Array,
  codecs: FrameDecoder,
  options: DecodeOptions,
): AsyncGenerator<Decoded, void, undefined> {
  const file = readDicomFile(bytes);
  const { set } = file;
  if (file.isDirectory) throw new Refusal('dicomdir');
  requireIntegerPixels(set);
  const modality = modalityOf(set);
  if (modality.kind === 'other' && !options.anyModality) {
    const { code = 'other' } = modality;
    throw new Refusal('modality', { modality: code, modalityName: modalityName(code) });
  }
  const bodyPart = options.anyModality ? null : otherBodyPart(set);
  if (bodyPart) throw new Refusal('body-part', { bodyPart });
  if (set.codes(TAG.imageType).includes('MOSAIC')) throw new Refusal('mosaic');
  if (file.unreadable) throw file.unreadable;
  const source = frameSource(file, pixelFormat(set), codecs, options.timeoutMs ?? DECODE_TIMEOUT_MS);
  const { format } = source;
  const warnings = fileWarnings(file, source, modality);
  let failures = 0;
  for (let index = 0; index < source.present; index++) {
    let decoded: Decoded;
    try {
      decoded = frameSlice(name, await source.frame(index), index, {
        file,
        format,
        modality,
        warnings,
        path: (options.place ?? '') + name,
      });
      failures = 0;
    } catch (error) {
      if (format.frames === 1 || ++failures === PATIENCE) throw error;
      decoded = refused(`${name}#${index}`, error);
    }
    yield decoded;
  }
  if (source.truncated) throw new Refusal('truncated');
}

function requireIntegerPixels(set: DataSet): void {
  if (set.has(TAG.pixels)) return;
  if (set.has(TAG.floatPixels) || set.has(TAG.doublePixels)) {
    throw new Refusal('unsupported-encoding', { format: 'DICOM', encoding: 'floating point pixels' });
  }
  throw new Refusal('no-pixels');
}

function fileWarnings(
  { set, syntax, contradicted: encoding }: DicomFile,
  { contradicted, goesOn }: FrameSource,
  modality: Modality,
): WarningCode[] {
  const warnings: WarningCode[] = [];
  if (set.code(TAG.burnedIn) === 'YES') warnings.push('burned-in-annotation');
  if (set.code(TAG.lossy) === '01' || syntax?.lossy) warnings.push('lossy');
  if (modality.kind === 'capture') warnings.push('secondary-capture');
  if (modality.kind === 'unknown') warnings.push('no-modality');
  if (!syntax) warnings.push('no-meta-header');
  if (![TAG.modality, TAG.photometric].every((tag) => isStandard(set, tag)) || !hasPossibleBits(set))
    warnings.push('nonstandard-header');
  if (contradicted || encoding) warnings.push('contradiction');
  if (goesOn || set.goesOn) warnings.push('trailing-bytes');
  return warnings;
}

/** Whether an attribute is written as the standard has it: codes in capitals, and `MR` as the only code for MR. */
function isStandard(set: DataSet, tag: number): boolean {
  const code = set.code(tag);
  if (code === undefined || code === '') return set.isEmpty(tag) || !set.has(tag);
  return set.exactly(tag, code) && !(tag === TAG.modality && code !== 'MR' && isMr(code));
}

/** Whether Bits Stored and High Bit, where given, lie within the bits allocated (PS3.5, 8.1.1). */
function hasPossibleBits(set: DataSet): boolean {
  const allocated = set.integer(TAG.bitsAllocated) ?? 16;
  const stored = set.integer(TAG.bitsStored) ?? allocated;
  const high = set.integer(TAG.highBit) ?? stored - 1;
  return stored >= 1 && stored <= allocated && high >= stored - 1 && high < allocated;
}

interface FrameContext {
  readonly file: DicomFile;
  readonly format: PixelFormat;
  readonly modality: Modality;
  readonly warnings: readonly WarningCode[];
  /** Distinguishes files that name no series. */
  readonly path: string;
}

function frameSlice(name: string, frame: StoredFrame, index: number, context: FrameContext): DecodedSlice {
  const { file, format } = context;
  const { rows, columns, frames } = format;
  const attributes = new FrameAttributes(file.set, index);
  const place = geometry(attributes, format);
  const { turn, spacing, aspect } = place;
  const [width, height] = turn >= 5 ? [rows, columns] : [columns, rows];
  const provenance = provenanceOf(attributes, place, index, context);
  const warn = (code: WarningCode) => {
    if (!provenance.warnings.includes(code)) provenance.warnings.push(code);
  };
  if (!spacing) warn(place.implausible ? 'implausible-spacing' : 'no-spacing');
  if (turn !== 1) warn('turned');
  if (frame.lossy) warn('lossy');
  const shape = { ...(spacing && { spacing }), ...(aspect !== undefined && { aspect }) };
  const label = frames > 1 ? `${name}#${index}` : name;
  // a palette picture without its table is a grey picture with the wrong label
  const isPalette =
    frame.photometric === 'PALETTE COLOR' && (file.set.has(TAG.redPalette) || file.set.has(TAG.segmentedRed));
  if (frame.components === 3 || isPalette) {
    if (frame.contradicted) warn('contradiction');
    const stored = { width: columns, height: rows, rgba: colourFrame(frame, format, file.set) };
    const { rgba } = orient(stored, turn);
    const slice = { ...sliceFromRgba(rgba, width, height), ...shape };
    return { kind: 'slice', file: label, slice, provenance };
  }
  if (!isPalette && !/^(MONOCHROME|PALETTE)/.test(frame.photometric)) {
    throw new Refusal('unsupported-encoding', { format: 'DICOM', encoding: 'an uncommon colour space' });
  }
  const { grey, windowing, brightness, contradicted } = greyFrame(frame, format, attributes);
  const misnamed = frame.photometric === 'PALETTE COLOR' || frame.photometric !== format.photometric;
  if (contradicted || frame.contradicted || misnamed) warn('contradiction');
  if (brightness === 'values') warn('no-window');
  if (brightness === 'values-instead') warn('window-hides');
  const turned = (values: Float32Array) =>
    turn === 1 ? values : orientSamples(values, columns, rows, 1, turn).samples;
  return {
    kind: 'slice',
    file: label,
    slice: { width, height, grey: turned(grey), colourfulness: 0, ...shape },
    provenance,
    windows: { ...windowing, raw: turned(windowing.raw) },
  };
}

function provenanceOf(
  attributes: FrameAttributes,
  place: Geometry,
  index: number,
  { file, format, modality, warnings, path }: FrameContext,
): Provenance {
  const { set, syntax } = file;
  const { te, bValue } = timing(attributes);
  const sequence = sequenceName(attributes);
  const instance = set.number(TAG.instanceNumber);
  // One series may contain three localiser planes, two echoes or several diffusion weightings: each is a separate
  // stack.
  const size = place.turn >= 5 ? [format.columns, format.rows] : [format.rows, format.columns];
  const stack = [place.orientationKey, te, bValue, ...size];
  const several = format.frames > 1;
  // frames of one file belong together; files that name no series may be from different patients
  const uid = set.uid(TAG.seriesUid) ?? (several ? `file ${path}` : undefined);
  const { plane, towards, sliceThickness, sliceSpacing, position, placement, turn } = place;
  const frame = set.uid(TAG.frameOfReferenceUid);
  // without functional groups, all frames would have the file's one position
  const placed = position !== undefined && !(several && !set.has(TAG.perFrameGroups));
  return {
    format: 'dicom',
    ...(uid && {
      series: hash([uid, ...stack].join('|')),
      study: hash(`study ${set.uid(TAG.studyUid) ?? uid}`),
    }),
    ...(several && { index, count: format.frames }),
    ...(modality.code !== undefined && { modality: modality.code }),
    ...(plane && { plane }),
    ...(towards && { towards }),
    ...(turn !== 1 && { turned: turn }),
    ...(sliceThickness !== undefined && { sliceThickness }),
    ...(sliceSpacing !== undefined && { sliceSpacing }),
    ...(placed && { position }),
    ...(placed && placement && frame && { placement: { frame: hash(`frame ${frame}`), ...placement } }),
    ...(sequence && { sequence }),
    ...(instance !== undefined && Number.isInteger(instance) && { instance }),
    ...(syntax && { transferSyntax: syntax.uid }),
    warnings: [...warnings],
  };
}
