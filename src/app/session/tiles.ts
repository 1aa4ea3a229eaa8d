/** A sheet and the slices that were cut out of it, among the entries of one file. */
import type { SliceRead } from '../../worker/protocol';
import { type Entry, fileIdOf } from './entry';

/** The fields of a sheet's reading. */
export type SheetRead = SliceRead & { readonly tiles: NonNullable<SliceRead['tiles']> };

export function sheetIn({ outcome }: Entry): SheetRead | null {
  return outcome?.kind === 'reading' && outcome.tiles ? (outcome as SheetRead) : null;
}

const TILE = /^(.*)#tile(\d+)$/;

/** @returns the entry of each tile, in reading order; null for those that are not read yet */
export function tilesOf(sheet: Entry, entries: readonly Entry[]): readonly (Entry | null)[] {
  const read = sheetIn(sheet);
  if (!read) return [];
  const tiles: (Entry | null)[] = read.tiles.map(() => null);
  for (const entry of entries) {
    const [, file, number] = TILE.exec(entry.outcome?.file ?? '') ?? [];
    if (file === read.file && isBeside(entry, sheet)) tiles[Number(number) - 1] = entry;
  }
  return tiles;
}

/** @returns the sheet that a slice was cut from; null for other slices */
export function sheetOf(tile: Entry, entries: readonly Entry[]): Entry | null {
  const file = TILE.exec(tile.outcome?.file ?? '')?.[1];
  if (file === undefined) return null;
  return entries.find((entry) => sheetIn(entry)?.file === file && isBeside(entry, tile)) ?? null;
}

/** Compares ids, since several files may have the same name. */
const isBeside = (a: Entry, b: Entry): boolean => fileIdOf(a.id) === fileIdOf(b.id);

/** The bounding box of a tile's corners, in fractions of the sheet. */
export function boxAround(tile: readonly { readonly x: number; readonly y: number }[]) {
  const [xs, ys] = [tile.map(({ x }) => x), tile.map(({ y }) => y)];
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}
