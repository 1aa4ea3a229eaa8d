/** Compressed frames that need a codec of their own. */
export type CodecName = 'jpeg' | 'jpeg-extended' | 'jpeg-lossless' | 'jpeg-ls' | 'jpeg-2000' | 'htj2k';

/** A decoded frame: plain data, so that it can be posted between workers. */
export interface CodecFrame {
  readonly width: number;
  readonly height: number;
  /** Samples a pixel, interleaved (RGBRGB...) where there are several. */
  readonly components: number;
  readonly bits: number;
  readonly signed: boolean;
  /** 8 bits: one byte a sample. More: two, little endian. */
  readonly pixels: Uint8Array;
}

/** Decodes one compressed frame. Rejects when it is damaged. */
export type FrameDecoder = (codec: CodecName, bytes: Uint8Array) => Promise<CodecFrame>;
