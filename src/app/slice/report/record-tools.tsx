import { useState } from 'preact/hooks';
import type { SliceRead } from '../../../worker/protocol';
import type { RecordKind } from '../../export/records';
import { save } from '../../export/save';
import type { Entry } from '../../session/entry';
import { resultSaved } from '../../session/unsaved';
import { policy } from '../../state/policy';
import { useStore } from '../../state/store';
import { Icon } from '../../ui/icon';
import { useVerdictWords } from '../words';

const DICOM = ['sr', 'sc', 'pdf'] as const;

/** Takes a result along as a record: DICOM objects of a DICOM image, a FHIR bundle of any. */
export function RecordTools({ entry, read }: { readonly entry: Entry; readonly read: SliceRead }) {
  const { records } = useVerdictWords();
  const [trouble, setTrouble] = useState<'noInstance' | 'failed' | null>(null);
  const allowed = useStore(policy).policy.export;
  const isInstance = read.provenance.format === 'dicom' && entry.file !== undefined;

  async function take(kind: RecordKind) {
    setTrouble(null);
    try {
      const { makeRecord } = await import('../../export/records');
      const { name, type, content } = await makeRecord(kind, read, entry.file);
      save([content], type, name);
      resultSaved(entry.id);
    } catch (error) {
      setTrouble((error as { code?: string }).code === 'no-instance' ? 'noInstance' : 'failed');
    }
  }

  if (!allowed) return null;
  return (
    <details class="record-tools">
      <summary>{records.title}</summary>
      <p class="soft small">{records.hint}</p>
      <div class="report-tools__buttons">
        {isInstance &&
          DICOM.map((kind) => (
            <button key={kind} type="button" class="button" onClick={() => void take(kind)}>
              <Icon name="save" /> {records[kind]}
            </button>
          ))}
        <button type="button" class="button" onClick={() => void take('fhir')}>
          <Icon name="save" /> {records.fhir}
        </button>
      </div>
      {!isInstance && <p class="soft small">{records.noInstance}</p>}
      {trouble && <p role="alert">{records[trouble]}</p>}
    </details>
  );
}
