/**
 * Files of other makers, read where they are available: `../shared/samples` is not part of this project. The values
 * that they must decode to were computed once by other programs and are stored as checksums.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { DecodedSlice, RefusalCode } from '../../../src/decode';
import { orientSamples } from '../../../src/decode/image/exif';
import { decodeAll, refusalOf, sliceOf, slicesOf } from './make/decode';
import references from './samples.reference.json';

const ROOT = fileURLToPath(new URL('../../../../shared/samples/', import.meta.url));
const has = existsSync(ROOT);
const read = (file: string) => new Uint8Array(readFileSync(ROOT + file));
const expected = Object.entries(references).filter(([file]) => file !== '//') as [string, string[]][];

/** Stored values before the window; for colour files, luma. */
function values({ windows, slice, provenance: { turned = 1 } }: DecodedSlice): Float32Array {
  const shown = windows?.raw ?? slice.grey;
  // A quarter turn is undone by the other one, everything else by itself.
  const back = turned === 6 ? 8 : turned === 8 ? 6 : turned;
  return back === 1 ? shown : orientSamples(shown, slice.width, slice.height, 1, back).samples;
}

function sum(...parts: Float32Array[]): string {
  const hash = createHash('sha1');
  for (const part of parts) hash.update(new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
  return hash.digest('hex').slice(0, 16);
}

function files(folder: string): string[] {
  return readdirSync(ROOT + folder)
    .sort()
    .flatMap((name) => {
      const file = `${folder}/${name}`;
      return statSync(ROOT + file).isDirectory() ? files(file) : [file];
    });
}

// A volume has millions of values in three planes, which take seconds on a busy machine.
describe.skipIf(!has)('decoded values are those of other programs', { timeout: 30_000 }, () => {
  it.each(expected.filter(([file]) => file.startsWith('dicom/')))('%s', async (file, sums) => {
    const found = await slicesOf(read(file), { anyModality: true });
    expect(found.map((slice) => sum(values(slice)))).toEqual(sums);
  });

  it.each(expected.filter(([file]) => file.startsWith('nifti/')))('%s', async (file, sums) => {
    const found = await slicesOf(read(file), { planes: 'all' });
    expect([sum(...found.map(values))]).toEqual(sums);
  });
});

describe.skipIf(!has)('lossless encodings of one image', () => {
  const ct = (name: string) => `dicom/cornerstone/CTImage.dcm_${name}.dcm`;
  const families: Record<string, string[]> = {
    'dicom/wg04/MR1_UNC': ['RLE', 'JPLL', 'JLSL', 'J2KR'].map((kind) => `dicom/wg04/MR1_${kind}`),
    'dicom/pydicom/MR_small.dcm': [
      'RLE',
      'bigendian',
      'expb',
      'implicit',
      'jp2klossless',
      'jpeg_ls_lossless',
      'padded',
    ].map((kind) => `dicom/pydicom/MR_small_${kind}.dcm`),
    'dicom/cornerstone/CTImage.dcm': [
      ct('BigEndianExplicitTransferSyntax_1.2.840.10008.1.2.2'),
      ct('DeflatedExplicitVRLittleEndianTransferSyntax_1.2.840.10008.1.2.1.99'),
      ct('JPEG2000LosslessOnlyTransferSyntax_1.2.840.10008.1.2.4.90'),
      ct('JPEGLSLosslessTransferSyntax_1.2.840.10008.1.2.4.80'),
      ct('JPEGProcess14SV1TransferSyntax_1.2.840.10008.1.2.4.70'),
      ct('JPEGProcess14TransferSyntax_1.2.840.10008.1.2.4.57'),
      ct('LittleEndianExplicitTransferSyntax_1.2.840.10008.1.2.1'),
      ct('LittleEndianImplicitTransferSyntax_1.2.840.10008.1.2'),
      ct('RLELosslessTransferSyntax_1.2.840.10008.1.2.5'),
    ],
    'dicom/cornerstone/TestPattern_RGB.dcm': ['JPEG-LS-Lossless', 'JPEG-Lossless_RGB'].map(
      (kind) => `dicom/cornerstone/TestPattern_${kind}.dcm`,
    ),
  };

  it.each(Object.entries(families))('of %s are identical', async (plain, others) => {
    const reference = sum(values(await sliceOf(read(plain), { anyModality: true })));
    for (const other of others) {
      expect([other, sum(values(await sliceOf(read(other), { anyModality: true })))]).toEqual([
        other,
        reference,
      ]);
    }
  });

  it('lossy ones come close', async () => {
    const difference = async (lossy: string, plain: string) => {
      const [a, b] = await Promise.all(
        [lossy, plain].map(async (f) => values(await sliceOf(read(f), { anyModality: true }))),
      );
      return a.reduce((total, value, i) => total + Math.abs(value - b[i]), 0) / a.length;
    };
    // Of values up to about 4000.
    expect(await difference('dicom/wg04/MR1_JLSN', 'dicom/wg04/MR1_UNC')).toBeLessThan(3);
    expect(await difference('dicom/wg04/MR1_JPLY', 'dicom/wg04/MR1_UNC')).toBeLessThan(12);
    const extended = ct('JPEGProcess2_4TransferSyntax_1.2.840.10008.1.2.4.51');
    expect(await difference(extended, 'dicom/cornerstone/CTImage.dcm')).toBeLessThan(4);
  });
});

describe.skipIf(!has)('refusals have the right reason', () => {
  const reasons: Record<string, RefusalCode> = {
    'dicom/cornerstone/no-pixel-data.dcm': 'no-pixels',
    'dicom/cornerstone/CTImage.dcm': 'modality',
    'dicom/cornerstone/CTImage.dcm_JPEGProcess10_12TransferSyntax_1.2.840.10008.1.2.4.55.dcm': 'modality',
    'dicom/cornerstone/CTImage.dcm_JPEGProcess6_8TransferSyntax_1.2.840.10008.1.2.4.53.dcm': 'modality',
    'dicom/cornerstone/US-YBR_FULL_422-EVRLE.dcm': 'modality',
    'dicom/pydicom/MR_truncated.dcm': 'truncated',
    'dicom/pydicom/rtplan_truncated.dcm': 'truncated',
    'dicom/pydicom/UN_sequence.dcm': 'no-pixels',
    'dicom/pydicom/ExplVR_BigEndNoMeta.dcm': 'no-pixels',
    'dicom/pydicom/ExplVR_LitEndNoMeta.dcm': 'no-pixels',
    'dicom/pydicom/meta_missing_tsyntax.dcm': 'no-pixels',
    'dicom/pydicom/badVR.dcm': 'modality',
    // A stray byte precedes its first element.
    'dicom/pydicom/no_meta.dcm': 'modality',
    'dicom/pydicom/dicomdirtests/DICOMDIR': 'dicomdir',
    'dicom/pydicom/dicomdirtests/DICOMDIR-bigEnd': 'dicomdir',
    'dicom/pydicom/dicomdirtests/DICOMDIR-implicit': 'dicomdir',
    'dicom/pydicom/dicomdirtests/README.txt': 'unknown-format',
    'dicom/pydicom/dicomdirtests/77654033/CR1/6154': 'modality',
    'dicom/pydicom/dicomdirtests/98892001/CT2N/6293': 'modality',
  };

  it.each(Object.entries(reasons))('%s: %s', async (file, code) => {
    expect(await refusalOf(read(file))).toBe(code);
  });

  it('and every other file is read or refused, none fails', async () => {
    const counts: Record<string, number> = {};
    for (const file of files('dicom')) {
      for (const one of await decodeAll(read(file))) {
        const key = one.kind === 'slice' ? 'slice' : one.code;
        counts[key] = (counts[key] ?? 0) + 1;
      }
    }
    expect(counts.slice).toBe(77);
    expect(counts.corrupt).toBeUndefined();
  });
});

describe.skipIf(!has)('a study', () => {
  it('is one series of axial slices in their order', async () => {
    const found = (await Promise.all(files('dicom/study-t1').map((file) => slicesOf(read(file))))).flat();
    expect(found.length).toBe(32);
    expect(new Set(found.map(({ provenance }) => provenance.series)).size).toBe(1);
    expect(new Set(found.map(({ provenance }) => provenance.plane))).toEqual(new Set(['axial']));
    const positions = found.map(({ provenance }) => provenance.position as number);
    const steps = positions.slice(1).map((position, i) => position - positions[i]);
    for (const step of steps) expect(Math.abs(step)).toBeCloseTo(8, 1);
  });
});
