/** Messages between the page and the service worker. Every message is answered on the port sent with it. */

/** `version.json`: the description of a version. */
export interface About {
  readonly version: string;
  /** SHA-256 of the model's manifest. */
  readonly model: string;
  /** Version of the preparation of slices (PREPROCESSING_VERSION). */
  readonly preprocessing: number;
  /** From CHANGELOG.md, newest first. */
  readonly changes: readonly { readonly version: string; readonly lines: readonly string[] }[];
}

export type PageMessage =
  /** Check the files of the version in charge, and fetch missing or damaged ones again. */
  | { readonly type: 'CHECK' }
  /** Describe this worker's version. */
  | { readonly type: 'DESCRIBE' }
  /** Take control of the asking page, which was loaded just before this worker was ready. */
  | { readonly type: 'CLAIM' }
  /** The user agreed to this worker's version. */
  | { readonly type: 'SWITCH' }
  /** Result of the self-test; `page` is the page's entry script, so that only its own version is judged. */
  | { readonly type: 'TESTED'; readonly passed: boolean; readonly page: string };

export interface Replies {
  readonly CHECK: InstallReport;
  readonly DESCRIBE: About | null;
  readonly CLAIM: null;
  readonly SWITCH: null;
  readonly TESTED: Judged;
}

/** Sent before the answer to `CHECK` where files are fetched again. */
export const REPAIRING = 'repairing';
/** Sent instead where everything for PNG and JPEG is intact, and only the rest is fetched. */
export const COMPLETING = 'completing';

/** Sent by an installing worker to every page of the app. */
export interface InstallFailed {
  readonly type: 'INSTALL_FAILED';
  readonly noRoom: boolean;
}

export interface InstallReport {
  /** Identifies the files of the version in charge: it changes with any byte of them. */
  readonly id: string;
  readonly about: About | null;
  readonly total: number;
  /** Addresses of files that are missing or damaged and could not be fetched again. */
  readonly missing: readonly string[];
  readonly repaired: number;
  /** Everything needed to read PNG and JPEG is present. */
  readonly core: boolean;
  /** A newer version that is completely stored and waits for consent. */
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

/** A request to the REST API, passed on to a page of the app with a port to answer on. */
export interface ApiRequest {
  readonly type: 'API';
  readonly method: string;
  readonly url: string;
  readonly headers: readonly [name: string, value: string][];
  readonly body: ArrayBuffer | null;
}

/** Sent on that port: first that the page accepts, then the answer. */
export type ApiReply =
  | 'taken'
  | {
      readonly status: number;
      readonly headers: [name: string, value: string][];
      readonly body: ArrayBuffer;
    };

/**
 * The host's own file, beside the page (see docs/hosting.md): fetched each time, and never stored by the service
 * worker.
 */
export const POLICY_FILE = 'policy.json';
