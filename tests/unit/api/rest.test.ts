import Ajv from 'ajv/dist/2020';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { apiExamples } from '../../../scripts/api-examples';
import { type ApiOptions, createApi, type Served } from '../../../src/api/app';
import EXAMPLES from '../../../src/api/examples.json';
import { LIMITS } from '../../../src/api/limits';
import { openApi } from '../../../src/api/openapi';
import type { Reader } from '../../../src/api/reader';
import type { ReadingsBody, StudiesBody } from '../../../src/api/responses';
import { SCHEMAS } from '../../../src/api/schemas';
import { sourceOf } from '../../../src/records/dicom/source';
import { dicomSeries } from '../../e2e/dicom-series';
import { headPng } from '../../e2e/images';
import { madeStudy } from '../../interop/made';
import { inProcessReader } from './in-process';

vi.setConfig({ testTimeout: 60_000 });
const HOST = 'http://localhost:4180';
let reader: Reader;
beforeAll(async () => {
  reader = await inProcessReader();
});

const api = (options: Partial<ApiOptions> = {}) => createApi({ reader, ...options });
const file = ({ name, bytes }: { name: string; bytes: Uint8Array }) =>
  new File([new Uint8Array(bytes)], name);

function form(...files: File[]): { method: string; body: FormData } {
  const body = new FormData();
  for (const one of files) body.append('file', one);
  return { method: 'POST', body };
}

const ajv = new Ajv({ strict: false, formats: { uri: true } });
function expectValid(name: keyof typeof SCHEMAS, value: unknown): void {
  const valid = ajv.validate(
    { $ref: `#/components/schemas/${name}`, components: { schemas: SCHEMAS } },
    value,
  );
  expect(ajv.errors ?? []).toEqual([]);
  expect(valid).toBe(true);
}

describe('readings', () => {
  it('answers one image sent as the body, named by its header', async () => {
    const { bytes } = headPng();
    const response = await api().request(`${HOST}/api/v1/readings`, {
      method: 'POST',
      body: new Uint8Array(bytes),
      headers: { 'content-type': 'image/png', 'content-disposition': 'attachment; filename="a head.png"' },
    });
    expect(response.status).toBe(200);
    const body = (await response.json()) as ReadingsBody;
    expectValid('Readings', body);
    expect(body.readings.map(({ file }) => file)).toEqual(['a head.png']);
  });

  it('answers several files in their order, and a broken one does not stop the others', async () => {
    const broken = new File(['no image'], 'notes.txt');
    const response = await api().request(
      `${HOST}/api/v1/readings`,
      form(file(headPng()), broken, file(headPng())),
    );
    const body = (await response.json()) as ReadingsBody;
    expectValid('Readings', body);
    expect(body.readings.map(({ file }) => file)).toEqual(['head.png', 'notes.txt', 'head.png']);
    expect(body.readings[1]).toMatchObject({ status: 'error', label: null });
    expect(body.readings[2]).toEqual(body.readings[0]);
  });

  it('streams lines where that is liked better', async () => {
    const response = await api().request(`${HOST}/api/v1/readings`, {
      ...form(file(headPng()), file(headPng())),
      headers: { accept: 'application/x-ndjson' },
    });
    const lines = (await response.text()).trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    for (const line of lines) expectValid('Reading', JSON.parse(line));
  });
});

describe('studies', () => {
  it('answers a series of slices', async () => {
    const files = dicomSeries({ slices: 5, ball: 3 }).map(file);
    const response = await api().request(`${HOST}/api/v1/studies`, form(...files));
    const body = (await response.json()) as StudiesBody;
    expectValid('Studies', body);
    expect(body.series).toHaveLength(1);
    expect(body.series[0]).toMatchObject({ slices: 5, files: files.map(({ name }) => name) });
  });
});

describe('problems', () => {
  const problem = async (response: Response, status: number, code: string) => {
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    const body = await response.json();
    expectValid('Problem', body);
    expect(body).toMatchObject({ status, code });
  };
  const post = (options: Partial<ApiOptions>, init: RequestInit = form(file(headPng())), path = 'readings') =>
    api(options).request(`${HOST}/api/v1/${path}`, { method: 'POST', ...init });

  it.each([
    ['nothing to read', {}, 400, 'no-files'],
    [
      'no parts',
      { body: 'x', headers: { 'content-type': 'multipart/form-data; boundary=b' } },
      400,
      'bad-request',
    ],
    ['no such answer', { headers: { accept: 'text/html' }, body: 'x' }, 406, 'not-acceptable'],
  ])('%s', async (_, init, status, code) => problem(await post({}, init), status, code));

  it('no such address, no such method, no such planes', async () => {
    await problem(await post({}, undefined, 'secret-name'), 404, 'not-found');
    const response = await api().request(`${HOST}/api/v1/readings`);
    expect(response.headers.get('allow')).toBe('POST');
    await problem(response, 405, 'method-not-allowed');
    await problem(await post({}, undefined, 'readings?planes=no'), 400, 'bad-request');
  });

  it('a body over the limit, whether it says so or not', async () => {
    await problem(await post({ limits: { bodyBytes: 100 } }), 413, 'too-large');
    const stream = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(64)),
    });
    const init = { body: stream, duplex: 'half' } as RequestInit;
    await problem(await post({ limits: { bodyBytes: 1000 } }, init), 413, 'too-large');
    await problem(
      await post({ limits: { files: 1 } }, form(file(headPng()), file(headPng()))),
      413,
      'too-large',
    );
  });

  it('a sender that falls silent', async () => {
    const init = { body: new ReadableStream(), duplex: 'half' } as RequestInit;
    await problem(await post({ limits: { uploadSilenceMs: 20 } }, init), 408, 'upload-timeout');
  });

  it('a reading that takes too long', async () => {
    const slow: Reader = {
      ...reader,
      async *read(_, { signal }) {
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
        yield* [];
      },
    };
    await problem(await post({ reader: slow, limits: { readingMs: 20 } }), 503, 'reading-timeout');
  });

  it('a mistake of ours, without a word of the request', async () => {
    const broken: Reader = {
      ...reader,
      read({ name }) {
        throw new Error(`cannot read ${name}`);
      },
    };
    const response = await post({ reader: broken });
    expect(await response.clone().text()).not.toContain('head.png');
    await problem(response, 500, 'internal');
  });

  it('more requests than may wait; those that were let in are answered', async () => {
    const app = api({ limits: { heldBytes: 1, waiting: 2 } });
    const responses = await Promise.all(
      Array.from({ length: 6 }, () => app.request(`${HOST}/api/v1/readings`, form(file(headPng())))),
    );
    const statuses = responses.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(3);
    const turnedAway = responses.filter(({ status }) => status === 503);
    expect(turnedAway).toHaveLength(3);
    expect(turnedAway[0].headers.get('retry-after')).toBe('5');
    expect(await (await app.request(`${HOST}/api/v1/health`)).json()).toEqual({
      status: 'ok',
      running: 0,
      waiting: 0,
    });
  });

  it('a caller that has gone: its place is free again, and reading stops', async () => {
    const gone = new AbortController();
    let read = 0;
    const counting: Reader = {
      ...reader,
      async *read(upload, options) {
        for await (const one of reader.read(upload, options)) {
          if (++read === 3) gone.abort();
          yield one;
        }
      },
    };
    const app = api({ reader: counting });
    const files = dicomSeries({ slices: 12 }).map(file);
    const request = new Request(`${HOST}/api/v1/readings`, { ...form(...files), signal: gone.signal });
    const response = await app.request(request);
    expect(response.status).toBe(499);
    expect(read).toBeLessThan(12);
    expect(await (await app.request(`${HOST}/api/v1/health`)).json()).toEqual({
      status: 'ok',
      running: 0,
      waiting: 0,
    });
  });
});

describe('who may ask', () => {
  const ask = (options: Partial<ApiOptions>, headers: Record<string, string>, url = HOST) =>
    api(options).request(`${url}/api/v1/model`, { headers });

  it('needs the token where there is one', async () => {
    const guard = { token: 'a-token-of-some-length' };
    const refused = await ask({ guard }, {});
    expect(refused.status).toBe(401);
    expect(refused.headers.get('www-authenticate')).toContain('Bearer');
    for (const wrong of ['', 'a-token-of-some-lengtH', 'a-token', 'a-token-of-some-length2']) {
      expect((await ask({ guard }, { authorization: `Bearer ${wrong}` })).status).toBe(401);
    }
    expect((await ask({ guard }, { authorization: `Bearer ${guard.token}` })).status).toBe(200);
  });

  it('refuses pages of other origins, but for those that are allowed', async () => {
    const origin = 'https://records.example';
    const refused = await ask({}, { origin });
    expect(refused.status).toBe(403);
    expect(refused.headers.get('access-control-allow-origin')).toBeNull();
    expect((await ask({}, { origin: HOST })).status).toBe(200);
    const allowed = await ask({ guard: { origins: [origin] } }, { origin });
    expect(allowed.status).toBe(200);
    expect(allowed.headers.get('access-control-allow-origin')).toBe(origin);
    const preflight = await api({ guard: { origins: [origin], token: 'a-token-of-some-length' } }).request(
      `${HOST}/api/v1/readings`,
      { method: 'OPTIONS', headers: { origin } },
    );
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('authorization');
  });

  it('refuses a name that a page made lead here', async () => {
    const guard = { hosts: ['localhost', '127.0.0.1'] };
    expect((await ask({ guard }, {}, 'http://evil.example')).status).toBe(403);
    expect((await ask({ guard }, {}, 'http://127.0.0.1:4180')).status).toBe(200);
  });
});

describe('what is told of a request', () => {
  it('is nothing that its sender wrote', async () => {
    const told: Served[] = [];
    const app = api({ onServed: (served) => told.push(served) });
    await app.request(
      `${HOST}/api/v1/readings?planes=secret`,
      form(file({ ...headPng(), name: 'secret.png' })),
    );
    await app.request(`${HOST}/api/v1/secret`);
    await app.request(`${HOST}/api/v1/readings`, form(file({ ...headPng(), name: 'secret.png' })));
    expect(told.map(({ route, status }) => [route, status])).toEqual([
      ['/api/v1/readings', 400],
      ['-', 404],
      ['/api/v1/readings', 200],
    ]);
    expect(JSON.stringify(told)).not.toContain('secret');
  });
});

describe('the document', () => {
  const document = openApi({ version: '1', server: '/', limits: LIMITS, token: true });

  it('is what the app gives, and names every route', async () => {
    const response = await api().request(`${HOST}/api/v1/openapi.json`);
    const given = (await response.json()) as typeof document;
    expect(Object.keys(given.paths)).toEqual(['/readings', '/studies', '/model', '/health', '/openapi.json']);
  });

  it('passes the linter', async () => {
    const { createConfig, lintFromString } = await import('@redocly/openapi-core');
    const found = await lintFromString({
      source: JSON.stringify(document),
      absoluteRef: 'openapi.json',
      config: await createConfig({ extends: ['recommended'] }),
    });
    expect(
      found.map(({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer}`),
    ).toEqual([]);
  });

  it('has examples that fit their schemas, and are what the shipped model says', async () => {
    const contents: { content: Record<string, { schema: { $ref?: string }; example?: unknown }> }[] = [];
    for (const path of Object.values(document.paths)) {
      for (const { responses } of Object.values(path)) contents.push(...Object.values(responses as object));
    }
    let checked = 0;
    for (const { content } of contents) {
      for (const { schema, example } of Object.values(content)) {
        if (example === undefined) continue;
        expectValid(schema.$ref!.split('/').at(-1) as keyof typeof SCHEMAS, example);
        checked++;
      }
    }
    expect(checked).toBeGreaterThan(10);
    // After another model, run `npx tsx scripts/api-examples.ts`.
    expect(await apiExamples()).toEqual(EXAMPLES);
  });
});

describe('records', () => {
  const study = madeStudy(3, '1.2.3.4');
  const images = () => study.files.map(file);
  const ask = (path: string, accept: string, ...files: File[]) =>
    api().request(`${HOST}/api/v1/${path}`, { ...form(...files), headers: { accept } });

  it('are DICOM objects in the study of the images', async () => {
    const response = await ask('readings?object=sr', 'application/dicom', images()[0]);
    expect(response.headers.get('content-type')).toBe('application/dicom');
    const written = sourceOf(new Uint8Array(await response.arrayBuffer()));
    expect(written).toMatchObject({ studyUid: '1.2.3.4', sopClass: '1.2.840.10008.5.1.4.1.1.88.33' });
    for (const object of ['sr', 'sc', 'pdf']) {
      const several = await ask(`readings?object=${object}`, 'multipart/related', ...images());
      expect(several.headers.get('content-type')).toContain('type="application/dicom"');
      expect((await several.text()).split('Content-Type: application/dicom')).toHaveLength(4);
    }
  });

  it('are read out of a zip, one for a series', async () => {
    const zip = zipSync(Object.fromEntries(study.files.map(({ name, bytes }) => [`disc/${name}`, bytes])));
    const response = await ask('studies', 'application/dicom', new File([new Uint8Array(zip)], 'disc.zip'));
    const written = sourceOf(new Uint8Array(await response.arrayBuffer()))!;
    expect(written.studyUid).toBe('1.2.3.4');
  });

  it('are a FHIR bundle, of pictures too', async () => {
    const response = await ask('readings', 'application/fhir+json', images()[0], file(headPng()));
    expect(response.headers.get('content-type')).toContain('application/fhir+json');
    const bundle = (await response.json()) as { entry: { resource: { resourceType: string } }[] };
    const types = bundle.entry.map(({ resource }) => resource.resourceType);
    expect(types.filter((type) => type === 'DiagnosticReport')).toHaveLength(1);
    expect(types.filter((type) => type === 'Observation').length).toBeGreaterThanOrEqual(2);
  });

  it('are refused with a reason where they cannot be written', async () => {
    for (const [path, accept, files, code] of [
      ['readings', 'application/dicom', [file(headPng())], 'no-instance'],
      ['readings', 'application/dicom', images(), 'not-acceptable'],
      ['studies', 'application/fhir+json', [file(headPng())], 'no-instance'],
      ['readings?object=x', 'application/dicom', images(), 'bad-request'],
      ['readings', 'application/fhir+json', [new File(['x'], 'x')], 'no-instance'],
    ] as const) {
      expect(await (await ask(path, accept, ...files)).json()).toMatchObject({ code });
    }
  });
});
