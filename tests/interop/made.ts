/** Input for records: a generated MR study as from a scanner, and made-up answers to it. */
import { FINDING_IDS } from '../../src/pipeline/decide';
import type { SliceAnswer } from '../../src/records/answer';
import type { RecordContext } from '../../src/records/context';
import { randomUid } from '../../src/records/context';
import { syntheticHead } from '../e2e/images';
import { type Field, makeDicom, pixels } from '../unit/decode/make/dicom';

const SIDE = 128;
const ROOT = '1.2.826.0.1.3680043.10.1';
const head = syntheticHead(SIDE);

export const PATIENT = { id: 'INTEROP-1', name: 'Made^Up' } as const;

export interface MadeStudy {
  readonly studyUid: string;
  readonly files: readonly {
    readonly name: string;
    readonly bytes: Uint8Array;
    readonly sopInstance: string;
  }[];
}

/**
 * Axial slices, 3 mm apart, with pixels of 2 x 1.5 mm.
 * @param series its number, for several series of one study
 */
export function madeStudy(slices = 3, study = `${ROOT}.${Date.now()}`, series = 1): MadeStudy {
  const files = Array.from({ length: slices }, (_, index) => {
    const sopInstance = `${study}.${series}.${index + 1}`;
    const grey = Uint16Array.from({ length: SIDE * SIDE }, (_, i) => 4 * head.getValueByIndex(i, 0));
    const fields: Field[] = [
      [0x0008_0005, 'CS', 'ISO_IR 192'],
      [0x0008_0008, 'CS', 'ORIGINAL\\PRIMARY\\M\\ND'],
      [0x0008_0016, 'UI', '1.2.840.10008.5.1.4.1.1.4'],
      [0x0008_0018, 'UI', sopInstance],
      [0x0008_0020, 'DA', '20240131'],
      [0x0008_0030, 'TM', '101500'],
      [0x0008_0050, 'SH', 'ACC-7'],
      [0x0008_0060, 'CS', 'MR'],
      [0x0008_0070, 'LO', 'Nobody'],
      [0x0008_0090, 'PN', 'Who^Refers'],
      [0x0008_1030, 'LO', 'MR brain'],
      [0x0010_0010, 'PN', PATIENT.name],
      [0x0010_0020, 'LO', PATIENT.id],
      [0x0010_0030, 'DA', '19700101'],
      [0x0010_0040, 'CS', 'O'],
      [0x0018_0020, 'CS', 'SE'],
      [0x0018_0021, 'CS', 'NONE'],
      [0x0018_0022, 'CS', ''],
      [0x0018_0023, 'CS', '2D'],
      [0x0018_0050, 'DS', '3'],
      [0x0018_0080, 'DS', '500'],
      [0x0018_0081, 'DS', '12'],
      [0x0018_0091, 'IS', '1'],
      [0x0020_000d, 'UI', study],
      [0x0020_000e, 'UI', `${study}.${series}`],
      [0x0020_0010, 'SH', 'S1'],
      [0x0020_0011, 'IS', String(series)],
      [0x0020_0013, 'IS', String(index + 1)],
      [0x0020_0032, 'DS', `-96\\-128\\${3 * index}`],
      [0x0020_0037, 'DS', '1\\0\\0\\0\\1\\0'],
      [0x0020_0052, 'UI', `${study}.9`],
      [0x0020_1040, 'LO', ''],
      [0x0028_0002, 'US', 1],
      [0x0028_0004, 'CS', 'MONOCHROME2'],
      [0x0028_0010, 'US', SIDE],
      [0x0028_0011, 'US', SIDE],
      [0x0028_0030, 'DS', '2\\1.5'],
      [0x0028_0100, 'US', 16],
      [0x0028_0101, 'US', 16],
      [0x0028_0102, 'US', 15],
      [0x0028_0103, 'US', 0],
      [0x0028_1050, 'DS', '500'],
      [0x0028_1051, 'DS', '1000'],
      pixels(grey),
    ];
    return { name: `IM${index + 1}`, bytes: makeDicom(fields), sopInstance };
  });
  return { studyUid: study, files };
}

export function madeAnswer(file: string, position: number): SliceAnswer {
  return {
    kind: 'reading',
    file,
    provenance: {
      format: 'dicom',
      series: 'made',
      plane: 'axial',
      sequence: 'T1',
      position,
      sliceThickness: 3,
      warnings: [],
    },
    width: SIDE,
    height: SIDE,
    spacing: { x: 1.5, y: 2 },
    crop: { x: 8, y: 8, width: 112, height: 112 },
    reading: {
      status: 'read',
      label: 'meningioma',
      probabilities: { glioma: 0.0625, meningioma: 0.875, notumor: 0.03125, pituitary: 0.03125 },
      lesion: {
        ...{ x: 0.25, y: 0.5, width: 0.125, height: 0.0625, score: 0.9375 },
        peak: { x: 0.3, y: 0.53 },
        area: 0.005,
      },
      reason: null,
      readers: { network: 'meningioma', findings: 'meningioma' },
      measurements: Float64Array.from(FINDING_IDS, (_, k) => k / 8),
    },
  };
}

/** The same, with the outline of its region. */
export const outlinedAnswer = (file: string): SliceAnswer => ({
  ...madeAnswer(file, 0),
  outline: [[0, 1, 2, 3, 4].map((i) => ({ x: 0.3 + 0.05 * Math.cos(i), y: 0.53 + 0.03 * Math.sin(i) }))],
});

export const uncertainAnswer = (file: string): SliceAnswer => ({
  ...madeAnswer(file, 0),
  reading: {
    ...madeAnswer(file, 0).reading,
    status: 'uncertain',
    reason: { code: 'low-confidence', params: { probability: 0.6, least: 0.79 } },
  },
});

export const rejectedAnswer = (file: string): SliceAnswer => ({
  ...madeAnswer(file, 0),
  crop: null,
  reading: {
    ...{ status: 'rejected', label: null, probabilities: null, lesion: null },
    reason: { code: 'no-head', params: {} },
    ...{ readers: null, measurements: new Float64Array(0) },
  },
});

export const MADE_CONTEXT: RecordContext = {
  model: {
    version: '0.1.0',
    hash: 'ab'.repeat(32),
  },
  now: new Date('2026-01-31T09:30:00Z'),
  uid: randomUid,
};

/** The head as displayed, with square pixels. */
export function madePicture() {
  const width = SIDE;
  const height = Math.round((SIDE * 2) / 1.5);
  const grey = Uint8Array.from({ length: width * height }, (_, i) =>
    head.getValueByIndex(Math.floor((Math.floor(i / width) * SIDE) / height) * SIDE + (i % width), 0),
  );
  return { width, height, grey };
}

/** A disc, as a network may outline a lesion. */
export function madeMask() {
  const inside = Uint8Array.from({ length: SIDE * SIDE }, (_, i) =>
    Math.hypot((i % SIDE) - 40, Math.floor(i / SIDE) - 70) < 9 ? 1 : 0,
  );
  return { width: SIDE, height: SIDE, inside };
}
