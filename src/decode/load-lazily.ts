import { Refusal } from './refusal';

/**
 * Waits for a part of the decoder, or a library, that is loaded when its format first turns up. When loading fails, the
 * file is not to blame.
 * @throws Refusal `codec-unavailable`
 */
export async function loadLazily<T>(format: string, loading: Promise<T>): Promise<T> {
  try {
    return await loading;
  } catch {
    throw new Refusal('codec-unavailable', { format });
  }
}
