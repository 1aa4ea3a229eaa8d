import { type FunctionWriter, I32, type Local, V128 } from './assembler';

/**
 * The transforms of Winograd's F(2x2, 3x3) (Lavin and Gray 2016), four channels at a time. A tile is 2x2 outputs
 * with the 4x4 inputs they are made of; between the transforms lie 16 products of matrices, one for each of a
 * transformed tile's values, so that 16 multiplications stand for 36.
 *
 * All take: tiles (byte offset of each tile's first pixel), count, plane, rowBytes, pixelBytes, values (16 planes
 * of [tile][channel]), valueBytes (of one of the 16).
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

/** Pushes what one row or column of a transform gives, from what pushes its entries. */
type Line = (entries: readonly (() => void)[]) => readonly (() => void)[];

export function writeTileInput(f: FunctionWriter): void {
  // B^T d B with rows (a - c, b + c, c - b, b - d).
  const line: Line = ([a, b, c, d]) => [minus(f, a, c), plus(f, b, c), minus(f, c, b), minus(f, b, d)];
  eachTile(f, (p) => twice(f, line, 4, 4, loadPixels(f, p, 4), storeValues(f, p)));
}

export function writeTileOutput(f: FunctionWriter): void {
  // A^T m A with rows (a + b + c, b - c - d).
  const line: Line = ([a, b, c, d]) => [plus(f, plus(f, a, b), c), minus(f, minus(f, b, c), d)];
  eachTile(f, (p) => twice(f, line, 4, 2, loadValues(f, p), storePixels(f, p)));
}

export function writeTileGradient(f: FunctionWriter): void {
  // A g A^T, the transpose of the output's: rows (a, a + b, a - b, -b).
  const line: Line = ([a, b]) => [a, plus(f, a, b), minus(f, a, b), minus(f, () => f.zeroV(), b)];
  eachTile(f, (p) => twice(f, line, 2, 4, loadPixels(f, p, 2), storeValues(f, p)));
}

function plus(f: FunctionWriter, a: () => void, b: () => void): () => void {
  return () => {
    a();
    b();
    f.addV();
  };
}

function minus(f: FunctionWriter, a: () => void, b: () => void): () => void {
  return () => {
    a();
    b();
    f.subV();
  };
}

function eachTile(f: FunctionWriter, body: (p: Parameters) => void): void {
  const [tiles, count, plane, rowBytes, pixelBytes, values, valueBytes] = Array.from({ length: 7 }, (_, i) =>
    f.parameter(i),
  ) as [Local, Local, Local, Local, Local, Local, Local];
  const [end, c, at] = f.many(I32, 3) as [Local, Local, Local];
  f.get(count).shl(2).get(tiles).add().set(end);
  f.loop(tiles, end, 4, () => {
    f.i32(0).set(c);
    f.loop(c, pixelBytes, 16, () =>
      body({ tiles, end, plane, rowBytes, pixelBytes, values, valueBytes, c, at }),
    );
    f.get(values).get(pixelBytes).add().set(values);
  });
}

/** A transform of both dimensions: down the columns as they are loaded, then along the rows as they are stored. */
function twice(
  f: FunctionWriter,
  line: Line,
  from: number,
  to: number,
  load: (into: readonly (readonly Local[])[]) => void,
  store: (row: number, column: number, push: () => void) => void,
): void {
  const loaded = Array.from({ length: from }, () => f.many(V128, from));
  const half = Array.from({ length: to }, () => f.many(V128, from));
  load(loaded);
  for (let column = 0; column < from; column++) {
    line(loaded.map((row) => () => f.get(row[column]))).forEach((push, row) => {
      push();
      f.set(half[row][column]);
    });
  }
  half.forEach((row, y) => {
    line(row.map((local) => () => f.get(local))).forEach((push, x) => {
      store(y, x, push);
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

/** Rows and columns come in order: the address moves on by itself. */
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
    if (column > 0) f.get(p.pixelBytes).add();
    push();
    f.storeV();
  };
}
