/**
 * Kernels for the slow parts of the app's forward pass. src/pipeline/net/kernels.ts holds the output of `npx tsx
 * training/net/wasm/reading.ts`. Steps, sides and counts are in bytes.
 */
import { pathToFileURL } from 'node:url';
import { encodeModule, FunctionWriter, I32, V128 } from './assembler';

/** Rows and vectors of filters of one register tile: its eight sums and three operands stay in registers. */
const ROWS = 4;
const VECTORS = 2;
const FLOAT = 4;
const VECTOR = 16;

/**
 * Like `multiply` of src/pipeline/net/multiply.ts, with sums in the same order, so that both agree to the bit:
 *
 *     to[row][filter] = start[filter] + sum over i of from[row][i] * weights[filter / 8][i][filter % 8]
 *
 * Parameters: rows (a multiple of 4), depth, filters (a multiple of 8), and the addresses of start, from, weights, to.
 */
function writeProduct(f: FunctionWriter): void {
  const [rows, depth, filters, start, from, weights, to] = f.parameters(7);
  const filter = f.local(I32);
  const row = f.local(I32);
  const k = f.local(I32);
  const rowFrom = f.local(I32);
  const rowTo = f.local(I32);
  const at = f.local(I32);
  const lines = f.many(I32, ROWS);
  const sums = f.many(V128, ROWS * VECTORS);
  const w0 = f.local(V128);
  const w1 = f.local(V128);
  const x = f.local(V128);

  f.i32(0).set(filter);
  f.loop(filter, filters, VECTORS * VECTOR, () => {
    f.get(from).set(rowFrom);
    f.get(to).set(rowTo);
    f.i32(0).set(row);
    f.loop(row, rows, ROWS, () => {
      lines.forEach((line, r) => {
        f.get(start)
          .loadV()
          .set(sums[2 * r]);
        f.get(start)
          .loadV(VECTOR)
          .set(sums[2 * r + 1]);
        if (r === 0) f.get(rowFrom).set(line);
        else
          f.get(lines[r - 1])
            .get(depth)
            .add()
            .set(line);
      });
      f.i32(0).set(k);
      f.loop(k, depth, FLOAT, () => {
        f.get(k).shl(3).get(weights).add().tee(at).loadV().set(w0);
        f.get(at).loadV(VECTOR).set(w1);
        lines.forEach((line, r) => {
          f.get(line).get(k).add().loadSplat().set(x);
          f.addProduct(sums[2 * r], x, w0);
          f.addProduct(sums[2 * r + 1], x, w1);
        });
      });
      f.get(rowTo).set(at);
      for (let r = 0; r < ROWS; r++) {
        f.get(at)
          .get(sums[2 * r])
          .storeV();
        f.get(at)
          .get(sums[2 * r + 1])
          .storeV(VECTOR);
        f.get(at).get(filters).add().set(at);
      }
      f.get(at).set(rowTo);
      f.get(lines[ROWS - 1])
        .get(depth)
        .add()
        .set(rowFrom);
    });
    f.get(depth).shl(3).get(weights).add().set(weights);
    f.advance(start, VECTORS * VECTOR);
    f.advance(to, VECTORS * VECTOR);
  });
}

/** Pushes a vector. */
type Push = () => void;

/** Sums of vectors; each is rounded as `fround` does in TypeScript. Products with powers of two are exact. */
class Sums {
  constructor(private readonly f: FunctionWriter) {}

  plus = (a: Push, b: Push): Push => this.of(a, b, () => this.f.addV());
  minus = (a: Push, b: Push): Push => this.of(a, b, () => this.f.subV());
  times2 = (a: Push): Push => this.keep(this.plus(a, a));
  times4 = (a: Push): Push => this.times2(this.times2(a));
  times8 = (a: Push): Push => this.times2(this.times4(a));

  /** Computes a value here, once, and keeps it in a local. */
  keep = (push: Push): Push => {
    const local = this.f.local(V128);
    push();
    this.f.set(local);
    return () => this.f.get(local);
  };

  private of(a: Push, b: Push, operation: () => unknown): Push {
    return () => {
      a();
      b();
      operation();
    };
  }
}

/** The transform of a vector's entries, in the order of `Transform`s in src/pipeline/net. */
type Line = (entries: readonly Push[], sums: Sums) => readonly Push[];

const winogradPixels: Line = ([p0, p1, p2, p3, p4, p5], { plus, minus, times2, times4, keep }) => {
  const even = keep(minus(p4, times4(p2)));
  const odd = keep(minus(p3, times4(p1)));
  const even2 = keep(minus(p4, p2));
  const odd2 = times2(keep(minus(p3, p1)));
  return [
    plus(times4(keep(minus(p0, p2))), even2),
    plus(even, odd),
    minus(even, odd),
    plus(even2, odd2),
    minus(even2, odd2),
    minus(minus(p5, p3), times2(odd2)),
  ];
};

const winogradProducts: Line = ([m0, m1, m2, m3, m4, m5], { plus, minus, times2, times4, times8, keep }) => {
  const even = keep(plus(m1, m2));
  const odd = keep(minus(m1, m2));
  const even2 = keep(plus(m3, m4));
  const odd2 = keep(minus(m3, m4));
  return [
    plus(plus(m0, even), even2),
    plus(odd, times2(odd2)),
    plus(even, times4(even2)),
    plus(plus(odd, times8(odd2)), m5),
  ];
};

const stridedPixels: Line = ([p0, p1, p2, p3, p4, p5, p6, p7, p8], { plus, minus, times2, keep }) => {
  const odd = keep(minus(p6, p2));
  const even = keep(minus(p2, p4));
  return [
    plus(times2(keep(minus(p0, p4))), odd),
    minus(minus(odd, p2), p4),
    plus(plus(odd, even), times2(even)),
    odd,
    minus(minus(p8, p4), times2(odd)),
    ...[p1, p3, p5, p7],
  ];
};

const stridedProducts: Line = (m, { plus, minus, times2, times4, times8, keep }) => {
  const [m0, m1, m2, m3, m4, ...apart] = m;
  const even = keep(plus(m1, m2));
  const odd = keep(minus(m1, m2));
  return [
    plus(plus(plus(m0, even), m3), apart[0]),
    plus(plus(odd, times2(m3)), apart[1]),
    plus(plus(even, times4(m3)), apart[2]),
    plus(plus(plus(odd, times8(m3)), m4), apart[3]),
  ];
};

/**
 * A `Transform` of src/pipeline/net/axis.ts, four vectors at a time.
 *
 * Parameters: from, fromStep, to, toStep, and the count (a multiple of 16).
 */
function writeTransform(f: FunctionWriter, entries: number, line: Line): void {
  const [from, fromStep, to, toStep, count] = f.parameters(5);
  const n = f.local(I32);
  const at = f.local(I32);
  const loaded = f.many(V128, entries);
  f.i32(0).set(n);
  f.loop(n, count, VECTOR, () => {
    loaded.forEach((entry, e) => {
      if (e === 0) f.get(from).get(n);
      else f.get(at).get(fromStep);
      f.add().tee(at).loadV().set(entry);
    });
    const made = line(
      loaded.map((entry) => () => f.get(entry)),
      new Sums(f),
    );
    made.forEach((push, e) => {
      if (e === 0) f.get(to).get(n);
      else f.get(at).get(toStep);
      f.add().tee(at);
      push();
      f.storeV();
    });
  });
}

/** `relu` of src/pipeline/net/multiply.ts. Parameters: from, and the count (a multiple of 16). */
function writeRelu(f: FunctionWriter): void {
  const [from, count] = f.parameters(2);
  const end = f.local(I32);
  f.get(from).get(count).add().set(end);
  f.loop(from, end, VECTOR, () => {
    f.get(from).zeroV().get(from).loadV().pseudoMaxV().storeV();
  });
}

/**
 * The module in base64, with the functions of `Kernels` in src/pipeline/net/arena.ts, over the imported memory
 * `env.memory`.
 */
export function readingKernels(): string {
  const write = (name: string, count: number, body: (f: FunctionWriter) => void) => {
    const f = new FunctionWriter(name, count);
    body(f);
    return f;
  };
  const transform = (name: string, entries: number, line: Line) =>
    write(name, 5, (f) => writeTransform(f, entries, line));
  const functions = [
    write('product', 7, writeProduct),
    write('relu', 2, writeRelu),
    transform('winogradPixels', 6, winogradPixels),
    transform('winogradProducts', 6, winogradProducts),
    transform('stridedPixels', 9, stridedPixels),
    transform('stridedProducts', 9, stridedProducts),
  ];
  return Buffer.from(encodeModule(functions)).toString('base64');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(readingKernels());
