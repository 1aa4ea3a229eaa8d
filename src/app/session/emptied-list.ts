import { createStore } from '../state/store';

/** What was on the screen before it was emptied. Only counts: no names, no answers. */
export interface EmptiedList {
  /** `cleared` by the user in this page; `reloaded` also when the browser had discarded the page. */
  readonly by: 'cleared' | 'reloaded';
  /** Results in the history. */
  readonly kept: number;
  /** Results that are neither in the history nor in a file. */
  readonly lost: number;
  /** Files that had not been read completely. */
  readonly unread: number;
}

/** Null while there is nothing to say. */
export const emptiedList = createStore<{ readonly left: EmptiedList | null }>({ left: null });
