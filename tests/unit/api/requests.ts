/** Requests as a record system may send them: valid, broken and hostile ones, each with the expected result. */
import { zipSync } from 'fflate';
import { dicomSeries } from '../../e2e/dicom-series';
import { headJpeg, headPng } from '../../e2e/images';

/** In every name and value of a request: it must not appear in any log. */
export const MARK = 'Zyx-Quasimodo';

export interface Case {
  readonly what: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly type?: string;
  /** Expected status of each image, or of the problem. */
  readonly expected: readonly string[] | number;
}

const tag = (text: string) => new TextEncoder().encode(text);

/** A DICOM instance whose header names a patient. */
const instance = () => dicomSeries({ slices: 1, told: [[0x00100010, 'PN', `${MARK}^Anna`]] })[0].bytes;

export function soundCases(): Case[] {
  return [
    { what: 'a PNG', name: `${MARK}.png`, bytes: headPng().bytes, expected: ['*'] },
    { what: 'a JPEG', name: `${MARK}.jpg`, bytes: headJpeg().bytes, expected: ['*'] },
    { what: 'a DICOM instance', name: `${MARK}.dcm`, bytes: instance(), expected: ['*'] },
    {
      what: 'a zip',
      name: `${MARK}.zip`,
      bytes: zipSync({ 'a.png': headPng().bytes, 'b.dcm': instance() }),
      expected: ['*', '*'],
    },
  ];
}

export function hostileCases(): Case[] {
  const png = headPng().bytes;
  const dicom = instance();
  const flipped = png.slice();
  for (let i = 40; i < flipped.length; i += 97) flipped[i] ^= 0xff;
  const huge = png.slice();
  // A width and a height of two thousand million each.
  huge.set([0x7f, 0xff, 0xff, 0xff, 0x7f, 0xff, 0xff, 0xff], 16);
  const inner = zipSync({ 'x.png': png });
  return [
    { what: 'no image', name: `${MARK}.txt`, bytes: tag(MARK), expected: ['error'] },
    { what: 'an empty body', name: MARK, bytes: new Uint8Array(), expected: 400 },
    { what: 'half a PNG', name: MARK, bytes: png.subarray(0, png.length >> 1), expected: ['error'] },
    { what: 'a PNG with wrong bytes', name: MARK, bytes: flipped, expected: ['error'] },
    { what: 'a PNG that claims to be huge', name: MARK, bytes: huge, expected: ['error'] },
    {
      what: 'half a DICOM instance',
      name: MARK,
      bytes: dicom.subarray(0, dicom.length >> 1),
      expected: ['error'],
    },
    { what: 'a zip in a zip', name: MARK, bytes: zipSync({ 'y.zip': inner }), expected: ['error'] },
    {
      what: 'a zip bomb',
      name: MARK,
      bytes: zipSync({ 'z.dcm': new Uint8Array(64 * 1024 * 1024) }, { level: 9 }),
      expected: ['error'],
    },
    {
      what: 'a name that climbs',
      name: `../../../../etc/${MARK}`,
      bytes: zipSync({ [`../../${MARK}`]: tag('x') }),
      expected: ['error'],
    },
    {
      what: 'parts that are none',
      name: MARK,
      bytes: png,
      type: 'multipart/form-data; boundary=no',
      expected: 400,
    },
  ];
}

/** Sends a case as a record system would. */
export async function send(
  url: string,
  { name, bytes, type }: Case,
  init: RequestInit = {},
): Promise<Response> {
  return fetch(`${url}api/v1/readings`, {
    method: 'POST',
    body: new Uint8Array(bytes),
    ...init,
    headers: {
      'content-type': type ?? 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      ...init.headers,
    },
  });
}

/** What is wrong with an answer; null where it is as expected. */
export async function wrongWith({ what, name, expected }: Case, response: Response): Promise<string | null> {
  const body = await response.json();
  if (typeof expected === 'number') {
    return response.status === expected && body.status === expected && !JSON.stringify(body).includes(MARK)
      ? null
      : `${what}: ${response.status} ${JSON.stringify(body)}`;
  }
  const statuses: string[] = body.readings?.map(({ status }: { status: string }) => status) ?? [];
  const fits =
    response.status === 200 &&
    statuses.length === expected.length &&
    expected.every((wanted, i) => (wanted === '*' ? statuses[i] !== 'error' : statuses[i] === wanted)) &&
    body.readings.every(
      ({ file, reason, status }: { file: string; reason: string | null; status: string }) =>
        file.startsWith(name) && (status !== 'error' || reason),
    );
  return fits ? null : `${what}: ${response.status} ${JSON.stringify(body)}`;
}
