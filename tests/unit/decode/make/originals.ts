import { gzipSync, zipSync } from 'fflate';
import { bitmap } from './bmp';
import { words } from './bytes';
import { makeHtj2k, makeJpeg, makeJpeg2000, makeJpegLs, makeWebp } from './codecs';
import { BIG, DEFLATED, encapsulated, IMPLICIT, imageFields, makeDicom, pixels, syntax } from './dicom';
import { makeGif } from './gif';
import { makeJpegLossless } from './jpeg-lossless';
import { makeNifti } from './nifti';
import { phantom } from './phantom';
import { makePng } from './png';
import { makeRle } from './rle';
import { makeTiff } from './tiff';

const side = 40; // A smaller file has no room for the JPEG encoder's tables.
const image = phantom(side, side, 12);
const bytes8 = Uint8Array.from(image, (v) => v >> 4);
const fields = imageFields({ rows: side, columns: side, stored: 12 });
const packed = (suffix: string, stream: Uint8Array, bits: 8 | 16 = 16) =>
  makeDicom(bits === 8 ? imageFields({ rows: side, columns: side, bits }) : fields, syntax(suffix), {
    tail: encapsulated([stream]),
  });

const rgba = Uint8Array.from({ length: 4 * side * side }, (_, i) => (i % 4 === 3 ? 255 : bytes8[i >> 2]));
const rgb = rgba.filter((_, i) => i % 4 !== 3);
const frames = imageFields({ rows: side, columns: side, stored: 12, frames: 3 });
const colour = imageFields({ rows: side, columns: side, bits: 8, samples: 3, photometric: 'RGB' });

/** One valid file of every kind, small enough to be damaged thousands of times. */
export async function originals(): Promise<[string, Uint8Array][]> {
  const source = { width: side, height: side, bits: 12, bytes: words(image) };
  const source8 = { width: side, height: side, bits: 8, bytes: bytes8 };
  const jpeg = await makeJpeg(source8);
  const dicom = makeDicom([...fields, pixels(image)]);
  const png = makePng({ width: side, height: side, depth: 8, colourType: 0, samples: bytes8, filter: 4 });
  const nifti = makeNifti({ size: [side, side, 4], values: [...image, ...image, ...image, ...image] });
  const tiff = makeTiff([{ width: side, height: side, samples: bytes8, compression: 8, rowsPerStrip: 5 }]);
  return [
    ['jpeg', jpeg],
    ['gif', makeGif({ width: side, height: side, indices: bytes8 })],
    ['lossless webp', await makeWebp(rgba, side, side)],
    ['lossy webp', await makeWebp(rgba, side, side, false)],
    ['bmp', bitmap({ width: side, height: side, bits: 32, pixels: Array.from(rgba) })],
    ['progressive jpeg', await makeJpeg(source8, 90, true)],
    ['png', png],
    [
      '16-bit interlaced png',
      makePng({ width: side, height: side, depth: 16, colourType: 0, samples: image, interlaced: true }),
    ],
    ['tiff', tiff],
    ['plain tiff', makeTiff([{ width: side, height: side, bits: 16, samples: image }])],
    ['lzw tiff', makeTiff([{ width: side, height: side, samples: bytes8, compression: 5 }])],
    [
      'packbits tiff',
      makeTiff([{ width: side, height: side, bits: 16, samples: image, compression: 32773 }], false),
    ],
    ['dicom', dicom],
    ['implicit dicom', makeDicom([...fields, pixels(image)], IMPLICIT)],
    ['big endian dicom', makeDicom([...fields, pixels(image, 16, false)], BIG)],
    ['deflated dicom', makeDicom([...fields, pixels(image)], DEFLATED)],
    ['rle dicom', packed('.5', makeRle(image, 16))],
    ['jpeg dicom', packed('.4.50', jpeg, 8)],
    ['jpeg lossless dicom', packed('.4.70', makeJpegLossless(image, side, side, 12, 1, 4))],
    ['jpeg-ls dicom', packed('.4.80', await makeJpegLs(source))],
    ['jpeg 2000 dicom', packed('.4.90', await makeJpeg2000(source))],
    ['htj2k dicom', packed('.4.201', await makeHtj2k(source))],
    ['dicom of frames', makeDicom([...frames, pixels([...image, ...image, ...image])])],
    ['colour dicom', makeDicom([...colour, [0x7fe00010, 'OB', rgb]])],
    ['nifti', nifti],
    [
      'nifti-2',
      makeNifti({
        size: [side, side, 4],
        values: [...image, ...image, ...image, ...image],
        version: 2,
        little: false,
      }),
    ],
    ['gzipped nifti', gzipSync(nifti)],
    ['zip', zipSync({ 'a.png': png, 'b.dcm': dicom, 'c.nii': nifti })],
    ['stored zip', zipSync({ 'a.tif': [tiff, { level: 0 }], 'b.jpg': [jpeg, { level: 0 }] })],
  ];
}
