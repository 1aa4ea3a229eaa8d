/** Whether the browser offers to install the app. It sends the event only once, early. */
import { createStore } from '../state/store';

interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
}

export const install = createStore<{ readonly offer: InstallPrompt | null }>({ offer: null });

export function startInstall(): void {
  addEventListener('beforeinstallprompt', (event) => {
    // The offer is made by the button in "About"; a banner would cover the slice.
    event.preventDefault();
    install.set({ offer: event as InstallPrompt });
  });
  addEventListener('appinstalled', () => {
    install.set({ offer: null });
    void import('./storage-quota').then(({ askToPersist }) => askToPersist());
  });
}
