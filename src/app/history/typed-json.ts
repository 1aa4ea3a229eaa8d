/** JSON with typed arrays: each is an object with its type and its bytes in base64. No other objects are revived. */
import { fromBase64, toBase64 } from './summary';

const KINDS = { Uint8ClampedArray, Uint8Array, Float32Array, Float64Array } as const;
type Kind = keyof typeof KINDS;
type Typed = InstanceType<(typeof KINDS)[Kind]>;

const isTyped = (value: unknown): value is Typed =>
  Object.values(KINDS).some((kind) => value instanceof kind);

export function toJson(value: unknown): string {
  return JSON.stringify(value, (_, entry: unknown) =>
    isTyped(entry) ? { $: entry.constructor.name, b: bytesToBase64(entry) } : entry,
  );
}

/** @throws SyntaxError */
export function fromJson(text: string): unknown {
  return JSON.parse(text, (_, entry: unknown) => {
    if (typeof entry !== 'object' || entry === null || !Object.hasOwn(entry, '$')) return entry;
    const { $: kind, b } = entry as { $: string; b: unknown };
    if (!Object.hasOwn(KINDS, kind) || typeof b !== 'string')
      throw new SyntaxError('an unknown kind of array');
    const bytes = bytesOf(b);
    const { BYTES_PER_ELEMENT } = KINDS[kind as Kind];
    if (bytes.length % BYTES_PER_ELEMENT !== 0) throw new SyntaxError('an array of half a value');
    return new KINDS[kind as Kind](bytes.buffer);
  });
}

/** In pieces: the number of arguments of a call is limited by the stack. */
function bytesToBase64({ buffer, byteOffset, byteLength }: Typed): string {
  const PIECE = 3 * 8192;
  let text = '';
  for (let at = 0; at < byteLength; at += PIECE) {
    text += toBase64(new Uint8Array(buffer, byteOffset + at, Math.min(PIECE, byteLength - at)));
  }
  return text;
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  try {
    return fromBase64(text);
  } catch {
    throw new SyntaxError('not base64');
  }
}
