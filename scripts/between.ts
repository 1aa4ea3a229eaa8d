/** Text in a document that a script writes between two markers. */

/**
 * @param name of what the markers enclose
 * @throws Error when the markers are missing
 */
export function withBetween(document: string, name: string, writer: string, text: string): string {
  const [start, end] = [`<!-- ${name}: written by ${writer} -->`, `<!-- end of ${name} -->`];
  const [from, to] = [document.indexOf(start), document.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`The document has lost its markers "${start}" and "${end}".`);
  return `${document.slice(0, from + start.length)}\n\n${text}\n\n${document.slice(to)}`;
}
