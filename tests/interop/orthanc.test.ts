/**
 * The recipe of docs/orthanc.md from start to finish: the app served by Orthanc, a study fetched from it, and its
 * result sent back.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parseCommand } from '../../src/api/node/command';
import { type Serving, startServer } from '../../src/api/node/server';
import { fetchImage, imagesOf, searchStudies, storeObjects } from '../../src/app/archive/dicom-web';
import { madeStudy, PATIENT } from './made';
import {
  folder,
  hasDebianConfiguration,
  INSTALLED,
  type Orthanc,
  SERVE_FOLDERS,
  startOrthanc,
  startOrthancOfDebian,
} from './tools';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

describe.skipIf(!INSTALLED['orthanc-dicomweb'])('beside Orthanc (orthanc-dicomweb)', () => {
  const study = madeStudy(3);
  const app = folder();
  let orthanc: Orthanc;
  let dendrite: Serving;

  beforeAll(async () => {
    mkdirSync(join(app, 'assets'));
    writeFileSync(join(app, 'index.html'), '<title>Dendrite</title>');
    const settings = { ServeFolders: { AllowCache: false, Folders: { '/dendrite': app } } };
    [orthanc, dendrite] = await Promise.all([
      startOrthanc(settings, [SERVE_FOLDERS]),
      startServer({ ...parseCommand(['--port', '0'], {}), threads: 1 }),
    ]);
    for (const { bytes } of study.files) {
      await fetch(`${orthanc.url}/instances`, { method: 'POST', body: new Uint8Array(bytes) });
    }
  });
  afterAll(() => Promise.all([orthanc?.stop(), dendrite?.close()]));

  it("serves the app's folder on its own origin", async () => {
    const page = await fetch(`${orthanc.url}/dendrite/index.html`);
    expect(await page.text()).toContain('Dendrite');
  });

  it.each(['sr', 'sc', 'pdf'])('has a study read, and keeps the %s in it', async (object) => {
    const [id] = (await (
      await fetch(`${orthanc.url}/tools/lookup`, { method: 'POST', body: study.studyUid })
    ).json()) as { ID: string }[];
    const archive = await (await fetch(`${orthanc.url}/studies/${id.ID}/archive`)).arrayBuffer();
    const read = await fetch(`${dendrite.url}api/v1/studies?object=${object}`, {
      method: 'POST',
      headers: { accept: 'multipart/related', 'content-type': 'application/zip' },
      body: archive,
    });
    expect(read.status).toBe(200);
    const stored = await fetch(`${orthanc.url}/dicom-web/studies`, {
      method: 'POST',
      headers: { 'content-type': read.headers.get('content-type')!, accept: 'application/dicom+json' },
      body: await read.arrayBuffer(),
    });
    expect(stored.status).toBe(200);
    const found = await fetch(
      `${orthanc.url}/dicom-web/studies/${study.studyUid}/series?includefield=00080060`,
    );
    const modalities = ((await found.json()) as Record<string, { Value: string[] }>[]).map(
      (one) => one['00080060'].Value[0],
    );
    expect(modalities).toContain({ sr: 'SR', sc: 'OT', pdf: 'DOC' }[object]);
  });
});

describe.skipIf(!INSTALLED['orthanc-dicomweb'] || !hasDebianConfiguration)(
  'the recipe with the configuration of Debian (orthanc-dicomweb)',
  () => {
    const recipe = readFileSync('docs/orthanc.md', 'utf8');
    const [serveFolders] = /\{ "ServeFolders".*\}/.exec(recipe) ?? [''];
    const [, path] = /"archive": "(.*?)"/.exec(recipe) ?? [];
    const study = madeStudy(2);
    const app = folder();
    let orthanc: Orthanc;
    beforeAll(async () => {
      writeFileSync(join(app, 'index.html'), '<title>Dendrite</title>');
      orthanc = await startOrthancOfDebian(serveFolders.replace('/srv/dendrite', app));
    });
    afterAll(() => orthanc?.stop());

    it('serves the app, and a study goes there and back as the app asks for it', async () => {
      const page = `${orthanc.url}/dendrite/index.html`;
      expect(await (await fetch(page)).text()).toContain('Dendrite');
      const root = new URL(path, page).href;
      const { signal } = new AbortController();
      await storeObjects(
        root,
        study.files.map(({ bytes }) => new Uint8Array(bytes)),
        signal,
      );
      const wanted = { patientId: PATIENT.id, patientName: 'made', from: '', to: '' };
      const { studies } = await searchStudies(root, wanted, signal);
      expect(studies).toMatchObject([{ uid: study.studyUid, patientName: 'Made Up', images: 2 }]);
      const images = await imagesOf(root, study.studyUid, signal);
      expect(images).toHaveLength(2);
      for (const [i, image] of images.entries()) {
        const fetched = await fetchImage(root, image, signal);
        expect(Buffer.from(fetched).equals(Buffer.from(study.files[i].bytes))).toBe(true);
      }
    });
  },
);
