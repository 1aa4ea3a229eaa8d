import { Refusal } from './refusal';

/**
 * Waits for a decoder or a library that is loaded when its format is first needed. A failure to load is not the file's
 * fault.
 * @throws Refusal `codec-unavailable`
 */
export async function loadLazily<T>(format: string, loading: Promise<T>): Promise<T> {
  try {
    return await loading;
  } catch {
    throw new Refusal('codec-unavailable', { format });
  }
}
