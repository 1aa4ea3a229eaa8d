/**
 * `npx tsx training/experiments/gallery.ts OUT [--most N]`: the most confident wrong answers of each class and source
 * as a page, OUT/index.html: prepared image, heat map, the finder's box and the drawn one, probabilities. Each slice is
 * read by the finder and the tree that never saw its patient. Needs the images; the page contains them, so it is never
 * committed.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { encode, Image } from 'image-js';
import { nodeEnvironment } from '../../src/decode/platform/node';
import { argmax } from '../../src/pipeline/argmax';
import { examine } from '../../src/pipeline/examine';
import { locateLesion } from '../../src/pipeline/findings/locate';
import { classOf } from '../../src/pipeline/label-vectors';
import { LABELS } from '../../src/pipeline/labels';
import { type Net, sigmoid } from '../../src/pipeline/net/index';
import { IMAGE_SIZE, prepare } from '../../src/pipeline/prepare';
import type { Box } from '../data/box';
import { committedTable } from '../data/committed-table';
import { type Dataset, loadSlice, type Row, readDataset } from '../data/dataset';
import { readFinders } from '../net/finders';
import { boxInCrop } from '../net/prepare';
import { type Answers, nestedAnswers } from '../report/protocols';
import { TREE_TRAINING } from '../tree/options';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

interface Failure {
  readonly row: number;
  readonly truth: string;
  readonly named: string;
  readonly probabilities: readonly number[];
  readonly read: boolean;
}

/** By class and source, the most confident first. For a tumour of unrecorded type only "no tumour" is wrong. */
function failures(
  rows: readonly { label: string; source: string }[],
  answers: Answers,
  most: number,
): Map<string, Failure[]> {
  const found = new Map<string, Failure[]>();
  rows.forEach(({ label, source }, row) => {
    const probabilities = [...answers.probabilities.subarray(row * LABELS.length, (row + 1) * LABELS.length)];
    const named = LABELS[argmax(Float64Array.from(probabilities))];
    const right = classOf(label) < 0 ? named !== 'notumor' : named === label;
    if (right) return;
    const key = `${label}, ${source}`;
    const own = found.get(key) ?? [];
    own.push({ row, truth: label, named, probabilities, read: answers.sure[row] === 1 });
    found.set(key, own);
  });
  const surest = ({ probabilities }: Failure) => Math.max(...probabilities);
  return new Map(
    [...found]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, own]) => [key, own.sort((a, b) => surest(b) - surest(a)).slice(0, most)] as const),
  );
}

const env = nodeEnvironment();

async function card(dataset: Dataset, row: Row, finder: Net, failure: Failure): Promise<string> {
  const slice = await loadSlice(dataset, row, env);
  const prepared = prepare(slice);
  if (!prepared) return `<figure><figcaption>${row.file}: no head found</figcaption></figure>`;
  const { output, candidate } = examine(prepared, finder);
  const lesion = locateLesion(candidate, output.logits, slice, 0);
  const boxes = [
    ...(row.box ? [rectangle(boxInCrop(row.box, slice, prepared.crop), '#3ddc84')] : []),
    ...(lesion
      ? [
          rectangle(
            boxInCrop(
              {
                cx: lesion.x + lesion.width / 2,
                cy: lesion.y + lesion.height / 2,
                width: lesion.width,
                height: lesion.height,
              },
              slice,
              prepared.crop,
            ),
            '#ff5252',
          ),
        ]
      : []),
  ];
  const shares = LABELS.map((label, k) => `${label} ${(100 * failure.probabilities[k]).toFixed(0)} %`);
  const picture = (href: string) => `<image href="${href}" width="${IMAGE_SIZE}" height="${IMAGE_SIZE}"/>`;
  return `<figure><svg viewBox="0 0 ${2 * IMAGE_SIZE} ${IMAGE_SIZE}">${picture(grey(prepared.image))}${boxes.join('')}
<g transform="translate(${IMAGE_SIZE} 0)">${picture(heat(prepared.image, output.map, output.mapSide))}</g></svg>
<figcaption>${row.file}<br>says <b>${failure.named}</b> (${failure.read ? 'read' : 'uncertain'})<br>${shares.join(', ')}</figcaption></figure>`;
}

function rectangle({ cx, cy, width, height }: Box, colour: string): string {
  const [x, y, w, h] = [cx - width / 2, cy - height / 2, width, height].map((v) =>
    (v * IMAGE_SIZE).toFixed(1),
  );
  return `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="none" stroke="${colour}"/>`;
}

/** Grey from the lowest value (black) to the highest (white). */
function levels(image: Float32Array): Uint8Array {
  const low = image.reduce((a, b) => Math.min(a, b));
  const high = image.reduce((a, b) => Math.max(a, b));
  return Uint8Array.from(image, (v) => (255 * (v - low)) / (high - low || 1));
}

function grey(image: Float32Array): string {
  return png(levels(image), 'GREY');
}

/** The map in red over the picture. */
function heat(image: Float32Array, map: Float32Array, side: number): string {
  const cell = IMAGE_SIZE / side;
  const data = new Uint8Array(3 * image.length);
  levels(image).forEach((level, i) => {
    const x = Math.floor((i % IMAGE_SIZE) / cell);
    const y = Math.floor(i / IMAGE_SIZE / cell);
    const hot = sigmoid(map[y * side + x]);
    data.set([level + (255 - level) * hot, level * (1 - hot), level * (1 - hot)], 3 * i);
  });
  return png(data, 'RGB');
}

function png(data: Uint8Array, colorModel: 'GREY' | 'RGB'): string {
  const bytes = encode(new Image(IMAGE_SIZE, IMAGE_SIZE, { colorModel, data }), { format: 'png' });
  return `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { most: { type: 'string', default: '12' } },
  });
  const [out] = positionals;
  if (!out)
    throw new Error('Give a folder to write the page to: npx tsx training/experiments/gallery.ts OUT.');
  if (!relative(REPOSITORY, resolve(out)).startsWith('..')) {
    throw new Error(
      `${out} lies in the repository, which must hold no image of the data set; give another folder.`,
    );
  }
  const dataset = await readDataset();
  const { table, ...features } = await committedTable();
  const byFile = new Map(dataset.rows.map((row) => [row.file, row]));
  const finders = await readFinders();
  const answers = nestedAnswers(features, TREE_TRAINING);
  const parts: string[] = [];
  for (const [title, own] of failures(table.rows, answers, Number(values.most))) {
    const cards: string[] = [];
    for (const failure of own) {
      const { file, fold } = table.rows[failure.row];
      const row = byFile.get(file);
      if (!row) throw new Error(`${file} is in the table and not in the manifest.`);
      cards.push(await card(dataset, row, finders[fold], failure));
    }
    parts.push(`<h2>${title}</h2><div>${cards.join('')}</div>`);
    console.log(`${title}: ${own.length}`);
  }
  await mkdir(out, { recursive: true });
  await writeFile(
    join(out, 'index.html'),
    `<!doctype html><meta charset="utf-8"><title>Wrong answers</title>
<style>body{font:14px sans-serif;background:#111;color:#eee}div{display:flex;flex-wrap:wrap;gap:12px}figure{margin:0;width:360px}svg{width:100%}</style>
<h1>The surest wrong answers</h1><p>By true class and source. Left: the prepared image, red the finder's box, green the drawn one. Right: its map.</p>
${parts.join('\n')}`,
  );
}

await main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
