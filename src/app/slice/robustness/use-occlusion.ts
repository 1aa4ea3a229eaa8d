import { useEffect, useState } from 'preact/hooks';
import type { SliceRead } from '../../../worker/protocol';
import { reader } from '../../session/session';
import { type ColourMap, occlusionColours } from '../viewer/maps';

/** Where covering a part of a slice changes its answer; null until known, and where it is not wanted. */
export function useOcclusion(read: SliceRead, wanted: boolean): { map: ColourMap | null; busy: boolean } {
  const [known, setKnown] = useState<{ of: SliceRead; map: ColourMap | null } | null>(null);
  useEffect(() => {
    const { prepared, model, reading } = read;
    if (!wanted || known?.of === read || !prepared || !reading.label) return;
    const controller = new AbortController();
    const { signal } = controller;
    void reader.occlude({ image: prepared.grey, label: reading.label, model }, { signal }).then((found) => {
      if (!signal.aborted) setKnown({ of: read, map: found && occlusionColours(found) });
    });
    return () => controller.abort();
  }, [read, wanted]);
  const own = wanted && known?.of === read ? known : null;
  return { map: own?.map ?? null, busy: wanted && !own && read.prepared !== null };
}
