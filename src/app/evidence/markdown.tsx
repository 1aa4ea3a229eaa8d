import type { ComponentChildren } from 'preact';

/**
 * The Markdown that the project's own scripts write: headings, paragraphs, lists, tables, strong words, code, links.
 * Pictures are left out (the screen has its own), and links to other documents lose their addresses.
 */
export function Markdown({ text }: { text: string }) {
  return (
    <>
      {text
        .trim()
        .split(/\n{2,}/)
        .map(block)}
    </>
  );
}

function block(text: string, key: number): ComponentChildren {
  const [, marks, heading] = /^(#{1,6}) (.*)$/.exec(text) ?? [];
  // The screen already has a heading above.
  if (marks && heading !== undefined) {
    const Heading = `h${Math.min(6, marks.length + 1)}` as 'h2';
    return <Heading key={key}>{inline(heading)}</Heading>;
  }
  if (text.startsWith('![')) return null;
  if (text.startsWith('|')) return <Rows key={key} lines={text.split('\n')} />;
  if (text.startsWith('- '))
    return (
      <ul key={key} class="document__list">
        {text.split(/\n(?=- )/).map((item) => (
          <li key={item}>{inline(item.slice(2))}</li>
        ))}
      </ul>
    );
  return <p key={key}>{inline(text)}</p>;
}

function Rows({ lines }: { lines: readonly string[] }) {
  const cells = (line: string) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
  const [head, , ...rows] = lines;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="evidence__scroll" aria-label={cells(head).filter(Boolean).join(', ')} tabIndex={0}>
      <table class="evidence__table document__table">
        <thead>
          <tr>
            {cells(head).map((cell, k) =>
              cell ? (
                <th key={String(k)} scope="col">
                  {inline(cell)}
                </th>
              ) : (
                <td key={String(k)} />
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((line, r) => (
            <tr key={String(r)}>
              {cells(line).map((cell, k) =>
                k === 0 ? (
                  <th key="head" scope="row">
                    {inline(cell)}
                  </th>
                ) : (
                  <td key={String(k)}>{inline(cell)}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const PIECES = /(\*\*[^*]+\*\*|`[^`]+`|\[[^\]]+\]\([^)]+\))/;

function inline(text: string): ComponentChildren {
  return text.split(PIECES).map((piece, key) => {
    if (piece.startsWith('**')) return <strong key={String(key)}>{piece.slice(2, -2)}</strong>;
    if (piece.startsWith('`')) return <code key={String(key)}>{piece.slice(1, -1)}</code>;
    const [, words, address] = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(piece) ?? [];
    if (!words) return piece;
    return address?.startsWith('https:') ? (
      <a key={String(key)} href={address} target="_blank" rel="noopener noreferrer">
        {words}
      </a>
    ) : (
      <em key={String(key)}>{words}</em>
    );
  });
}
