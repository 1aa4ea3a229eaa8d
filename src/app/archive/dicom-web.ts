/**
 * A DICOMweb archive on this page's own origin (PS3.18): searches studies (QIDO-RS), fetches their images (WADO-RS) and
 * stores records (STOW-RS). Used only where the host's policy.json names one; answers are kept in memory only.
 */
import type { ArchiveTrouble } from '../../i18n/codes';
import { firstPart, relatedOf } from '../../records/dicom/multipart';

export class ArchiveError extends Error {
  constructor(readonly code: ArchiveTrouble) {
    super(code);
    this.name = 'ArchiveError';
  }
}

/** Search criteria; empty ones are ignored. */
export interface Criteria {
  readonly patientId: string;
  /** Parts of the name, case-insensitive. */
  readonly patientName: string;
  /** `YYYY-MM-DD`, inclusive. */
  readonly from: string;
  readonly to: string;
}

export interface ArchiveStudy {
  readonly uid: string;
  readonly patientName: string;
  readonly patientId: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly birthDate: string;
  readonly date: string;
  readonly description: string;
  /** Images of all kinds; null where the archive does not say. */
  readonly images: number | null;
}

export interface ArchiveImage {
  readonly study: string;
  readonly series: string;
  readonly instance: string;
  /** From 1, in the order of the archive. */
  readonly seriesNumber: number;
  /** The number in the file, or else its place in the archive's answer. */
  readonly number: number;
}

/** Maximum number of studies shown for a search. */
export const MAX_STUDIES = 50;
/** Timeout in milliseconds. */
const PATIENCE = 60_000;

/** @param root address of the DICOMweb service, ending with a slash */
export async function searchStudies(
  root: string,
  criteria: Criteria,
  signal: AbortSignal,
): Promise<{ studies: ArchiveStudy[]; more: boolean }> {
  const found = await query(root, `studies?${queryOf(criteria)}`, signal);
  const studies = found.flatMap((one): ArchiveStudy[] => {
    const uid = uidIn(one, '0020000D');
    if (!uid) return [];
    return [
      {
        uid,
        patientName: nameIn(one),
        patientId: textIn(one, '00100020'),
        birthDate: dateIn(one, '00100030'),
        date: dateIn(one, '00080020'),
        description: textIn(one, '00081030'),
        images: numberIn(one, '00201208'),
      },
    ];
  });
  studies.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  return { studies: studies.slice(0, MAX_STUDIES), more: studies.length > MAX_STUDIES };
}

/** Only MR studies: nothing else can be read. */
export function queryOf({ patientId, patientName, from, to }: Criteria): string {
  const asked = new URLSearchParams({ ModalitiesInStudy: 'MR' });
  // A backslash would separate two values.
  const plain = (text: string) => text.trim().replaceAll('\\', '?');
  const day = (date: string) => date.replaceAll('-', '');
  const name = plain(patientName)
    .split(/[\s^,=*]+/)
    .filter(Boolean);
  if (plain(patientId)) asked.set('PatientID', plain(patientId));
  if (name.length > 0) asked.set('PatientName', `*${name.join('*')}*`);
  if (from || to) asked.set('StudyDate', from === to ? day(from) : `${day(from)}-${day(to)}`);
  for (const field of ['00081030', '00100030', '00201208']) asked.append('includefield', field);
  // Asks for one more than is shown, to know whether there are more.
  asked.set('limit', String(MAX_STUDIES + 1));
  return asked.toString();
}

/** The MR images of a study, series by series, in the order of their numbers. */
export async function imagesOf(root: string, study: string, signal: AbortSignal): Promise<ArchiveImage[]> {
  const found = await query(root, `studies/${study}/series?includefield=00080060`, signal);
  const series = found.flatMap((one) => {
    const uid = uidIn(one, '0020000E');
    // An archive may leave the requested modality out of its answer.
    return uid && ['MR', ''].includes(textIn(one, '00080060')) ? [uid] : [];
  });
  const images: ArchiveImage[] = [];
  for (const [index, uid] of series.entries()) {
    const instances = await query(
      root,
      `studies/${study}/series/${uid}/instances?includefield=00200013`,
      signal,
    );
    const own = instances.flatMap((one, place): ArchiveImage[] => {
      const instance = uidIn(one, '00080018');
      const number = numberIn(one, '00200013') ?? place + 1;
      return instance ? [{ study, series: uid, instance, seriesNumber: index + 1, number }] : [];
    });
    images.push(...own.sort((a, b) => a.number - b.number));
  }
  return images;
}

/** One image as stored, without any conversion. */
export async function fetchImage(
  root: string,
  { study, series, instance }: ArchiveImage,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const { type, body } = await ask(`${root}studies/${study}/series/${series}/instances/${instance}`, {
    headers: { accept: 'multipart/related; type="application/dicom"; transfer-syntax=*' },
    signal,
  });
  const part = firstPart(body, type);
  if (!part) throw new ArchiveError('no-dicomweb');
  return part;
}

/**
 * Stores objects in the studies that they name.
 * @throws ArchiveError also where it stored only some of them
 */
export async function storeObjects(
  root: string,
  objects: readonly Uint8Array<ArrayBuffer>[],
  signal: AbortSignal,
): Promise<void> {
  const { type, parts } = relatedOf(objects, crypto.randomUUID());
  const answered = await ask(`${root}studies`, {
    method: 'POST',
    headers: { 'content-type': type, accept: 'application/dicom+json' },
    body: new Blob([...parts]),
    signal,
  });
  const [stored] = dataSetsIn(answered);
  const failed = stored?.['00081198']?.Value ?? [];
  if (failed.length > 0) throw new ArchiveError('refused');
  if ((stored?.['00081199']?.Value ?? []).length < objects.length) throw new ArchiveError('no-dicomweb');
}

interface Answered {
  readonly status: number;
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

async function ask(
  url: string,
  { signal, ...init }: RequestInit & { signal: AbortSignal },
): Promise<Answered> {
  const controller = new AbortController();
  const stop = () => controller.abort();
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  const timer = setTimeout(stop, PATIENCE);
  try {
    // Patient data must not enter the browser's cache, and redirects must not be followed.
    const asked: RequestInit = { ...init, cache: 'no-store', redirect: 'error', signal: controller.signal };
    const response = await fetch(url, asked);
    const body = new Uint8Array(await response.arrayBuffer());
    if (!response.ok) throw new ArchiveError(TROUBLES[response.status] ?? 'refused');
    return { status: response.status, type: response.headers.get('content-type') ?? '', body };
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof ArchiveError ? error : new ArchiveError('unreachable');
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

const TROUBLES: Partial<Record<number, ArchiveTrouble>> = {
  401: 'sign-in',
  403: 'forbidden',
  404: 'missing',
};

/** A data set in the DICOM JSON model (PS3.18, F.2), by tag. */
type DataSet = Readonly<Record<string, { readonly Value?: readonly unknown[] }>>;

const query = async (root: string, path: string, signal: AbortSignal): Promise<readonly DataSet[]> =>
  dataSetsIn(await ask(root + path, { headers: { accept: 'application/dicom+json' }, signal }));

/** A list of data sets; a single one is accepted too. */
function dataSetsIn({ status, body }: Answered): readonly DataSet[] {
  // No content: nothing was found.
  if (status === 204) return [];
  try {
    const given: unknown = JSON.parse(new TextDecoder().decode(body));
    const list = Array.isArray(given) ? given : [given];
    if (list.every((one) => typeof one === 'object' && one !== null)) return list;
  } catch {
    // The error is thrown below.
  }
  throw new ArchiveError('no-dicomweb');
}

const first = (set: DataSet, tag: string): unknown => set[tag]?.Value?.[0];

function textIn(set: DataSet, tag: string): string {
  const value = first(set, tag);
  return typeof value === 'string' ? value.trim() : '';
}

/** Some archives send numbers as text. */
function numberIn(set: DataSet, tag: string): number | null {
  const value = first(set, tag);
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

/** The value becomes part of an address, so anything but a UID is refused. */
function uidIn(set: DataSet, tag: string): string | null {
  const text = textIn(set, tag);
  return /^[0-9.]{1,64}$/.test(text) ? text : null;
}

const dateIn = (set: DataSet, tag: string): string =>
  /^\d{8}$/.test(textIn(set, tag)) ? textIn(set, tag).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3') : '';

/** Family name, given names: separated by carets (PS3.5, 6.2.1). */
function nameIn(set: DataSet): string {
  const value = first(set, '00100010');
  const groups = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const written = [groups.Alphabetic, groups.Ideographic, groups.Phonetic].find(
    (one) => typeof one === 'string' && one !== '',
  );
  return String(written ?? '')
    .split('^')
    .filter(Boolean)
    .join(' ')
    .trim();
}
