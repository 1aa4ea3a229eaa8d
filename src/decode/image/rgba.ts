/** Unpremultiplied 8-bit RGBA, row-major, with the EXIF orientation applied. */
export interface Rgba {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array | Uint8ClampedArray;
}
