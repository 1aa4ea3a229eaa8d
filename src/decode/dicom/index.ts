import { sliceFromRgba } from '../../pipeline/image/grey';
import type { FrameDecoder } from '../codecs/codec';
import { hash } from '../hash';
import { DECODE_TIMEOUT_MS } from '../limits';
import { Refusal } from '../refusal';
import { refused } from '../refused';
import type { Decoded, DecodedSlice, DecodeOptions, Provenance, WarningCode } from '../types';
import { otherBodyPart } from './body-part';
import { colourFrame } from './colour';
import type { DataSet } from './data-set';
import { type DicomFile, readDicomFile } from './file';
import { type Geometry, geometry } from './geometry';
import { greyFrame } from './grey';
import { FrameAttributes } from './groups';
import { modalityCode, modalityName } from './modality';
import { frameSource, type PixelFormat, pixelFormat, type StoredFrame } from './pixels';
import { sequenceName, timing } from './sequence';
import { TAG } from './tags';

/** Damaged frames in a row after which the rest of a file is given up: the reason is no longer the frame. */
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
  const modality = set.isEmpty(TAG.modality) ? undefined : set.code(TAG.modality);
  if (modality !== undefined && modality !== 'MR' && !options.anyModality) {
    throw new Refusal('modality', { modality: modalityCode(modality), modalityName: modalityName(modality) });
  }
  const bodyPart = options.anyModality ? null : otherBodyPart(set);
  if (bodyPart) throw new Refusal('body-part', { bodyPart });
  if (file.unreadable) throw file.unreadable;
  const format = pixelFormat(set);
  const source = frameSource(file, format, codecs, options.timeoutMs ?? DECODE_TIMEOUT_MS);
  const warnings = fileWarnings(file, modality);
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

function fileWarnings({ set, syntax }: DicomFile, modality: string | undefined): WarningCode[] {
  const warnings: WarningCode[] = [];
  if (set.code(TAG.burnedIn) === 'YES') warnings.push('burned-in-annotation');
  if (set.code(TAG.lossy) === '01' || syntax?.lossy) warnings.push('lossy');
  if (modality === undefined) warnings.push('no-modality');
  if (!syntax) warnings.push('no-meta-header');
  return warnings;
}

interface FrameContext {
  readonly file: DicomFile;
  readonly format: PixelFormat;
  readonly modality: string | undefined;
  readonly warnings: readonly WarningCode[];
  /** Tells files apart that name no series. */
  readonly path: string;
}

function frameSlice(name: string, frame: StoredFrame, index: number, context: FrameContext): DecodedSlice {
  const { file, format, warnings } = context;
  const { rows: height, columns: width, frames } = format;
  const attributes = new FrameAttributes(file.set, index);
  const place = geometry(attributes);
  const provenance = provenanceOf(attributes, place, index, context);
  provenance.warnings.push(...warnings);
  if (!place.spacing) provenance.warnings.push('no-spacing');
  const spacing = place.spacing && { spacing: place.spacing };
  const label = frames > 1 ? `${name}#${index}` : name;
  if (format.components === 3 || format.photometric === 'PALETTE COLOR') {
    const slice = sliceFromRgba(colourFrame(frame, format, file.set), width, height);
    return { kind: 'slice', file: label, slice: { ...slice, ...spacing }, provenance };
  }
  if (!format.photometric.startsWith('MONOCHROME')) {
    throw new Refusal('unsupported-encoding', { format: 'DICOM', encoding: 'an uncommon colour space' });
  }
  const { grey, windowing, hasWindow } = greyFrame(frame, format, attributes);
  if (!hasWindow) provenance.warnings.push('no-window');
  const slice = { width, height, grey, colourfulness: 0, ...spacing };
  return { kind: 'slice', file: label, slice, provenance, windows: windowing };
}

function provenanceOf(
  attributes: FrameAttributes,
  place: Geometry,
  index: number,
  { file, format, modality, path }: FrameContext,
): Provenance {
  const { set, syntax } = file;
  const { te, bValue } = timing(attributes);
  const sequence = sequenceName(attributes);
  const instance = set.number(TAG.instanceNumber);
  // One series may hold three localiser planes, two echoes or several diffusion weightings: each its own stack.
  const stack = [place.orientationKey, te, bValue, format.rows, format.columns];
  const several = format.frames > 1;
  // frames of one file belong together; files that name no series may be anybody's
  const uid = set.uid(TAG.seriesUid) ?? (several ? `file ${path}` : undefined);
  const { spacing: _, orientationKey: __, position, ...located } = place;
  // without groups of their own all frames would seem to lie where the file says that it is
  const placed = position !== undefined && !(several && !set.has(TAG.perFrameGroups));
  return {
    format: 'dicom',
    ...(uid && { series: hash([uid, ...stack].join('|')) }),
    ...(several && { index, count: format.frames }),
    ...(modality !== undefined && { modality: modalityCode(modality) }),
    ...located,
    ...(placed && { position }),
    ...(sequence && { sequence }),
    ...(instance !== undefined && Number.isInteger(instance) && { instance }),
    ...(syntax && { transferSyntax: syntax.uid }),
    warnings: [],
  };
}
