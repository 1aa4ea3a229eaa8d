import { createStore, useStore } from '../state/store';

const announcement = createStore<{ readonly text: string }>({ text: '' });

/** Says something through screen readers, without moving the focus. */
export function announce(text: string): void {
  announcement.set({ text });
}

/** The page's one live region: there from the start, or its first words would be missed. */
export function Announcer() {
  const { text } = useStore(announcement);
  return (
    <p class="visually-hidden" role="status" aria-live="polite" aria-atomic="true">
      {text}
    </p>
  );
}
