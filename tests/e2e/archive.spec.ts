/**
 * The app next to an Orthanc (docs/orthanc.md): a study is found there, opened, read, and its result sent back. Skipped
 * where Debian's orthanc-dicomweb is not installed.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { sourceOf } from '../../src/records/dicom/source';
import { madeStudy, PATIENT } from '../interop/made';
import { INSTALLED, type Orthanc, SERVE_FOLDERS, startOrthanc } from '../interop/tools';
import { expect, openRecords, saved, test } from './site';

const study = madeStudy(3);
const images = [...study.files, ...madeStudy(2, study.studyUid, 2).files];

test.describe('beside Orthanc (orthanc-dicomweb)', () => {
  test.skip(!INSTALLED['orthanc-dicomweb'], 'orthanc-dicomweb is not installed');
  test.slow();
  let folder: string;
  let orthanc: Orthanc;

  test.beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dendrite-'));
    cpSync('dist', folder, { recursive: true });
    writeFileSync(join(folder, 'policy.json'), JSON.stringify({ archive: '/dicom-web/' }));
    const served = { ServeFolders: { AllowCache: false, Folders: { '/dendrite': folder } } };
    orthanc = await startOrthanc(served, [SERVE_FOLDERS]);
    for (const { bytes } of images) {
      await fetch(`${orthanc.url}/instances`, { method: 'POST', body: new Uint8Array(bytes) });
    }
  });
  test.afterAll(async () => {
    await orthanc?.stop();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  const series = async () => {
    const address = `${orthanc.url}/dicom-web/studies/${study.studyUid}/series?includefield=00080060`;
    const found = (await (await fetch(address)).json()) as Record<string, { Value: string[] }>[];
    return found.map((one) => one['00080060'].Value[0]).sort();
  };

  test('a study is found, opened, read, and its result is in the archive', async ({ page, context }) => {
    const asked: string[] = [];
    context.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
    await page.goto(`${orthanc.url}/dendrite/index.html`);
    await expect(page.getByText('Nothing leaves this device but your searches')).toBeVisible();
    expect(asked.filter((one) => one.includes('/dicom-web/'))).toEqual([]);

    await page.getByRole('link', { name: 'Find a study' }).click();
    await page.getByLabel('Patient ID').fill('nobody');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page.getByText('No MR study fits')).toBeVisible();
    await page.getByLabel('Patient ID').fill(PATIENT.id);
    await page.getByLabel('Name, family').fill('made up');
    await page.getByLabel('Study date from').fill('2024-01-01');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page.getByText('1 study', { exact: true })).toBeVisible();
    await expect(page.getByText('Made Up')).toBeVisible();
    await page.getByRole('button', { name: 'Open the study of Made Up, 2024-01-31' }).click();

    await page.locator('article.study[aria-busy="false"]').waitFor();
    await page.getByRole('tab', { name: 'Report' }).click();
    await page.getByRole('button', { name: 'Send to the archive' }).click();
    await expect(page.getByText('Sent: report and picture are in the archive.')).toBeVisible();
    expect(await series()).toEqual(['MR', 'MR', 'OT', 'OT', 'SR', 'SR']);

    // Nothing else was sent, and nothing to another address.
    expect(asked.filter((one) => !one.startsWith('GET '))).toEqual([`POST ${orthanc.url}/dicom-web/studies`]);
    expect(asked.filter((one) => !/^\w+ (http|blob:http):\/\/127\.0\.0\.1:\d+\//.test(one))).toEqual([]);

    // The report is not an MR image: the study opens again as before.
    await page.getByRole('link', { name: 'Archive' }).click();
    await page.getByLabel('Patient ID').fill(PATIENT.id);
    await page.keyboard.press('Enter');
    await expect(page.getByText('9 images')).toBeVisible();
  });

  test('records of the whole study come from its report', async ({ page }) => {
    await page.goto(`${orthanc.url}/dendrite/index.html#/archive`);
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('button', { name: /^Open the study of Made Up/ }).click();
    await page.locator('article.study[aria-busy="false"]').waitFor();
    await openRecords(page);
    const reports = Object.values(unzipSync((await saved(page, 'DICOM report (SR)')).bytes));
    expect(reports.map((bytes) => sourceOf(bytes)?.studyUid)).toEqual([study.studyUid, study.studyUid]);
    const nobody = JSON.parse((await saved(page, 'FHIR bundle')).bytes.toString());
    const kinds = (bundle: { entry: { resource: { resourceType: string } }[] }) =>
      bundle.entry.map(({ resource }) => resource.resourceType);
    expect(kinds(nobody)).not.toContain('Patient');
    expect(JSON.stringify(nobody)).toContain(`urn:oid:${study.studyUid}`);
    for (const subject of ['Series 1 ', 'Series 2 ']) expect(JSON.stringify(nobody)).toContain(subject);
    await page.getByLabel('Patient identifier for FHIR').fill('P-7');
    const typed = JSON.parse((await saved(page, 'FHIR bundle')).bytes.toString());
    expect(kinds(typed)).toContain('Patient');
    expect(JSON.stringify(typed)).toContain('P-7');
  });

  test('an archive that is gone is told in a sentence, and nothing is lost', async ({ page }) => {
    const other = await startOrthanc(
      { ServeFolders: { AllowCache: false, Folders: { '/dendrite': folder } } },
      [SERVE_FOLDERS],
    );
    await page.goto(`${other.url}/dendrite/index.html#/archive`);
    await page.getByLabel('Patient ID').fill('7');
    await other.stop();
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page.getByRole('alert')).toHaveText(/The archive does not answer/);
    await expect(page.getByLabel('Patient ID')).toHaveValue('7');
  });
});

test('without an archive in the policy there is none', async ({ page, site, requests }) => {
  await page.goto(`${site.url}#/archive`);
  await expect(page.getByText('Nothing leaves this device.', { exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: /Archive|Find a study/ })).toHaveCount(0);
  await expect(page).toHaveURL(/#\/$/);
  expect(requests.filter((url) => !url.startsWith(site.url))).toEqual([]);
});
