import type { Policy } from '../state/policy';

/**
 * Where the archive that the host's policy names answers, with a slash at the end.
 * @returns null where there is none, and for an address elsewhere, which no policy that was read can hold
 */
export function archiveRoot({ archive }: Policy): string | null {
  if (archive === null) return null;
  const { origin, href } = new URL(archive.replace(/\/*$/, '/'), document.baseURI);
  return origin === location.origin ? href : null;
}
