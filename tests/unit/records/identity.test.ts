/**
 * What a record says of a patient: a DICOM object has the patient and study modules of its image, by which a PACS files
 * it, and nothing else from the image; FHIR and JSON have none of it. Only the JSON answer has the name of a file, the
 * one it was sent.
 */
import dicomParser, { type DataSet } from 'dicom-parser';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createApi } from '../../../src/api/app';
import type { Reader } from '../../../src/api/reader';
import { dicomSeries } from '../../e2e/dicom-series';
import { inProcessReader } from '../api/in-process';
import { IDENTIFYING, IDENTITY, SERIES_UID } from '../decode/make/identifying';

vi.setConfig({ testTimeout: 60_000 });

const FILE = 'MUELLER^ANNA';
const URL = 'http://localhost:4180/api/v1';

/** The attributes by which a record is filed (PS3.3, C.7.1.1 and C.7.2.1), and the UIDs of its images. */
const FILED_BY = [
  'x00080020', // study date
  'x00080030', // study time
  'x00080050', // accession number
  'x00080090', // referring physician
  'x00081030', // study description
  'x00100010', // patient's name
  'x00100020', // patient's id
  'x00100030', // patient's birth date
  'x00200010', // study id
  'x0020000d', // study
  'x0020000e', // series
  'x00081155', // instance referred to
  'x00200052', // frame of reference
];

const told = [
  ...IDENTIFYING.filter(([tag]) => tag !== 0x00080008),
  [0x00080016, 'UI', '1.2.840.10008.5.1.4.1.1.4'],
] as typeof IDENTIFYING;
const slices = dicomSeries({ slices: 3, uid: SERIES_UID, told });

let reader: Reader;
beforeAll(async () => {
  reader = await inProcessReader();
});

async function ask(path: string, accept: string, count: number): Promise<Response> {
  const body = new FormData();
  for (const [i, { bytes }] of slices.slice(0, count).entries())
    body.append('file', new File([new Uint8Array(bytes)], `${FILE}-${i}.dcm`));
  const response = await createApi({ reader }).request(`${URL}/${path}`, {
    method: 'POST',
    headers: { accept },
    body,
  });
  expect(response.status, await response.clone().text()).toBe(200);
  return response;
}

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1').replaceAll('\0', '');

/** Tags with values that match a pattern, including those inside sequences. */
function tagsWith(pattern: RegExp, { elements, byteArray }: DataSet): string[] {
  return Object.entries(elements).flatMap(([tag, { items, dataOffset, length }]) => {
    if (items) return items.flatMap(({ dataSet }) => (dataSet ? tagsWith(pattern, dataSet) : []));
    return pattern.test(latin1(byteArray.slice(dataOffset, dataOffset + length))) ? [tag] : [];
  });
}

describe.each([
  ['readings?object=sr', 1],
  ['readings?object=sc', 1],
  ['readings?object=pdf', 1],
  ['studies?object=sr', 3],
  ['studies?object=sc', 3],
  ['studies?object=pdf', 3],
] as const)('a DICOM object: %s', (path, count) => {
  it('says what it is filed by, and nothing else of its patient or its file', async () => {
    const bytes = new Uint8Array(await (await ask(path, 'application/dicom', count)).arrayBuffer());
    const set = dicomParser.parseDicom(bytes);
    const found = new Set(tagsWith(IDENTITY, set));
    // The search itself works.
    expect(found).toContain('x00100010');
    expect([...found].filter((tag) => !FILED_BY.includes(tag))).toEqual([]);
    expect(latin1(bytes)).not.toContain('MUELLER');
  });
});

describe.each([
  ['readings', 1],
  ['studies', 3],
] as const)('%s', (path, count) => {
  it('as FHIR: the study alone, by its UID', async () => {
    const text = await (await ask(path, 'application/fhir+json', count)).text();
    expect(text).toContain('1.2.666.666.13');
    expect(text.replaceAll(/urn:oid:1\.2\.666\.666\.13\b/g, '')).not.toMatch(IDENTITY);
    expect(text).not.toContain('MUELLER');
  });

  it('as JSON: the name that was sent, and nothing else', async () => {
    const text = await (await ask(path, 'application/json', count)).text();
    expect(text).toContain(`${FILE}-0.dcm`);
    expect(text).not.toMatch(IDENTITY);
  });
});
