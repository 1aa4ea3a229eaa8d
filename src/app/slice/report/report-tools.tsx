import { saveTable } from '../../export/csv';
import { saveResults } from '../../export/export';
import type { Entry } from '../../session/entry';
import { policy } from '../../state/policy';
import { useStore } from '../../state/store';
import { Icon } from '../../ui/icon';
import { useVerdictWords } from '../words';

interface Props {
  readonly entries: readonly Entry[];
  readonly note: string;
  readonly onNote: (note: string) => void;
}

/** Ways to take a slice's or a study's result along: printed, with an optional note, or as a file. */
export function ReportTools({ entries, note, onNote }: Props) {
  const { report } = useVerdictWords();
  const allowed = useStore(policy).policy.export;
  if (!allowed) return null;
  return (
    <section class="report-tools">
      <label class="report-tools__label" htmlFor="report-note">
        {report.noteLabel}
      </label>
      <input
        id="report-note"
        class="report-tools__note"
        type="text"
        autocomplete="off"
        spellcheck={false}
        maxLength={160}
        aria-describedby="report-hint"
        value={note}
        onInput={({ currentTarget }) => onNote(currentTarget.value)}
      />
      <p id="report-hint" class="soft small">
        {report.noteHint}
      </p>
      <div class="report-tools__buttons">
        <button type="button" class="button button--primary" onClick={() => print()}>
          <Icon name="print" /> {report.print}
        </button>
        <button type="button" class="button" onClick={() => void saveResults(entries)}>
          <Icon name="save" /> {report.json}
        </button>
        <button type="button" class="button" onClick={() => void saveTable(entries)}>
          <Icon name="save" /> {report.csv}
        </button>
      </div>
      <p class="soft small">{report.formats}</p>
    </section>
  );
}
