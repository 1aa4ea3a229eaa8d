/**
 * All entries, file by file, changed in place: a batch of thousands must not copy the list for every slice. The screen
 * gets a copy on request.
 */
import type { Outcome } from '../../worker/protocol';
import type { Entry } from './entry';

export interface Ledger {
  /** Adds entries of unread files at the end. */
  add(entries: readonly Entry[]): void;
  /** A file is to be read (again): its slices are removed, its own entry stays. */
  reset(fileId: string, state: Entry['state']): void;
  /**
   * A slice of a file. The first to arrive takes the file's own entry, so that its address stays.
   * @returns its entry; null when the file is no longer in the list
   */
  arrive(fileId: string, order: number, outcome: Outcome): Entry | null;
  /** Removes a file that gives no result. */
  remove(fileId: string): void;
  /** A file was cancelled before its end: an entry after its slices says so. */
  cancel(fileId: string): void;
  clear(): void;
  /** Files in the order of arrival, each with its slices in their own order. */
  entries(): readonly Entry[];
}

interface Slot {
  /** The file's own entry, until its first slice arrives. */
  line: Entry;
  readonly slices: { readonly order: number; readonly entry: Entry }[];
  /** An entry that says that slices are missing. */
  rest: Entry | null;
}

export function createLedger(): Ledger {
  const slots = new Map<string, Slot>();
  let list: readonly Entry[] | null = [];
  const slotOf = (fileId: string) => {
    list = null;
    return slots.get(fileId);
  };
  return {
    add(entries) {
      for (const line of entries) slots.set(line.id, { line, slices: [], rest: null });
      list = null;
    },
    reset(fileId, state) {
      const slot = slotOf(fileId);
      if (!slot) return;
      slot.slices.length = 0;
      slot.rest = null;
      slot.line = lineOf(slot.line, state);
    },
    arrive(fileId, order, outcome) {
      const slot = slotOf(fileId);
      if (!slot) return null;
      const { line, slices } = slot;
      const id = slices.length === 0 ? fileId : `${fileId}-${slices.length}`;
      const entry: Entry = { ...lineOf(line, 'done'), id, name: outcome.file, outcome };
      // From the end: slices arrive almost in order.
      let at = slices.length;
      while (at > 0 && slices[at - 1].order > order) at--;
      slices.splice(at, 0, { order, entry });
      return entry;
    },
    remove(fileId) {
      slots.delete(fileId);
      list = null;
    },
    cancel(fileId) {
      const slot = slotOf(fileId);
      if (!slot) return;
      const cancelled = lineOf(slot.line, 'cancelled');
      if (slot.slices.length === 0) slot.line = cancelled;
      else slot.rest = { ...cancelled, id: `${fileId}-rest` };
    },
    clear() {
      slots.clear();
      list = null;
    },
    entries() {
      if (list) return list;
      const all: Entry[] = [];
      for (const { line, slices, rest } of slots.values()) {
        if (slices.length === 0) all.push(line);
        else for (const { entry } of slices) all.push(entry);
        if (rest) all.push(rest);
      }
      list = all;
      return all;
    },
  };
}

function lineOf({ id, name, folder, file }: Entry, state: Entry['state']): Entry {
  return { id, name, state, ...(folder && { folder }), ...(file && { file }) };
}
