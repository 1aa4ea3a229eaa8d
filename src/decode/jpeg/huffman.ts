import { Refusal } from '../refusal';
import type { Segment } from './markers';

/**
 * A canonical Huffman code of JPEG (ITU-T T.81, annex C): for every length, the first code and the index of its symbol.
 */
export interface HuffmanTable {
  readonly firstCode: Int32Array;
  readonly firstIndex: Int32Array;
  readonly counts: Uint8Array;
  readonly symbols: Uint8Array;
}

/**
 * Reads the tables of a DHT segment into `tables`, at class * 16 + destination (B.2.4.2).
 * @throws Refusal `truncated`
 */
export function readHuffmanTables(
  bytes: Uint8Array,
  { body, end }: Segment,
  tables: (HuffmanTable | undefined)[],
): void {
  if (end > bytes.length) throw new Refusal('truncated');
  for (let at = body; at + 17 <= end; ) {
    const id = bytes[at] & 0x1f;
    const counts = new Uint8Array(17);
    counts.set(bytes.subarray(at + 1, at + 17), 1);
    const total = counts.reduce((sum, n) => sum + n, 0);
    const symbols = bytes.slice(at + 17, at + 17 + total);
    if (symbols.length < total) throw new Refusal('truncated');
    const firstCode = new Int32Array(17);
    const firstIndex = new Int32Array(17);
    for (let size = 1, code = 0, index = 0; size <= 16; size++) {
      firstCode[size] = code;
      firstIndex[size] = index;
      code = (code + counts[size]) << 1;
      index += counts[size];
    }
    tables[id] = { firstCode, firstIndex, counts, symbols };
    at += 17 + total;
  }
}

/** Reads entropy-coded bits, most significant first, undoing the stuffing of 0xFF. */
export class BitReader {
  private held = 0;
  private count = 0;
  private restarts = 0;

  constructor(
    private readonly bytes: Uint8Array,
    public at: number,
  ) {}

  private bit(): number {
    if (this.count === 0) {
      const byte = this.bytes[this.at];
      if (byte === undefined) throw new Refusal('truncated');
      if (byte === 0xff) {
        // a marker inside the data: the remaining samples are missing
        if (this.bytes[this.at + 1] !== 0) throw new Refusal('truncated');
        this.at++;
      }
      this.at++;
      this.held = byte;
      this.count = 8;
    }
    this.count--;
    return (this.held >> this.count) & 1;
  }

  symbol(table: HuffmanTable): number {
    let code = 0;
    for (let size = 1; size <= 16; size++) {
      code = (code << 1) | this.bit();
      const offset = code - table.firstCode[size];
      if (offset >= 0 && offset < table.counts[size]) return table.symbols[table.firstIndex[size] + offset];
    }
    throw new Refusal('corrupt');
  }

  bits(size: number): number {
    let value = 0;
    for (let i = 0; i < size; i++) value = (value << 1) | this.bit();
    return value;
  }

  /** A signed value of a size class (F.2.2.1, EXTEND). */
  signed(size: number): number {
    if (size === 0) return 0;
    const value = this.bits(size);
    return value < 1 << (size - 1) ? value - (1 << size) + 1 : value;
  }

  /** Skips a restart marker and the padding bits before it. The markers are numbered 0 to 7 in rotation. */
  restart(): void {
    this.count = 0;
    while (this.bytes[this.at] === 0xff && this.bytes[this.at + 1] === 0xff) this.at++; // fill bytes
    if (this.bytes[this.at] !== 0xff || this.bytes[this.at + 1] !== 0xd0 + (this.restarts++ & 7)) {
      throw new Refusal('corrupt');
    }
    this.at += 2;
  }
}
