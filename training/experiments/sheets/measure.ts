/** Sheets, read as the app reads them, compared with readings of the same slices one by one. */
import { readable } from '../../../src/decode/pictures';
import type { DecodedSlice } from '../../../src/decode/types';
import { bootstrap, type Interval } from '../../../src/evaluation/bootstrap';
import type { Label } from '../../../src/pipeline/labels';
import { NONE } from '../../../src/pipeline/labels';
import type { Model } from '../../../src/pipeline/model';
import { readSlice } from '../../../src/pipeline/read';
import type { Reading } from '../../../src/pipeline/reading';
import { type Layout, layoutOf } from '../../../src/pipeline/sheet/index';
import type { Slice } from '../../../src/pipeline/slice';
import type { Sheet } from './sheet';

type Answer = Pick<Reading, 'status' | 'label'>;

/** A slice on a sheet, and the model whose finder never saw its patient. */
export interface Laid {
  readonly slice: Slice;
  readonly truth: Label;
  readonly model: Model;
  /** The answer to the unchanged slice. */
  readonly clean: Answer;
}

export interface SheetResult {
  readonly recognised: boolean;
  /** Whether the numbers of rows and columns are right. */
  readonly layoutRight: boolean;
  /** Whether the sheet got one answer as a whole, and that answer was not uncertain. */
  readonly readAsOne: boolean;
  /** Number of tiles that match no slice. */
  readonly extra: number;
  /** For each slice, in order; the answer is null where no tile matches it. */
  readonly tiles: readonly { readonly laid: Laid; readonly answer: Answer | null }[];
}

/** A tile matches a slice if their centres are nearer than this share of the tile's sides. */
const NEAR = 0.2;

export async function readSheet(
  { picture, middles }: Sheet,
  laid: readonly Laid[],
  { rows, columns }: Pick<Layout, 'rows' | 'columns'>,
): Promise<SheetResult> {
  const [{ model }] = laid;
  const layout = layoutOf(picture, model);
  const answers: (Answer | null)[] = laid.map(() => null);
  if (!layout) {
    const whole = await slicesOf(picture, model);
    const readAsOne = readSlice(whole[0].slice, model).status === 'read';
    return {
      ...{ recognised: false, layoutRight: false, readAsOne, extra: 0 },
      tiles: paired(laid, answers),
    };
  }
  const [, ...tiles] = await slicesOf(picture, model);
  let extra = 0;
  for (const [i, { slice }] of tiles.entries()) {
    const [a, b, c, d] = layout.tiles[i].corners;
    const middle = { x: (a.x + b.x + c.x + d.x) / 4, y: (a.y + b.y + c.y + d.y) / 4 };
    const side = Math.min(Math.hypot(b.x - a.x, b.y - a.y), Math.hypot(d.x - a.x, d.y - a.y));
    const on = middles.findIndex(({ x, y }) => Math.hypot(x - middle.x, y - middle.y) < NEAR * side);
    if (on < 0 || answers[on]) extra++;
    else answers[on] = answerOf(slice, laid[on].model);
  }
  const layoutRight = layout.rows === rows && layout.columns === columns;
  return { ...{ recognised: true, layoutRight, readAsOne: false, extra }, tiles: paired(laid, answers) };
}

export function answerOf(slice: Slice, model: Model): Answer {
  const { status, label } = readSlice(slice, model);
  return { status, label };
}

const paired = (laid: readonly Laid[], answers: readonly (Answer | null)[]) =>
  laid.map((one, i) => ({ laid: one, answer: answers[i] }));

/** The sheet and its tiles, as the pipeline gets them. */
async function slicesOf(picture: Slice, model: Model): Promise<DecodedSlice[]> {
  const sheet: DecodedSlice = {
    kind: 'slice',
    file: 'sheet',
    slice: picture,
    provenance: { format: 'png', warnings: [] },
  };
  const slices: DecodedSlice[] = [];
  for await (const one of readable(only(sheet), model)) if (one.kind === 'slice') slices.push(one);
  return slices;
}

async function* only(sheet: DecodedSlice): AsyncGenerator<DecodedSlice> {
  yield sheet;
}

const REPLICATES = 500;
const SEED = 419;

export type SheetFigures = Readonly<Record<keyof ReturnType<typeof figuresOf>, Interval>>;

/** @returns with bootstrap intervals over sheets */
export function sheetFigures(results: readonly SheetResult[]): SheetFigures {
  const names = results.map((_, i) => String(i));
  return bootstrap(names, (weights) => figuresOf(results, weights), REPLICATES, SEED) as SheetFigures;
}

/** Shares; NaN where there is nothing to count. */
function figuresOf(results: readonly SheetResult[], weights: Float64Array | null) {
  const weightOf = (i: number) => (weights ? weights[i] : 1);
  const share = <T>(of: (result: SheetResult) => readonly T[], is: (one: T) => boolean) => {
    let [hits, all] = [0, 0];
    results.forEach((result, i) => {
      for (const one of of(result)) {
        all += weightOf(i);
        if (is(one)) hits += weightOf(i);
      }
    });
    return hits / all;
  };
  const sheets = (result: SheetResult) => [result];
  const tiles = (result: SheetResult) => result.tiles;
  const found = ({ tiles: all }: SheetResult) =>
    all.flatMap(({ laid, answer }) => (answer ? [{ ...laid, answer }] : []));
  const isRead = ({ status }: Answer) => status === 'read';
  const readClean = (result: SheetResult) => found(result).filter(({ clean }) => isRead(clean));
  const readBoth = (result: SheetResult) => readClean(result).filter(({ answer }) => isRead(answer));
  return {
    recognised: share(sheets, ({ recognised }) => recognised),
    layoutRight: share(sheets, ({ layoutRight }) => layoutRight),
    readAsOne: share(sheets, ({ readAsOne }) => readAsOne),
    tilesFound: share(tiles, ({ answer }) => answer !== null),
    sameClass: share(found, ({ clean, answer }) => clean.label === answer.label),
    readClean: share(found, ({ clean }) => isRead(clean)),
    read: share(found, ({ answer }) => isRead(answer)),
    rejected: share(found, ({ answer }) => answer.status === 'rejected'),
    sameOfReadBoth: share(readBoth, ({ clean, answer }) => clean.label === answer.label),
    rightOfReadClean: share(readClean, ({ truth, clean }) => clean.label === truth),
    rightOfRead: share(
      (result) => found(result).filter(({ answer }) => isRead(answer)),
      ({ truth, answer }) => answer.label === truth,
    ),
    /** Of the slices that show a tumour and were read as one: share read as "no tumour" on the sheet. */
    tumourLost: share(
      (result) => readClean(result).filter(({ truth, clean }) => truth !== NONE && clean.label !== NONE),
      ({ answer }) => isRead(answer) && answer.label === NONE,
    ),
  };
}
