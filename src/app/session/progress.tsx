import { useWords } from '../../i18n/words';
import { type Batch, cancel } from './session';
import '../ui/progress.css';

/** Progress of the reading, an estimate of the time left, and a button to stop. */
export function Progress({ finished, total, slices, expected, left }: Batch) {
  const { progress } = useWords();
  const parts = [
    progress.files(finished, total),
    ...(expected === total ? [] : [progress.slices(slices, expected)]),
    ...(left === null ? [] : [progress.left(left)]),
  ];
  return (
    <div class="progress">
      <label class="progress__label number">
        {parts.join(' · ')}
        <progress value={slices} max={expected} />
      </label>
      <button type="button" class="button" onClick={cancel}>
        {progress.cancel}
      </button>
    </div>
  );
}
