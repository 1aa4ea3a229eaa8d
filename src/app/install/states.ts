/** States of the installed app. */

import type { OfflineState, Trouble } from '../../i18n/codes';
import type { About, InstallReport } from '../../service-worker/messages';
import { createStore } from '../state/store';

export interface Offline {
  readonly state: OfflineState;
  readonly update:
    | 'none'
    /** A newer version is downloaded and waits for consent. */
    | 'waiting'
    | 'switching'
    /** Another tab switched; this one still runs the old version. */
    | 'switched-elsewhere';
  /** What the waiting version says about itself. */
  readonly news: About | null;
  readonly trouble: Trouble | null;
  /** Whether files from another app wait for the user's decision. */
  readonly shared: boolean;
  /** Result of the service worker's last check of its files. */
  readonly report: InstallReport | null;
}

export const offline = createStore<Offline>({
  state: 'checking',
  update: 'none',
  news: null,
  trouble: null,
  shared: false,
  report: null,
});
