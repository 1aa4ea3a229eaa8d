/** Things in a row, the last with the language's "and". */
export const joinedBy =
  (comma: string, and: string) =>
  (parts: readonly string[]): string =>
    parts.length < 2 ? parts.join('') : parts.slice(0, -1).join(comma) + and + parts.at(-1);
