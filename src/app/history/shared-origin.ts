/**
 * Whether pages of others may share this origin, and with it the database. Only an app at the origin's root can rule
 * that out.
 */
export const isSharedOrigin = (): boolean =>
  new URL(import.meta.env.BASE_URL, document.baseURI).pathname !== '/';
