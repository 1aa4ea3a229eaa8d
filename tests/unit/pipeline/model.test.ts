import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { MODEL_FILES, ModelMismatch } from '../../../src/pipeline/manifest';
import { loadModel } from '../../../src/pipeline/model';
import { leaf, madeUpModel, reader, smallTree } from './made-up-model';

/** The model with one file's JSON changed and a matching manifest. */
function altered(file: string, change: (json: never) => unknown): Map<string, Uint8Array> {
  const files: Map<string, Uint8Array> = madeUpModel();
  const json = JSON.parse(Buffer.from(files.get(file)!).toString());
  const bytes = Buffer.from(JSON.stringify(change(json as never) ?? json));
  files.set(file, bytes);
  if (file !== 'manifest.json') {
    const manifest = JSON.parse(Buffer.from(files.get('manifest.json')!).toString());
    manifest.files[file] = {
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes: bytes.length,
    };
    files.set('manifest.json', Buffer.from(JSON.stringify(manifest)));
  }
  return files;
}

const mismatch = async (files: Map<string, Uint8Array>): Promise<ModelMismatch> => {
  const error = await loadModel(reader(files)).catch((e) => e);
  expect(error).toBeInstanceOf(ModelMismatch);
  return error;
};

describe('loadModel', () => {
  it('loads what training emits, and names it by the hash of its manifest', async () => {
    const files = madeUpModel();
    const model = await loadModel(reader(files));
    expect(model.hash).toBe(createHash('sha256').update(files.get('manifest.json')!).digest('hex'));
    expect(model.root.samples).toEqual([100, 75, 75, 50]);
    expect(model.thresholds.leastProbability).toEqual([0.5, 0.5, 0.5, 0.5]);
  });

  it('refuses a file with one flipped bit, whichever it is', async () => {
    for (const name of MODEL_FILES) {
      const files: Map<string, Uint8Array> = madeUpModel();
      const bytes = Uint8Array.from(files.get(name)!);
      bytes[bytes.length >> 1] ^= 1;
      files.set(name, bytes);
      expect(await mismatch(files)).toMatchObject({ file: name, fault: 'damaged' });
    }
  });

  it('refuses a file that was cut short', async () => {
    const files: Map<string, Uint8Array> = madeUpModel();
    files.set('tree.json', files.get('tree.json')!.subarray(0, -1));
    const error = await mismatch(files);
    expect(error).toMatchObject({ file: 'tree.json', fault: 'damaged' });
    expect(error.message).toMatch(/has \d+ bytes instead of \d+/);
  });

  it('refuses a file of another training run', async () => {
    const other = smallTree();
    Object.assign(other.root, { splitValue: 0.4 });
    const files: Map<string, Uint8Array> = madeUpModel();
    files.set('tree.json', madeUpModel(other).get('tree.json')!);
    expect(await mismatch(files)).toMatchObject({ file: 'tree.json', fault: 'damaged' });
  });

  it('refuses what was made for another version of the pipeline', async () => {
    const version = altered('manifest.json', (m: { preprocessingVersion: number }) => {
      m.preprocessingVersion++;
    });
    expect(await mismatch(version)).toMatchObject({ file: 'manifest.json', fault: 'other-version' });
    const format = altered('manifest.json', (m: { formatVersion: number }) => {
      m.formatVersion++;
    });
    expect(await mismatch(format)).toMatchObject({ file: 'manifest.json', fault: 'other-version' });
    const swapped = altered('features.json', (f: { features: unknown[] }) => {
      [f.features[0], f.features[1]] = [f.features[1], f.features[0]];
    });
    const error = await mismatch(swapped);
    expect(error).toMatchObject({ file: 'features.json', fault: 'other-version' });
    expect(error.message).toContain('place 1');
    const shorter = altered('features.json', (f: { features: unknown[] }) => {
      f.features.pop();
    });
    expect((await mismatch(shorter)).message).toContain('has nothing in place');
    const labels = altered('labels.json', (l: { labels: string[] }) => {
      l.labels.reverse();
    });
    expect(await mismatch(labels)).toMatchObject({ file: 'labels.json', fault: 'other-version' });
  });

  it('refuses a manifest that is none', async () => {
    for (const content of [
      '',
      'null',
      '[]',
      '{}',
      '<!doctype html>',
      '{"format":"dendrite-model","formatVersion":3}',
    ]) {
      const files: Map<string, Uint8Array> = madeUpModel();
      files.set('manifest.json', Buffer.from(content));
      expect(await mismatch(files)).toMatchObject({ file: 'manifest.json', fault: 'malformed' });
    }
  });

  type Root = Record<string, unknown>;
  const broken: [string, (root: Root) => unknown][] = [
    ['no branch', (root) => delete root.right],
    ['a null branch', (root) => (root.left = null)],
    ['a column out of range', (root) => (root.splitColumn = 100000)],
    ['a column that is not whole', (root) => (root.splitColumn = 0.5)],
    ['no threshold', (root) => delete root.splitValue],
    ['a threshold in words', (root) => (root.splitValue = '0.5')],
    ['a leaf and a question in one', (root) => (root.distribution = [[1, 0, 0, 0]])],
    ['a ragged leaf', (root) => (root.right = leaf(0.5, 0.5))],
    ['probabilities that do not sum to one', (root) => (root.right = leaf(0.5, 0.5, 0.5, 0))],
    ['a negative probability', (root) => (root.right = leaf(1.5, -0.5, 0, 0))],
  ];
  it.each(broken)('refuses a tree with %s', async (_, breakIt) => {
    const files = altered('tree.json', (tree: { root: Root }) => {
      breakIt(tree.root);
    });
    expect(await mismatch(files)).toMatchObject({ file: 'tree.json', fault: 'malformed' });
  });

  it('refuses a threshold that is no probability', async () => {
    const files = altered('thresholds.json', (t: { leastProbability: unknown }) => {
      t.leastProbability = [0.5, 0.5, 'half', 0.5];
    });
    expect(await mismatch(files)).toMatchObject({ file: 'thresholds.json', fault: 'malformed' });
  });

  it('refuses weights of another network', async () => {
    const files = altered('finder.json', (spec: { channels: number[] }) => {
      spec.channels[3] = 16;
    });
    expect(await mismatch(files)).toMatchObject({ file: 'finder.json', fault: 'malformed' });
  });

  it('refuses a calibration that lacks a weight', async () => {
    const files = altered('calibration.json', (c: { bias: number[] }) => {
      c.bias.pop();
    });
    expect(await mismatch(files)).toMatchObject({ file: 'calibration.json', fault: 'malformed' });
  });

  it('passes on what the reading of a file throws', async () => {
    const files = madeUpModel();
    files.delete('labels.json');
    await expect(loadModel(reader(files))).rejects.toThrow('there is no labels.json');
  });
});
