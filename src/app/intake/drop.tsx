import { useLayoutEffect, useState } from 'preact/hooks';
import { useWords } from '../../i18n/words';
import { useStore } from '../state/store';
import { dismissScan, folderScan, takeInFrom } from './intake';
import './drop.css';

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** Progress of scanning a folder, which takes a while with thousands of files, and a button to stop it. */
export function ScanProgress() {
  const { app } = useWords();
  const { state, files, stop } = useStore(folderScan);
  if (state === 'idle') return null;
  const nothing = state === 'nothing';
  return (
    <div class="looking">
      <p class="number" role={nothing ? 'alert' : undefined}>
        {nothing ? app.nothingFound : app.looking(files)}
      </p>
      <button type="button" class="button" onClick={nothing ? dismissScan : stop}>
        {nothing ? app.understood : app.stopLooking}
      </button>
    </div>
  );
}

/** The whole page accepts dropped and pasted files; a border is shown while files are dragged over it. */
export function DropAnywhere() {
  const { app } = useWords();
  const [over, setOver] = useState(false);
  // Active from the first frame, so that the page takes drops as soon as it is visible.
  useLayoutEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    // Otherwise the browser would leave the page and show the file itself.
    addEventListener('dragover', (event) => carriesFiles(event) && event.preventDefault(), { signal });
    addEventListener('dragenter', (event) => setOver(carriesFiles(event)), { signal });
    addEventListener('dragleave', (event) => event.relatedTarget === null && setOver(false), { signal });
    addEventListener(
      'drop',
      (event) => {
        setOver(false);
        if (!event.dataTransfer || !carriesFiles(event)) return;
        event.preventDefault();
        void takeInFrom(event.dataTransfer);
      },
      { signal },
    );
    addEventListener(
      'paste',
      (event) => {
        if (!event.clipboardData?.files.length) return;
        event.preventDefault();
        void takeInFrom(event.clipboardData);
      },
      { signal },
    );
    return () => controller.abort();
  }, []);
  if (!over) return null;
  return (
    <div class="drop" aria-hidden="true">
      <p>{app.dropHere}</p>
    </div>
  );
}
