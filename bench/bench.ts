/**
 * `npm run bench [-- FOLDER]`: how long training takes compared with scikit-learn's tree on the same table, what each
 * stage of a reading costs compared with bare decoding, and the time from a drop to its verdict in a browser. Figures
 * depend on the machine and its load; compare ratios, not milliseconds.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesUnder } from '../src/cli/paths';
import { decodeFile } from '../src/decode/index';
import { nodeEnvironment } from '../src/decode/platform/node';
import { check } from '../src/pipeline/check';
import { decide } from '../src/pipeline/decide';
import { examine } from '../src/pipeline/examine';
import { loadModel } from '../src/pipeline/model';
import { prepare } from '../src/pipeline/prepare';
import type { Slice } from '../src/pipeline/slice';
import { BASELINE_TREE_FILE } from '../training/data/baseline-tree';
import { committedTable } from '../training/data/committed-table';
import { type Learning, learningRows } from '../training/data/samples';
import { growTree, leafCount } from '../training/tree/cart';
import { benchDrop } from './drop';
import { benchLine } from './line';
import { benchSlow } from './slow';

const RUNS = 7;
const MIN_LEAF = 5;

/** The median of several runs, since others use the machine too. */
function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}

/** Milliseconds of processor time, on which other processes have little effect. */
function processor(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const ms = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;

async function benchTraining(): Promise<void> {
  const data = learningRows(await committedTable());
  const times: number[] = [];
  let leaves = 0;
  for (let k = 0; k < RUNS; k++) {
    times.push(
      processor(() => {
        leaves = leafCount(growTree(data, { minLeaf: MIN_LEAF }));
      }),
    );
  }
  console.log(
    `Training one full tree, processor time: ${data.labels.length} rows x ${data.columns.length} measurements, at least ${MIN_LEAF} rows a leaf`,
  );
  console.log(`  Dendrite      ${ms(median(times))} (${leaves} leaves; sorting included)`);
  const theirs = await scikitLearn(data);
  if (typeof theirs === 'string') console.log(`  scikit-learn  ${theirs}`);
  else {
    console.log(`  scikit-learn  ${ms(theirs.ms)} (${theirs.leaves} leaves; version ${theirs.version})`);
    console.log(`  Dendrite takes ${(median(times) / theirs.ms).toFixed(2)} of scikit-learn's time.`);
  }
}

const PYTHON = `
import json, sys, time
import numpy as np
try:
    import sklearn
    from sklearn.tree import DecisionTreeClassifier
except ImportError:
    print(json.dumps("is not installed (Debian: python3-sklearn); not compared")); sys.exit()
rows, columns, runs, leaf = map(int, sys.argv[2:6])
X = np.fromfile(sys.argv[1] + "/X", dtype="<f4").reshape(columns, rows).T.copy()
y = np.fromfile(sys.argv[1] + "/y", dtype=np.uint8)
times = []
for k in range(runs):
    start = time.process_time()
    tree = DecisionTreeClassifier(min_samples_leaf=leaf, random_state=0).fit(X, y)
    times.append((time.process_time() - start) * 1000)
print(json.dumps({"ms": sorted(times)[runs // 2], "leaves": int(tree.get_n_leaves()), "version": sklearn.__version__}))
`;

type Theirs = { ms: number; leaves: number; version: string };

/**
 * The same rows, options and number of runs, in scikit-learn's preferred layout and type. A sentence if it cannot run.
 */
async function scikitLearn({ columns, labels }: Learning): Promise<Theirs | string> {
  const folder = await mkdtemp(join(tmpdir(), 'dendrite-bench-'));
  try {
    const X = Float32Array.from(columns.flatMap((column) => [...column]));
    await writeFile(join(folder, 'X'), new Uint8Array(X.buffer));
    await writeFile(join(folder, 'y'), labels);
    const args = [folder, labels.length, columns.length, RUNS, MIN_LEAF].map(String);
    return python<Theirs>([PYTHON, ...args]) ?? 'has no Python to run in; not compared';
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Stages of a reading, each timed separately over the same images. */
async function benchReading(paths: readonly string[]): Promise<void> {
  const environment = nodeEnvironment();
  const modelFolder = fileURLToPath(new URL('../model', import.meta.url));
  const model = await loadModel((name) => readFile(join(modelFolder, name)));
  const times = { decode: 0, check: 0, prepare: 0, examine: 0, decide: 0 };
  let images = 0;
  const timed = <T>(stage: keyof typeof times, work: () => T): T => {
    const start = performance.now();
    const done = work();
    times[stage] += performance.now() - start;
    return done;
  };
  const read = (slice: Slice) => {
    timed('check', () => check(slice, model));
    const prepared = timed('prepare', () => prepare(slice));
    if (!prepared) return;
    const { output, measurements } = timed('examine', () => examine(prepared, model.finder));
    timed('decide', () => decide({ logits: output.logits, measurements }, model));
    images++;
  };
  const files: { path: string; bytes: Uint8Array }[] = [];
  for await (const found of filesUnder(paths)) {
    if (!('problem' in found)) files.push({ path: found.path, bytes: await readFile(found.path) });
    if (files.length >= 200) break;
  }
  // The first round warms up the compiler and is not counted.
  for (const counted of [false, true]) {
    for (const name of Object.keys(times) as (keyof typeof times)[]) times[name] = 0;
    images = 0;
    for (const { path, bytes } of counted ? files : files.slice(0, 20)) {
      const start = performance.now();
      const slices: Slice[] = [];
      for await (const decoded of decodeFile(path, bytes, environment)) {
        if (decoded.kind === 'slice') slices.push(decoded.slice);
      }
      times.decode += performance.now() - start;
      slices.forEach(read);
    }
  }
  if (images === 0) {
    console.log('\nReading: no image found under the given paths.');
    return;
  }
  console.log(`\nReading, mean of ${images} images`);
  const line = (name: string, total: number) => {
    const ratio = (total / times.decode).toFixed(2);
    console.log(`  ${name.padEnd(10)} ${ms(total / images).padStart(9)}   ${ratio} of decoding`);
  };
  for (const [name, total] of Object.entries(times)) line(name, total);
  const whole = Object.values(times).reduce((sum, time) => sum + time, 0);
  line('all', whole);
  const theirs = await baselinePipeline(files.map(({ path }) => path));
  if (typeof theirs === 'string') console.log(`  The baseline's pipeline ${theirs}`);
  else {
    console.log(
      `  The baseline's pipeline in Python: ${ms(theirs.ms)} an image. Dendrite takes ${(whole / images / theirs.ms).toFixed(1)} times as long.`,
    );
  }
}

/** The baseline that this project replaces: decode, grey, 64x64, its tree. Run once to warm up, then timed. */
const BASELINE_PYTHON = `
import json, sys, time
try:
    import numpy as np
    from PIL import Image
except ImportError:
    print(json.dumps("needs Python with NumPy and Pillow (Debian: python3-numpy, python3-pil); not compared")); sys.exit()
nodes = json.load(open(sys.argv[1]))["nodes"]
def read(path):
    x = np.asarray(Image.open(path).convert("L").resize((64, 64)), dtype=np.float32).ravel() / 255
    node = nodes[0]
    while "feature" in node:
        node = nodes[node["left"] if x[node["feature"]] <= node["threshold"] else node["right"]]
    return node["leaf"]
paths = [path for path in sys.stdin.read().split("\\n") if path.lower().endswith((".png", ".jpg", ".jpeg"))]
if not paths:
    print(json.dumps("reads PNG and JPEG alone, and there are none; not compared")); sys.exit()
for path in paths[:20]: read(path)
start = time.perf_counter()
for path in paths: read(path)
print(json.dumps({"ms": (time.perf_counter() - start) * 1000 / len(paths)}))
`;

async function baselinePipeline(paths: readonly string[]): Promise<{ ms: number } | string> {
  if (!existsSync(BASELINE_TREE_FILE)) return 'has no node table here; not compared';
  const result = python<{ ms: number }>([BASELINE_PYTHON, BASELINE_TREE_FILE], paths.join('\n'));
  return result ?? 'has no Python to run in; not compared';
}

/** The JSON that a script prints, run by the first Python that can; null where none can. */
function python<T>([script, ...args]: readonly [string, ...string[]], input = ''): T | string | null {
  for (const command of ['/usr/bin/python3', 'python3']) {
    const { status, stdout } = spawnSync(command, ['-c', script, ...args], { encoding: 'utf8', input });
    if (status === 0) return JSON.parse(stdout) as T | string;
  }
  return null;
}

await benchTraining();
const paths = process.argv.slice(2);
if (paths.length > 0) await benchReading(paths);
else console.log('\nReading: give images or folders (`npm run bench -- FOLDER`) to time its stages.');
await benchDrop();
await benchSlow();
await benchLine();
