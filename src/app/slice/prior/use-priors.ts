import { useEffect, useMemo, useState } from 'preact/hooks';
import { caseIdOf } from '../../history/case-id';
import type { Earlier } from '../../history/earlier';
import { useHiding } from '../../history/first-read';
import { keptNow } from '../../history/kept';
import { annotated } from '../../history/listed';
import { type Before, readBefore } from '../../history/read-before';
import { type Priors, priorsOf } from '../../history/recognise';
import { useStore } from '../../state/store';

export interface FoundPriors extends Priors {
  /** When exactly this image, or a part of this study, was read before; null where it is new. */
  readonly again: Before | null;
}

const NONE: Priors = { recognised: null, by: null, cases: [] };
/** No search for slices that are passed faster than this. Milliseconds. */
const DWELL = 300;

/**
 * Earlier cases of what is viewed.
 * @param of an entry or a study, or a kept case's id
 * @param hash of its image, or of its key slice's
 * @param opened when its batch was opened, since other images of the batch are not earlier; null for a kept case
 */
export function usePriors(of: string, hash: Uint8Array | undefined, opened: number | null): FoundPriors {
  const id = caseIdOf(of);
  const { last } = useStore(keptNow);
  const { count } = useStore(annotated);
  const [all, setAll] = useState<{ readonly of: string; readonly cases: readonly Earlier[] } | null>(null);
  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(
      () =>
        void import('../../history/earlier')
          .then(({ earlierCases }) => earlierCases())
          .then((cases) => wanted && setAll({ of: id, cases })),
      DWELL,
    );
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [id, last, count]);
  const again = readBefore.get(of) ?? null;
  const hiding = useHiding();
  return useMemo(() => {
    if (all?.of !== id) return { ...NONE, again };
    const own = all.cases.find((one) => one.id === id);
    const read = again === null && own ? own.when : Date.now();
    const when = Math.min(read, opened ?? read);
    const now = { id, when, hash, group: own?.group ?? null, tag: own?.tag ?? '' };
    const shown = all.cases.filter((one) => !hiding.kept(one.id, one.firstRead));
    return { ...priorsOf(now, shown), again };
  }, [all, id, hash, opened, hiding, again]);
}
