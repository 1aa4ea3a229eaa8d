/** The texts in a language's source files: their places, and the same file with replaced texts. */
import { parseAst } from 'vite';

export interface Message {
  /** The keys that lead to it, with a number where there are several: `card.reason`, `card.reason#2`. */
  readonly path: string;
  /** Values that are filled in are in braces, named as in the source: `{read} of {all}`. */
  readonly text: string;
}

interface Found extends Message {
  readonly node: Node;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** Functions whose arguments are locales, options and separators. */
const NOT_TEXT =
  /^(numbersOf|readingsOf|replace|replaceAll|join|split|toLocaleString|NumberFormat|DateTimeFormat|PluralRules|import)$/;
/** A text that is compared with something is a code. */
const COMPARED = ['BinaryExpression', 'SwitchCase'];
const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string';

/** @param code TypeScript */
export function messagesIn(code: string): Message[] {
  return found(code).map(({ path, text }) => ({ path, text }));
}

/**
 * @param texts by path; all others are unchanged
 * @throws where a text lacks a value to be filled in, or has it too often
 */
export function withMessages(code: string, texts: ReadonlyMap<string, string>): string {
  const changed = new Map<Node, string>();
  for (const { path, text, node } of found(code)) {
    const wanted = texts.get(path);
    if (wanted === undefined || wanted === text) continue;
    const [before, after] = [holesIn(text).sort(), holesIn(wanted).sort()];
    if (before.join('\n') !== after.join('\n')) {
      throw new Error(
        `${path}: “${wanted}” must hold ${before.join(', ') || 'nothing in braces'}, each once`,
      );
    }
    changed.set(node, wanted);
  }
  return rewrite(code, { start: 0, end: code.length }, [...changed.keys()], changed);
}

const holesIn = (text: string): string[] => text.match(/\{[^{}]*\}/g) ?? [];

/** Part of the source with its texts replaced; texts may be nested in the values of others. */
function rewrite(
  code: string,
  { start, end }: Pick<Node, 'start' | 'end'>,
  nodes: readonly Node[],
  texts: ReadonlyMap<Node, string>,
): string {
  const inside = nodes.filter((node) => node.start >= start && node.end <= end);
  const outer = inside
    .filter(
      (node) => !inside.some((other) => other !== node && other.start <= node.start && other.end >= node.end),
    )
    .sort((a, b) => a.start - b.start);
  let out = '';
  let at = start;
  for (const node of outer) {
    out += code.slice(at, node.start) + literal(code, node, texts.get(node)!, nodes, texts);
    at = node.end;
  }
  return out + code.slice(at, end);
}

function literal(
  code: string,
  node: Node,
  text: string,
  nodes: readonly Node[],
  texts: ReadonlyMap<Node, string>,
): string {
  if (node.type === 'Literal') {
    return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
  }
  const holes = new Map<string, Node[]>();
  for (const hole of node.expressions as Node[]) {
    const name = nameOf(code, hole);
    holes.set(name, [...(holes.get(name) ?? []), hole]);
  }
  const parts = text.split(/(\{[^{}]*\})/).map((part) => {
    const hole = holes.get(part)?.shift();
    if (hole)
      return `\${${rewrite(
        code,
        hole,
        nodes.filter((other) => other !== node),
        texts,
      )}}`;
    return part.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${');
  });
  return `\`${parts.join('')}\``;
}

/** Short name of a value that is filled in: its own code, if that is a name or a call of one. */
function nameOf(code: string, hole: Node): string {
  const own = code.slice(hole.start, hole.end);
  return /^[\w.]+(\([\w., ]*\))?$/.test(own) ? `{${own}}` : `{${own.match(/[A-Za-z]\w*/)?.[0] ?? 'value'}…}`;
}

function found(code: string): Found[] {
  const all: Found[] = [];
  const at = new Map<string, number>();
  const add = (node: Node, keys: readonly string[], text: string) => {
    // Text without any letters is the same in every language.
    if (!/\p{L}/u.test(text.replace(/\{[^{}]*\}/g, ''))) return;
    const path = keys.join('.');
    const count = (at.get(path) ?? 0) + 1;
    at.set(path, count);
    all.push({ path: count === 1 ? path : `${path}#${count}`, text, node });
  };
  const walk = (node: Node, keys: readonly string[]): void => {
    switch (node.type) {
      case 'Literal':
        if (typeof node.value === 'string') add(node, keys, node.value);
        return;
      case 'TemplateLiteral': {
        const [texts, holes] = [node.quasis as Node[], node.expressions as Node[]];
        const cooked = (index: number) => (texts[index].value as { cooked: string }).cooked;
        const text = texts.map((_, i) => cooked(i) + (holes[i] ? nameOf(code, holes[i]) : '')).join('');
        add(node, keys, text);
        for (const hole of holes) walk(hole, keys);
        return;
      }
      case 'Property':
        walk(node.value as Node, [...keys, keyOf(code, node.key as Node)]);
        return;
      case 'VariableDeclarator':
        if (isNode(node.init)) walk(node.init, [...keys, keyOf(code, node.id as Node)]);
        return;
      case 'CallExpression':
      case 'NewExpression': {
        const callee = node.callee as Node;
        const name = keyOf(code, (callee.type === 'MemberExpression' ? callee.property : callee) as Node);
        if (callee.type === 'MemberExpression') walk(callee.object as Node, keys);
        // The first argument is a locale, the second a text.
        const args =
          name === 'durationsOf' || name === 'amountsOf'
            ? (node.arguments as Node[]).slice(1)
            : node.arguments;
        if (!NOT_TEXT.test(name)) for (const arg of args as Node[]) walk(arg, keys);
        return;
      }
      case 'MemberExpression':
        walk(node.object as Node, keys);
        return;
    }
    if (/^(Import|TS.*(Type|Keyword|Annotation|Declaration)$)/.test(node.type)) return;
    for (const value of Object.values(node)) {
      for (const child of Array.isArray(value) ? value : [value]) {
        if (!isNode(child) || (COMPARED.includes(node.type) && child.type === 'Literal' && value === child))
          continue;
        walk(child, keys);
      }
    }
  };
  walk(parseAst(code, { lang: 'ts' }) as unknown as Node, []);
  return all;
}

const keyOf = (code: string, key: Node): string =>
  key.type === 'Literal'
    ? String(key.value)
    : code
        .slice(key.start, key.end)
        .replace(/:[\s\S]*$/, '')
        .trim();
