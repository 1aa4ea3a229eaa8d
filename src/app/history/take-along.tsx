/** Saves all cases as a file, and imports those of a file. */
import { useRef, useState } from 'preact/hooks';
import { saveBlob } from '../export/save';
import { SaveButton } from '../export/save-button';
import { caseFrom } from './case-from';
import { ImportError } from './cases-file';
import { loadHistory } from './records';
import { exportCases, importCases } from './take-along-cases';
import { useClinicWords } from './words';

export function TakeAlong() {
  const { cases: say } = useClinicWords();
  const [passphrase, setPassphrase] = useState('');
  const [told, setTold] = useState('');
  const [busy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const run = async (work: () => Promise<string>) => {
    setBusy(true);
    setTold(say.working);
    try {
      setTold(await work());
    } catch (error) {
      setTold(error instanceof ImportError ? say.faults[error.fault] : say.notWritten);
    }
    setBusy(false);
  };
  const take = (file: File) =>
    run(async () => {
      const done = await importCases(file, passphrase || null, caseFrom);
      if (!done) return say.notWritten;
      await loadHistory();
      return say.imported(done.added, done.known);
    });
  const give = () =>
    run(async () => {
      const file = await exportCases(passphrase || null);
      if (!file) return say.notWritten;
      saveBlob(file.blob, 'dendrite-cases.dendrite');
      return say.exported(file.cases);
    });
  return (
    <section class="take-along">
      <label>
        <span class="small">{say.passphrase}</span>
        <input
          type="password"
          autocomplete="new-password"
          value={passphrase}
          onInput={({ currentTarget }) => setPassphrase(currentTarget.value)}
        />
      </label>
      <p class="small soft">{passphrase ? say.passphraseNote : say.plainNote}</p>
      <p class="take-along__buttons">
        <SaveButton disabled={busy} onSave={() => void give()}>
          {say.export}
        </SaveButton>
        <button type="button" class="button" disabled={busy} onClick={() => input.current?.click()}>
          {say.import}
        </button>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={say.import}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            currentTarget.value = '';
            if (file) void take(file);
          }}
        />
      </p>
      <p class="small" role="status">
        {told}
      </p>
    </section>
  );
}
