import { crc32 } from '../crc32';
import { isIgnored } from '../ignored-files';
import { inflate } from '../inflate';
import {
  checkFileSize,
  MAX_ARCHIVE_BYTES,
  MAX_ARCHIVE_ENTRIES,
  MAX_FILE_BYTES,
  MAX_RATIO,
  RATIO_FREE_BYTES,
} from '../limits';
import { Refusal } from '../refusal';
import { readView } from '../view';
import { entryName } from './zip-name';

/**
 * The directory is read here, and fflate unpacks the files. fflate's own `unzipSync` (0.8.3) does not verify checksums,
 * does not report encryption or entries that share their bytes, and parses the whole directory again for every file.
 */

/** A file of a zip archive (APPNOTE.TXT 6.3), still packed. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly localHeader: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * Lists an archive's files from its central directory and checks the claimed sizes before anything is unpacked.
 * @throws Refusal `truncated`, `corrupt`, `archive-entries`, `archive-size`, `archive-ratio`, `archive-empty`
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  return readView(bytes, (view) => list(bytes, view), 'corrupt');
}

/** `./a`, `/a`, `a//b` and `a\\b`, as some programs write them, are `a` and `a/b`. */
function plainName(name: string): string {
  const parts = name.replace(/\\/g, '/').split('/');
  const named = parts.filter(
    (part, i) => part !== '.' && part !== '..' && (part !== '' || i === parts.length - 1),
  );
  return named.join('/');
}

function list(bytes: Uint8Array, view: DataView): ZipEntry[] {
  const { count, start } = directory(view);
  if (count > MAX_ARCHIVE_ENTRIES) {
    throw new Refusal('archive-entries', { entries: count, maxEntries: MAX_ARCHIVE_ENTRIES });
  }
  const entries: ZipEntry[] = [];
  let packed = 0;
  let total = 0;
  for (let i = 0, at = start; i < count; i++) {
    if (view.getUint32(at, true) !== CENTRAL) throw new Refusal('corrupt');
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const extra = at + 46 + nameLength;
    const entry = {
      name: plainName(entryName(bytes.subarray(at + 46, extra), (flags & 0x800) !== 0)),
      method: view.getUint16(at + 10, true),
      encrypted: (flags & 1) !== 0,
      crc: view.getUint32(at + 16, true),
      ...sizes(view, at, extra, extra + extraLength),
    };
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    // "./" is a folder too
    if (entry.name === '' || entry.name.endsWith('/') || entry.name.split('/').some(isIgnored)) continue;
    entries.push(entry);
    packed += entry.packedSize;
    total += entry.size;
  }
  // an Office document is a zip too, but its pictures are not meant to be read
  if (entries.some(({ name }) => name === '[Content_Types].xml')) {
    throw new Refusal('unsupported-format', { format: 'Office' });
  }
  if (entries.length === 0) throw new Refusal('archive-empty');
  if (entries.every(({ encrypted }) => encrypted)) throw new Refusal('archive-encrypted');
  if (total > MAX_ARCHIVE_BYTES) {
    throw new Refusal('archive-size', { maxMegabytes: MAX_ARCHIVE_BYTES / 1024 / 1024 });
  }
  // entries that share their packed bytes are a known zip bomb: packed sizes cannot exceed the file's size
  if (packed > bytes.length) throw new Refusal('corrupt');
  if (total > RATIO_FREE_BYTES && total > MAX_RATIO * bytes.length) {
    throw new Refusal('archive-ratio', { maxRatio: MAX_RATIO });
  }
  return entries;
}

/** Where the central directory begins. It is searched for from the end, before a comment of up to 64 kB. */
function directory(view: DataView): { count: number; start: number } {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const start = view.getUint32(at + 16, true);
    const is64 = at >= 20 && view.getUint32(at - 20, true) === LOCATOR_64;
    if (!is64 || (count !== 0xffff && start !== 0xffffffff)) return { count, start };
    const end64 = Number(view.getBigUint64(at - 12, true));
    if (view.getUint32(end64, true) !== END_64) throw new Refusal('corrupt');
    return {
      count: Number(view.getBigUint64(end64 + 32, true)),
      start: Number(view.getBigUint64(end64 + 48, true)),
    };
  }
  throw new Refusal('truncated');
}

const LARGE = 0xffffffff;

/** Sizes and offset of an entry: values that do not fit in 32 bits are in the zip64 extra field (4.5.3). */
function sizes(view: DataView, at: number, extra: number, end: number) {
  const found = {
    size: view.getUint32(at + 24, true),
    packedSize: view.getUint32(at + 20, true),
    localHeader: view.getUint32(at + 42, true),
  };
  for (let field = extra; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let next = field + 4;
    for (const key of ['size', 'packedSize', 'localHeader'] as const) {
      if (found[key] !== LARGE) continue;
      found[key] = Number(view.getBigUint64(next, true));
      next += 8;
    }
  }
  return found;
}

/**
 * Unpacks one file.
 * @throws Refusal `corrupt`, `truncated`, `file-too-large`, `archive-encrypted`, `unsupported-encoding`
 */
export function unzip(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.encrypted) throw new Refusal('archive-encrypted');
  checkFileSize(entry.size, MAX_FILE_BYTES);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = entry.localHeader;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL) throw new Refusal('corrupt');
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + entry.packedSize > bytes.length) throw new Refusal('truncated');
  const packed = bytes.subarray(start, start + entry.packedSize);
  let out: Uint8Array;
  if (entry.method === 0) out = packed;
  else if (entry.method === 8) out = inflate(packed, 'raw', entry.size, new Refusal('corrupt'));
  else
    throw new Refusal('unsupported-encoding', {
      format: 'zip',
      encoding: `compression method ${entry.method}`,
    });
  if (out.length !== entry.size || crc32(out) !== entry.crc) throw new Refusal('corrupt');
  return out;
}
