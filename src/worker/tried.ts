/** Keeps the slice that is being read with changes: a slider requests it again and again, but it is decoded once. */
import type { DecodedSlice } from '../decode/types';
import type { Changes } from './changes';
import type { ReadRequest } from './protocol';

let tried: { readonly key: string; readonly decoded: DecodedSlice } | null = null;

const keyOf = ({ file, place = '', only = '' }: ReadRequest) =>
  JSON.stringify([place, file.name, file.size, file.lastModified, only]);

/** The slice of a request, where it is the one that was kept. */
export const triedBefore = (request: ReadRequest): DecodedSlice | null =>
  request.changes && tried?.key === keyOf(request) ? tried.decoded : null;

export function keepTried(request: ReadRequest, decoded: DecodedSlice): void {
  if (request.changes) tried = { key: keyOf(request), decoded };
}

/** Applies the requested changes to a decoded slice. The file's own values no longer match it and are dropped. */
export async function tryChanges(decoded: DecodedSlice, changes: Changes | undefined): Promise<DecodedSlice> {
  if (!changes) return decoded;
  const { changedSlice } = await import('./changed-slice');
  const slice = changedSlice(decoded.slice, changes);
  if (slice === decoded.slice) return decoded;
  const { windows: _, ...rest } = decoded;
  return { ...rest, slice };
}
