import { createStore, useStore } from '../state/store';

const announcement = createStore<{ readonly text: string }>({ text: '' });

/** Announces a text to screen readers, without moving the focus. */
export function announce(text: string): void {
  announcement.set({ text });
}

/** The page's only live region. It must exist from the start, or its first text would be missed. */
export function Announcer() {
  const { text } = useStore(announcement);
  return (
    <p class="visually-hidden" role="status" aria-live="polite" aria-atomic="true">
      {text}
    </p>
  );
}
