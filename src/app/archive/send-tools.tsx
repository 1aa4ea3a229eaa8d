import { useEffect, useRef, useState } from 'preact/hooks';
import type { ArchiveTrouble } from '../../i18n/codes';
import type { Subject } from '../export/records';
import type { Entry } from '../session/entry';
import { resultSaved } from '../session/unsaved';
import { policy } from '../state/policy';
import { useStore } from '../state/store';
import { archiveRoot } from './archive-root';
import { ArchiveError, storeObjects } from './dicom-web';
import { useArchiveWords } from './words';
import './archive.css';

/** What is sent: the object that a radiologist's viewer shows, and the one that programs read. */
const SENT = ['sr', 'sc'] as const;

interface Props {
  readonly entries: readonly Entry[];
  /** Each gives one report. */
  readonly subjects: () => readonly Subject[];
}

/** Sends a result to the archive beside the app, where the host has connected one. */
export function SendTools({ entries, subjects }: Props) {
  const words = useArchiveWords();
  const allowed = useStore(policy).policy;
  const root = archiveRoot(allowed);
  const [state, setState] = useState<'unsent' | 'sending' | 'sent' | 'unmade' | ArchiveTrouble>('unsent');
  const leaving = useRef(new AbortController());
  useEffect(() => () => leaving.current.abort(), []);
  if (root === null || !allowed.export) return null;
  const are = entries.every(
    ({ outcome, file }) => file && outcome?.kind === 'reading' && outcome.provenance.format === 'dicom',
  );

  async function send(to: string) {
    const { signal } = leaving.current;
    setState('sending');
    try {
      const { makeObjects } = await import('../export/records');
      const objects = await makeObjects(SENT, subjects());
      await storeObjects(to, objects, signal);
      setState('sent');
      for (const { id } of entries) resultSaved(id);
    } catch (error) {
      if (!signal.aborted) setState(error instanceof ArchiveError ? error.code : 'unmade');
    }
  }

  const said =
    state === 'sending' || state === 'sent' || state === 'unmade'
      ? words[state]
      : state !== 'unsent' && words.troubles[state];
  return (
    <section class="send-tools">
      {are && (
        <button
          type="button"
          class="button button--primary"
          disabled={state === 'sending' || state === 'sent'}
          onClick={() => void send(root)}
        >
          {words.send}
        </button>
      )}
      <p class="soft small">{are ? words.sendHint : words.sendOnly}</p>
      {said && <p role={state === 'sending' || state === 'sent' ? 'status' : 'alert'}>{said}</p>}
    </section>
  );
}
