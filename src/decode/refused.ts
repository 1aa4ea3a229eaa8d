import { Refusal } from './refusal';
import type { DecodeRefusal } from './types';

/** Makes a result of whatever went wrong. */
export function refused(file: string, error: unknown): DecodeRefusal {
  // Anything else is a decoder that met what its author did not expect: for the user, a damaged file.
  const { code, params, message } = error instanceof Refusal ? error : new Refusal('corrupt');
  return { kind: 'refused', file, code, params, message };
}
