import { useState } from 'preact/hooks';
import { DICOM_OBJECTS, type DicomObject } from '../../../records/dicom/kinds';
import type { Subject } from '../../export/records';
import { save } from '../../export/save';
import type { Entry } from '../../session/entry';
import { resultSaved } from '../../session/unsaved';
import { policy } from '../../state/policy';
import { useStore } from '../../state/store';
import { Icon } from '../../ui/icon';
import { useVerdictWords } from '../words';

interface Props {
  /** The slices that the records are about. */
  readonly entries: readonly Entry[];
  /** Each gives one DICOM object. */
  readonly subjects: () => readonly Subject[];
}

/** Saves a result as records: DICOM objects for DICOM images, a FHIR bundle for any. */
export function RecordTools({ entries, subjects }: Props) {
  const { records } = useVerdictWords();
  const [trouble, setTrouble] = useState<'noInstance' | 'failed' | null>(null);
  const [patient, setPatient] = useState('');
  const allowed = useStore(policy).policy.export;
  const areInstances = entries.every(
    ({ outcome, file }) => file && outcome?.kind === 'reading' && outcome.provenance.format === 'dicom',
  );

  async function take(kind: DicomObject | 'fhir') {
    setTrouble(null);
    try {
      if (kind === 'fhir') await saveBundle(subjects(), patient.trim());
      else await saveObjects(kind, subjects());
      for (const { id } of entries) resultSaved(id);
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
        {areInstances &&
          DICOM_OBJECTS.map((kind) => (
            <button key={kind} type="button" class="button" onClick={() => void take(kind)}>
              <Icon name="save" /> {records[kind]}
            </button>
          ))}
        <button type="button" class="button" onClick={() => void take('fhir')}>
          <Icon name="save" /> {records.fhir}
        </button>
      </div>
      <label class="report-tools__label">
        {records.patient}
        <input
          class="report-tools__note"
          type="text"
          autocomplete="off"
          spellcheck={false}
          maxLength={64}
          value={patient}
          onInput={({ currentTarget }) => setPatient(currentTarget.value)}
        />
      </label>
      <p class="soft small">{records.patientHint}</p>
      {!areInstances && <p class="soft small">{records.noInstance}</p>}
      {trouble && <p role="alert">{records[trouble]}</p>}
    </details>
  );
}

async function saveBundle(subjects: readonly Subject[], identifier: string): Promise<void> {
  const { makeBundle } = await import('../../export/records');
  const bundle = await makeBundle(subjects, identifier ? { patient: { identifier } } : {});
  save([bundle], 'application/fhir+json', 'dendrite-fhir.json');
}

/** Several objects go into one zip: browsers ask before saving a second file. */
async function saveObjects(kind: DicomObject, subjects: readonly Subject[]): Promise<void> {
  const { makeObjects } = await import('../../export/records');
  const objects = await makeObjects([kind], subjects);
  const [only] = objects;
  if (objects.length === 1) return save([only], 'application/dicom', `dendrite-${kind}.dcm`);
  const { zipSync } = await import('fflate');
  const named = Object.fromEntries(objects.map((object, i) => [`series-${i + 1}-${kind}.dcm`, object]));
  save([zipSync(named, { level: 0 }) as Uint8Array<ArrayBuffer>], 'application/zip', `dendrite-${kind}.zip`);
}
