import { useWords } from '../../i18n/words';
import { type Batch, cancel } from './session';
import '../ui/progress.css';

/** How far the reading is, how long the rest may take, and a way to stop it. */
export function Progress({ finished, total, slices, expected, left }: Batch) {
  const { list } = useWords();
  const parts = [
    list.progress(finished, total),
    ...(expected === total ? [] : [list.progressSlices(slices, expected)]),
    ...(left === null ? [] : [list.left(left)]),
  ];
  return (
    <div class="progress">
      <label class="progress__label number">
        {parts.join(' · ')}
        <progress value={slices} max={expected} />
      </label>
      <button type="button" class="button" onClick={cancel}>
        {list.cancel}
      </button>
    </div>
  );
}
