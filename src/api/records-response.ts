import { Problem } from './problem';
import type { Scope } from './responses';

export async function recordsResponse(_: Scope, __: 'slices' | 'series'): Promise<Response> {
  throw new Problem('not-acceptable', 'Not yet.');
}
