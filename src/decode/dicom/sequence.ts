import type { FrameAttributes } from './groups';
import { TAG } from './tags';

/** Codes of (0008,9209), PS3.3 C.8.13.3.1.1, where the scanner names the contrast itself. */
const NAMED: Readonly<Record<string, string>> = {
  T1: 'T1',
  T2: 'T2',
  T2_STAR: 'T2*',
  PROTON_DENSITY: 'PD',
  FLUID_ATTENUATED: 'FLAIR',
  DIFFUSION: 'DWI',
};

/** The timing of a frame, in milliseconds. */
export interface Timing {
  readonly tr: number | undefined;
  readonly te: number | undefined;
  readonly ti: number | undefined;
  /** SE, GR, IR, EP, RM: (0018,0020). */
  readonly codes: readonly string[];
}

/** Timing and diffusion weighting of a frame. Echo time and b-value also distinguish the contrasts of one series. */
export function timing(attributes: FrameAttributes): Timing & { readonly bValue: number | undefined } {
  return {
    tr: attributes.number(TAG.timing, TAG.repetitionTime),
    te: attributes.number(TAG.echo, TAG.effectiveEchoTime) ?? attributes.number(TAG.echo, TAG.echoTime),
    ti:
      attributes.number(TAG.modifier, TAG.inversionTimes) ??
      attributes.number(TAG.modifier, TAG.inversionTime),
    codes: attributes.find(TAG.timing, TAG.scanningSequence).codes(TAG.scanningSequence),
    bValue: attributes.number(TAG.diffusion, TAG.bValue),
  };
}

/**
 * A coarse name of the contrast, from codes and numbers alone (a description is free text and may name the patient).
 * Undefined where the numbers fit more than one contrast.
 */
export function sequenceName(attributes: FrameAttributes): string | undefined {
  const named =
    NAMED[attributes.find(TAG.imageFrameType, TAG.acquisitionContrast).code(TAG.acquisitionContrast) ?? ''];
  if (named) return named;
  const found = timing(attributes);
  if (found.bValue !== undefined && found.bValue > 0) return 'DWI';
  return contrast(found);
}

function contrast({ tr, te, ti, codes }: Timing): string | undefined {
  if (te === undefined || tr === undefined || te <= 0 || tr <= 0) return undefined;
  const inverted = ti !== undefined && ti > 0;
  // fluid is nulled by an inversion of 1.5 to 3 s, long before a late echo
  if (inverted && ti >= 1500 && te >= 60) return 'FLAIR';
  // a preparation of 0.4 to 1.3 s with an early echo: MP-RAGE and T1 FLAIR
  if (inverted && ti >= 400 && ti <= 1300 && te <= 30) return 'T1';
  if (inverted) return undefined;
  if (codes.includes('GR') && !codes.includes('SE')) {
    if (te <= 10 && tr <= 600) return 'T1';
    return te >= 15 ? 'T2*' : undefined;
  }
  if (te <= 30 && tr <= 1000) return 'T1';
  if (te >= 70 && tr >= 1800) return 'T2';
  return te <= 35 && tr >= 1800 ? 'PD' : undefined;
}
