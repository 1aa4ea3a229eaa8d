/** Converts a language to a PO file (GNU gettext), which every editor for translators opens, and back. */
import { createHash } from 'node:crypto';
import { po } from 'gettext-parser';
import { type Message, messagesIn, withMessages } from './messages';

/** Source files of a language by name: `page.ts`. */
export type Sources = ReadonlyMap<string, string>;

export interface Reviewer {
  readonly name: string;
  /** Digest of the reviewed texts: a sentence that has changed since is not reviewed. */
  readonly digest: string;
}

/**
 * Every text of a language with its English original. Texts without review are marked fuzzy, as the format provides, so
 * that the editor shows what is left to do.
 */
export function toPo(code: string, own: Sources, english: Sources, reviewed: boolean): string {
  const translations: Record<string, Record<string, object>> = {};
  const elsewhere = indexOf([...english.values()].flatMap(messagesIn));
  for (const [file, source] of own) {
    const originals = indexOf(messagesIn(english.get(file) ?? ''));
    const messages = messagesIn(source);
    const index = indexOf(messages);
    for (const { path, text } of messages) {
      const context = `${file.replace(/\.ts$/, '')}.${path}`;
      const msgid =
        originalOf(path, index, originals) ?? originalOf(path, index, elsewhere) ?? `(${context})`;
      translations[context] = {
        [msgid]: {
          ...{ msgctxt: context, msgid, msgstr: [text] },
          comments: { reference: `src/i18n/${code}/${file}`, ...(!reviewed && { flag: 'fuzzy' }) },
        },
      };
    }
  }
  const headers = {
    'Project-Id-Version': 'Dendrite',
    Language: code,
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=UTF-8',
    'Content-Transfer-Encoding': '8bit',
    'Last-Translator': '',
  };
  return po
    .compile({ charset: 'utf-8', headers, translations } as Parameters<typeof po.compile>[0])
    .toString();
}

export interface Imported {
  /** The files that change. */
  readonly sources: Sources;
  /** Number of texts still marked fuzzy. */
  readonly left: number;
  /** The reviewer; only if no text is left. */
  readonly reviewer: Reviewer | null;
}

/** @throws where a text does not fit its place, or the file names an unknown place */
export function fromPo(text: string, own: Sources): Imported {
  const { headers, translations } = po.parse(text);
  const texts = new Map<string, Map<string, string>>();
  let left = 0;
  for (const [context, messages] of Object.entries(translations)) {
    const [message] = Object.values(messages);
    const said = message?.msgstr[0];
    if (!context || !said) continue;
    if (message.comments?.flag?.includes('fuzzy')) left++;
    const dot = context.indexOf('.');
    const file = `${context.slice(0, dot)}.ts`;
    if (!own.has(file))
      throw new Error(`${context}: there is no such file. Was it exported from another version?`);
    texts.set(file, (texts.get(file) ?? new Map()).set(context.slice(dot + 1), said));
  }
  const sources = new Map<string, string>();
  for (const [file, wanted] of texts) {
    const known = new Set(messagesIn(own.get(file)!).map(({ path }) => path));
    for (const path of wanted.keys()) {
      if (!known.has(path))
        throw new Error(`${file}: there is no text ${path}. Was it exported from another version?`);
    }
    const changed = withMessages(own.get(file)!, wanted);
    if (changed !== own.get(file)) sources.set(file, changed);
  }
  const name = (headers['Last-Translator'] ?? '').replace(/<.*>/, '').trim();
  const all = new Map([...own, ...sources]);
  return { sources, left, reviewer: name && left === 0 ? { name, digest: digestOf(all) } : null };
}

/** Changes with every text of a language, and only with these. */
export function digestOf(sources: Sources): string {
  const hash = createHash('sha256');
  for (const [file, source] of [...sources].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const { path, text } of messagesIn(source)) hash.update(`${file} ${path}\n${text}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

const keysOf = (path: string) => path.replace(/#\d+$/, '');

/** Messages by all their keys, by the last two, and by the last. */
type Index = ReadonlyMap<string, readonly Message[]>;

function indexOf(messages: readonly Message[]): Index {
  const index = new Map<string, Message[]>();
  for (const message of messages) {
    const keys = keysOf(message.path).split('.');
    for (const count of new Set([keys.length, 2, 1])) {
      // The last keys may not be a complete path.
      const key = `${count === keys.length ? '' : '…'}${keys.slice(-count).join('.')}`;
      index.set(key, [...(index.get(key) ?? []), message]);
    }
  }
  return index;
}

/**
 * The English text at the same place. Where languages build a sentence differently, all English texts of that sentence.
 * Helper functions next to the texts may have other names: they are found by their last keys, if these are unique.
 */
function originalOf(path: string, own: Index, english: Index): string | undefined {
  const keys = keysOf(path);
  const said = (found: readonly Message[] = []) => found.map(({ text }) => text).join(' | ') || undefined;
  const there = english.get(keys);
  if (there && there.length === own.get(keys)?.length) return there.find((one) => one.path === path)?.text;
  if (there) return said(there);
  // A plural form that English does not have.
  const form = english.get(keys.replace(/\.(zero|one|two|few|many)$/, '.other'));
  if (form) return said(form);
  const parts = keys.split('.');
  for (const count of [2, 1]) {
    const end = parts.slice(-count).join('.');
    const alike = [...(english.get(`…${end}`) ?? []), ...(english.get(end) ?? [])];
    if (new Set(alike.map((one) => keysOf(one.path))).size === 1) return said(alike);
  }
  return undefined;
}
