import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Dictionary, page } from './en/page';
import type { Rest } from './translation';

/** The words in use. English is part of the page and comes in parts; another language comes whole. */
export interface Spoken {
  readonly page: Dictionary;
  /** Null for English, whose other words come with the parts of the page that say them. */
  readonly rest: Rest | null;
}

export const Words = createContext<Spoken>({ page, rest: null });

export const useWords = (): Dictionary => useContext(Words).page;

/** @param english these words in English: imported where they are said, they are no part of the first load */
export const useRest = <Part extends keyof Rest>(part: Part, english: Rest[Part]): Rest[Part] =>
  useContext(Words).rest?.[part] ?? english;
