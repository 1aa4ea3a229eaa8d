import { decodeFile } from '../../src/decode/index';
import { readable } from '../../src/decode/pictures';
import { nodeEnvironment } from '../../src/decode/platform/node';
import { LABELS } from '../../src/pipeline/labels';
import type { Model } from '../../src/pipeline/model';
import { readSlice } from '../../src/pipeline/read';
import type { Upload } from '../e2e/site';

/** The fields that must be the same wherever a file is read. */
export interface Compared {
  readonly status: string;
  readonly label: string | null;
  /** In the order of LABELS; empty where there is no answer. */
  readonly probabilities: readonly number[];
}

/** A file's first slice, read as on the command line. */
export async function inNode({ name, bytes }: Upload, model: Model): Promise<Compared> {
  for await (const decoded of readable(decodeFile(name, bytes, nodeEnvironment()), model)) {
    if (decoded.kind === 'refused') return { status: decoded.code, label: null, probabilities: [] };
    const { status, label, probabilities } = readSlice(decoded.slice, model);
    return { status, label, probabilities: probabilities ? LABELS.map((name) => probabilities[name]) : [] };
  }
  throw new Error(`${name} holds no slice`);
}

/**
 * The same in a page of the app's origin, by the app's own worker. Runs in the page, so it must be self-contained.
 * @param worker its address
 * @param files addresses of the files to read, in order
 */
export async function inPage(
  worker: string,
  files: readonly string[],
  labels: readonly string[],
): Promise<Compared[]> {
  const reader = new Worker(worker, { type: 'module' });
  try {
    const found: Compared[] = [];
    for (const [id, url] of files.entries()) {
      const bytes = await (await fetch(url)).arrayBuffer();
      const file = new File([bytes], decodeURIComponent(url.slice(url.lastIndexOf('/') + 1)));
      const outcome = await new Promise<never>((resolve, reject) => {
        reader.onerror = ({ message }) => reject(new Error(`the worker: ${message}`));
        reader.onmessage = ({ data }) => {
          if (data.id === id && data.type === 'outcome') resolve(data.outcome as never);
        };
        reader.postMessage({ type: 'read', id, file, companions: [] });
      });
      const { kind, code, detail, reading } = outcome as {
        kind: string;
        code: string;
        detail?: string;
        reading: { status: string; label: string | null; probabilities: Record<string, number> | null };
      };
      if (kind === 'failed') throw new Error(`${file.name}: ${code} ${detail}`);
      found.push(
        kind === 'refused'
          ? { status: code, label: null, probabilities: [] }
          : {
              status: reading.status,
              label: reading.label,
              probabilities: labels
                .map((label) => reading.probabilities?.[label] ?? -1)
                .filter((p) => p >= 0),
            },
      );
    }
    return found;
  } finally {
    reader.terminate();
  }
}
