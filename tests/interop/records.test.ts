/**
 * The app's records, as other programs read them. Skipped by name where a package is not installed
 * (scripts/install-browsers.sh).
 */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readSeries } from '../../src/pipeline/series/index';
import { writeEncapsulatedPdf } from '../../src/records/dicom/encapsulated-pdf';
import { writeSecondaryCapture } from '../../src/records/dicom/secondary-capture';
import { writeSegmentation } from '../../src/records/dicom/segmentation';
import { type SourceImage, sourceOf } from '../../src/records/dicom/source';
import { writeSr } from '../../src/records/dicom/sr';
import { type ImageRef, seriesFinding, sliceFinding } from '../../src/records/finding';
import { reportPdf } from '../../src/records/pdf/report';
import {
  MADE_CONTEXT,
  madeAnswer,
  madeMask,
  madePicture,
  madeStudy,
  outlinedAnswer,
  PATIENT,
  rejectedAnswer,
  uncertainAnswer,
} from './made';
import { folder, INSTALLED, type Orthanc, printed, put, python, startOrthanc } from './tools';

vi.setConfig({ testTimeout: 600_000, hookTimeout: 60_000 });

const study = madeStudy();
const sources = new Map(study.files.map(({ name, bytes }) => [name, sourceOf(bytes)]));
const lookup = ({ file }: Pick<ImageRef, 'file'>): SourceImage => sources.get(file)!;
const finding = sliceFinding(madeAnswer('IM1', 0));
const [series] = readSeries(study.files.map(({ name }, i) => madeAnswer(name, 3 * i)));
const pdf = reportPdf(finding, madePicture(), MADE_CONTEXT);
const first = lookup({ file: 'IM1' });

const OBJECTS = {
  sr: writeSr(finding, lookup, MADE_CONTEXT),
  'sr-series': writeSr(seriesFinding(series, 1), lookup, MADE_CONTEXT),
  'sr-uncertain': writeSr(sliceFinding(uncertainAnswer('IM1')), lookup, MADE_CONTEXT),
  'sr-rejected': writeSr(sliceFinding(rejectedAnswer('IM1')), lookup, MADE_CONTEXT),
  'sr-outline': writeSr(sliceFinding(outlinedAnswer('IM1')), lookup, MADE_CONTEXT),
  'sr-mask': writeSr(sliceFinding(madeAnswer('IM1', 0), madeMask()), lookup, MADE_CONTEXT),
  'sc-rejected': writeSecondaryCapture(
    sliceFinding(rejectedAnswer('IM1')),
    madePicture(),
    first,
    MADE_CONTEXT,
  ),
  'pdf-rejected': writeEncapsulatedPdf(
    reportPdf(sliceFinding(rejectedAnswer('IM1')), madePicture(), MADE_CONTEXT),
    first,
    0,
    MADE_CONTEXT,
  ),
  sc: writeSecondaryCapture(finding, madePicture(), first, MADE_CONTEXT),
  pdf: writeEncapsulatedPdf(pdf, first, 0, MADE_CONTEXT),
  seg: writeSegmentation(madeMask(), first, 0, MADE_CONTEXT)!,
};
const NAMES = Object.keys(OBJECTS) as (keyof typeof OBJECTS)[];
const where = folder();
const paths = Object.fromEntries(NAMES.map((name) => [name, put(where, `${name}.dcm`, OBJECTS[name])]));

describe.skipIf(!INSTALLED.dicom3tools)('dciodvfy (dicom3tools)', () => {
  it.each(NAMES)('finds no error in %s', (name) => {
    const found = printed('dciodvfy', ['-new', paths[name]]).split('\n');
    expect(found.filter((line) => line.startsWith('Error'))).toEqual([]);
    // Its only warnings are about the app's own codes.
    expect(found.filter((line) => line.startsWith('Warning') && !line.includes('<99DENDRITE>'))).toEqual([]);
    expect(found.some((line) => /^(ComprehensiveSR|SCImage|EncapsulatedPDF|Segmentation)/.test(line))).toBe(
      true,
    );
  });
});

describe.skipIf(!INSTALLED['pixelmed-apps'])("PixelMed's validator (pixelmed-apps)", () => {
  it.each(NAMES.filter((name) => name.startsWith('sr')))('finds that %s follows TID 1500', (name) => {
    const options = [
      // Its rules exceed Java's default limits.
      ...['xpathTotalOpLimit', 'xpathExprOpLimit', 'xpathExprGrpLimit'].map(
        (limit) => `-Djdk.xml.${limit}=0`,
      ),
      // Takes half the time: the program ends before a better compiler would pay off.
      ...['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'],
    ];
    const said = printed('DicomSRValidator', [paths[name]], { JAVA_TOOL_OPTIONS: options.join(' ') });
    expect(said).toContain('Found Root Template TID_1500');
    expect(said).toContain('Root Template Validation Complete');
    expect(said).toContain('IOD validation complete');
    expect(said.split('\n').filter((line) => /error|exception/i.test(line))).toEqual([]);
  });
});

describe.skipIf(!INSTALLED.dcmtk)('dcmtk', () => {
  it.each(NAMES)('reads %s, patient and study as in the image', (name) => {
    const told = printed('dcmdump', [
      '--print-all',
      '+P',
      '0010,0010',
      '+P',
      '0010,0020',
      '+P',
      '0020,000d',
      paths[name],
    ]);
    for (const value of [PATIENT.name, PATIENT.id, study.studyUid]) expect(told).toContain(`[${value}]`);
    expect(told).not.toMatch(/^[EF]:/m);
  });

  it('reads the report', () => {
    const told = printed('dsrdump', [paths['sr-series']]);
    for (const text of [
      'Finding',
      '302820008,SCT',
      'Probability of meningioma")="0.875"',
      'POLYLINE',
      'Volume',
      'PRELIMINARY',
    ]) {
      expect(told).toContain(text);
    }
    expect(printed('dsrdump', [paths['sr-uncertain']])).not.toContain('302820008');
  });
});

describe.skipIf(!INSTALLED['python3-pydicom'])('pydicom (python3-pydicom)', () => {
  it('reads all, and finds the right image, place and pixels', () => {
    const told = JSON.parse(
      python(
        `
import json, sys, pydicom
def items(node):
    for item in getattr(node, 'ContentSequence', []):
        yield item
        yield from items(item)
report, capture, page, outline = [pydicom.dcmread(path) for path in sys.argv[1:]]
found = list(items(report))
scoord = [item for item in found if item.ValueType == 'SCOORD'][0]
print(json.dumps({
  'patients': [str(one.PatientName) for one in (report, capture, page, outline)],
  'studies': [one.StudyInstanceUID for one in (report, capture, page, outline)],
  'charset': report.SpecificCharacterSet,
  'evidence': report.CurrentRequestedProcedureEvidenceSequence[0].ReferencedSeriesSequence[0].ReferencedSOPSequence[0].ReferencedSOPInstanceUID,
  'graphic': list(scoord.GraphicData),
  'marked': scoord.ContentSequence[0].ReferencedSOPSequence[0].ReferencedSOPInstanceUID,
  'probabilities': {item.ConceptNameCodeSequence[0].CodeValue: float(item.MeasuredValueSequence[0].NumericValue) for item in found if item.ValueType == 'NUM'},
  'capture': [capture.Rows, capture.Columns, len(capture.PixelData), capture.SourceImageSequence[0].ReferencedSOPInstanceUID],
  'page': [bytes(page.EncapsulatedDocument[:8]).decode(), page.SourceInstanceSequence[0].ReferencedSOPInstanceUID],
  'outline': [outline.Rows, outline.Columns, sum(bin(byte).count('1') for byte in outline.PixelData)],
  'place': [float(v) for v in outline.PerFrameFunctionalGroupsSequence[0].PlanePositionSequence[0].ImagePositionPatient],
}))`,
        ...(['sr', 'sc', 'pdf', 'seg'] as const).map((name) => paths[name]),
      ),
    );
    const image = study.files[0].sopInstance;
    const mask = madeMask();
    expect(told).toMatchObject({
      patients: Array(4).fill(PATIENT.name),
      studies: Array(4).fill(study.studyUid),
      charset: 'ISO_IR 192',
      evidence: image,
      marked: image,
      // 0.25..0.375 of 128 columns, 0.5..0.5625 of 128 rows
      graphic: [32, 64, 48, 64, 48, 72, 32, 72, 32, 64],
      probabilities: { 'p-meningioma': 0.875, '103339001': 24, '103340004': 16, 'lesion-score': 0.9375 },
      page: ['%PDF-1.4', image],
      outline: [128, 128, mask.inside.reduce((sum, one) => sum + one, 0)],
      place: [-96, -128, 0],
    });
    const [rows, columns, length, source] = told.capture;
    expect(length).toBe(3 * rows * columns + ((rows * columns) % 2));
    expect(source).toBe(image);
  });
});

describe.skipIf(!INSTALLED['orthanc-dicomweb'])('Orthanc (orthanc-dicomweb)', () => {
  let orthanc: Orthanc;
  beforeAll(async () => {
    orthanc = await startOrthanc();
  });
  afterAll(() => orthanc.stop());

  it('takes all that is written, in the study of the images, and gives it back byte for byte', async () => {
    const send = async (bytes: Uint8Array) => {
      const response = await fetch(`${orthanc.url}/instances`, {
        method: 'POST',
        body: new Uint8Array(bytes),
      });
      return (await response.json()) as { ID: string; ParentStudy: string; Status: string };
    };
    const [image] = await Promise.all(study.files.map(({ bytes }) => send(bytes)));
    for (const name of NAMES) {
      const stored = await send(OBJECTS[name]);
      expect({ name, ...stored }).toMatchObject({ Status: 'Success', ParentStudy: image!.ParentStudy });
      const back = await fetch(`${orthanc.url}/instances/${stored.ID}/file`);
      expect(Buffer.from(await back.arrayBuffer()).equals(readFileSync(paths[name]))).toBe(true);
    }
    const found = await fetch(
      `${orthanc.url}/dicom-web/studies/${study.studyUid}/series?includefield=00080060`,
    );
    const modalities = ((await found.json()) as Record<string, { Value: string[] }>[]).map(
      (one) => one['00080060'].Value[0],
    );
    expect(new Set(modalities)).toEqual(new Set(['MR', 'SR', 'OT', 'DOC', 'SEG']));
  });
});
