import { LABELS } from '../pipeline/labels';
import { type NetOutput, sigmoid } from '../pipeline/net/index';
import type { EvidenceMap, HeatMap } from './protocol';

/** What the viewer lays over the slice: where a lesion may be, and which cells spoke for which class. */
export function overlaysOf({ map, mapSide, evidence, logits }: NetOutput): {
  heat: HeatMap;
  evidence: EvidenceMap;
} {
  const heat = new Uint8ClampedArray(map.length);
  for (let i = 0; i < heat.length; i++) heat[i] = 255 * sigmoid(map[i]);
  return {
    heat: { side: mapSide, values: heat },
    evidence: {
      side: Math.sqrt(evidence.length / logits.length),
      // The network may tell `other` as well, which is no answer.
      values: evidence.filter((_, i) => i % logits.length < LABELS.length),
    },
  };
}
