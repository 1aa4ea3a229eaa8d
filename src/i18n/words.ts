import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Dictionary, en } from './en/page';

/** The language in use. English is part of the page; others will be loaded when chosen. */
export const Words = createContext<Dictionary>(en);

export const useWords = (): Dictionary => useContext(Words);
