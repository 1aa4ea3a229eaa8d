/** The slice that is being tried under changes: a slider asks for it again and again, and it is decoded once. */
import type { DecodedSlice } from '../decode/types';
import type { Changes } from './changes';
import type { ReadRequest } from './protocol';

let tried: { readonly key: string; readonly decoded: DecodedSlice } | null = null;

const keyOf = ({ file, place = '', only = '' }: ReadRequest) =>
  JSON.stringify([place, file.name, file.size, file.lastModified, only]);

/** The slice that a request is for, where it was the last to be tried. */
export const triedBefore = (request: ReadRequest): DecodedSlice | null =>
  request.changes && tried?.key === keyOf(request) ? tried.decoded : null;

export function keepTried(request: ReadRequest, decoded: DecodedSlice): void {
  if (request.changes) tried = { key: keyOf(request), decoded };
}

/** A decoded slice with the changes that are asked for; the file's own values no longer belong to it. */
export async function tryChanges(decoded: DecodedSlice, changes: Changes | undefined): Promise<DecodedSlice> {
  if (!changes) return decoded;
  const { changedSlice } = await import('./changed-slice');
  const slice = changedSlice(decoded.slice, changes);
  if (slice === decoded.slice) return decoded;
  const { windows: _, ...rest } = decoded;
  return { ...rest, slice };
}
