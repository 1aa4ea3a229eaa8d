/**
 * Kept cases as one file, to move to another device or to keep: docs/cases-file.md has the format. With a passphrase it
 * is encrypted frame by frame, so that a frame that is changed, removed or moved is noticed. Written and read frame by
 * frame as well: however many cases there are, the memory of some is enough.
 *
 * The key is derived by Argon2id (RFC 9106, with OWASP's minimum parameters). Unlike PBKDF2 it needs memory, which
 * makes guessing on graphics cards expensive. It comes from the library that already makes the digests.
 */

import { argon2idAsync } from '@noble/hashes/argon2.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, randomBytes } from '@noble/hashes/utils.js';
import { gzipSync } from 'fflate';
import { inflate } from '../../decode/inflate';
import type { ImportFault } from '../../i18n/codes';
import { fromBase64, toBase64 } from './summary';
import { fromJson, toJson } from './typed-json';

const FORMAT = 'dendrite-cases';
const FORMAT_VERSION = 1;
/** Cases in each frame. */
const EACH = 50;
const MAX_FRAME = 64 * 2 ** 20;
const MAX_UNPACKED = 256 * 2 ** 20;
const MAX_HEADER = 4096;
/** Marks the length field of the last frame. */
const LAST = 0x80000000;

interface Encryption {
  readonly kdf: 'argon2id';
  readonly memoryKiB: number;
  readonly passes: number;
  readonly lanes: number;
  /** Base64, 16 bytes. */
  readonly salt: string;
  readonly cipher: 'AES-256-GCM';
  /** Base64, 8 bytes: the start of every frame's nonce; the frame's number is the rest. */
  readonly nonce: string;
}

interface Header {
  readonly format: typeof FORMAT;
  readonly formatVersion: number;
  /** ISO time. */
  readonly made: string;
  readonly app: string;
  readonly cases: number;
  readonly encryption: Encryption | null;
}

/** Argon2id: 19 MiB, two passes (OWASP Password Storage Cheat Sheet). */
const KDF = { memoryKiB: 19 * 1024, passes: 2, lanes: 1 };
/** A file may ask for more than this app's parameters, within limits that the device can bear. */
const MAX_KDF = { memoryKiB: 256 * 1024, passes: 10, lanes: 4 };

/** The file was not imported; nothing was changed. */
export class ImportError extends Error {
  constructor(readonly fault: ImportFault) {
    super(fault);
    this.name = 'ImportError';
  }
}

export interface WriteOptions {
  /** How many there are in all frames. */
  readonly cases: number;
  readonly app: string;
  readonly made: string;
  /** Null or empty for a file without encryption. */
  readonly passphrase: string | null;
}

/** As many at a time as a frame of the file takes. */
export function* inFrames<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += EACH) yield all.slice(at, at + EACH);
}

/** @param frames plain objects with typed arrays in them, `cases` in all */
export async function writeCasesFile(
  frames: Iterable<readonly unknown[]> | AsyncIterable<readonly unknown[]>,
  { cases, app, made, passphrase }: WriteOptions,
): Promise<Blob> {
  const encryption: Encryption | null = passphrase
    ? {
        kdf: 'argon2id',
        ...KDF,
        salt: toBase64(randomBytes(16)),
        cipher: 'AES-256-GCM',
        nonce: toBase64(randomBytes(8)),
      }
    : null;
  const header: Header = {
    ...{ format: FORMAT, formatVersion: FORMAT_VERSION, made, app },
    ...{ cases, encryption },
  };
  const head = new TextEncoder().encode(`${JSON.stringify(header)}\n`);
  const lock = encryption && passphrase ? { encryption, key: await keyOf(passphrase, encryption) } : null;
  const parts: Blob[] = [new Blob([head])];
  const digest = sha256.create().update(head);
  const add = async (text: string, number: number, last: boolean) => {
    const plain = new TextEncoder().encode(text);
    const packed = last ? plain : (gzipSync(plain, { mtime: 0 }) as Uint8Array<ArrayBuffer>);
    const body = lock ? await sealed(lock.key, lock.encryption, packed, head, number, last) : packed;
    const length = new Uint8Array(4);
    new DataView(length.buffer).setUint32(0, (body.length | (last ? LAST : 0)) >>> 0, true);
    digest.update(length).update(body);
    // The browser keeps a blob's bytes outside the page's memory, and on the disk where there are many.
    parts.push(new Blob([length, body]));
  };
  let number = 0;
  for await (const frame of frames) await add(frame.map(toJson).join('\n'), number++, false);
  await add(endOf(cases, bytesToHex(digest.clone().digest())), number, true);
  return new Blob(parts, { type: 'application/octet-stream' });
}

/** The content of a file: frames of what the caller checks to be cases. Each call reads the file anew. */
export type CasesFile = () => AsyncGenerator<readonly unknown[], void, undefined>;

/**
 * Only a file that was read to its end is whole: until then, nothing of it may be used.
 *
 * @throws ImportError also while the frames are read
 */
export async function readCasesFile(file: Blob, passphrase: string | null): Promise<CasesFile> {
  const { header, head } = await headerOf(file);
  const { encryption } = header;
  if (encryption && !passphrase) throw new ImportError('passphrase-needed');
  const lock = encryption && passphrase ? { encryption, key: await keyOf(passphrase, encryption) } : null;
  return async function* frames() {
    const digest = sha256.create().update(head);
    let cases = 0;
    let at = head.length;
    for (let number = 0; ; number++) {
      if (at + 4 > file.size) throw new ImportError('truncated');
      const length = await bytesOf(file, at, at + 4);
      const word = new DataView(length.buffer).getUint32(0, true);
      const last = (word & LAST) !== 0;
      const size = (word & ~LAST) >>> 0;
      if (size > MAX_FRAME) throw new ImportError('damaged');
      if (at + 4 + size > file.size) throw new ImportError('truncated');
      const body = await bytesOf(file, at + 4, at + 4 + size);
      const packed = lock ? await opened(lock.key, lock.encryption, body, head, number, last) : body;
      at += 4 + size;
      if (last) {
        const whole = cases === header.cases && at === file.size;
        const end = new TextEncoder().encode(endOf(cases, bytesToHex(digest.digest())));
        if (!whole || end.length !== packed.length || end.some((byte, i) => byte !== packed[i])) {
          throw new ImportError('damaged');
        }
        return;
      }
      digest.update(length).update(body);
      const frame = unpacked(packed).split('\n').map(parsed);
      cases += frame.length;
      if (cases > header.cases) throw new ImportError('damaged');
      yield frame;
    }
  };
}

async function bytesOf(file: Blob, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.slice(from, to).arrayBuffer());
  } catch {
    // It was changed or removed after it was chosen.
    throw new ImportError('damaged');
  }
}

async function headerOf(file: Blob): Promise<{ header: Header; head: Uint8Array<ArrayBuffer> }> {
  const bytes = await bytesOf(file, 0, Math.min(MAX_HEADER, file.size));
  const end = bytes.indexOf(10);
  const text = new TextDecoder().decode(bytes.subarray(0, end < 0 ? 0 : end));
  let header: Header;
  try {
    header = JSON.parse(text) as Header;
  } catch {
    // The start of a cases file, cut off within its first line.
    const begins = new TextDecoder().decode(bytes).startsWith(`{"format":"${FORMAT}"`);
    throw new ImportError(begins ? 'truncated' : 'not-ours');
  }
  if (typeof header !== 'object' || header === null || header.format !== FORMAT) {
    throw new ImportError('not-ours');
  }
  if (!Number.isInteger(header.formatVersion) || header.formatVersion < 1) throw new ImportError('damaged');
  if (header.formatVersion > FORMAT_VERSION) throw new ImportError('newer');
  const { encryption, cases } = header;
  if (!Number.isInteger(cases) || cases < 0) throw new ImportError('damaged');
  if (encryption !== null && !isEncryption(encryption)) throw new ImportError('damaged');
  return { header, head: bytes.slice(0, end + 1) };
}

function isEncryption(value: Encryption): boolean {
  if (typeof value !== 'object' || value.kdf !== 'argon2id' || value.cipher !== 'AES-256-GCM') return false;
  const within = (['memoryKiB', 'passes', 'lanes'] as const).every(
    (name) => Number.isInteger(value[name]) && value[name] >= 1 && value[name] <= MAX_KDF[name],
  );
  const bytes = (text: unknown) => {
    try {
      return typeof text === 'string' ? fromBase64(text).length : 0;
    } catch {
      return 0;
    }
  };
  return within && value.memoryKiB >= 8 * value.lanes && bytes(value.salt) === 16 && bytes(value.nonce) === 8;
}

async function keyOf(passphrase: string, { salt, memoryKiB, passes, lanes }: Encryption): Promise<CryptoKey> {
  // Normalised, so that a passphrase is the same whatever keyboard it was typed on.
  const derived = await argon2idAsync(passphrase.normalize('NFKC'), fromBase64(salt), {
    ...{ m: memoryKiB, t: passes, p: lanes, dkLen: 32 },
  });
  return crypto.subtle.importKey('raw', derived as Uint8Array<ArrayBuffer>, 'AES-GCM', false, [
    'encrypt',
    'decrypt',
  ]);
}

function parametersOf({ nonce }: Encryption, head: Uint8Array, number: number, last: boolean): AesGcmParams {
  const iv = new Uint8Array(12);
  iv.set(fromBase64(nonce));
  new DataView(iv.buffer).setUint32(8, number, true);
  const additionalData = new Uint8Array(head.length + 1);
  additionalData.set(head);
  additionalData[head.length] = Number(last);
  return { name: 'AES-GCM', iv, additionalData };
}

async function sealed(
  key: CryptoKey,
  encryption: Encryption,
  packed: Uint8Array<ArrayBuffer>,
  head: Uint8Array,
  number: number,
  last: boolean,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(
    await crypto.subtle.encrypt(parametersOf(encryption, head, number, last), key, packed),
  );
}

async function opened(
  key: CryptoKey,
  encryption: Encryption,
  body: Uint8Array<ArrayBuffer>,
  head: Uint8Array,
  number: number,
  last: boolean,
): Promise<Uint8Array> {
  try {
    return new Uint8Array(
      await crypto.subtle.decrypt(parametersOf(encryption, head, number, last), key, body),
    );
  } catch {
    // A failure of the first frame means a wrong passphrase; of a later one, damage.
    throw new ImportError(number === 0 ? 'passphrase-wrong' : 'damaged');
  }
}

/** Stops where a small frame expands beyond the size of any real one. */
function unpacked(packed: Uint8Array): string {
  let bytes: Uint8Array;
  try {
    bytes = inflate(packed, 'gzip', MAX_UNPACKED + 1, 'cut', 2 ** 20);
  } catch {
    throw new ImportError('damaged');
  }
  if (bytes.length > MAX_UNPACKED) throw new ImportError('too-large');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ImportError('damaged');
  }
}

function parsed(line: string): unknown {
  try {
    return fromJson(line);
  } catch {
    throw new ImportError('damaged');
  }
}

/** The last frame: number of cases, and digest of every byte before it. */
const endOf = (cases: number, digest: string) => JSON.stringify({ cases, sha256: digest });
