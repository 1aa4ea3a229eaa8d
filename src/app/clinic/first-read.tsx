/** If the setting asks for it, the person reads the image before the answer is shown. */

import type { ComponentChildren } from 'preact';
import { giveFirstRead, useHiding } from '../history/first-read';
import { useClinicWords } from '../history/words';
import type { Entry } from '../session/entry';
import { SliceCanvas } from '../ui/slice-canvas';
import { Opinions } from './decision';

interface Props {
  readonly entry: Entry;
  readonly children: ComponentChildren;
}

/** Has no state of its own, so that the viewer inside is kept from one slice to the next. */
export function FirstRead({ entry, children }: Props) {
  const hiding = useHiding();
  const read = entry.outcome?.kind === 'reading' ? entry.outcome : null;
  if (!read || !hiding.entry(entry)) return <>{children}</>;
  return (
    <FirstReadForm of={entry.id}>
      <SliceCanvas picture={read.display} label={entry.name} />
    </FirstReadForm>
  );
}

interface FormProps {
  /** Id of an entry, a study or a kept case. */
  readonly of: string;
  /** Further entries whose answers are shown with it. */
  readonly also?: readonly string[];
  /** The image to read. */
  readonly children?: ComponentChildren;
}

export function FirstReadForm({ of, also, children }: FormProps) {
  const { decision: say } = useClinicWords();
  return (
    <section class="first-read">
      <h1 tabIndex={-1}>{say.firstTitle}</h1>
      {children}
      <p class="small soft">{say.firstNote}</p>
      <Opinions legend={say.ask} onChoose={(opinion) => giveFirstRead(of, opinion, also)} />
      <button type="button" class="button button--plain" onClick={() => giveFirstRead(of, null, also)}>
        {say.skip}
      </button>
    </section>
  );
}
