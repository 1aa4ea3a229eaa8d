/**
 * `npx tsx training/experiments/foreign/measure.ts`: the table by which the app marks places that look foreign, and what
 * these marks can tell. Needs the images.
 *
 * The table is of the shipped finder (src/pipeline/explain/foreign/foreign-table.json). What it can tell is measured with the
 * finder of a fold, its own table, and patients that it never saw: in how many of their places it marks something as
 * they are, in lesions, and where something was drawn that does not belong there. Writes `docs/generated/foreign.json`,
 * which `npm run evaluate` reports.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeEnvironment } from '../../../src/decode/platform/node';
import { bootstrap, type Interval, weightedMean } from '../../../src/evaluation/bootstrap';
import { auc } from '../../../src/evaluation/metrics';
import { Random } from '../../../src/evaluation/random';
import { foreignPlaces, sideOf } from '../../../src/pipeline/explain/foreign/foreign';
import { loadNet, type NetSpec } from '../../../src/pipeline/net/index';
import { IMAGE_SIZE, type Prepared, prepare } from '../../../src/pipeline/prepare';
import type { Box } from '../../data/box';
import { loadSlice } from '../../data/dataset';
import { type HomeRow, homeRows } from '../../data/home-rows';
import { readFinders } from '../../net/finders';
import { boxInCrop } from '../../net/prepare';
import { writeReport } from '../../report/report-file';
import { DISTURBANCES } from './disturb';
import { evenly, fitForeign, insideCells, LIMIT } from './fit';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const TABLE = join(ROOT, 'src/pipeline/explain/foreign/foreign-table.json');
const REPORT = join(ROOT, 'docs/generated/foreign.json');

const FOLD = 0;
const TESTED = 200;
const SEED = 1729;
const REPLICATES = 1000;

interface Picture {
  readonly prepared: Prepared;
  readonly group: string;
  readonly box: Box | null;
}

const env = nodeEnvironment();

async function pictures(rows: readonly HomeRow[]): Promise<Picture[]> {
  const out: Picture[] = [];
  for (const { dataset, row } of rows) {
    const slice = await loadSlice(dataset, row, env);
    const prepared = prepare(slice);
    if (!prepared) continue;
    out.push({ prepared, group: row.group, box: row.box && boxInCrop(row.box, slice, prepared.crop) });
  }
  return out;
}

const preparedOf = (all: readonly Picture[]) => all.map(({ prepared }) => prepared);

const rows = await homeRows();
const spec: NetSpec = JSON.parse(await readFile(join(ROOT, 'model/finder.json'), 'utf8'));
const shipped = loadNet(await readFile(join(ROOT, 'model/finder.bin')), spec);
const table = fitForeign(shipped, preparedOf(await pictures(evenly(rows))));
await writeFile(TABLE, `${JSON.stringify(table)}\n`);
console.log('table written');

const net = (await readFinders())[FOLD];
const learnt = await pictures(evenly(rows.filter(({ fold }) => fold !== FOLD)));
const own = fitForeign(net, preparedOf(learnt));
const tested = await pictures(
  evenly(
    rows.filter(({ fold }) => fold === FOLD),
    TESTED,
  ),
);
const side = sideOf(net);
const cell = IMAGE_SIZE / side;
const groups = tested.map(({ group }) => group);

/** Cells of a picture that count, and how far off each is. */
type Places = readonly Float32Array[];

const inside = tested.map(({ prepared: { mask } }) => insideCells(mask, side));
const placesOf = (
  images: readonly Float32Array[],
  counts: (picture: number, cell: number) => boolean,
): Places =>
  images.map((image, i) => foreignPlaces(net, image, own).values.filter((_, place) => counts(i, place)));

/** The share of places that are marked, with an interval over patients; pictures without such places do not count. */
function marked(places: Places): Interval {
  const with_ = [...places.keys()].filter((i) => places[i].length > 0);
  const shares = with_.map((i) => places[i].filter((value) => value > 1).length / places[i].length);
  const of = bootstrap(
    with_.map((i) => groups[i]),
    (weights) => ({ share: weightedMean(shares, weights) }),
    REPLICATES,
    SEED,
  );
  return of.share;
}

const images = tested.map(({ prepared: { image } }) => image);
const clean = placesOf(images, (i, place) => inside[i][place] === 1);
const outside = placesOf(images, (i, place) => inside[i][place] === 0);
const lesions = placesOf(images, (i, place) => {
  const { box } = tested[i];
  if (!box) return false;
  const [x, y] = [((place % side) + 0.5) / side, (Math.floor(place / side) + 0.5) / side];
  return Math.abs(x - box.cx) < box.width / 2 && Math.abs(y - box.cy) < box.height / 2;
});

function told(disturbed: Places): Interval {
  const scores = (weights: Float64Array | null) => {
    const values: number[] = [];
    const truth: number[] = [];
    const counted: number[] = [];
    [clean, disturbed].forEach((places, kind) => {
      places.forEach((own, i) => {
        // Every fourth clean place is enough.
        own.forEach((value, k) => {
          if (kind === 0 && k % 4 !== 0) return;
          values.push(value);
          truth.push(kind);
          counted.push(weights ? weights[i] : 1);
        });
      });
    });
    return auc(Float64Array.from(values), Uint8Array.from(truth), Float64Array.from(counted));
  };
  return bootstrap(groups, (weights) => ({ auc: scores(weights) }), 100, SEED).auc;
}

const disturbances = DISTURBANCES.map(({ name, draw }) => {
  const random = new Random(SEED);
  const made = tested.map(({ prepared }, i) =>
    draw(prepared, random, tested[(i + 31) % tested.length].prepared),
  );
  const places = placesOf(
    made.map(({ image }) => image),
    (i, place) => {
      if (!inside[i][place]) return false;
      let touched = 0;
      for (let pixel = 0; pixel < cell * cell; pixel++) {
        const x = (place % side) * cell + (pixel % cell);
        const y = Math.floor(place / side) * cell + Math.floor(pixel / cell);
        touched += made[i].touched[y * IMAGE_SIZE + x];
      }
      return 2 * touched >= cell * cell;
    },
  );
  const found = { name, auc: told(places), marked: marked(places) };
  console.log(name, found.auc.value.toFixed(3), found.marked.value.toFixed(3));
  return found;
});
await writeReport(REPORT, {
  ...{ format: 'dendrite-foreign', formatVersion: 1, finder: spec.sha256, limit: LIMIT },
  ...{ images: tested.length, patients: new Set(groups).size },
  ...{ clean: marked(clean), outside: marked(outside), lesions: marked(lesions), disturbances },
});
