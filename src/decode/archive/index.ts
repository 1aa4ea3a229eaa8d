import type { Format, Source } from '../format';
import { Refusal } from '../refusal';
import { refused } from '../refused';
import { ascii } from '../view';
import { gunzip, isGzip } from './gzip';
import { unzip, type ZipEntry, zipEntries } from './zip';

export const gzip: Format = {
  name: 'gzip',
  mediaTypes: { 'application/gzip': ['.gz'] },
  sniff: isGzip,
  /** The contents of a gzip file. Trailing bytes are reported as a warning on its slices. */
  async *load(source) {
    if (source.inside === 'gzip') throw new Refusal('archive-nested');
    const { bytes, goesOn } = gunzip(source.bytes);
    for await (const decoded of source.read({ ...source, bytes, inside: 'gzip' })) {
      const warnings = decoded.kind === 'slice' ? decoded.provenance.warnings : undefined;
      if (goesOn && warnings && !warnings.includes('trailing-bytes')) warnings.push('trailing-bytes');
      yield decoded;
    }
  },
};

export const zip: Format = {
  name: 'zip',
  mediaTypes: { 'application/zip': ['.zip'] },
  sniff: (bytes) => ['PK\x03\x04', 'PK\x05\x06'].includes(ascii(bytes, 0, 4)),
  load(source) {
    if (source.inside !== 'nothing') throw new Refusal('archive-nested');
    return unzipped(source);
  },
};

/** The files of a zip, one at a time; a damaged file does not stop the others. */
async function* unzipped(source: Source) {
  const { name, bytes, options } = source;
  const entries = zipEntries(bytes);
  const byName = named(name, entries);
  const sibling = async (wanted: string) => {
    const entry = byName.get(wanted);
    return entry && unzip(bytes, entry);
  };
  let index = 0;
  for (const [inner, entry] of byName) {
    if (options.signal?.aborted) return;
    if (options.wants?.(inner, index++, byName.size) === false) continue;
    try {
      const file = { name: inner, bytes: unzip(bytes, entry), options: { ...options, sibling } };
      yield* source.read({ ...source, ...file, inside: 'zip' });
    } catch (error) {
      yield refused(inner, error);
    }
  }
}

/** An archive may contain several files with the same name: each gives its own result. */
function named(archive: string, entries: readonly ZipEntry[]): Map<string, ZipEntry> {
  const byName = new Map<string, ZipEntry>();
  for (const entry of entries) {
    const name = `${archive}/${entry.name}`;
    let other = name;
    for (let again = 2; byName.has(other); again++) other = `${name} (${again})`;
    byName.set(other, entry);
  }
  return byName;
}
