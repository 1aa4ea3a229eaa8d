/** The app's side of DICOMweb, against a test server: its requests, and how it handles every kind of answer. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type ArchiveImage,
  fetchImage,
  imagesOf,
  MAX_STUDIES,
  queryOf,
  searchStudies,
  storeObjects,
} from '../../../../src/app/archive/dicom-web';
import { firstPart, relatedOf } from '../../../../src/records/dicom/multipart';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
const NOTHING = { patientId: '', patientName: '', from: '', to: '' };
const { signal } = new AbortController();
let answer: Answer;
let server: Server;
let root: string;

beforeAll(async () => {
  server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}/dicom-web/`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const saying =
  (status: number, body = '', type = 'application/dicom+json'): Answer =>
  (_, response) =>
    response.writeHead(status, { 'content-type': type }).end(body);
const said = (sets: unknown) => saying(200, JSON.stringify(sets));
const text = (...Value: unknown[]) => ({ Value });

describe('a search', () => {
  it('asks for MR studies by what was filled in alone', () => {
    const asked = new URLSearchParams(queryOf(NOTHING));
    expect([...asked.keys()]).toEqual([
      ...['ModalitiesInStudy', 'includefield', 'includefield', 'includefield', 'limit'],
    ]);
    const filled = new URLSearchParams(
      queryOf({ patientId: ' 7\\8 ', patientName: 'O’Neil^ ann*', from: '2024-01-02', to: '' }),
    );
    expect(filled.get('PatientID')).toBe('7?8');
    expect(filled.get('PatientName')).toBe('*O’Neil*ann*');
    expect(filled.get('StudyDate')).toBe('20240102-');
    expect(new URLSearchParams(queryOf({ ...NOTHING, to: '2024-01-02' })).get('StudyDate')).toBe('-20240102');
    const day = queryOf({ ...NOTHING, from: '2024-01-02', to: '2024-01-02' });
    expect(new URLSearchParams(day).get('StudyDate')).toBe('20240102');
  });

  it('reads what an archive tells of a study, and goes without what it does not', async () => {
    answer = said([
      { '0020000D': text('1.2.3') },
      {
        '0020000D': text('1.2.4'),
        '00100010': text({ Alphabetic: 'Yamada^Tarou', Ideographic: '山田^太郎' }),
        '00100020': text('P-1'),
        '00100030': text('19700101'),
        '00080020': text('20240131'),
        '00081030': text('MR brain'),
        '00201208': text('3'),
      },
      // Not a UID, so it must not become part of an address.
      { '0020000D': text('../../instances') },
    ]);
    const { studies, more } = await searchStudies(root, NOTHING, signal);
    expect(more).toBe(false);
    expect(studies).toEqual([
      {
        uid: '1.2.4',
        patientName: 'Yamada Tarou',
        patientId: 'P-1',
        birthDate: '1970-01-01',
        date: '2024-01-31',
        description: 'MR brain',
        images: 3,
      },
      {
        uid: '1.2.3',
        patientName: '',
        patientId: '',
        birthDate: '',
        date: '',
        description: '',
        images: null,
      },
    ]);
  });

  it('finds nothing where the archive says nothing, and says where there is more', async () => {
    answer = (_, response) => response.writeHead(204).end();
    expect((await searchStudies(root, NOTHING, signal)).studies).toEqual([]);
    answer = said(Array.from({ length: MAX_STUDIES + 1 }, (_, i) => ({ '0020000D': text(`1.${i}`) })));
    const { studies, more } = await searchStudies(root, NOTHING, signal);
    expect([studies.length, more]).toEqual([MAX_STUDIES, true]);
  });

  it.each([
    [saying(401), 'sign-in'],
    [saying(403), 'forbidden'],
    [saying(404), 'missing'],
    [saying(500), 'refused'],
    [saying(200, '<html>'), 'no-dicomweb'],
    [saying(200, '[1]'), 'no-dicomweb'],
    [((_, response) => response.writeHead(302, { location: '/elsewhere' }).end()) as Answer, 'unreachable'],
    [(({ socket }) => socket.destroy()) as Answer, 'unreachable'],
  ])('that fails says why: %#', async (given, code) => {
    answer = given;
    await expect(searchStudies(root, NOTHING, signal)).rejects.toMatchObject({ code });
  });

  it('that is left is no trouble of the archive', async () => {
    answer = () => {};
    const leaving = new AbortController();
    const search = searchStudies(root, NOTHING, leaving.signal);
    leaving.abort();
    await expect(search).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('a study', () => {
  it('comes as its MR images, in the order of their numbers', async () => {
    answer = ({ url }, response) => {
      const sets = url!.includes('instances')
        ? [
            { '00080018': text('1.1.2'), '00200013': text(2) },
            { '00080018': text('1.1.1'), '00200013': text('1') },
          ]
        : [
            { '0020000E': text('1.0'), '00080060': text('SR') },
            { '0020000E': text('1.1'), '00080060': text('MR') },
          ];
      response.writeHead(200).end(JSON.stringify(sets));
    };
    const images = await imagesOf(root, '1', signal);
    expect(images.map(({ series, instance, number }) => [series, instance, number])).toEqual([
      ['1.1', '1.1.1', 1],
      ['1.1', '1.1.2', 2],
    ]);
  });

  const image: ArchiveImage = { study: '1', series: '1.1', instance: '1.1.1', seriesNumber: 1, number: 1 };

  it('hands over its files byte for byte', async () => {
    // Bytes that would end a part, if they were not inside it.
    const file = new TextEncoder().encode('DICM\r\n--other\r\n\r\n\0\r\n--\xff');
    const { type, parts } = relatedOf([file], 'made');
    answer = ({ url }, response) => {
      expect(url).toBe('/dicom-web/studies/1/series/1.1/instances/1.1.1');
      response.writeHead(200, { 'content-type': type });
      for (const part of parts) response.write(part);
      response.end();
    };
    expect(await fetchImage(root, image, signal)).toEqual(file);
  });

  it('is not taken from what is cut off or no such answer', async () => {
    const whole = '--b\r\nContent-Type: application/dicom\r\n\r\nDICM\r\n--b--';
    const bytes = (told: string) => new TextEncoder().encode(told);
    expect(firstPart(bytes(whole), 'multipart/related; boundary="b"')).toEqual(bytes('DICM'));
    expect(firstPart(bytes(whole.slice(0, -5)), 'multipart/related; boundary=b')).toBeNull();
    expect(firstPart(bytes(whole), 'application/dicom')).toBeNull();
    answer = saying(200, 'DICM', 'application/dicom');
    await expect(fetchImage(root, image, signal)).rejects.toMatchObject({ code: 'no-dicomweb' });
  });
});

describe('sending', () => {
  const object = new Uint8Array([1, 2, 3]);

  it('is done when the archive has filed every object', async () => {
    answer = said({ '00081199': text({}, {}) });
    await expect(storeObjects(root, [object, object], signal)).resolves.toBeUndefined();
  });

  it.each([
    [said({ '00081198': text({}), '00081199': text({}) }), 'refused'],
    [said({ '00081199': text({}) }), 'no-dicomweb'],
    [saying(200, 'Thank you'), 'no-dicomweb'],
    [saying(409), 'refused'],
  ])('is not, otherwise: %#', async (given, code) => {
    answer = given;
    await expect(storeObjects(root, [object, object], signal)).rejects.toMatchObject({ code });
  });
});
