import { LABELS } from '../pipeline/labels';
import { type Finding, sigmoid } from '../pipeline/net/index';
import type { EvidenceMap, HeatMap } from './protocol';

/** What the viewer lays over the slice: where a lesion may be, and which cells spoke for which class. */
export function overlaysOf({ map, mapSide, evidence }: Finding): { heat: HeatMap; evidence: EvidenceMap } {
  return {
    heat: { side: mapSide, values: Uint8ClampedArray.from(map, (logit) => 255 * sigmoid(logit)) },
    evidence: {
      side: Math.sqrt(evidence.length / LABELS.length),
      values: Float32Array.from(evidence),
    },
  };
}
