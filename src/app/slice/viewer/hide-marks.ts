import { useEffect, useState } from 'preact/hooks';

/** Elements with their own use of the space bar. */
const BUSY = 'button, input, select, textarea, summary, a, [role="tab"], dialog *';

/** Whether the space bar is held, anywhere on the page: marks are then hidden. */
export function useMarksHidden(): boolean {
  const [hidden, setHidden] = useState(false);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const down = (event: KeyboardEvent) => {
      if (event.key !== ' ' || (event.target as Element).closest?.(BUSY)) return;
      // Otherwise the page would scroll.
      event.preventDefault();
      setHidden(true);
    };
    addEventListener('keydown', down, { signal });
    addEventListener('keyup', ({ key }) => key === ' ' && setHidden(false), { signal });
    addEventListener('blur', () => setHidden(false), { signal });
    return () => controller.abort();
  }, []);
  return hidden;
}
