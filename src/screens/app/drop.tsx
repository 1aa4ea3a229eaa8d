import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../../i18n/words';
import { filesOf, takeIn } from '../../store/intake';
import './drop.css';

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** The whole page takes files, dropped or pasted; a frame shows it while something is held over it. */
export function DropAnywhere() {
  const { app } = useWords();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    // Without this the browser would leave the page and show the file itself.
    addEventListener('dragover', (event) => carriesFiles(event) && event.preventDefault(), { signal });
    addEventListener('dragenter', (event) => setOver(carriesFiles(event)), { signal });
    addEventListener('dragleave', (event) => event.relatedTarget === null && setOver(false), { signal });
    addEventListener(
      'drop',
      (event) => {
        setOver(false);
        if (!event.dataTransfer || !carriesFiles(event)) return;
        event.preventDefault();
        void filesOf(event.dataTransfer).then(takeIn);
      },
      { signal },
    );
    addEventListener(
      'paste',
      (event) => {
        const files = [...(event.clipboardData?.files ?? [])];
        if (files.length === 0) return;
        event.preventDefault();
        takeIn(files);
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
