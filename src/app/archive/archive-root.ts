import type { Policy } from '../state/policy';

/**
 * The address of the archive that the host's policy names, with a slash at the end.
 * @returns null where there is none, and for an address on another origin
 */
export function archiveRoot({ archive }: Policy): string | null {
  if (archive === null) return null;
  const { origin, href } = new URL(archive.replace(/\/*$/, '/'), document.baseURI);
  return origin === location.origin ? href : null;
}
