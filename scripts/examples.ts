/**
 * Renders the three example slices in public/examples from the Colin27 brain, which may be redistributed.
 *
 *     tsx scripts/examples.ts [ch2.nii.gz]
 *
 * The file is in Debian's package mricron-data. The slices are committed; this script documents how they were made.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { encodePng, Image } from 'image-js';
import { readHeader, readImage } from 'nifti-reader-js';

const SOURCE = process.argv[2] ?? '/usr/share/mricron/templates/ch2.nii.gz';
const FOLDER = 'public/examples';

const file = new Uint8Array(gunzipSync(readFileSync(SOURCE))).buffer;
const header = readHeader(file);
if (!header) throw new Error(`${SOURCE} is no NIfTI file`);
const [, nx = 0, ny = 0, nz = 0] = header.dims;
// One byte for each voxel of 1 mm, stored right, anterior, superior: x increases to the subject's right.
if (nx !== 181 || ny !== 217 || nz !== 181 || header.numBitsPerVoxel !== 8) {
  throw new Error(`${SOURCE} is not the Colin27 brain of 181 x 217 x 181 voxels of 8 bits`);
}
const voxels = new Uint8Array(readImage(header, file));
const at = (x: number, y: number, z: number) => voxels[(z * ny + y) * nx + x];

/** Converts MNI coordinates (mm) to voxels, by the file's own origin. */
const [X, Y, Z] = [90, 125, 71];

/** The brightest grey values (mostly fat) are clipped, as by a viewer's window. */
const BRIGHT_SHARE = 0.985;

mkdirSync(FOLDER, { recursive: true });
// Radiological convention: the subject's right is on the picture's left; sagittal slices face left.
write('axial', nx, ny, (u, v) => at(nx - 1 - u, ny - 1 - v, Z + 14));
write('coronal', nx, nz, (u, v) => at(nx - 1 - u, Y - 8, nz - 1 - v));
write('sagittal', ny, nz, (u, v) => at(X + 2, ny - 1 - u, nz - 1 - v));

function write(name: string, width: number, height: number, grey: (u: number, v: number) => number): void {
  const raw = Uint8Array.from({ length: width * height }, (_, i) => grey(i % width, Math.floor(i / width)));
  const tissue = raw.filter((value) => value > 20).sort();
  const white = tissue[Math.floor(tissue.length * BRIGHT_SHARE)];
  const data = raw.map((value) => Math.min(255, Math.round((value * 255) / white)));
  writeFileSync(
    `${FOLDER}/colin27-${name}.png`,
    encodePng(new Image(width, height, { data, colorModel: 'GREY' })),
  );
  console.log(`${name}: ${width} x ${height}`);
}
