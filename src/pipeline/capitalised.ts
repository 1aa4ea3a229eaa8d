/** As a sentence or a heading begins. */
export const capitalised = (text: string): string => text.replace(/^./u, (letter) => letter.toUpperCase());
