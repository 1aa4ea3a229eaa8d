import { useEffect, useState } from 'preact/hooks';
import type { SliceRead } from '../../../worker/protocol';
import { reader } from '../../session/session';
import { type ColourMap, foreignColours, occlusionColours } from '../viewer/maps';

/** What a map shows: where covering a part changes the answer, or what is unlike the training images. */
export type MapKind = 'rests' | 'foreign';

export interface Shown {
  /** Null where there is none for this slice. */
  readonly map: ColourMap | null;
  /** Share of its places that are marked, where that is counted. */
  readonly marked?: number;
}

const ask: { readonly [K in MapKind]: (read: SliceRead, signal: AbortSignal) => Promise<Shown> } = {
  async rests({ prepared, model, reading: { label } }, signal) {
    const found =
      prepared && label && (await reader.occlude({ image: prepared.grey, label, model }, { signal }));
    return { map: found ? occlusionColours(found) : null };
  },
  async foreign({ prepared, model }) {
    const found = prepared && (await reader.foreign({ image: prepared.grey, model }));
    if (!found) return { map: null };
    const marked = found.values.filter((value) => value > 1).length / found.values.length;
    return { map: foreignColours(found), marked };
  },
};

/** The map of a slice; null until known, and where none is wanted. */
export function useMap(read: SliceRead, kind: MapKind | null): { shown: Shown | null; busy: boolean } {
  const [known, setKnown] = useState<{ of: SliceRead; kind: MapKind; shown: Shown } | null>(null);
  const own = known?.of === read && known.kind === kind ? known.shown : null;
  useEffect(() => {
    if (!kind || own) return;
    const controller = new AbortController();
    const { signal } = controller;
    void ask[kind](read, signal).then((shown) => {
      if (!signal.aborted) setKnown({ of: read, kind, shown });
    });
    return () => controller.abort();
  }, [read, kind]);
  return { shown: own, busy: kind !== null && !own };
}
