import { basename } from 'node:path';
import { LABELS, NO_TUMOUR } from '../../src/pipeline/labels';
import { prepare } from '../../src/pipeline/prepare';
import { headSlices } from '../data/heads/slices';
import type { Samples } from './samples';

/** Their source, in weights and balance. */
const HEADS = 'heads';

/** Of a volume every fourth slice of each plane: neighbours at a millimetre tell nothing new. */
const STEP = 4;

/**
 * Adds whole heads without a tumour to what is trained on, from the first slice to the last and, of volumes, in all
 * three planes. The data set's tumour-free slices are axial nearly all and not of a stack's ends: what looks otherwise
 * would have to be a tumour.
 *
 * @param paths a head each (see `headSlices`)
 * @returns the samples, those of the heads at the end
 * @throws Error when a path cannot be read
 */
export async function withHeads(samples: Samples, paths: readonly string[]): Promise<Samples> {
  // The images of the set are 270 MB: no copy of them for nothing.
  if (paths.length === 0) return samples;
  const heads = (await Promise.all(paths.map((path) => samplesOf(path, samples.size)))).flat();
  const images = new Float32Array(samples.images.length + heads.length * samples.size ** 2);
  images.set(samples.images);
  heads.forEach(({ image }, i) => {
    images.set(image, samples.images.length + i * image.length);
  });
  return {
    size: samples.size,
    images,
    labels: [...samples.labels, ...heads.map(() => LABELS[NO_TUMOUR])],
    boxes: [...samples.boxes, ...heads.map(() => null)],
    sources: [...samples.sources, ...heads.map(() => HEADS)],
    groups: [...samples.groups, ...heads.map(({ group }) => group)],
    files: [...samples.files, ...heads.map(({ file }) => file)],
  };
}

async function samplesOf(path: string, size: number) {
  const group = `${HEADS}/${basename(path)}`;
  const samples: { image: Float32Array; group: string; file: string }[] = [];
  for await (const { slice, file, provenance } of headSlices(path)) {
    // A file of one slice is one of few.
    if ((provenance.index ?? 0) % STEP !== 0) continue;
    const prepared = prepare(slice, size);
    if (prepared) samples.push({ image: prepared.image, group, file: `${group}/${file}` });
  }
  return samples;
}
