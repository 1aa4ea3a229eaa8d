/** Caches belong to the origin, which other projects may share: the names of ours contain the app's path. */
export const PATH = new URL('./', location.href).pathname;

export const versionCache = (id: string) => `dendrite ${PATH} version ${id}`;
export const STATE_CACHE = `dendrite ${PATH} state`;
export const RECEIVED_CACHE = `dendrite ${PATH} received`;
