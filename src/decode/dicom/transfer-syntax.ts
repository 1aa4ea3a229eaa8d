import { Refusal } from '../refusal';

/** How the pixel data of a transfer syntax is packed. */
export type Packing = 'native' | 'rle' | 'jpeg' | 'jpeg-ls' | 'jpeg-2000';

export interface TransferSyntax {
  readonly uid: string;
  readonly name: string;
  readonly explicit: boolean;
  readonly little: boolean;
  readonly deflated: boolean;
  readonly packing: Packing;
  /** The pixel data come in items (PS3.5, A.4). */
  readonly encapsulated: boolean;
  readonly lossy: boolean;
}

const DICOM = '1.2.840.10008.1.2';

const row = (
  suffix: string,
  name: string,
  packing: Packing,
  more: Partial<TransferSyntax> = {},
): TransferSyntax => ({
  uid: DICOM + suffix,
  name,
  packing,
  encapsulated: packing !== 'native',
  explicit: true,
  little: true,
  deflated: false,
  lossy: false,
  ...more,
});

/** Supported transfer syntaxes (PS3.5 chapter 10, UIDs in PS3.6 annex A). */
export const READ: readonly TransferSyntax[] = [
  row('', 'Implicit VR Little Endian', 'native', { explicit: false }),
  row('.1', 'Explicit VR Little Endian', 'native'),
  row('.2', 'Explicit VR Big Endian', 'native', { little: false }),
  row('.1.99', 'Deflated Explicit VR Little Endian', 'native', { deflated: true }),
  row('.1.98', 'Encapsulated Uncompressed Explicit VR Little Endian', 'native', {
    encapsulated: true,
  }),
  row('.5', 'RLE Lossless', 'rle'),
  row('.4.50', 'JPEG Baseline', 'jpeg', { lossy: true }),
  row('.4.51', 'JPEG Extended', 'jpeg', { lossy: true }),
  row('.4.57', 'JPEG Lossless', 'jpeg'),
  row('.4.70', 'JPEG Lossless, first-order prediction', 'jpeg'),
  row('.4.80', 'JPEG-LS Lossless', 'jpeg-ls'),
  row('.4.81', 'JPEG-LS Near-Lossless', 'jpeg-ls', { lossy: true }),
  row('.4.90', 'JPEG 2000 Lossless', 'jpeg-2000'),
  row('.4.91', 'JPEG 2000', 'jpeg-2000', { lossy: true }),
  row('.4.201', 'High-Throughput JPEG 2000 Lossless', 'jpeg-2000'),
  row('.4.202', 'High-Throughput JPEG 2000 Lossless (RPCL)', 'jpeg-2000'),
  row('.4.203', 'High-Throughput JPEG 2000', 'jpeg-2000', { lossy: true }),
];

/** Known transfer syntaxes that are not supported: they are refused by name. */
export const REFUSED: Readonly<Record<string, string>> = {
  [`${DICOM}.4.53`]: 'JPEG Spectral Selection (retired)',
  [`${DICOM}.4.55`]: 'JPEG Full Progression (retired)',
  [`${DICOM}.4.92`]: 'JPEG 2000 Part 2 Lossless',
  [`${DICOM}.4.93`]: 'JPEG 2000 Part 2',
  [`${DICOM}.4.94`]: 'JPIP Referenced',
  [`${DICOM}.4.95`]: 'JPIP Referenced Deflate',
  [`${DICOM}.4.100`]: 'MPEG-2 video',
  [`${DICOM}.4.101`]: 'MPEG-2 video',
  [`${DICOM}.4.102`]: 'MPEG-4 video',
  [`${DICOM}.4.103`]: 'MPEG-4 video',
  [`${DICOM}.4.104`]: 'MPEG-4 video',
  [`${DICOM}.4.105`]: 'MPEG-4 video',
  [`${DICOM}.4.106`]: 'MPEG-4 video',
  [`${DICOM}.4.107`]: 'HEVC video',
  [`${DICOM}.4.108`]: 'HEVC video',
  [`${DICOM}.4.110`]: 'JPEG XL Lossless',
  [`${DICOM}.4.111`]: 'JPEG XL JPEG Recompression',
  [`${DICOM}.4.112`]: 'JPEG XL',
  '1.2.840.113619.5.2': 'GE private big endian pixels',
};

const BY_UID = new Map(READ.map((syntax) => [syntax.uid, syntax]));

/** The transfer syntax of a UID, or the refusal of an unsupported one, by name where it is known. */
export function transferSyntax(uid: string): TransferSyntax | Refusal {
  const known = BY_UID.get(uid);
  if (known) return known;
  const encoding =
    REFUSED[uid] ?? (uid.startsWith(`${DICOM}.`) ? `transfer syntax ${uid}` : 'a private transfer syntax');
  return new Refusal('unsupported-encoding', { format: 'DICOM', encoding });
}
