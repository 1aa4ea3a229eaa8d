import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeFile } from '../../src/decode/index';
import { nodeEnvironment } from '../../src/decode/node';
import { check } from '../../src/pipeline/check';
import { normalise, PREPARED_SIZE } from '../../src/pipeline/normalise';
import type { Slice } from '../../src/pipeline/slice';
import type { RealNegatives } from './negatives';
import { predict } from './predict';
import type { NotBrain } from './rejection';
import type { TrainedNet } from './train';

/** A folder with one folder per kind of image that is no brain MRI. */
export const NOT_BRAIN_FOLDER = fileURLToPath(new URL('../../../shared/samples/not-brain', import.meta.url));

/** One such image, as the pipeline prepares it. */
export interface OtherImage {
  readonly kind: string;
  readonly file: string;
  /** Null where no head stands out: no net ever sees it. */
  readonly image: Float32Array | null;
  /** Whether the pipeline refuses it before a net sees it. */
  readonly refused: boolean;
}

export interface NotBrainSet {
  readonly kinds: readonly string[];
  readonly images: readonly OtherImage[];
  /** Names the files. */
  readonly key: string;
}

export async function readNotBrain(folder = NOT_BRAIN_FOLDER): Promise<NotBrainSet> {
  const environment = nodeEnvironment();
  const entries = await readdir(folder, { withFileTypes: true });
  const kinds = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const hash = createHash('sha256');
  const images: OtherImage[] = [];
  for (const kind of kinds.sort()) {
    for (const file of (await readdir(join(folder, kind))).sort()) {
      const bytes = await readFile(join(folder, kind, file));
      hash.update(`${kind}/${file}\n`).update(bytes);
      for await (const decoded of decodeFile(file, bytes, environment)) {
        if (decoded.kind === 'slice') images.push({ kind, file, ...prepare(decoded.slice) });
      }
    }
  }
  return { kinds, images, key: hash.digest('hex').slice(0, 12) };
}

function prepare(slice: Slice): Pick<OtherImage, 'image' | 'refused'> {
  const image = normalise(slice)?.image ?? null;
  return { image, refused: image === null || check(slice) !== null };
}

/** What a training may show its net: all kinds but one. Also what the pipeline would refuse: it teaches as well. */
export function negativesOf(set: NotBrainSet, without: string | undefined): RealNegatives {
  const kinds = set.kinds.filter((kind) => kind !== without);
  return new Map(
    kinds.map((kind) => [
      kind,
      set.images.filter((other) => other.kind === kind).flatMap(({ image }) => image ?? []),
    ]),
  );
}

/** What a net says of them, each averaged with its mirror image. */
export function scoreNotBrain(net: TrainedNet, set: NotBrainSet): NotBrain[] {
  const seen = set.images.filter((other) => !other.refused);
  const images = new Float32Array(seen.length * PREPARED_SIZE ** 2);
  for (const [i, { image }] of seen.entries()) images.set(image!, i * PREPARED_SIZE ** 2);
  const unknown = seen.map(() => '');
  const { rejects } = predict(
    net,
    {
      ...{ size: PREPARED_SIZE, images, labels: seen.map(() => 'notumor' as const) },
      ...{ boxes: seen.map(() => null), sources: unknown, groups: unknown, files: unknown },
    },
    [...seen.keys()],
  );
  const scores = new Map(seen.map((other, i) => [other, rejects?.[i] ?? null]));
  return set.images.map((other) => ({
    kind: other.kind,
    file: other.file,
    score: scores.get(other) ?? null,
  }));
}
