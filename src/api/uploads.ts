import type { Limits } from './limits';
import { Problem } from './problem';

/** A file of a request. Its name comes from the caller: it is returned in the answer, and used nowhere else. */
export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const MB = 1024 * 1024;

const tooLarge = ({ bodyBytes }: Limits) =>
  new Problem('too-large', `At most ${bodyBytes / MB} MB are taken at once; send fewer files at a time.`);

/**
 * Size of a body in bytes: as stated in its header, otherwise as many as are allowed.
 * @throws Problem `too-large`
 */
export function announcedBytes({ headers }: Request, limits: Limits): number {
  const announced = headers.get('content-length');
  if (announced === null) return limits.bodyBytes;
  const bytes = Number(announced);
  if (!Number.isSafeInteger(bytes) || bytes < 0)
    throw new Problem('bad-request', 'The length makes no sense.');
  if (bytes > limits.bodyBytes) throw tooLarge(limits);
  return bytes;
}

/**
 * The files of a request: its parts where it is `multipart/form-data`, otherwise the body itself, named by the
 * `Content-Disposition` header. Their formats are recognised by content.
 * @throws Problem
 */
export async function uploadsOf(request: Request, limits: Limits): Promise<Upload[]> {
  const bytes = await bodyOf(request, limits);
  const type = request.headers.get('content-type') ?? '';
  const uploads = /^multipart\//i.test(type)
    ? await partsOf(bytes, type)
    : bytes.length > 0
      ? [{ name: nameOf(request.headers.get('content-disposition')) ?? 'file', bytes }]
      : [];
  if (uploads.length === 0) {
    throw new Problem(
      'no-files',
      'Send an image or a zip as the body, or several files as multipart/form-data.',
    );
  }
  if (uploads.length > limits.files) {
    throw new Problem('too-large', `At most ${limits.files} files are taken at once; send a zip instead.`);
  }
  return uploads;
}

/** Counts the bytes received, whatever the header says, and gives up on a sender that stops sending. */
async function bodyOf({ body, signal }: Request, limits: Limits): Promise<Uint8Array<ArrayBuffer>> {
  if (!body) return new Uint8Array();
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await inTime(reader.read(), limits.uploadSilenceMs);
      if (done) break;
      length += value.length;
      if (length > limits.bodyBytes) throw tooLarge(limits);
      chunks.push(value);
    }
  } catch (error) {
    void reader.cancel().catch(() => {});
    if (error instanceof Problem) throw error;
    throw signal.aborted
      ? new Problem('cancelled', 'The caller has gone.')
      : new Problem('bad-request', 'The body broke off; send it again.');
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

async function inTime<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Problem('upload-timeout', 'No more of the body came; send it again.')),
      ms,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function partsOf(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<Upload[]> {
  let form: FormData;
  try {
    form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  } catch {
    throw new Problem('bad-request', 'The parts of the body cannot be told apart; use multipart/form-data.');
  }
  const uploads: Upload[] = [];
  for (const part of form.values()) {
    if (typeof part === 'string') continue;
    uploads.push({ name: part.name || 'file', bytes: new Uint8Array(await part.arrayBuffer()) });
  }
  return uploads;
}

/** RFC 6266: the encoded name takes precedence over the plain one. */
function nameOf(disposition: string | null): string | undefined {
  const [, encoded] = /filename\*\s*=\s*UTF-8''([^;]+)/i.exec(disposition ?? '') ?? [];
  if (encoded) {
    try {
      return decodeURIComponent(encoded.trim());
    } catch {
      return undefined;
    }
  }
  const [, quoted, bare] = /filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(disposition ?? '') ?? [];
  return quoted?.replace(/\\(.)/g, '$1') || bare;
}
