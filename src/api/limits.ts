/** The limits of a server; each can be set when it is started. */
export interface Limits {
  /** Bytes of one request's body. */
  readonly bodyBytes: number;
  /** Bytes of all bodies held at once: further requests wait, their bodies unread. */
  readonly heldBytes: number;
  /** Requests that may wait; one more is turned away. */
  readonly waiting: number;
  /** Files of one request; those inside a zip have the limits of src/decode/limits.ts. */
  readonly files: number;
  /** Longest pause within an upload, in milliseconds. */
  readonly uploadSilenceMs: number;
  /** Milliseconds that the files of one request may take to read. */
  readonly readingMs: number;
}

const MB = 1024 * 1024;

export const LIMITS: Limits = {
  bodyBytes: 256 * MB,
  heldBytes: 512 * MB,
  waiting: 200,
  files: 2_000,
  uploadSilenceMs: 30_000,
  readingMs: 600_000,
};
