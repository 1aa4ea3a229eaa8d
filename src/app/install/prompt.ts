/** Whether the browser offers to install the app. It says so once, early, to whoever listens. */
import { createStore } from '../state/store';

interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
}

export const install = createStore<{ readonly offer: InstallPrompt | null }>({ offer: null });

export function startInstall(): void {
  addEventListener('beforeinstallprompt', (event) => {
    // The button in "About" asks; a banner over a slice would be in the way.
    event.preventDefault();
    install.set({ offer: event as InstallPrompt });
  });
  addEventListener('appinstalled', () => {
    install.set({ offer: null });
    void import('./storage-quota').then(({ askToPersist }) => askToPersist());
  });
}
