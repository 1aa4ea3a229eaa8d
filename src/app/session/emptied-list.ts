import { createStore } from '../state/store';

/** What was on the screen before it was emptied. Counts alone: no names, no answers. */
export interface EmptiedList {
  /** `cleared` by the user in this page; `reloaded` also where the browser had let the page go. */
  readonly by: 'cleared' | 'reloaded';
  /** Results in the history. */
  readonly kept: number;
  /** Results that are in no history and no file. */
  readonly lost: number;
  /** Files that had not been read to the end. */
  readonly unread: number;
}

/** Null while there is nothing to say. */
export const emptiedList = createStore<{ readonly left: EmptiedList | null }>({ left: null });
