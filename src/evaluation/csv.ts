/**
 * Reads comma-separated values (RFC 4180): quoted fields may contain commas, quotes (doubled) and line breaks. A byte
 * order mark and empty lines are dropped.
 *
 * @param separator a character without special meaning in a pattern: a comma, a semicolon, a tab
 * @returns one record per line, keyed by the names in the first line
 * @throws Error that names a line whose number of fields differs from the header's
 */
export function parseCsv(text: string, separator = ','): Record<string, string>[] {
  const lines = fields(text.replace(/^\uFEFF/, ''), separator).filter(
    (line) => line.length > 1 || line[0] !== '',
  );
  const [names, ...rows] = lines;
  if (!names) return [];
  return rows.map((row, i) => {
    if (row.length !== names.length) {
      throw new Error(`line ${i + 2} has ${row.length} fields, the header has ${names.length}`);
    }
    return Object.fromEntries(names.map((name, k) => [name.trim(), row[k]]));
  });
}

function fields(text: string, separator: string): string[][] {
  let line: string[] = [];
  const lines = [line];
  // Each match is one field and what ends it: the separator, a line break or the end of the text.
  const field = new RegExp(`(?:"((?:[^"]|"")*)"|([^${separator}\\r\\n]*))(${separator}|\\r?\\n|\\r|$)`, 'gy');
  for (let match = field.exec(text); match; match = field.exec(text)) {
    const [, quoted, plain, end] = match;
    line.push(quoted === undefined ? plain.trim() : quoted.replaceAll('""', '"'));
    if (end === '') break;
    if (end === separator) continue;
    line = [];
    lines.push(line);
  }
  return lines;
}
