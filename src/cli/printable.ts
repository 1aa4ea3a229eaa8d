/**
 * Text for a terminal. File names may contain control characters, which move the cursor or colour the screen, and marks
 * that reverse the direction of text.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** A character beyond U+FFFF becomes two escapes. */
const escaped = (character: string) =>
  character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');

/** A value as one line of JSON: such characters are written as escapes, which every JSON parser decodes. */
export const jsonLine = (value: unknown): string => JSON.stringify(value).replace(UNSEEN, escaped);

/** Text for people: line breaks are kept. */
export const printable = (text: string): string =>
  text.replace(UNSEEN, (character) => (character === '\n' ? character : escaped(character)));
