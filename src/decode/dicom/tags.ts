/**
 * The only attributes that are read: pixels, geometry, display, series and contrast codes. Names, ids, dates and free
 * text are not on the list, and the parser skips them.
 *
 * Numbers are group << 16 | element (DICOM PS3.6).
 */
export const TAG = {
  transferSyntax: 0x0002_0010,
  mediaStorageClass: 0x0002_0002,
  directoryRecords: 0x0004_1220,
  imageType: 0x0008_0008,
  sopClass: 0x0008_0016,
  modality: 0x0008_0060,
  codeValue: 0x0008_0100,
  codeMeaning: 0x0008_0104,
  longCode: 0x0008_0119,
  anatomicRegion: 0x0008_2218,
  bodyPart: 0x0018_0015,
  frameAnatomy: 0x0020_9071,
  acquisitionContrast: 0x0008_9209,
  scanningSequence: 0x0018_0020,
  sliceThickness: 0x0018_0050,
  repetitionTime: 0x0018_0080,
  echoTime: 0x0018_0081,
  inversionTime: 0x0018_0082,
  spacingBetweenSlices: 0x0018_0088,
  inversionTimes: 0x0018_9079,
  effectiveEchoTime: 0x0018_9082,
  bValue: 0x0018_9087,
  timing: 0x0018_9112,
  modifier: 0x0018_9115,
  diffusion: 0x0018_9117,
  echo: 0x0018_9114,
  imageFrameType: 0x0018_9226,
  /** Used to group slices, and only as a hash. */
  studyUid: 0x0020_000d,
  seriesUid: 0x0020_000e,
  frameOfReferenceUid: 0x0020_0052,
  instanceNumber: 0x0020_0013,
  patientOrientation: 0x0020_0020,
  imagePosition: 0x0020_0032,
  imageOrientation: 0x0020_0037,
  sliceLocation: 0x0020_1041,
  planePosition: 0x0020_9113,
  planeOrientation: 0x0020_9116,
  samplesPerPixel: 0x0028_0002,
  photometric: 0x0028_0004,
  planarConfiguration: 0x0028_0006,
  numberOfFrames: 0x0028_0008,
  rows: 0x0028_0010,
  columns: 0x0028_0011,
  pixelSpacing: 0x0028_0030,
  pixelAspectRatio: 0x0028_0034,
  bitsAllocated: 0x0028_0100,
  bitsStored: 0x0028_0101,
  highBit: 0x0028_0102,
  pixelRepresentation: 0x0028_0103,
  pixelPadding: 0x0028_0120,
  burnedIn: 0x0028_0301,
  windowCentre: 0x0028_1050,
  windowWidth: 0x0028_1051,
  rescaleIntercept: 0x0028_1052,
  rescaleSlope: 0x0028_1053,
  voiFunction: 0x0028_1056,
  redDescriptor: 0x0028_1101,
  greenDescriptor: 0x0028_1102,
  blueDescriptor: 0x0028_1103,
  redPalette: 0x0028_1201,
  greenPalette: 0x0028_1202,
  bluePalette: 0x0028_1203,
  segmentedRed: 0x0028_1221,
  lossy: 0x0028_2110,
  modalityLut: 0x0028_3000,
  lutDescriptor: 0x0028_3002,
  lutData: 0x0028_3006,
  voiLut: 0x0028_3010,
  pixelMeasures: 0x0028_9110,
  frameVoi: 0x0028_9132,
  pixelTransformation: 0x0028_9145,
  sharedGroups: 0x5200_9229,
  perFrameGroups: 0x5200_9230,
  extendedOffsets: 0x7fe0_0001,
  floatPixels: 0x7fe0_0008,
  doublePixels: 0x7fe0_0009,
  pixels: 0x7fe0_0010,
} as const;

/** Overlay Bit Position (PS3.3 C.9.2, retired) of each of the sixteen overlays. */
export const OVERLAY_BIT_POSITIONS: readonly number[] = Array.from(
  { length: 16 },
  (_, overlay) => 0x6000_0102 + overlay * 0x2_0000,
);

/** Sequences that are read; all others are skipped. */
export const SEQUENCES: ReadonlySet<number> = new Set([
  TAG.anatomicRegion,
  TAG.frameAnatomy,
  TAG.timing,
  TAG.modifier,
  TAG.diffusion,
  TAG.echo,
  TAG.imageFrameType,
  TAG.planePosition,
  TAG.planeOrientation,
  TAG.modalityLut,
  TAG.voiLut,
  TAG.pixelMeasures,
  TAG.frameVoi,
  TAG.pixelTransformation,
  TAG.sharedGroups,
  TAG.perFrameGroups,
]);

/** Elements that are kept. Of the directory records only the presence is noted, since they contain names. */
export const WANTED: ReadonlySet<number> = new Set([...Object.values(TAG), ...OVERLAY_BIT_POSITIONS]);

/** Numbers written as binary doubles (FD in PS3.6); all other numbers on the list are decimal strings. */
export const DOUBLES: ReadonlySet<number> = new Set([TAG.inversionTimes, TAG.effectiveEchoTime, TAG.bValue]);
