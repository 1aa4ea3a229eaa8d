/**
 * The samples in docs/servers send the same headers, and the policies that the code expects. Two of them were tried
 * with their servers; the one for IIS is compared with these here.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PAGE_POLICY, WORKER_POLICY } from '../../../src/service-worker/policy';

const sample = (name: string) => readFileSync(`docs/servers/${name}`, 'utf8');

type Headers = Readonly<Record<string, string>>;

/** The headers that each sample sends with an address, according to its own text. */
const SAMPLES: Readonly<Record<string, (address: string) => Headers>> = {
  'nginx.conf': nginx,
  Caddyfile: caddy,
  'web.config': iis,
};
const NAMES = Object.keys(SAMPLES);

const PAGE = `${PAGE_POLICY}; frame-ancestors 'none'`;
const WORKER = '/assets/worker-abc123.js';
const COMMON = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  'cross-origin-opener-policy': 'same-origin',
  'strict-transport-security': 'max-age=31536000',
};
const KEPT = 'public, max-age=31536000, immutable';

describe.each(NAMES)('%s', (name) => {
  const headers = SAMPLES[name]!;

  it.each(['/', '/index.html'])(
    'the page at %s: its policy, no frames, asked for at each visit',
    (address) => {
      expect(headers(address)).toEqual({
        ...COMMON,
        'content-security-policy': PAGE,
        'cache-control': 'no-cache',
      });
    },
  );

  it.each(['/sw.js', '/policy.json', '/version.json', '/manifest.webmanifest'])(
    '%s: asked for at each visit',
    (address) => expect(headers(address)).toMatchObject({ ...COMMON, 'cache-control': 'no-cache' }),
  );

  it('what is named by its hash is kept', () => {
    for (const address of ['/assets/index-abc123.js', '/assets/openjph-abc123.wasm', WORKER])
      expect(headers(address)).toMatchObject({ ...COMMON, 'cache-control': KEPT });
  });

  it('the worker may compile its codecs', () => {
    const policy = headers(WORKER)['content-security-policy'];
    // IIS cannot distinguish files of a folder by name: there the service worker adds the policy.
    expect(policy).toBe(name === 'web.config' ? "frame-ancestors 'none'" : WORKER_POLICY);
  });
});

describe('web.config', () => {
  it('is well-formed, and says each thing once in its place', () => {
    const root = xml(sample('web.config'));
    expect(root.name).toBe('configuration');
    expect(root.children.map(({ name, attributes }) => `${name} ${attributes.path ?? ''}`.trim())).toEqual([
      'system.webServer',
      'location index.html',
      'location assets',
    ]);
    // IIS answers 500 to a header that is added twice.
    for (const place of root.children) {
      const added = find(place, 'customHeaders').children.filter(({ name }) => name === 'add');
      expect(new Set(added.map(({ attributes }) => attributes.name)).size).toBe(added.length);
    }
  });

  it('knows the types that the other servers were taught', () => {
    const types = find(xml(sample('web.config')), 'staticContent').children.filter(
      ({ name }) => name === 'mimeMap',
    );
    const typeOf = Object.fromEntries(
      types.map(({ attributes: { fileExtension, mimeType } }) => [fileExtension, mimeType]),
    );
    expect(typeOf).toMatchObject({
      '.js': 'text/javascript',
      '.wasm': 'application/wasm',
      '.json': 'application/json',
      '.webmanifest': 'application/manifest+json',
    });
    // An inherited entry must be removed first, or it answers 500.
    const removed = find(xml(sample('web.config')), 'staticContent').children.filter(
      ({ name }) => name === 'remove',
    );
    expect(removed.map(({ attributes }) => attributes.fileExtension)).toEqual(Object.keys(typeOf));
  });
});

describe('the reading of XML itself', () => {
  it.each(['<a><b></a>', '<a', '<a b=c/>', '<a>text</a>', '<a/><b/>', '<a b="1" b="2"/>', '<a b="<"/>'])(
    'refuses %s',
    (text) => expect(() => xml(text)).toThrow(),
  );
});

function nginx(address: string): Headers {
  const text = sample('nginx.conf');
  const variable = (name: string): string => {
    const [, map] = new RegExp(`map \\$uri \\$${name} \\{(.*?)\\n\\}`, 's').exec(text)!;
    const entries = [...map!.matchAll(/^\s*(\S+) "([^"]*)";$/gm)];
    const found = entries.find(([, key]) => key!.startsWith('~') && new RegExp(key!.slice(1)).test(address));
    return (found ?? entries.find(([, key]) => key === 'default'))![2]!;
  };
  const added = [...text.matchAll(/add_header (\S+) (?:"([^"]*)"|\$(\w+)|(\S+)) always;/g)];
  return lower(added.map(([, name, quoted, of, plain]) => [name!, quoted ?? plain ?? variable(of!)]));
}

function caddy(address: string): Headers {
  const text = sample('Caddyfile');
  const matches = (name: string): boolean => {
    const [, not, patterns] = new RegExp(`^\\t@${name} (not )?path (.*)$`, 'm').exec(text)!;
    const any = patterns!.split(' ').some((pattern) => glob(pattern).test(address));
    return not ? !any : any;
  };
  const [, block] = /\theader \{(.*?)\n\t\}/s.exec(text)!;
  const all = [...block!.matchAll(/^\s*(\S+) (?:"([^"]*)"|(\S+))$/gm)];
  const some = [...text.matchAll(/^\theader @(\w+) (\S+) (?:"([^"]*)"|(\S+))$/gm)].filter(
    ([, matcher, name]) => name !== 'Content-Type' && matches(matcher!),
  );
  return lower([
    ...all.map(([, name, quoted, plain]): [string, string] => [name!, quoted ?? plain!]),
    ...some.map(([, , name, quoted, plain]): [string, string] => [name!, quoted ?? plain!]),
  ]);
}

const glob = (pattern: string) => new RegExp(`^${pattern.replace(/[.+?]/g, '\\$&').replaceAll('*', '.*')}$`);

function iis(address: string): Headers {
  // It answers for a folder with its default document.
  const path = address === '/' ? 'index.html' : address.slice(1);
  const [site, ...locations] = xml(sample('web.config')).children;
  const here = locations.filter(({ attributes }) => `${path}/`.startsWith(`${attributes.path}/`));
  const headers = new Map<string, string>();
  for (const place of [site!, ...here]) {
    for (const { name, attributes } of find(place, 'customHeaders').children) {
      if (name === 'remove') headers.delete(attributes.name!);
      else if (headers.has(attributes.name!))
        throw new Error(`${attributes.name} is there already: IIS answers 500`);
      else headers.set(attributes.name!, attributes.value!);
    }
  }
  return lower([...headers]);
}

const lower = (headers: readonly (readonly [string, string])[]): Headers =>
  Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value]));

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
}

function find(element: Element, name: string): Element {
  const found = [element];
  for (const each of found) {
    if (each.name === name) return each;
    found.push(...each.children);
  }
  throw new Error(`There is no <${name}> in <${element.name}>`);
}

/** Parses XML with elements and attributes only. @throws Error where it is not well-formed */
function xml(text: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  const token =
    /\s+|<\?xml [^<>]*\?>|<!--(?:(?!--).)*-->|<\/([\w.]+)\s*>|<([\w.]+)((?:\s+\w+="[^"<&]*")*)\s*(\/)?>/sy;
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    const match = token.exec(text);
    if (!match) throw new Error(`Not XML: ${text.slice(at, at + 40)}`);
    const [, closed, opened, told = '', empty] = match;
    if (closed && open.pop()!.name !== closed) throw new Error(`</${closed}> closes another element`);
    if (!opened) continue;
    const pairs = [...told.matchAll(/(\w+)="([^"]*)"/g)].map(([, key, value]) => [key!, value!] as const);
    if (new Set(pairs.map(([key]) => key)).size < pairs.length)
      throw new Error(`<${opened}> says something twice`);
    const element: Element = { name: opened, attributes: Object.fromEntries(pairs), children: [] };
    open.at(-1)!.children.push(element);
    if (!empty) open.push(element);
  }
  if (open.length !== 1 || root.children.length !== 1) throw new Error('Not one element, closed');
  return root.children[0]!;
}
