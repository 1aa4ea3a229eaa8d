/** A result taken along as a record. */
import { readFileSync } from 'node:fs';
import { sourceOf } from '../../src/records/dicom/source';
import { madeStudy } from '../interop/made';
import { example } from './images';
import { drop, expect, resultOf, test } from './site';

test('a DICOM image gives records filed in its study', async ({ page, site }) => {
  const study = madeStudy(1, '1.2.3.4');
  await page.goto(site.url);
  await drop(page, { name: 'IM1', bytes: study.files[0].bytes });
  await resultOf(page);
  await page.getByRole('tab', { name: 'Report' }).click();
  await page.getByText('For a PACS or a medical record').click();
  for (const [button, sopClass] of [
    ['DICOM report (SR)', '1.2.840.10008.5.1.4.1.1.88.33'],
    ['DICOM image (SC)', '1.2.840.10008.5.1.4.1.1.7'],
    ['DICOM page (PDF)', '1.2.840.10008.5.1.4.1.1.104.1'],
  ] as const) {
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: button }).click();
    const bytes = readFileSync(await (await downloading).path());
    expect(sourceOf(bytes)).toMatchObject({ studyUid: '1.2.3.4', sopClass });
  }
});

test('a picture gives a FHIR bundle alone, and says why', async ({ page, site }) => {
  await page.goto(site.url);
  await drop(page, example('axial'));
  await resultOf(page);
  await page.getByRole('tab', { name: 'Report' }).click();
  await page.getByText('For a PACS or a medical record').click();
  await expect(page.getByText('DICOM files are written only for an open DICOM image')).toBeVisible();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'FHIR bundle' }).click();
  const bundle = JSON.parse(readFileSync(await (await downloading).path(), 'utf8'));
  expect(bundle).toMatchObject({ resourceType: 'Bundle', type: 'transaction' });
});
