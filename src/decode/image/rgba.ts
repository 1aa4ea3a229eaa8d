/** Unpremultiplied 8-bit RGBA, row-major, oriented as its EXIF tag says. */
export interface Rgba {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array | Uint8ClampedArray;
}
