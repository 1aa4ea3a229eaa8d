/**
 * Compiles the kernels in C where there is a compiler, once for each source and machine, and loads them. They agree
 * with the WebAssembly ones up to rounding and are several times as fast; without them training uses the WebAssembly
 * ones.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Kernels } from '../wasm/kernels';

const SOURCE = fileURLToPath(new URL('./kernels.c', import.meta.url));
const CACHE = fileURLToPath(new URL('../../../.cache/native', import.meta.url));

/** Fused multiply-adds, but no reordering: all machines that have them get the same sums. */
const FLAGS = ['-O3', '-march=native', '-ffp-contract=fast', '-fno-math-errno', '-shared', '-fPIC', '-w'];

/** Where Node's headers may be: next to its program, or where a distribution puts them. */
const HEADERS = [join(dirname(dirname(process.execPath)), 'include', 'node'), '/usr/include/node'];

interface Addon {
  attach(memory: ArrayBuffer): Kernels;
}

let loaded: Addon | null | undefined;

/**
 * The native kernels over a memory, or null where they are not available: no C compiler, no headers of Node, or
 * `DENDRITE_KERNELS=wasm`.
 */
export function nativeKernels(memory: ArrayBuffer): Kernels | null {
  if (process.env.DENDRITE_KERNELS === 'wasm') return null;
  loaded ??= load();
  return loaded?.attach(memory) ?? null;
}

function load(): Addon | null {
  const headers = HEADERS.find((folder) => existsSync(join(folder, 'node_api.h')));
  if (headers === undefined) return null;
  const source = readFileSync(SOURCE);
  const machine = `${process.arch} ${process.version} ${cpus()[0]?.model} ${FLAGS.join(' ')}`;
  const name = createHash('sha256').update(source).update(machine).digest('hex').slice(0, 16);
  const file = join(CACHE, `${name}.node`);
  if (!existsSync(file)) {
    mkdirSync(CACHE, { recursive: true });
    // Several trainings may start at once: each compiles into its own file and then renames it.
    const made = `${file}.${process.pid}`;
    const done = spawnSync(process.env.CC ?? 'cc', [...FLAGS, `-I${headers}`, SOURCE, '-o', made]);
    if (done.status !== 0) return null;
    renameSync(made, file);
  }
  try {
    return createRequire(import.meta.url)(file) as Addon;
  } catch {
    return null;
  }
}
