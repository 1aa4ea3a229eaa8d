/** A result saved as a record. */
import { unzipSync } from 'fflate';
import { sourceOf } from '../../src/records/dicom/source';
import { madeStudy } from '../interop/made';
import { zipOf } from './dicom-series';
import { example } from './images';
import { drop, expect, openRecords, resultOf, saved, test } from './site';

test('a DICOM image gives records filed in its study', async ({ page, site }) => {
  const study = madeStudy(1, '1.2.3.4');
  await page.goto(site.url);
  await drop(page, { name: 'IM1', bytes: study.files[0].bytes });
  await resultOf(page);
  await openRecords(page);
  for (const [button, sopClass] of [
    ['DICOM report (SR)', '1.2.840.10008.5.1.4.1.1.88.33'],
    ['DICOM image (SC)', '1.2.840.10008.5.1.4.1.1.7'],
    ['DICOM page (PDF)', '1.2.840.10008.5.1.4.1.1.104.1'],
  ] as const) {
    const { bytes } = await saved(page, button);
    expect(sourceOf(bytes)).toMatchObject({ studyUid: '1.2.3.4', sopClass });
  }
});

test('a zip of several series gives a record of each', async ({ page, site }) => {
  const series = [1, 2].map((number) => madeStudy(2, '1.2.3.4', number));
  const disc = series.flatMap(({ files }, i) =>
    files.map(({ name, bytes }) => ({ name: `S${i + 1}/${name}`, bytes })),
  );
  await page.goto(site.url);
  await drop(page, zipOf('disc.zip', disc));
  await page.locator('article.study[aria-busy="false"]').waitFor();
  await openRecords(page);
  for (const [button, kind] of [
    ['DICOM report (SR)', 'sr'],
    ['DICOM image (SC)', 'sc'],
    ['DICOM page (PDF)', 'pdf'],
  ] as const) {
    const objects = Object.entries(unzipSync((await saved(page, button)).bytes));
    expect(objects.map(([name]) => name)).toEqual([`series-1-${kind}.dcm`, `series-2-${kind}.dcm`]);
    // Each refers only to the images of its own series.
    const spokenOf = objects.map(([, bytes]) => {
      expect(sourceOf(bytes)).toMatchObject({ studyUid: '1.2.3.4' });
      const text = Buffer.from(bytes).toString('latin1');
      return series.map(({ files }) => files.some(({ sopInstance }) => text.includes(sopInstance)));
    });
    expect(spokenOf).toEqual([
      [true, false],
      [false, true],
    ]);
  }
  const bundle = (await saved(page, 'FHIR bundle')).bytes.toString();
  for (const subject of ['Series 1 ', 'Series 2 ']) expect(bundle).toContain(subject);
});

test('a picture gives a FHIR bundle alone, and says why', async ({ page, site }) => {
  await page.goto(site.url);
  await drop(page, example('axial'));
  await resultOf(page);
  await openRecords(page);
  await expect(page.getByText('DICOM files are written only for an open DICOM image')).toBeVisible();
  const bundle = JSON.parse((await saved(page, 'FHIR bundle')).bytes.toString());
  expect(bundle).toMatchObject({ resourceType: 'Bundle', type: 'transaction' });
});
