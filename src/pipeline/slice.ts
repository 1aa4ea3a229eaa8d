/**
 * One two-dimensional grey image from any file format. The pipeline sees nothing else of a file: no name, no patient
 * data, no free text.
 */
export interface Slice {
  /** Columns, in pixels. */
  readonly width: number;
  /** Rows, in pixels. */
  readonly height: number;
  /**
   * Row-major grey values, `width * height` of them, as the display would show them (DICOM: after the modality LUT, the
   * VOI window and the inversion of MONOCHROME1). Any range; the pipeline normalises them. Never NaN or infinite.
   */
  readonly grey: Float32Array;
  /** Millimetres between the centres of neighbouring columns (x) and rows (y), where the file gives it. */
  readonly spacing?: { readonly x: number; readonly y: number };
  /** Ratio of a pixel's height to its width, where the file gives that but no millimetres. */
  readonly aspect?: number;
  /** Share of clearly coloured pixels (0..1) in a colour source, 0 for a grey one: photographs are recognised by it. */
  readonly colourfulness: number;
}

/** Ratio of a pixel's height to its width; 1 where the file does not give it. */
export const pixelAspect = ({ spacing, aspect = 1 }: Pick<Slice, 'spacing' | 'aspect'>): number =>
  spacing ? spacing.y / spacing.x : aspect;
