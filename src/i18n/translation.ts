/// <reference types="vite/types/importMeta.d.ts" />
import type { Dictionary } from './en/page';
import { reviewedBy } from './reviewed';

/**
 * A whole language other than English, one chunk, fetched when it is chosen: its parts by name. The type of each part
 * is that of its English original, which the part's file in every language names.
 */
export interface Translation {
  readonly page: Dictionary;
  readonly [part: string]: unknown;
}

/**
 * The part `NAME` of a language is the object `NAME` that its file `NAME.ts` exports; other files are helpers.
 *
 * @param files of the language's folder, by path
 */
export function translation(code: string, files: Readonly<Record<string, unknown>>): Translation {
  const parts = Object.entries(files).flatMap(([path, file]) => {
    const name = path.slice(path.lastIndexOf('/') + 1, -'.ts'.length);
    const part = (file as Readonly<Record<string, unknown>>)[name];
    return typeof part === 'object' ? [[name, part] as const] : [];
  });
  const { page, ...rest } = Object.fromEntries(parts);
  return { ...rest, page: reviewedBy(code, page as Dictionary) };
}
