/**
 * One two-dimensional grey image, whatever file it came from. It is all that the pipeline sees of a file: no name, no
 * patient, no free text.
 */
export interface Slice {
  /** Columns, in pixels. */
  readonly width: number;
  /** Rows, in pixels. */
  readonly height: number;
  /**
   * Row-major grey values, `width * height` of them, as the display would show them (DICOM: after the
   * modality LUT, the VOI window and the inversion of MONOCHROME1). Any range: normalising is the
   * pipeline's work. Never NaN or infinite.
   */
  readonly grey: Float32Array;
  /** Millimetres between the centres of neighbouring columns (x) and rows (y), where the file tells. */
  readonly spacing?: { readonly x: number; readonly y: number };
  /** Height of a pixel by its width, where the file tells that and not its millimetres. */
  readonly aspect?: number;
  /**
   * Share of clearly coloured pixels (0..1) in a colour source, 0 for a grey one: photographs betray
   * themselves by it.
   */
  readonly colourfulness: number;
}

/** Height of a pixel by its width; 1 where the file does not tell. */
export const pixelAspect = ({ spacing, aspect = 1 }: Pick<Slice, 'spacing' | 'aspect'>): number =>
  spacing ? spacing.y / spacing.x : aspect;
