import { INPUT, OUTPUT, OUTPUTS, SIDE, transpose } from '../winograd-matrices';
import { type FunctionWriter, I32, type Local, V128 } from './assembler';

/**
 * The transforms of Winograd's convolution (../winograd-matrices.ts), four channels at a time.
 *
 * All take: tiles (byte offset of each tile's first pixel), count, plane, rowBytes, pixelBytes, values (36 planes
 * of [tile][channel]), valueBytes (of one of the 36).
 */
interface Parameters {
  readonly tiles: Local;
  readonly end: Local;
  readonly plane: Local;
  readonly rowBytes: Local;
  readonly pixelBytes: Local;
  readonly values: Local;
  readonly valueBytes: Local;
  /** Channel offset, in bytes. */
  readonly c: Local;
  readonly at: Local;
}

type Matrix = readonly (readonly number[])[];

export function writeTileInput(f: FunctionWriter): void {
  eachTile(f, (p) => twice(f, INPUT, loadPixels(f, p, SIDE), storeValues(f, p)));
}

export function writeTileOutput(f: FunctionWriter): void {
  eachTile(f, (p) => twice(f, OUTPUT, loadValues(f, p), storePixels(f, p)));
}

export function writeTileGradient(f: FunctionWriter): void {
  eachTile(f, (p) => twice(f, transpose(OUTPUT), loadPixels(f, p, OUTPUTS), storeValues(f, p)));
}

/** Pushes the sum of entries, weighted by the factors of a matrix row. */
function pushRow(f: FunctionWriter, factors: readonly number[], entries: readonly Local[]): void {
  let first = true;
  factors.forEach((factor, i) => {
    if (factor === 0) return;
    f.get(entries[i]);
    if (factor !== 1) f.splat(factor).mulV();
    if (!first) f.addV();
    first = false;
  });
}

function eachTile(f: FunctionWriter, body: (p: Parameters) => void): void {
  const [tiles, count, plane, rowBytes, pixelBytes, values, valueBytes] = f.parameters(7);
  const [end, c, at] = f.many(I32, 3);
  f.get(count).shl(2).get(tiles).add().set(end);
  f.loop(tiles, end, 4, () => {
    f.i32(0).set(c);
    f.loop(c, pixelBytes, 16, () =>
      body({ tiles, end, plane, rowBytes, pixelBytes, values, valueBytes, c, at }),
    );
    f.get(values).get(pixelBytes).add().set(values);
  });
}

/** A transform in both dimensions: down the columns while loading, then along the rows while storing. */
function twice(
  f: FunctionWriter,
  matrix: Matrix,
  load: (into: readonly (readonly Local[])[]) => void,
  store: (row: number, column: number, push: () => void) => void,
): void {
  const from = matrix[0].length;
  const loaded = Array.from({ length: from }, () => f.many(V128, from));
  load(loaded);
  const half = matrix.map((factors) =>
    loaded[0].map((_, column) => {
      const made = f.local(V128);
      pushRow(
        f,
        factors,
        loaded.map((row) => row[column]),
      );
      f.set(made);
      return made;
    }),
  );
  half.forEach((row, y) => {
    matrix.forEach((factors, x) => {
      store(y, x, () => pushRow(f, factors, row));
    });
  });
}

/** Pushes the address of pixel (row, 0) of the tile. */
function pixelRow(f: FunctionWriter, p: Parameters, row: number): void {
  f.get(p.tiles).loadI32().get(p.plane).add().get(p.c).add();
  for (let i = 0; i < row; i++) f.get(p.rowBytes).add();
}

function loadPixels(f: FunctionWriter, p: Parameters, side: number) {
  return (into: readonly (readonly Local[])[]) => {
    for (let row = 0; row < side; row++) {
      pixelRow(f, p, row);
      f.set(p.at);
      for (let column = 0; column < side; column++) {
        if (column > 0) f.get(p.at).get(p.pixelBytes).add().set(p.at);
        f.get(p.at).loadV().set(into[row][column]);
      }
    }
  };
}

function loadValues(f: FunctionWriter, p: Parameters) {
  return (into: readonly (readonly Local[])[]) => {
    f.get(p.values).get(p.c).add().set(p.at);
    for (const row of into) {
      for (const local of row) {
        f.get(p.at).loadV().set(local);
        f.get(p.at).get(p.valueBytes).add().set(p.at);
      }
    }
  };
}

/** Rows and columns come in order, so the address only has to be advanced. */
function storeValues(f: FunctionWriter, p: Parameters) {
  return (row: number, column: number, push: () => void) => {
    if (row === 0 && column === 0) f.get(p.values).get(p.c).add().set(p.at);
    else f.get(p.at).get(p.valueBytes).add().set(p.at);
    f.get(p.at);
    push();
    f.storeV();
  };
}

function storePixels(f: FunctionWriter, p: Parameters) {
  return (row: number, column: number, push: () => void) => {
    pixelRow(f, p, row);
    for (let i = 0; i < column; i++) f.get(p.pixelBytes).add();
    push();
    f.storeV();
  };
}
