import { describe, expect, it } from 'vitest';
import {
  ImportError,
  isEncrypted,
  readCasesFile,
  writeCasesFile,
} from '../../../../src/app/history/cases-file';
import { summaryFrom } from '../../../../src/app/history/summary-from';
import { madeUp } from './made-up';

const ABOUT = { app: '0.2.0', made: '2026-01-01T00:00:00Z' };
const lines = Array.from({ length: 120 }, (_, n) => ({ summary: madeUp(n), pictures: null }));
const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());
const plain = async () => bytesOf(await writeCasesFile(lines, { ...ABOUT, passphrase: null }));
const secret = async () => bytesOf(await writeCasesFile(lines, { ...ABOUT, passphrase: 'trombone ladder' }));

const faultOf = (bytes: Uint8Array<ArrayBuffer>, passphrase: string | null = null) =>
  readCasesFile(bytes, passphrase).then(
    () => null,
    (error: unknown) => (error instanceof ImportError ? error.fault : error),
  );

/** Deriving a key is slow on purpose. */
describe('a file of cases', { timeout: 60_000 }, () => {
  it('gives back what went in, typed arrays too', async () => {
    expect(await readCasesFile(await plain(), null)).toEqual(lines);
    expect(
      await readCasesFile(await bytesOf(await writeCasesFile([], { ...ABOUT, passphrase: null })), null),
    ).toEqual([]);
  });

  it('gives back what went in through a passphrase, and nothing without it', async () => {
    const bytes = await secret();
    expect(isEncrypted(bytes)).toBe(true);
    expect(new TextDecoder().decode(bytes)).not.toContain('glioma');
    expect(await readCasesFile(bytes, 'trombone ladder')).toEqual(lines);
    expect(await faultOf(bytes)).toBe('passphrase-needed');
    expect(await faultOf(bytes, 'trombone adder')).toBe('passphrase-wrong');
  });

  it('says what is wrong with others', async () => {
    const text = (string: string) => new TextEncoder().encode(string) as Uint8Array<ArrayBuffer>;
    expect(await faultOf(text(''))).toBe('not-ours');
    expect(await faultOf(text('{"format":"other"}\n'))).toBe('not-ours');
    expect(await faultOf(text('\u0089PNG'))).toBe('not-ours');
    expect(await faultOf(text('{"format":"dendrite-cases","formatVersion":2,"cases":0}\n'))).toBe('newer');
    const greedy = { kdf: 'argon2id', memoryKiB: 2 ** 30, passes: 1, lanes: 1, cipher: 'AES-256-GCM' };
    const header = { format: 'dendrite-cases', formatVersion: 1, cases: 0, encryption: greedy };
    expect(await faultOf(text(`${JSON.stringify(header)}\n`), 'x')).toBe('damaged');
  });

  it('is refused wherever it was cut off', async () => {
    const bytes = await plain();
    for (let n = 1; n < 60; n++) {
      const at = Math.floor((n / 60) * bytes.length);
      expect(['truncated', 'not-ours', 'damaged'], `at ${at}`).toContain(await faultOf(bytes.slice(0, at)));
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
