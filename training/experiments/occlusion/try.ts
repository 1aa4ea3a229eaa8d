/** Runs the occlusion check on one slice, with the lesion finder that never saw its patient. */
import { nodeEnvironment } from '../../../src/decode/platform/node';
import { argmax } from '../../../src/pipeline/argmax';
import { examine } from '../../../src/pipeline/examine';
import { cover } from '../../../src/pipeline/explain/occlusion/cover';
import { type Occlusion, occlude } from '../../../src/pipeline/explain/occlusion/occlude';
import {
  meets,
  type OcclusionVerdict,
  occlusionVerdict,
} from '../../../src/pipeline/explain/occlusion/verdict';
import { locateLesion } from '../../../src/pipeline/findings/locate';
import type { Rect } from '../../../src/pipeline/image/resample';
import { LABELS, type Label, NO_TUMOUR } from '../../../src/pipeline/labels';
import type { Net } from '../../../src/pipeline/net/index';
import { type Prepared, prepare } from '../../../src/pipeline/prepare';
import type { Slice } from '../../../src/pipeline/slice';
import type { Box } from '../../data/box';
import { type Dataset, loadSlice, type Row } from '../../data/dataset';
import { pointingOf } from '../../data/pointing';

export interface Trial {
  readonly label: Label;
  /** The check's verdict on the place that the map marks. */
  readonly verdict: OcclusionVerdict;
  /** The part with the largest drop when covered meets the drawn box. */
  readonly onLesion: boolean;
  /** Share of the covered parts that meet it: how often a random part would. */
  readonly chance: number;
  /** The centre of the marked place lies in the drawn box. */
  readonly pointed: boolean;
}

const KINDS = LABELS.filter((_, k) => k !== NO_TUMOUR);

/** For each kind of tumour, the first slice with a box of `each` patients, evenly spaced over all patients. */
export function chosenRows(rows: readonly Row[], each: number): Row[] {
  return KINDS.flatMap((kind) => {
    const first = new Map<string, Row>();
    for (const row of rows)
      if (row.box && row.label === kind && !first.has(row.group)) first.set(row.group, row);
    const all = [...first.values()];
    const step = Math.max(1, all.length / each);
    return Array.from({ length: Math.min(each, all.length) }, (_, i) => all[Math.floor(i * step)]);
  });
}

const environment = nodeEnvironment();

/** @returns null where the network names no tumour or marks nothing: the app then offers no check */
export async function trySlice(dataset: Dataset, row: Row, finder: Net): Promise<Trial | null> {
  const slice = await loadSlice(dataset, row, environment);
  const prepared = prepare(slice);
  if (!prepared) return null;
  const { output, candidate } = examine(prepared, finder);
  const named = argmax(output.logits);
  const lesion = locateLesion(candidate, output.logits, slice, 0);
  if (named === NO_TUMOUR || !lesion) return null;
  const occlusion = finished(occlude(finder, prepared.image, LABELS[named]));
  const drawn = inPrepared(
    { x: row.box!.cx - row.box!.width / 2, y: row.box!.cy - row.box!.height / 2, ...sizeOf(row.box!) },
    prepared,
    slice,
  );
  return {
    label: row.label as Label,
    verdict: occlusionVerdict(occlusion, inPrepared(lesion, prepared, slice)),
    onLesion: meets(argmax(occlusion.drops), occlusion.side, drawn),
    chance: chanceOf(occlusion.side, prepared.image, drawn),
    pointed: pointingOf(lesion, row.box!).centre,
  };
}

const sizeOf = ({ width, height }: Box) => ({ width, height });

function finished(looks: ReturnType<typeof occlude>): Occlusion {
  for (;;) {
    const look = looks.next();
    if (look.done) return look.value;
  }
}

/** Over the parts that are covered. */
function chanceOf(side: number, image: Float32Array, drawn: Rect): number {
  const covered = Array.from({ length: side * side }, (_, part) => part).filter((part) =>
    cover(image, part % side, Math.floor(part / side), side),
  );
  return covered.filter((part) => meets(part, side, drawn)).length / covered.length;
}

/** From fractions of the source to fractions of the prepared image. */
function inPrepared({ x, y, width, height }: Rect, { crop }: Prepared, source: Slice): Rect {
  return {
    x: (x * source.width - crop.x) / crop.width,
    y: (y * source.height - crop.y) / crop.height,
    width: (width * source.width) / crop.width,
    height: (height * source.height) / crop.height,
  };
}
