/**
 * A small seeded generator: `Math.random` cannot be seeded, and everything that training emits must be the same on
 * every machine.
 *
 * sfc32 of PractRand (Chris Doty-Humphrey, public domain): 128 bits of state and only 32-bit integer arithmetic, so
 * that every engine agrees to the bit.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  /** @param seed any integer; its low 32 bits count */
  constructor(seed: number) {
    this.#a = seed | 0;
    this.#b = Math.imul(seed, 0x9e3779b1);
    this.#c = 0x5eed1234;
    // seeds that differ in one bit start alike; a few rounds separate them
    for (let i = 0; i < 16; i++) this.uint32();
  }

  /** 0 .. 2^32 - 1. */
  uint32(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** 0 <= x < 1, 32 random bits. */
  uniform(): number {
    return this.uint32() / 4294967296;
  }

  /** An integer 0 .. bound - 1. The bias of scaling 32 bits is below `bound / 2^32`. */
  integer(bound: number): number {
    return Math.floor(this.uniform() * bound);
  }

  /** Shuffles in place (Fisher & Yates 1938, in Durstenfeld's form) and returns the same array. */
  shuffle<T extends { length: number; [index: number]: unknown }>(items: T): T {
    for (let i = items.length - 1; i > 0; i--) {
      const j = this.integer(i + 1);
      const held = items[i];
      items[i] = items[j];
      items[j] = held;
    }
    return items;
  }
}

/** Standard normal (Box and Muller 1958). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.uniform())) * Math.cos(2 * Math.PI * random.uniform());
}
