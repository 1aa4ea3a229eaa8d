import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { codeKey } from '../../../../training/data/code-key';

let folder: string;
const write = (name: string, code: string) => writeFileSync(join(folder, name), code);
const key = () => codeKey(join(folder, 'make.ts'), join(folder, 'pipeline'));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'code-key-'));
  mkdirSync(join(folder, 'pipeline'));
  write(
    'make.ts',
    "import { half } from './pipeline/half';\nexport const make = (x: number) => half(x) + 1;\n",
  );
  write('pipeline/half.ts', "import { TWO } from './two';\nexport const half = (x: number) => x / TWO;\n");
  write('pipeline/two.ts', 'export const TWO = 2;\n');
});

afterEach(() => rmSync(folder, { recursive: true }));

it('stays the same when comments, types and line breaks change', async () => {
  const before = await key();
  write('pipeline/two.ts', '/** How many halves. */\nexport const TWO: number =\n  2; // two\n');
  write(
    'make.ts',
    "import type { Other } from './other';\nimport { half } from './pipeline/half';\n\n// One more.\nexport const make = (x: number & Other): number => half(x) + 1;\n",
  );
  expect(await key()).toBe(before);
});

it('changes with the code of the file, and of what it imports at any depth', async () => {
  const keys = [await key()];
  write('pipeline/two.ts', 'export const TWO = 2.5;\n');
  keys.push(await key());
  write(
    'make.ts',
    "import { half } from './pipeline/half';\nexport const make = (x: number) => half(x) + 2;\n",
  );
  keys.push(await key());
  expect(new Set(keys).size).toBe(3);
});

it('follows no import from outside the pipeline', async () => {
  write('log.ts', "export const log = () => console.log('a');\n");
  write('make.ts', "import { log } from './log';\nlog();\n");
  const before = await key();
  write('log.ts', "export const log = () => console.log('b');\n");
  expect(await key()).toBe(before);
});
