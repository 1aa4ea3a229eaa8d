import { Refusal } from '../refusal';
import type { BitReader, HuffmanTable } from './huffman';

/** A component of the frame (ITU-T T.81, B.2.2), in blocks of 8 x 8 samples. */
export interface Component {
  readonly id: number;
  /** Blocks of an interleaved MCU, across and down. */
  readonly h: number;
  readonly v: number;
  /** Size in blocks, without those that only fill up MCUs. `stride` is the width with them. */
  readonly wide: number;
  readonly high: number;
  readonly stride: number;
  readonly factors: () => Uint16Array | undefined;
  /** Which coefficients of each block are already nonzero (progressive files); refinement scans depend on it. */
  readonly known: Uint8Array;
  /** Lowest bit received so far of each coefficient; -1 before the first. */
  readonly bits: Int8Array;
  /** The first coefficient of each block, before dequantisation; null where it is not wanted. */
  readonly dc: Int16Array | null;
}

/** One scan's header (B.2.3). */
export interface Scan {
  readonly progressive: boolean;
  /** First and last coefficient, in zigzag order. */
  readonly from: number;
  readonly to: number;
  /** Successive approximation: the bits of the previous pass and of this one. `high` is 0 in the first pass. */
  readonly high: number;
  readonly low: number;
}

export interface Coded {
  readonly component: Component;
  readonly dc: HuffmanTable | undefined;
  readonly ac: HuffmanTable | undefined;
}

/**
 * Coefficients of 8-bit samples stay within 1024; encoders that sharpen black and white edges exceed that by up to 31
 * grey levels. Misread codes soon exceed it by more.
 */
const MAX_VALUE = 1280;

/** Reads a component's blocks without computing pixels. */
export interface BlockReader {
  read(block: number): void;
  /** Ends a restart interval or the scan. */
  end(): void;
}

const damaged = (): never => {
  throw new Refusal('corrupt');
};

/** @throws Refusal `corrupt` */
export function blockReader(reader: BitReader, scan: Scan, { component, dc, ac }: Coded): BlockReader {
  const { from, to, high, low, progressive } = scan;
  const { known, dc: values } = component;
  const factors = component.factors() ?? damaged();
  let predicted = 0;
  /** Number of following blocks without further coefficients in this band (end-of-band run). */
  let ended = 0;

  const check = (value: number, k: number) => {
    if (Math.abs(value * (1 << low) * factors[k]) > MAX_VALUE + factors[k]) damaged();
  };
  const symbol = (table: HuffmanTable | undefined) => reader.symbol(table ?? damaged());

  function direct(block: number) {
    if (high > 0) {
      const bit = reader.bits(1);
      if (values) values[block] |= bit << low;
    } else {
      predicted += reader.signed(Math.min(16, symbol(dc)));
      check(predicted, 0);
      if (values) values[block] = predicted << low;
    }
  }

  /** @returns whether the band ends here, for a run of blocks when progressive */
  function ends(run: number): boolean {
    if (run === 15) return false;
    if (!progressive && run > 0) damaged();
    ended = (1 << run) + reader.bits(run) - 1;
    return true;
  }

  function first(block: number) {
    for (let k = Math.max(1, from); k <= to; k++) {
      const code = symbol(ac);
      const size = code & 15;
      if (size === 0) {
        if (ends(code >> 4)) return;
        k += 15;
        continue;
      }
      k += code >> 4;
      if (k > to) damaged();
      check(reader.signed(size), k);
      if (progressive) known[block * 64 + k] = 1;
    }
  }

  /** G.1.2.3: one bit for each coefficient that is already nonzero, between those that become nonzero. */
  function refine(block: number) {
    const at = block * 64;
    let k = from;
    while (ended === 0 && k <= to) {
      const code = symbol(ac);
      const size = code & 15;
      if (size > 1) damaged();
      if (size === 0 && ends(code >> 4)) {
        ended++;
        break;
      }
      if (size === 1) reader.bits(1);
      let zeros = code >> 4;
      while (k <= to && (known[at + k] === 1 || zeros-- > 0)) {
        if (known[at + k] === 1) reader.bits(1);
        k++;
      }
      if (size === 1) {
        if (k > to) damaged();
        known[at + k] = 1;
      }
      k++;
    }
    if (ended === 0) return;
    for (; k <= to; k++) if (known[at + k] === 1) reader.bits(1);
    ended--;
  }

  return {
    read(block) {
      if (from === 0) direct(block);
      if (to === 0) return;
      if (high > 0) refine(block);
      else if (ended > 0) ended--;
      else first(block);
    },
    end() {
      if (ended > 0) damaged();
      predicted = 0;
    },
  };
}
