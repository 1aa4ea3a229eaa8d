import { trustedScript } from './trusted';
import address from './worker?worker&url';

/** Starts a worker of the page's pool. */
export const startReader = (): Worker =>
  new Worker(trustedScript(address), { type: 'module', name: 'reader' });
