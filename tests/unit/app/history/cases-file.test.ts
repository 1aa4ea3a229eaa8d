import { describe, expect, it } from 'vitest';
import { ImportError, inFrames, readCasesFile, writeCasesFile } from '../../../../src/app/history/cases-file';
import { summaryFrom } from '../../../../src/app/history/summary-from';
import { madeUp } from './made-up';

const ABOUT = { app: '0.2.0', made: '2026-01-01T00:00:00Z' };
const lines = Array.from({ length: 120 }, (_, n) => ({ summary: madeUp(n), pictures: null }));
const written = (cases: readonly unknown[], passphrase: string | null) =>
  writeCasesFile(inFrames(cases), { ...ABOUT, cases: cases.length, passphrase });
const plain = () => written(lines, null);
const secret = () => written(lines, 'trombone ladder');

async function all(file: Blob, passphrase: string | null): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const frame of (await readCasesFile(file, passphrase))()) found.push(...frame);
  return found;
}

const faultOf = (file: Blob, passphrase: string | null = null) =>
  all(file, passphrase).then(
    () => null,
    (error: unknown) => (error instanceof ImportError ? error.fault : error),
  );

/** Deriving a key is slow on purpose. */
describe('a file of cases', { timeout: 60_000 }, () => {
  it('gives back what went in, typed arrays too', async () => {
    expect(await all(await plain(), null)).toEqual(lines);
    expect(await all(await written([], null), null)).toEqual([]);
  });

  it('is read frame by frame, and as often as one wishes', async () => {
    const frames = await readCasesFile(await plain(), null);
    for (let time = 0; time < 2; time++) {
      const sizes: number[] = [];
      for await (const frame of frames()) sizes.push(frame.length);
      expect(sizes).toEqual([50, 50, 20]);
    }
  });

  it('is damaged where it cannot be read any more', async () => {
    const file = await plain();
    const frames = await readCasesFile(file, null);
    file.slice = () => {
      throw new DOMException('', 'NotReadableError');
    };
    await expect(frames().next()).rejects.toMatchObject({ fault: 'damaged' });
  });

  it('gives back what went in through a passphrase, and nothing without it', async () => {
    const file = await secret();
    expect(await file.text()).not.toContain('glioma');
    expect(await all(file, 'trombone ladder')).toEqual(lines);
    expect(await faultOf(file)).toBe('passphrase-needed');
    expect(await faultOf(file, 'trombone adder')).toBe('passphrase-wrong');
  });

  it('says what is wrong with others', async () => {
    const text = (string: string) => new Blob([string]);
    expect(await faultOf(text(''))).toBe('not-ours');
    expect(await faultOf(text('{"format":"other"}\n'))).toBe('not-ours');
    expect(await faultOf(text('\u0089PNG'))).toBe('not-ours');
    expect(await faultOf(text('{"format":"dendrite-cases","formatVersion":2,"cases":0}\n'))).toBe('newer');
    const greedy = { kdf: 'argon2id', memoryKiB: 2 ** 30, passes: 1, lanes: 1, cipher: 'AES-256-GCM' };
    const header = { format: 'dendrite-cases', formatVersion: 1, cases: 0, encryption: greedy };
    expect(await faultOf(text(`${JSON.stringify(header)}\n`), 'x')).toBe('damaged');
  });

  it('is refused wherever it was cut off', async () => {
    const file = await plain();
    for (let n = 1; n < 60; n++) {
      const at = Math.floor((n / 60) * file.size);
      expect(['truncated', 'not-ours', 'damaged'], `at ${at}`).toContain(await faultOf(file.slice(0, at)));
    }
  });
});

describe('a summary from outside', () => {
  it('passes when it is one', () => {
    expect(summaryFrom(madeUp(1))).toEqual(madeUp(1));
    expect(summaryFrom({ ...madeUp(1), surprise: 1 })).toEqual(madeUp(1));
  });

  it('does not pass with any field missing or of another kind', () => {
    for (const name of Object.keys(madeUp(1))) {
      for (const value of [undefined, {}, [], 'x'.repeat(10_000), Number.NaN, () => 0]) {
        expect(summaryFrom({ ...madeUp(1), [name]: value }), `${name}: ${String(value)}`).toSatisfy(
          (found) => found === null || (name === 'quality' && Array.isArray(value)),
        );
      }
    }
    expect(summaryFrom(null)).toBeNull();
    expect(summaryFrom({ ...madeUp(1), label: null })).toBeNull();
  });
});
