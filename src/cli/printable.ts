/**
 * Text for a terminal. Names of files may hold control characters, which move the cursor or colour the screen, and marks that
 * turn text round.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** Two of them, beyond the first 65,536. */
const escaped = (character: string) =>
  character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');

/** A value as one line of JSON: such characters are written as escapes, which every parser turns back. */
export const jsonLine = (value: unknown): string => JSON.stringify(value).replace(UNSEEN, escaped);

/** A sentence for people: line ends stay. */
export const printable = (text: string): string =>
  text.replace(UNSEEN, (character) => (character === '\n' ? character : escaped(character)));
