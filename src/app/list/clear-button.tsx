import { useState } from 'preact/hooks';
import { useInstallWords } from '../install/words';
import { clearList } from '../session/leaving';
import { countResults } from '../session/unsaved';
import { Confirm } from '../ui/confirm';
import { useListWords } from './words';

/** Empties the list, after a confirmation where results would be lost. */
export function ClearButton() {
  const list = useListWords();
  const { left: say } = useInstallWords();
  const [asking, setAsking] = useState(false);
  const lost = countResults('nowhere');
  if (asking && lost > 0)
    return (
      <Confirm
        question={say.clear(lost)}
        no={say.keep}
        yes={say.clearThem}
        onNo={() => setAsking(false)}
        onYes={clearList}
      />
    );
  const press = () => (countResults('nowhere') > 0 ? setAsking(true) : clearList());
  return (
    <button type="button" class="button button--plain" onClick={press}>
      {list.clear}
    </button>
  );
}
