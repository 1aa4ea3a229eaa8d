import { useEffect, useState } from 'preact/hooks';
import type { StagePicture } from '../../worker/protocol';
import type { Entry } from '../session/entry';
import { fetchStages } from '../session/session';
import { SliceCanvas } from '../ui/slice-canvas';
import { useWhyWords } from './why-words';
import '../ui/disclosure.css';
import './stages.css';

/** Every step from the slice to its measurements. The slice is read again for them, on request. */
export function Stages({ entry }: { entry: Entry }) {
  const { stages: words } = useWhyWords();
  const [open, setOpen] = useState(false);
  const [stages, setStages] = useState<readonly StagePicture[] | 'gone' | null>(null);
  useEffect(() => {
    if (!open || stages) return;
    const controller = new AbortController();
    const { signal } = controller;
    void fetchStages(entry, signal).then((found) => !signal.aborted && setStages(found ?? 'gone'));
    return () => controller.abort();
  }, [open]);
  return (
    <details class="stages disclosure" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.title}</summary>
      {stages === 'gone' && <p role="alert">{words.gone}</p>}
      {stages && stages !== 'gone' && (
        <ol class="stages__list">
          {stages.map((stage, index) => (
            <li key={stage.id}>
              <figure>
                <div class="well">
                  <SliceCanvas picture={stage} label={words.alt(index + 1, stages.length)} />
                </div>
                <figcaption class="small">{words.steps[stage.id](stage.width, stage.height)}</figcaption>
              </figure>
            </li>
          ))}
        </ol>
      )}
    </details>
  );
}
