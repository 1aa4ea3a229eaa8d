import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Dictionary, page } from './en/page';
import type { Translation } from './translation';

/** The words in use. English is part of the page and comes in parts; another language comes whole. */
export interface Spoken {
  readonly page: Dictionary;
  /** Null for English, whose other parts come with the screens that say them. */
  readonly parts: Translation | null;
}

export const Words = createContext<Spoken>({ page, parts: null });

export const useWords = (): Dictionary => useContext(Words).page;

/**
 * A part of the words, in the language in use.
 *
 * @param part name of the part's file in every language
 * @param english these words in English: imported where they are said, they are no part of the first load
 */
export const usePart = <Part>(part: string, english: Part): Part =>
  (useContext(Words).parts?.[part] as Part | undefined) ?? english;
