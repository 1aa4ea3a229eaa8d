/**
 * Tests which parts of the image the network's answer rests on: parts of the prepared image are covered one after
 * another. The more a covered part lowers the evidence for the answer, the more the answer rests on it (Zeiler &
 * Fergus, "Visualizing and understanding convolutional networks", ECCV 2014).
 */

import { margins } from '../../findings/margins';
import { LABELS, type Label } from '../../labels';
import { type Net, runNet } from '../../net/index';
import { cover } from './cover';

/** Parts a side; together they tile the prepared image. */
export const SIDE = 8;

/** The effect of covering each part. */
export interface Occlusion {
  /** Parts a side of the prepared image. */
  readonly side: number;
  /**
   * Row-major: by how many points (natural log odds against the closest rival) the evidence for the class falls;
   * below 0 where it rises. 0 where there was too little of the head to cover.
   */
  readonly drops: Float32Array<ArrayBuffer>;
}

/**
 * @param image prepared grey values, 0 outside the head
 * @param label the class whose evidence is watched
 * @returns after the last part; yields the share done, 0..1, after each
 */
export function* occlude(net: Net, image: Float32Array, label: Label): Generator<number, Occlusion, void> {
  const place = LABELS.indexOf(label);
  // One run each, without the mirror image that a reading averages over: only the difference counts.
  const evidence = (shown: Float32Array) => margins(runNet(net, shown).logits)[place];
  const whole = evidence(image);
  const drops = new Float32Array(SIDE * SIDE);
  for (let part = 0; part < drops.length; part++) {
    const covered = cover(image, part % SIDE, Math.floor(part / SIDE), SIDE);
    if (!covered) continue;
    drops[part] = whole - evidence(covered);
    yield (part + 1) / drops.length;
  }
  return { side: SIDE, drops };
}
