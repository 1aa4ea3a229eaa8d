/** Facts side by side, with commas alone: Intl's narrow list says "and" before the last. */
export const listed = (parts: readonly string[]) => parts.join(', ');
