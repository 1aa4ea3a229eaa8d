/**
 * The service worker: stores everything that a reading needs, serves it without the network, and switches to another
 * version only when the user agrees, or back when the new one fails its self-test. See docs/offline.md.
 */
import { answerApi, isApi } from './api';
import {
  type About,
  COMPLETING,
  type InstallReport,
  type Judged,
  type PageMessage,
  POLICY_FILE,
  REPAIRING,
  type Replies,
} from './messages';
import { PATH, RECEIVED_CACHE, STATE_CACHE, versionCache } from './names';
import { isLater } from './parts';
import { WORKER_POLICY } from './policy';
import { isShare, receive } from './received';
import { namedReleases } from './releases';
import {
  type Entry,
  fetchEntry,
  fill,
  finish,
  intact,
  isIntact,
  repair,
  type StoredVersion,
  versionById,
  versionOf,
} from './stored-version';
import { fresh, readRecord, restricted, type VersionRecord, writeRecord } from './version-record';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: readonly Entry[] };

// the build's plugin lists the web manifest a second time, without its digest
const entries = self.__WB_MANIFEST.filter(({ integrity }) => integrity);

/** Where the first releases kept their files. */
const BEFORE = `workbox-precache-v2-${self.registration.scope}`;

/** This worker's own version, which may not (yet) be the one in charge. */
const mine: Promise<StoredVersion> = versionOf(entries);

/**
 * Versions that may be in charge: this worker's own and the releases that its build names. Other pages of the origin
 * can write into every cache, so the record and the lists are trusted only where this script confirms them.
 */
const known: Promise<ReadonlySet<string>> = mine.then(({ id }) => new Set([id, ...namedReleases]));

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname, search } = new URL(request.url);
  if (isShare(request)) return event.respondWith(receive(request));
  if (isApi(request)) return event.respondWith(answerApi(request, event.clientId));
  if (request.method !== 'GET' || origin !== location.origin || !pathname.startsWith(PATH)) return;
  const url = pathname.slice(PATH.length) + search;
  event.respondWith(serve(request, url));
});

self.addEventListener('message', (event) => {
  // any page of the origin can send messages to this worker; only those of the app's own pages are handled
  if (!(event.source instanceof Client && isOwnPage(event.source))) return;
  const message = event.data as PageMessage;
  const port = event.ports[0];
  const answer = answers[message?.type] as
    | ((message: PageMessage, port?: MessagePort) => Promise<unknown>)
    | undefined;
  if (answer) event.waitUntil(answer(message, port).then((reply) => port?.postMessage(reply)));
});

const answers: {
  [Type in PageMessage['type']]: (
    message: Extract<PageMessage, { type: Type }>,
    port?: MessagePort,
  ) => Promise<Replies[Type]>;
} = {
  CHECK: (_message, port) => check((what) => port?.postMessage(what)),
  DESCRIBE: async () => describe(await mine),
  CLAIM: async () => {
    await self.clients.claim();
    return null;
  },
  SWITCH: switchToMine,
  TESTED: judge,
};

/** The version in charge; this worker's own where the record or its files are missing, or name an unknown version. */
async function inCharge(): Promise<{ record: VersionRecord; version: StoredVersion }> {
  const own = await mine;
  const record = await knownRecord();
  const version = record && (record.current === own.id ? own : await versionById(record.current));
  return record && version ? { record, version } : { record: fresh(own.id), version: own };
}

/** The record, as far as it names known versions. */
const knownRecord = async (): Promise<VersionRecord | null> => restricted(await readRecord(), await known);

async function install(): Promise<void> {
  const own = await mine;
  const first = (await readRecord()) === null;
  const { version } = await inCharge();
  // on a first visit, the page requests the rest (CHECK) as soon as it can work offline
  const wanted = first ? own.entries.filter(({ url }) => !isLater(url)) : own.entries;
  try {
    await fill(own, version.id === own.id ? [] : [version], wanted);
  } catch (error) {
    const noRoom = error instanceof DOMException && error.name === 'QuotaExceededError';
    const record = await knownRecord();
    // the version in charge needs the room; otherwise the files fetched so far help the next try
    if (noRoom && record?.current !== own.id) await caches.delete(versionCache(own.id));
    for (const page of await pages()) page.postMessage({ type: 'INSTALL_FAILED', noRoom });
    throw error;
  }
}

async function activate(): Promise<void> {
  const { record } = await inCharge();
  await writeRecord(record);
  const wanted = [record.current, record.previous, (await mine).id].map((id) => id && versionCache(id));
  const kept = [...wanted, STATE_CACHE, RECEIVED_CACHE];
  for (const name of await caches.keys()) {
    const ours = name.startsWith(versionCache('')) || name === BEFORE;
    if (ours && !kept.includes(name)) await caches.delete(name);
  }
  // on a first visit, this page is served from the cache from now on
  await self.clients.claim();
}

/** Serves from the cache, otherwise from the network. It always gives a response: a failure becomes a network error. */
async function serve(request: Request, url: string): Promise<Response> {
  const response =
    (await keptFor(request, url).catch(() => null)) ?? (await fetch(request).catch(() => unanswered(url)));
  return request.destination === 'worker' && response.ok ? withPolicy(response) : response;
}

/** Offline there is no new host policy, which is not an error: the page keeps the last one. */
const unanswered = (url: string): Response =>
  url === POLICY_FILE ? new Response(null, { status: 204 }) : Response.error();

/**
 * The stored file for a request. Addresses contain hashes of their content, so that a page of an older version gets its
 * own files, or none.
 */
async function keptFor(request: Request, url: string): Promise<Response | null> {
  const { record, version } = await inCharge();
  const previous = record.previous ? await versionById(record.previous) : null;
  const versions = [version, await mine, ...(previous ? [previous] : [])];
  for (const { id, entries } of versions) {
    const named = (name: string) => entries.find((entry) => entry.url === name);
    // the page's addresses are relative: at an address inside a folder, it would look for its files in that folder
    const page = request.mode === 'navigate' && !url.split('?')[0].includes('/');
    const entry = named(url) ?? (page ? named('index.html') : undefined);
    // a damaged file is never served: it is fetched again, or taken from another version
    const kept = entry && ((await intact(id, entry)) ?? (await fetchEntry(id, entry).catch(() => null)));
    if (kept) return kept;
  }
  return null;
}

/** Adds a policy to the scripts of workers, to which the page's policy does not apply. */
function withPolicy(response: Response): Response {
  const headers = new Headers(response.headers);
  headers.set('content-security-policy', WORKER_POLICY);
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}

async function check(say: (what: typeof REPAIRING | typeof COMPLETING) => void): Promise<InstallReport> {
  const { record, version } = await inCharge();
  const part = (later: boolean): StoredVersion => ({
    id: version.id,
    entries: version.entries.filter(({ url }) => isLater(url) === later),
  });
  const core = await repair(part(false), () => say(REPAIRING));
  const rest = await repair(part(true), () => say(core.missing.length === 0 ? COMPLETING : REPAIRING));
  const missing = [...core.missing, ...rest.missing];
  const repaired = core.repaired + (record.complete ? rest.repaired : 0);
  // the list and the record may be gone, with the files or alone, or another tab may have changed the version meanwhile
  const kept = await knownRecord();
  const now = kept ?? record;
  if (missing.length === 0) {
    await finish(version);
    if (now.current === version.id && !kept?.complete) await writeRecord({ ...now, complete: true });
  }
  await retire(now);
  const own = await mine;
  const offered = own.id !== record.current && own.id !== record.refused && (await isIntact(own));
  const refused = record.refused ? await versionById(record.refused) : null;
  return {
    id: version.id,
    about: await describe(version),
    total: version.entries.length,
    missing,
    repaired,
    core: core.missing.length === 0,
    offered: offered ? await describe(own) : null,
    refused: refused && (await describe(refused)),
  };
}

async function describe({ id, entries }: StoredVersion): Promise<About | null> {
  const entry = entries.find(({ url }) => url === 'version.json');
  const kept = entry && (await intact(id, entry));
  return kept ? kept.json() : null;
}

async function switchToMine(): Promise<null> {
  const { record } = await inCharge();
  const { id } = await mine;
  if (record.current !== id) await writeRecord({ ...fresh(id), previous: record.current });
  await self.skipWaiting();
  return null;
}

async function judge({ passed, page }: { passed: boolean; page: string }): Promise<Judged> {
  const { record, version } = await inCharge();
  const own = version.entries.some(({ url }) => PATH + url === page);
  if (!own) return { back: null };
  const previous = !passed && record.previous ? await versionById(record.previous) : null;
  if (previous && (await isIntact(previous))) {
    // it is tested again as well
    await writeRecord({ ...fresh(previous.id), refused: record.current });
    return { back: await describe(previous) };
  }
  const judged: VersionRecord = { ...record, tested: passed ? 'passed' : 'failed' };
  await writeRecord(judged);
  await retire(judged);
  return { back: null };
}

/** Deletes the previous version once it is no longer needed: the current one has passed, and no other page is open. */
async function retire(record: VersionRecord): Promise<void> {
  if (!record.previous || record.tested !== 'passed' || (await pages()).length > 1) return;
  await writeRecord({ ...record, previous: null });
  await caches.delete(versionCache(record.previous));
}

/** The app's open pages, without those of other apps on the same origin. */
async function pages(): Promise<readonly Client[]> {
  const all = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return all.filter(isOwnPage);
}

const isOwnPage = ({ url }: Client): boolean => new URL(url).pathname.startsWith(PATH);
