import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../../i18n/words';
import { findCase } from '../history/records';
import { isSharedOrigin } from '../history/shared-origin';
import { useInstallWords } from '../install/words';
import type { Case } from '../state/schema';
import { Result } from './result';

/** A result from the history. It may be opened by its address alone, before the history was loaded. */
export function KeptCase({ id }: { id: string }) {
  const words = useWords();
  const { kept } = useInstallWords();
  const [found, setFound] = useState<Case | null | 'loading'>('loading');
  useEffect(() => {
    let wanted = true;
    setFound('loading');
    void findCase(id).then((one) => wanted && setFound(one));
    return () => {
      wanted = false;
    };
  }, [id]);
  if (found === 'loading') return <p class="soft">{words.history.loading}</p>;
  if (found === null) return <p>{words.history.gone}</p>;
  const { name, read, when, withoutPictures } = found;
  const copy = withoutPictures ? kept.withoutPictures : words.result.keptCopy;
  const caution = isSharedOrigin() ? ` ${kept.sharedOrigin(location.host)}` : '';
  return (
    <Result
      entry={{ id, name, state: 'done', outcome: read }}
      note={`${words.date(when)}. ${copy}${caution}`}
    />
  );
}
