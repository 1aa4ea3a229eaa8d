/** Whether pages of others may share this origin, and with it the database: all but an app at the origin's root must reckon with it. */
export const isSharedOrigin = (): boolean =>
  new URL(import.meta.env.BASE_URL, document.baseURI).pathname !== '/';
