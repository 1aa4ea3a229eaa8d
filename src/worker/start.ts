import { trustedScript } from './trusted';
import address from './worker?worker&url';

/** A worker of the page's pool. */
export const startReader = (): Worker =>
  new Worker(trustedScript(address), { type: 'module', name: 'reader' });
