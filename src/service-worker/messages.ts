/** What the page and the service worker say to each other. Every message is answered on the port that comes along. */

/** `version.json`: what a version says of itself. */
export interface About {
  readonly version: string;
  /** SHA-256 of the model's manifest. */
  readonly model: string;
  /** Of the preparation of slices (PREPROCESSING_VERSION). */
  readonly preprocessing: number;
  /** From CHANGELOG.md, newest first. */
  readonly changes: readonly { readonly version: string; readonly lines: readonly string[] }[];
}

export type PageMessage =
  /** Go through the files of the version in charge; fetch those anew that are missing or damaged. */
  | { readonly type: 'CHECK' }
  /** What does this worker's version say of itself? */
  | { readonly type: 'DESCRIBE' }
  /** Take charge of the page that asks: it was loaded just before this worker was ready. */
  | { readonly type: 'CLAIM' }
  /** The user agreed to this worker's version. */
  | { readonly type: 'SWITCH' }
  /** How the self-test ended; `page` is the page's entry script, so that only its own version is judged. */
  | { readonly type: 'TESTED'; readonly passed: boolean; readonly page: string };

export interface Replies {
  readonly CHECK: InstallReport;
  readonly DESCRIBE: About | null;
  readonly CLAIM: null;
  readonly SWITCH: null;
  readonly TESTED: Judged;
}

/** Sent before the answer to `CHECK` where files are fetched anew. */
export const REPAIRING = 'repairing';
/** Sent instead where all that PNG and JPEG need is whole, and only the rest is fetched. */
export const COMPLETING = 'completing';

/** Sent by an installing worker to every page of the app. */
export interface InstallFailed {
  readonly type: 'INSTALL_FAILED';
  readonly noRoom: boolean;
}

export interface InstallReport {
  /** Names the files of the version in charge: it differs where a single byte of them does. */
  readonly id: string;
  readonly about: About | null;
  readonly total: number;
  /** Addresses of files that are not there as they were built, and could not be fetched anew. */
  readonly missing: readonly string[];
  readonly repaired: number;
  /** All that reading PNG and JPEG needs is there. */
  readonly core: boolean;
  /** A newer version that is here as a whole and waits for consent. */
  readonly offered: About | null;
  /** A newer version that failed its self-test here. */
  readonly refused: About | null;
}

export interface Judged {
  /** The version that is in charge again; null where none was kept. */
  readonly back: About | null;
}

/** Where files shared by other apps are posted to, relative to the app. */
export const RECEIVE = 'receive';

/** A request to the REST API, handed on to a page of the app with a port to answer on. */
export interface ApiRequest {
  readonly type: 'API';
  readonly method: string;
  readonly url: string;
  readonly headers: readonly [name: string, value: string][];
  readonly body: ArrayBuffer | null;
}

/** Said on that port: first that it will be answered, then the answer. */
export type ApiReply =
  | 'taken'
  | {
      readonly status: number;
      readonly headers: [name: string, value: string][];
      readonly body: ArrayBuffer;
    };

/** The host's own file, beside the page (see docs/hosting.md): asked for anew each time, and kept by nobody else. */
export const POLICY_FILE = 'policy.json';
