/** How reliable the occlusion check is, measured on slices with a drawn lesion. */

import type { Interval } from '../../../src/evaluation/bootstrap';
import { mean } from '../../../src/evaluation/metrics';
import { wilson } from '../../../src/evaluation/wilson';
import type { OcclusionVerdict } from '../../../src/pipeline/explain/occlusion/verdict';
import type { Trial } from './try';

/** A number of slices, and the share of them for which something holds. */
export interface Counted {
  readonly images: number;
  readonly share: Interval;
}

export interface OcclusionFigures {
  /** The part with the largest drop when covered meets the drawn box: for all slices checked, and by kind of tumour. */
  readonly onLesion: Counted;
  readonly byLabel: Readonly<Record<string, Counted>>;
  /** How often a randomly chosen part would. */
  readonly chance: number;
  /** By the check's verdict on the marked place: how often the centre of that place lies in the drawn box. */
  readonly pointed: Readonly<Record<OcclusionVerdict, Counted>>;
}

const SAID: readonly OcclusionVerdict[] = ['confirmed', 'elsewhere', 'nowhere'];

/** @param trials one for each patient */
export function occlusionFigures(trials: readonly Trial[]): OcclusionFigures {
  const labels = [...new Set(trials.map(({ label }) => label))].sort();
  const of = <Key extends string>(keys: readonly Key[], figure: (key: Key) => Counted) =>
    Object.fromEntries(keys.map((key) => [key, figure(key)])) as Record<Key, Counted>;
  return {
    onLesion: counted(trials, ({ onLesion }) => onLesion),
    byLabel: of(labels, (key) =>
      counted(
        trials.filter(({ label }) => label === key),
        ({ onLesion }) => onLesion,
      ),
    ),
    chance: mean(trials.map(({ chance }) => chance)),
    pointed: of(SAID, (key) =>
      counted(
        trials.filter(({ verdict }) => verdict === key),
        ({ pointed }) => pointed,
      ),
    ),
  };
}

function counted(trials: readonly Trial[], holds: (trial: Trial) => boolean): Counted {
  return { images: trials.length, share: wilson(trials.filter(holds).length, trials.length) };
}
