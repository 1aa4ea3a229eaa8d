/** The documents as pages of the site: those in docs/, and those next to README that they link to. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, posix } from 'node:path';
import { Marked, type Tokens } from 'marked';

/** Files next to README that the site's users and hosts need. */
const BESIDE = ['ARCHITECTURE.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md'];
/** Files that a browser can show; others become text on a page of their own, since a host may process them itself. */
const AS_THEY_ARE = ['.svg', '.png', '.json'];
const STYLE = 'docs.css';
const ICON = 'icons/mark.svg';

/** Order of the documents on the first page; those in none of the parts come last. */
const PARTS: readonly (readonly [title: string, sources: readonly string[]])[] = [
  [
    'What it may be used for, and what was measured',
    ['intended-use', 'model-card', 'data-sheet', 'evaluation', 'conformance', 'monitoring'].map(generated),
  ],
  ['Checklists', ['claim', 'tripod-ai', 'stard-ai', 'future-ai', 'hti-1'].map(generated)],
  [
    'For hospitals',
    [
      ...['docs/hosting.md', 'docs/orthanc.md', 'docs/training.md', 'docs/threat-model.md', 'SECURITY.md'],
      ...['docs/hospital/dpia-template.md', 'docs/hospital/data-retention.md'],
    ],
  ],
  ['For other programs', ['docs/api.md', 'docs/embedding.md', 'docs/cases-file.md']],
];
const REST = 'How it works';

export interface Link {
  /** Pages by their names in the site. */
  readonly from: string;
  readonly to: string;
  /** Anchor of a heading; empty for the whole page. */
  readonly anchor: string;
}

export interface DocumentSite {
  /** By path under the site. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** All links to other pages of the site. */
  readonly links: readonly Link[];
}

/** All documents of this repository. */
export const documents = (): string[] => [
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join('docs', name.replaceAll('\\', '/')))
    .filter((name) => name.endsWith('.md'))
    .sort(),
  ...BESIDE,
];

/**
 * @param sources Markdown files, by their paths in the repository
 * @throws Error where one links to a file that does not exist
 */
export function documentSite(sources: readonly string[] = documents()): DocumentSite {
  const files = new Map<string, string | Uint8Array>();
  const links: Link[] = [];
  const titles = new Map<string, string>();
  for (const source of sources) {
    const page = pageOf(source);
    const { html, title } = rendered(source, (href) => {
      if (/^[a-z]+:/.test(href)) return href;
      const [path, anchor = ''] = href.split('#');
      const target = path ? posix.join(dirname(source), path) : source;
      const to = sources.includes(target) ? pageOf(target) : added(target, source, files);
      links.push({ from: page, to, anchor });
      return relative(page, to) + (anchor && `#${anchor}`);
    });
    titles.set(source, title);
    files.set(page, htmlPage(page, title, html));
  }
  files.set('docs/index.html', htmlPage('docs/index.html', 'Documents', contents(sources, titles, links)));
  files.set(`docs/${STYLE}`, readFileSync('scripts/docs.css', 'utf8'));
  return { files, links };
}

function generated(name: string): string {
  return `docs/generated/${name}.md`;
}

/** Path of a document's page: under docs/, even for documents next to README. */
const pageOf = (source: string) =>
  `${source.startsWith('docs/') ? '' : 'docs/'}${source.slice(0, -extname(source).length).toLowerCase()}.html`;

/** A linked file that is not a document is added: unchanged, or as text on a page. */
function added(path: string, source: string, files: Map<string, string | Uint8Array>): string {
  if (!existsSync(path)) throw new Error(`${source} leads to ${path}, which is not there.`);
  const within = path.startsWith('docs/') ? path : `docs/${path}`;
  if (AS_THEY_ARE.includes(extname(path))) {
    const bytes = readFileSync(path);
    // Indented it would be a third larger, and a part of what is stored for offline use.
    files.set(within, path.endsWith('.json') ? JSON.stringify(JSON.parse(bytes.toString())) : bytes);
    return within;
  }
  const page = `${within}.html`;
  const text = `<h1>${escaped(basename(path))}</h1>\n<pre><code>${escaped(readFileSync(path, 'utf8'))}</code></pre>`;
  files.set(page, htmlPage(page, basename(path), text));
  return page;
}

/** @param address converts the address of a link or a picture in the document to that in the site */
function rendered(source: string, address: (href: string) => string): { html: string; title: string } {
  const markdown = new Marked({ gfm: true });
  let title = basename(source, '.md');
  let first = true;
  markdown.use({
    renderer: {
      heading({ tokens, depth, text }: Tokens.Heading) {
        if (first) title = text.replaceAll('`', '');
        first = false;
        return `<h${depth} id="${anchorOf(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      link({ href, tokens }: Tokens.Link) {
        return `<a href="${escaped(address(href))}">${this.parser.parseInline(tokens)}</a>`;
      },
      image({ href, text }: Tokens.Image) {
        return `<img src="${escaped(address(href))}" alt="${escaped(text)}" loading="lazy">`;
      },
      // HTML in a document is shown as text, never as markup.
      html: ({ text }: Tokens.HTML | Tokens.Tag) => escaped(text),
    },
    hooks: {
      // A wide table scrolls on its own, by keyboard too.
      postprocess: (html: string) =>
        html
          .replaceAll('<table>', '<div class="table" tabindex="0" role="region" aria-label="Table"><table>')
          .replaceAll('</table>', '</table></div>'),
    },
  });
  const html = markdown.parse(readFileSync(source, 'utf8'), { async: false });
  return { html, title };
}

/** Anchors as on GitHub. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-');

function contents(sources: readonly string[], titles: ReadonlyMap<string, string>, links: Link[]): string {
  const placed = PARTS.flatMap(([, wanted]) => wanted);
  const rest = sources.filter((source) => !placed.includes(source));
  const parts = [...PARTS, [REST, rest] as const].map(([title, wanted]) => {
    const items = wanted
      .filter((source) => sources.includes(source))
      .map((source) => {
        const to = pageOf(source);
        links.push({ from: 'docs/index.html', to, anchor: '' });
        return `<li><a href="${relative('docs/index.html', to)}">${escaped(titles.get(source)!)}</a></li>`;
      });
    return `<h2>${title}</h2>\n<ul>\n${items.join('\n')}\n</ul>`;
  });
  return `<h1>Documents</h1>\n${parts.join('\n')}`;
}

function htmlPage(page: string, title: string, body: string): string {
  const to = (name: string) => relative(page, name);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)} · Dendrite</title>
<link rel="icon" href="${to(ICON)}" type="image/svg+xml">
<link rel="stylesheet" href="${to(`docs/${STYLE}`)}">
</head>
<body>
<nav><a href="${to('index.html')}">Dendrite</a> · <a href="${to('docs/index.html')}">Documents</a></nav>
<main>
${body}
</main>
</body>
</html>
`;
}

const relative = (from: string, to: string) => posix.relative(dirname(from), to);

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
