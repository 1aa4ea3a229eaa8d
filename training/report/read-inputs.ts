/** Reads the input of the reports, apart from the evaluation itself: files under docs/ and the shipped model. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReportInput } from './inputs';

export const DOCS = fileURLToPath(new URL('../../docs/generated', import.meta.url));
const MODEL = fileURLToPath(new URL('../../model', import.meta.url));

export async function readInputs(): Promise<Omit<ReportInput, 'evaluation'>> {
  const doc = async (name: string) => JSON.parse(await readFile(join(DOCS, name), 'utf8'));
  const model = async (name: string) => JSON.parse(await readFile(join(MODEL, name), 'utf8'));
  const [manifest, thresholds, finder, brain, tree] = await Promise.all(
    ['manifest.json', 'thresholds.json', 'finder.json', 'brain.json', 'tree.json'].map(model),
  );
  return {
    robustness: await ifThere(doc('robustness.json')),
    sheets: await ifThere(doc('sheets.json')),
    occlusion: await doc('occlusion.json'),
    quality: await doc('quality.json'),
    foreign: await doc('foreign.json'),
    brainCheck: await doc('brain-check.json'),
    heads: await doc('heads.json'),
    learning: await ifThere(doc('learning-curve.json')),
    model: {
      manifest,
      leaves: countLeaves(tree.root),
      leastProbability: thresholds.leastProbability,
      greatestNonBrainScore: thresholds.greatestNonBrainScore,
      finder,
      brain: { bytes: brain.bytes },
    },
  };
}

function ifThere<T>(file: Promise<T>): Promise<T | null> {
  return file.catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}

interface Node {
  readonly left?: Node;
  readonly right?: Node;
}

function countLeaves({ left, right }: Node): number {
  return left && right ? countLeaves(left) + countLeaves(right) : 1;
}
