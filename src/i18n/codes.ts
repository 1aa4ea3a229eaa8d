/** States, faults and places that the app tells of by a code, and a language puts in words. */
import type { Label } from '../pipeline/labels';

/** Whether the app can be opened without a network. */
export type OfflineState =
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

export type StorageState =
  | 'opening'
  | 'ready'
  /** Another tab holds an older version open. */
  | 'blocked'
  /** This tab was in the way of a newer version and has let go. */
  | 'superseded'
  /** The browser closed it: the disk failed, or the site's data was cleared. It is opened again when it is needed. */
  | 'lost'
  /** It was deleted while this page was open. A new one is made when it is needed. */
  | 'deleted'
  /** A database of this name that is not this app's, or has lost its parts. It is left alone until the user deletes it. */
  | 'foreign'
  /** Little room left. */
  | 'scarce'
  /** No room left: older cases must go before new ones are kept. */
  | 'full'
  /** Private mode, or switched off. */
  | 'unavailable';

/** What is wrong with an archive beside the app. */
export type ArchiveTrouble =
  /** No answer: no network, or the server is down. */
  | 'unreachable'
  /** It wants a name and a password first. */
  | 'sign-in'
  /** It knows who asks, and does not allow it. */
  | 'forbidden'
  /** Nothing is there: the study is gone, or the policy's path is wrong. */
  | 'missing'
  /** It answered, and not as a DICOMweb server does. */
  | 'no-dicomweb'
  /** It has an error of its own, or did not take what was sent. */
  | 'refused';

/** A share, 0..1, with its 95 % interval. */
export interface Share {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Towards what of the patient, or else of the picture. */
export type Direction =
  | 'front'
  | 'back'
  | 'top'
  | 'base'
  | 'patient-left'
  | 'patient-right'
  | 'upper'
  | 'lower'
  | 'picture-left'
  | 'picture-right'
  | 'middle';

export type Size = 'large' | 'medium' | 'small';

export type ChainFault =
  /** An entry is not what its digest says. */
  | { readonly code: 'changed'; readonly seq: number }
  /** Entries between two are missing, or not in their order. */
  | { readonly code: 'gap'; readonly seq: number }
  /** The beginning is missing, and no entry says that it was let go. */
  | { readonly code: 'no-beginning'; readonly seq: number }
  /** What an earlier export ends with is no longer there: entries were cut off and perhaps written anew. */
  | { readonly code: 'cut'; readonly seq: number }
  /** An entry says that older ones were let go, and does not fit them, the time, or what the host lets go. */
  | { readonly code: 'let-go'; readonly seq: number };

export type ImportFault =
  | 'not-ours'
  | 'newer'
  | 'truncated'
  | 'damaged'
  | 'too-large'
  | 'passphrase-needed'
  | 'passphrase-wrong';

/** What confirmed a diagnosis. */
export type Basis = 'histology' | 'follow-up' | 'expert';

/** What a person says of an image: one of the classes, something else, or that it cannot be told. */
export type Opinion = Label | 'other' | 'unsure';

export type Theme = 'system' | 'light' | 'dark';

export type CaseFilter =
  | 'all'
  /** Answers that name it. */
  | Label
  | 'uncertain'
  | 'rejected'
  | 'differs'
  | 'confirmed'
  | 'unconfirmed'
  | 'wrong';

export type Order = 'newest' | 'oldest' | 'surest' | 'least-sure';

/** Whose answers a figure is of: Dendrite's at hospitals never seen or at home; or at home, of one reader or of another's. */
export type Reader = 'elsewhere' | 'dendrite' | 'network' | 'findings' | 'baseline';
