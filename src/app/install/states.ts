/** What can be said of this copy of the app. */
import type { About, CopyReport } from '../../service-worker/messages';

export interface Offline {
  readonly state:
    | 'checking'
    | 'ready'
    /** All that PNG and JPEG need is stored and whole; the rest is being fetched, or could not be. */
    | 'core'
    /** Some files are missing or damaged. */
    | 'incomplete'
    /** No service workers here: an old browser, private mode, or no secure connection. */
    | 'unsupported'
    /** The service worker could not be installed: most often, no connection. */
    | 'failed';
  readonly update:
    | 'none'
    /** A newer version is downloaded and waits for consent. */
    | 'waiting'
    | 'switching'
    /** Another tab switched; this one still runs the old version. */
    | 'switched-elsewhere';
  /** What the version that waits says of itself. */
  readonly news: About | null;
  readonly trouble: Trouble | null;
  /** Whether files that another app handed over wait for the user's word. */
  readonly shared: boolean;
  /** What the service worker found when it last went through its files. */
  readonly report: CopyReport | null;
}

export type Trouble =
  /** Missing or damaged files are being fetched anew. */
  | 'repairing'
  /** They could not be. */
  | 'damaged'
  /** The first download did not come to its end. */
  | 'not-stored'
  | 'no-room'
  /** The page was loaded through a service worker that is not this app's. */
  | 'foreign-worker'
  /** The self-test failed, and there is no version to go back to: nothing is read. */
  | 'self-test'
  /** The self-test failed, and the version before is in charge again: nothing is read until the page is reloaded. */
  | 'rolled-back'
  /** A newer version failed its self-test earlier; this one took over again. */
  | 'refused'
  /** Files that another app shared did not arrive. */
  | 'share-lost';
