/** The recipe of docs/orthanc.md, from start to finish: the app served by Orthanc, and a study there and back. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parseCommand } from '../../src/api/node/command';
import { type Serving, startServer } from '../../src/api/node/server';
import { madeStudy } from './made';
import { folder, INSTALLED, type Orthanc, SERVE_FOLDERS, startOrthanc } from './tools';

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
