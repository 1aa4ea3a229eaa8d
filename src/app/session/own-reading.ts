/** A person's own reading of a slice or a study: kept while the page is open, and passed to listeners. */
import type { Label } from '../../pipeline/labels';
import { createStore } from '../state/store';

export interface OwnReading {
  readonly agrees: boolean;
  /** What the person sees; null for something else. */
  readonly label: Label | null;
  /** Milliseconds since 1970. */
  readonly when: number;
}

/** By the id of an entry or a study. */
export const ownReadings = createStore<{ readonly of: ReadonlyMap<string, OwnReading> }>({ of: new Map() });

const listeners = new Set<(own: OwnReading, id: string) => void>();

/** Called with every reading that a person gives; the clinic's records listen here. */
export const onOwnReading = (listener: (own: OwnReading, id: string) => void) => listeners.add(listener);

export function giveOwnReading(id: string, own: OwnReading): void {
  ownReadings.set({ of: new Map(ownReadings.get().of).set(id, own) });
  for (const listener of listeners) listener(own, id);
}
