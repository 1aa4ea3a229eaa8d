/** What can be said of the installed app. */

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
  /** What the version that waits says of itself. */
  readonly news: About | null;
  readonly trouble: Trouble | null;
  /** Whether files that another app handed over wait for the user's word. */
  readonly shared: boolean;
  /** What the service worker found when it last went through its files. */
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
