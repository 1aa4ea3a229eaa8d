/**
 * The product of matrices of doubles that the app's forward pass spends most of its time on, for
 * src/pipeline/net/product-kernel.ts, which holds what `npx tsx training/net/wasm/product.ts` prints.
 */
import { pathToFileURL } from 'node:url';
import { encodeModule, FunctionWriter, I32, type Local, V128 } from './assembler';

/** Rows and pairs of filters of one register tile: their eight sums and three operands stay in registers. */
const ROWS = 4;
const PAIRS = 2;

/**
 * As `multiply` of src/pipeline/net/multiply.ts, the sums in the same order, so that they agree to the bit:
 *
 *     to[row][filter] = start[filter] + sum over i of from[row][i] * weights[filter / 2][i][filter % 2]
 *
 * Parameters: rows (a multiple of 4), depth, filters (a multiple of 4), and the addresses of start, from, weights, to.
 */
function writeProduct(f: FunctionWriter): void {
  const [rows, depth, filters, start, from, weights, to] = Array.from({ length: 7 }, (_, i) =>
    f.parameter(i),
  ) as [Local, Local, Local, Local, Local, Local, Local];
  const filter = f.local(I32);
  const row = f.local(I32);
  const k = f.local(I32);
  const line = f.local(I32);
  const outLine = f.local(I32);
  const rowFrom = f.local(I32);
  const rowTo = f.local(I32);
  const next = f.local(I32);
  const at = f.local(I32);
  const lines = f.many(I32, ROWS);
  const sums = f.many(V128, ROWS * PAIRS);
  const w0 = f.local(V128);
  const w1 = f.local(V128);
  const x = f.local(V128);

  f.get(depth).shl(3).set(line);
  f.get(filters).shl(3).set(outLine);
  f.i32(0).set(filter);
  f.loop(filter, filters, 2 * PAIRS, () => {
    // The second pair's weights.
    f.get(line).shl(1).get(weights).add().set(next);
    f.get(from).set(rowFrom);
    f.get(to).set(rowTo);
    f.i32(0).set(row);
    f.loop(row, rows, ROWS, () => {
      for (let r = 0; r < ROWS; r++) {
        f.get(start)
          .loadV()
          .set(sums[2 * r]);
        f.get(start)
          .loadV(16)
          .set(sums[2 * r + 1]);
        if (r === 0) f.get(rowFrom).set(lines[0]);
        else
          f.get(lines[r - 1])
            .get(line)
            .add()
            .set(lines[r]);
      }
      f.i32(0).set(k);
      f.loop(k, line, 8, () => {
        f.get(k).shl(1).tee(at).get(weights).add().loadV().set(w0);
        f.get(at).get(next).add().loadV().set(w1);
        for (let r = 0; r < ROWS; r++) {
          f.get(lines[r]).get(k).add().loadSplat64().set(x);
          f.get(sums[2 * r])
            .get(x)
            .get(w0)
            .mulD()
            .addD()
            .set(sums[2 * r]);
          f.get(sums[2 * r + 1])
            .get(x)
            .get(w1)
            .mulD()
            .addD()
            .set(sums[2 * r + 1]);
        }
      });
      f.get(rowTo).set(at);
      for (let r = 0; r < ROWS; r++) {
        f.get(at)
          .get(sums[2 * r])
          .storeV();
        f.get(at)
          .get(sums[2 * r + 1])
          .storeV(16);
        f.get(at).get(outLine).add().set(at);
      }
      f.get(at).set(rowTo);
      f.get(lines[ROWS - 1])
        .get(line)
        .add()
        .set(rowFrom);
    });
    f.get(next).get(line).shl(1).add().set(weights);
    f.advance(start, 16 * PAIRS);
    f.advance(to, 16 * PAIRS);
  });
}

/** The module in base64: `product` over the imported memory `env.memory`. */
export function productKernel(): string {
  const f = new FunctionWriter('product', 7);
  writeProduct(f);
  return Buffer.from(encodeModule([f])).toString('base64');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(productKernel());
