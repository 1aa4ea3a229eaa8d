/**
 * The example in the API's document: the shipped model's answers to an example slice and to files that it cannot read.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createApi } from '../src/api/app';
import { inProcessReader } from '../tests/unit/api/in-process';

const FILE = 'src/api/examples.json';

/** @returns the content of `src/api/examples.json` */
export async function apiExamples(): Promise<object> {
  const form = new FormData();
  const slice = await readFile('public/examples/colin27-axial.png');
  form.append('file', new File([slice], 'colin27-axial.png'));
  form.append('file', new File(['not an image'], 'notes.txt'));
  const app = createApi({ reader: await inProcessReader() });
  const response = await app.request('http://localhost/api/v1/readings', { method: 'POST', body: form });
  if (!response.ok) throw new Error(await response.text());
  return { readings: await response.json(), problemDetail: 'One sentence: what is wrong and what to do.' };
}

if (process.argv[1]?.endsWith('api-examples.ts')) {
  await writeFile(FILE, `${JSON.stringify(await apiExamples(), null, 2)}\n`);
}
