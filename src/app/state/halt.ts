/**
 * An app that failed its self-test makes no readings. The failure is stored with the address of the page's entry
 * script, which identifies all code and the model, so the next start knows it before the service worker is asked.
 */
import { createStore } from './store';

const KEY = 'dendrite:halted';

/** Path of the page's entry script. */
export const entryPath = (): string =>
  new URL(document.querySelector<HTMLScriptElement>('script[type="module"][src]')?.src ?? '', location.href)
    .pathname;

export const halted = createStore<{ readonly halted: boolean }>({ halted: false });

export function startHalt(): void {
  const look = () => halted.set({ halted: kept() === entryPath() });
  look();
  // Another tab with the same version failed.
  addEventListener('storage', ({ key }) => key === KEY && look());
}

export function setHalted(now: boolean): void {
  halted.set({ halted: now });
  try {
    if (now) localStorage.setItem(KEY, entryPath());
    else localStorage.removeItem(KEY);
  } catch {
    // Without storage, each start has to find out again.
  }
}

function kept(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
