import type { SliceRead } from '../../worker/protocol';
import { smallCopy } from './small-picture';

/**
 * A reading kept on this device. Pictures are plain byte arrays: blobs in IndexedDB abort in WebKitGTK.
 * `read.display` is a small copy: the full picture is not kept. Nor is what tells series apart, which is made from the
 * examination's UID: whoever has the examination could find it by that.
 */
export interface Case {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly when: number;
  readonly name: string;
  readonly read: SliceRead;
}

export function caseOf(read: SliceRead, name: string, when: number): Case {
  // Readings of one batch may share a millisecond.
  const id = `${when.toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
  const { series: _series, ...provenance } = read.provenance;
  return { id, when, name, read: { ...read, provenance, display: smallCopy(read.display) } };
}
