/** What a person says of a slice or a study: kept as long as the page is open, and told to whoever listens. */
import type { Label } from '../../pipeline/labels';
import { createStore } from '../state/store';

export interface OwnReading {
  readonly agrees: boolean;
  /** What the person sees; null for something else. */
  readonly label: Label | null;
  /** Milliseconds since 1970. */
  readonly when: number;
}

/** By the entry's id, or the study's. */
export const ownReadings = createStore<{ readonly of: ReadonlyMap<string, OwnReading> }>({ of: new Map() });

const listeners = new Set<(own: OwnReading, id: string) => void>();

/** Told of every reading that a person gives; a clinic's own record listens here. */
export const onOwnReading = (listener: (own: OwnReading, id: string) => void) => listeners.add(listener);

export function giveOwnReading(id: string, own: OwnReading): void {
  ownReadings.set({ of: new Map(ownReadings.get().of).set(id, own) });
  for (const listener of listeners) listener(own, id);
}
