import type { Arena } from './arena';
import type { Convolve, Weights } from './convolve';
import type { ConvolutionShape } from './spec';
import { STRIDED } from './strided';
import { tiledConvolution } from './tiled';
import { windowedConvolution } from './windowed';
import { WINOGRAD } from './winograd';

/**
 * A 3x3 convolution with ReLU.
 * @param size side of the output, a multiple of 4
 * @param arena settled before the convolution is used
 */
export function convolution(shape: ConvolutionShape, weights: Weights, size: number, arena: Arena): Convolve {
  if (shape.stride === 1) return tiledConvolution(WINOGRAD, weights, size, arena);
  return shape.inputs === 1
    ? windowedConvolution(weights, size, arena)
    : tiledConvolution(STRIDED, weights, size, arena);
}
