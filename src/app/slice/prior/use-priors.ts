import { useEffect, useMemo, useState } from 'preact/hooks';
import { useHiding } from '../../history/first-read';
import type { Earlier } from '../../history/earlier';
import { caseIdOf, keptNow } from '../../history/kept';
import { annotated } from '../../history/listed';
import { type Priors, priorsOf } from '../../history/recognise';
import { useStore } from '../../state/store';

const NONE: Priors = { recognised: null, by: null, cases: [] };
/** Slices that are passed by faster are not looked for. Milliseconds. */
const DWELL = 300;

/**
 * Earlier cases of what is looked at.
 * @param of an entry or a study, or a kept case's id
 * @param hash of its image, or of its key slice's
 */
export function usePriors(of: string, hash: Uint8Array | undefined): Priors {
  const id = caseIdOf(of);
  const { last } = useStore(keptNow);
  const { count } = useStore(annotated);
  const [all, setAll] = useState<{ readonly of: string; readonly cases: readonly Earlier[] } | null>(
    null,
  );
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
  const hiding = useHiding();
  return useMemo(() => {
    if (all?.of !== id) return NONE;
    const own = all.cases.find((one) => one.id === id);
    const now = { id, when: own?.when ?? Date.now(), hash, group: own?.group ?? null, tag: own?.tag ?? '' };
    return priorsOf(
      now,
      all.cases.filter((one) => !hiding.kept(one.id, one.firstRead)),
    );
  }, [all, id, hash, hiding]);
}
