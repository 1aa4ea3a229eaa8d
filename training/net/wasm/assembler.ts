/**
 * A minimal WebAssembly encoder, enough to write the inner loops of training, and of reading, in TypeScript.
 *
 * Why not a library's kernels: the gradients need convolutions that tfjs's wasm backend does not have, and its im2col
 * copies cost more than the products themselves. Binary format: https://webassembly.github.io/spec/core/binary/
 */

export const I32 = 0x7f;
export const F32 = 0x7d;
export const V128 = 0x7b;
export type ValueType = typeof I32 | typeof F32 | typeof V128;

/** A local variable or parameter of the function being written. */
export type Local = number & { readonly local: unique symbol };

const VOID = 0x40;

function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let rest = value >>> 0;
  do {
    const low = rest & 0x7f;
    rest >>>= 7;
    bytes.push(rest === 0 ? low : low | 0x80);
  } while (rest !== 0);
  return bytes;
}

function signed(value: number): number[] {
  const bytes: number[] = [];
  let rest = value | 0;
  for (;;) {
    const low = rest & 0x7f;
    rest >>= 7;
    const done = (rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0);
    bytes.push(done ? low : low | 0x80);
    if (done) return bytes;
  }
}

/** So many locals; a tuple where the number is known. */
type Locals<N extends number, Made extends Local[] = []> = number extends N
  ? Local[]
  : Made['length'] extends N
    ? Made
    : Locals<N, [...Made, Local]>;

/** Writes one function's body. Methods append instructions in stack order and return the writer. */
export class FunctionWriter {
  private readonly body: number[] = [];
  private readonly locals: ValueType[] = [];

  constructor(
    readonly name: string,
    private readonly arity: number,
  ) {}

  /** All of them, in order. */
  parameters<const N extends number>(count: N): Locals<N> {
    if (count !== this.arity) throw new Error(`${this.name} has ${this.arity} parameters, not ${count}`);
    return Array.from({ length: count }, (_, index) => index as Local) as Locals<N>;
  }

  local(type: ValueType): Local {
    this.locals.push(type);
    return (this.arity + this.locals.length - 1) as Local;
  }

  many<const N extends number>(type: ValueType, count: N): Locals<N> {
    return Array.from({ length: count }, () => this.local(type)) as Locals<N>;
  }

  private op(...bytes: number[]): this {
    for (const byte of bytes) this.body.push(byte);
    return this;
  }

  private simd(code: number): this {
    return this.op(0xfd, ...unsigned(code));
  }

  get = (l: Local): this => this.op(0x20, ...unsigned(l));
  set = (l: Local): this => this.op(0x21, ...unsigned(l));
  tee = (l: Local): this => this.op(0x22, ...unsigned(l));
  i32 = (value: number): this => this.op(0x41, ...signed(value));
  add = (): this => this.op(0x6a);
  sub = (): this => this.op(0x6b);
  mul = (): this => this.op(0x6c);
  and = (): this => this.op(0x71);
  shl = (bits: number): this => this.i32(bits).op(0x74);
  lessThan = (): this => this.op(0x48);
  loadI32 = (offset = 0): this => this.op(0x28, 2, ...unsigned(offset));

  loadV = (offset = 0): this => this.simd(0).op(2, ...unsigned(offset));
  loadSplat = (offset = 0): this => this.simd(9).op(2, ...unsigned(offset));
  storeV = (offset = 0): this => this.simd(11).op(2, ...unsigned(offset));
  zeroV = (): this => this.simd(12).op(...new Array<number>(16).fill(0));
  /** A constant in every lane. */
  splat = (value: number): this => this.op(0x43, ...new Uint8Array(Float32Array.of(value).buffer)).simd(0x13);
  addV = (): this => this.simd(0xe4);
  subV = (): this => this.simd(0xe5);
  mulV = (): this => this.simd(0xe6);
  andV = (): this => this.simd(0x4e);
  greaterV = (): this => this.simd(0x44);
  /** Lane-wise a > b ? a : b with b on top; one instruction on x86, unlike max. */
  pseudoMaxV = (): this => this.simd(0xeb);

  /** acc += a * b. `pushA` and `pushB` push one vector each. */
  multiplyAdd(acc: Local, pushA: () => void, pushB: () => void): this {
    this.get(acc);
    pushA();
    pushB();
    return this.mulV().addV().set(acc);
  }

  /** acc += a * b */
  addProduct(acc: Local, a: Local, b: Local): this {
    return this.multiplyAdd(
      acc,
      () => this.get(a),
      () => this.get(b),
    );
  }

  /** variable += amount */
  advance(variable: Local, amount: number): this {
    return this.get(variable).i32(amount).add().set(variable);
  }

  /** Runs `body` while `counter` is below `end`, raising it by `step`. */
  loop(counter: Local, end: Local, step: number, body: () => void): this {
    this.op(0x02, VOID);
    this.get(counter).get(end).op(0x4e); // i32.ge_s
    this.op(0x0d, 0);
    this.op(0x03, VOID);
    body();
    this.advance(counter, step).get(counter).get(end).lessThan();
    this.op(0x0d, 0);
    return this.op(0x0b, 0x0b);
  }

  /** The function as encoded in the code section. */
  encode(): number[] {
    const declared = this.locals.flatMap((type) => [1, type]);
    const content = [...unsigned(this.locals.length), ...declared, ...this.body, 0x0b];
    return [...unsigned(content.length), ...content];
  }

  get signature(): number[] {
    return [0x60, ...unsigned(this.arity), ...new Array<number>(this.arity).fill(I32), 0];
  }
}

function section(id: number, items: readonly number[][]): number[] {
  const content = [...unsigned(items.length), ...items.flat()];
  return [id, ...unsigned(content.length), ...content];
}

function text(name: string): number[] {
  return [...unsigned(name.length), ...new TextEncoder().encode(name)];
}

/** A module of functions (i32 parameters, no result) over the imported memory `env.memory`. */
export function encodeModule(functions: readonly FunctionWriter[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(
      1,
      functions.map((f) => f.signature),
    ),
    ...section(2, [[...text('env'), ...text('memory'), 2, 0, 1]]),
    ...section(
      3,
      functions.map((_, i) => unsigned(i)),
    ),
    ...section(
      7,
      functions.map((f, i) => [...text(f.name), 0, ...unsigned(i)]),
    ),
    ...section(
      10,
      functions.map((f) => f.encode()),
    ),
  ]);
}
