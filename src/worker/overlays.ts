import { LABELS } from '../pipeline/labels';
import { type NetOutput, sigmoid } from '../pipeline/net/index';
import type { EvidenceMap, HeatMap } from './protocol';

/** The viewer's overlays: where a lesion may be, and what each cell adds to each class. */
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
      // the network may also have an output for `other`, which is not an answer
      values: evidence.filter((_, i) => i % logits.length < LABELS.length),
    },
  };
}
