/** Where the setting asks for it, the person reads the image before the answer is shown. */

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Opinion } from '../../i18n/codes';
import { caseIdOf } from '../history/kept';
import { annotate } from '../history/summaries';
import { useClinicWords } from '../history/words';

import type { Entry } from '../session/entry';

import { settings } from '../state/settings';
import { useStore } from '../state/store';
import { SliceCanvas } from '../ui/slice-canvas';
import { Opinions } from './decision';

/** Entries of this page whose answer has been shown. */
const opened = new Set<string>();

interface Props {
  readonly entry: Entry;
  readonly children: ComponentChildren;
}

/** Has no state of its slice: one after another keeps the viewer that is inside. */
export function FirstRead({ entry, children }: Props) {
  const { decision: say } = useClinicWords();
  const { firstRead } = useStore(settings);
  const [, show] = useState(0);
  const read = entry.outcome?.kind === 'reading' ? entry.outcome : null;
  if (!firstRead || !read || read.reading.status === 'rejected' || opened.has(entry.id))
    return <>{children}</>;
  const open = () => {
    opened.add(entry.id);
    show((n) => n + 1);
  };
  const choose = (opinion: Opinion) => {
    void annotate(caseIdOf(entry.id), { firstRead: { opinion, when: Date.now() } });
    open();
  };
  return (
    <section class="first-read">
      <h1 tabIndex={-1}>{say.firstTitle}</h1>
      <SliceCanvas picture={read.display} label={entry.name} />
      <p class="small soft">{say.firstNote}</p>
      <Opinions legend={say.ask} onChoose={choose} />
      <button type="button" class="button button--plain" onClick={open}>
        {say.skip}
      </button>
    </section>
  );
}
