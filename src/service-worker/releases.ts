/**
 * Releases before this one, by their ids (the digest of their list of files). They may stay in charge until the user
 * agrees to this one, and take over again when it fails its self-test. Written by scripts/name-release.ts, and imported
 * as text so that the script finds it in the built worker.
 */
import text from './releases.json?raw';

export const namedReleases: readonly string[] = (
  JSON.parse(text) as { readonly releases: readonly { readonly version: string; readonly id: string }[] }
).releases.map(({ id }) => id);
