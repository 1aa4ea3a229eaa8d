/**
 * Unicode isolates: the text inside keeps its own direction and does not move what is around it. For plain strings
 * (labels, spoken words); elements have `<bdi>`.
 */

/** Of unknown direction: a file's name. */
export const isolate = (text: string) => `\u2068${text}\u2069`;

/** Left to right in every language: a formula, a size, a span of numbers. */
export const leftToRight = (text: string) => `\u2066${text}\u2069`;
