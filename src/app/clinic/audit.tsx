import { useEffect, useState } from 'preact/hooks';
import { save } from '../export/save';
import { SaveButton } from '../export/save-button';
import { checkAuditFile, faultIn } from '../history/audit/chain';
import { auditEntries, auditFile, keptDays, trim } from '../history/audit/log';
import { useClinicWords } from '../history/words';
import { policy } from '../state/policy';
import { useStore } from '../state/store';

/** The audit log: saves it, and checks it, alone or against an earlier copy. */
export function Audit() {
  const { audit: say } = useClinicWords();
  useStore(policy);
  const days = keptDays();
  const [count, setCount] = useState(0);
  const [told, setTold] = useState('');
  useEffect(() => {
    void trim(Date.now(), days)
      .then(auditEntries)
      .then((entries) => setCount(entries?.length ?? 0));
  }, [days]);
  const verify = async (file: File | null) => {
    try {
      const earlier = file && checkAuditFile(JSON.parse(await file.text()));
      const fault =
        (earlier && faultIn(earlier.entries)) ??
        faultIn((await auditEntries()) ?? [], earlier && { ...earlier, ...earlier.end }, {
          days,
          now: Date.now(),
        });
      setTold(fault ? say.faults[fault.code](fault.seq) : earlier ? say.wholeAgainst : say.whole);
    } catch {
      setTold(say.notOurs);
    }
  };
  const give = async () => {
    const file = await auditFile();
    if (file) save([`${JSON.stringify(file, null, 2)}\n`], 'application/json', 'dendrite-log.json');
  };
  return (
    <section class="clinic__card clinic__panel" data-full>
      <h2>{say.title}</h2>
      <p class="small soft">{say.lead(count, days)}</p>
      <p class="clinic__buttons">
        <SaveButton onSave={() => void give()}>{say.save}</SaveButton>
        <button type="button" class="button" onClick={() => void verify(null)}>
          {say.verify}
        </button>
        <label class="button">
          {say.compare}
          <input
            type="file"
            class="visually-hidden"
            accept=".json"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              currentTarget.value = '';
              if (file) void verify(file);
            }}
          />
        </label>
      </p>
      <p role="status">{told}</p>
    </section>
  );
}
