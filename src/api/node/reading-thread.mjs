// The loader of TypeScript that the process was started with does not reach its threads.
import { register } from 'tsx/esm/api';

register();
await import('./reading-thread.ts');
