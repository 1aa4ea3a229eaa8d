/**
 * `multipart/related; type="application/dicom"`: how DICOMweb transfers objects in both directions (PS3.18, 8.6.1.2).
 */

/** Boundaries and the lines around them are ASCII. */
const ascii = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

export interface Related {
  readonly type: string;
  /** To be concatenated. */
  readonly parts: readonly (string | Uint8Array<ArrayBuffer>)[];
}

/** @param unique a text that occurs in no object: a random UUID */
export function relatedOf(objects: readonly Uint8Array<ArrayBuffer>[], unique: string): Related {
  const boundary = `dendrite-${unique}`;
  return {
    type: `multipart/related; type="application/dicom"; boundary=${boundary}`,
    parts: [
      ...objects.flatMap((object) => [
        `--${boundary}\r\nContent-Type: application/dicom\r\n\r\n`,
        object,
        '\r\n',
      ]),
      `--${boundary}--\r\n`,
    ],
  };
}

/**
 * The first part of a multipart body.
 * @param type media type of the body, with its boundary
 * @returns a view of it; null where there is none
 */
export function firstPart(body: Uint8Array<ArrayBuffer>, type: string): Uint8Array<ArrayBuffer> | null {
  const [, quoted, bare] = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(type) ?? [];
  const boundary = quoted ?? bare;
  if (!boundary) return null;
  const start = find(body, ascii(`--${boundary}`), 0);
  if (start < 0) return null;
  const head = find(body, ascii('\r\n\r\n'), start);
  if (head < 0) return null;
  const from = head + 4;
  // the content may contain anything but this
  const end = find(body, ascii(`\r\n--${boundary}`), from);
  return end < 0 ? null : body.subarray(from, end);
}

/** @returns -1 where it is not found */
function find(bytes: Uint8Array, wanted: Uint8Array, from: number): number {
  const [first] = wanted;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let i = 1;
    while (i < wanted.length && bytes[at + i] === wanted[i]) i++;
    if (i === wanted.length) return at;
  }
  return -1;
}
