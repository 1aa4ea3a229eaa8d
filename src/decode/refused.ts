import { Refusal } from './refusal';
import type { DecodeRefusal } from './types';

/** Turns an error into a result. */
export function refused(file: string, error: unknown): DecodeRefusal {
  // Any other error means that a decoder failed unexpectedly: for the user, the file is damaged.
  const { code, params, message } = error instanceof Refusal ? error : new Refusal('corrupt');
  return { kind: 'refused', file, code, params, message };
}
