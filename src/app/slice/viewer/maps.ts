/** The lesion heat map and the evidence for a class, as colours over grey. */

import type { Foreign } from '../../../pipeline/explain/foreign/foreign';
import type { Occlusion } from '../../../pipeline/explain/occlusion/occlude';
import { MIN_DROP } from '../../../pipeline/explain/occlusion/verdict';
import { LABELS, type Label } from '../../../pipeline/labels';
import type { EvidenceMap, HeatMap } from '../../../worker/protocol';
import { smoothed } from './smooth';

type Rgb = readonly [red: number, green: number, blue: number];

/** Red, green, blue and alpha, row-major, `side` squared. */
export interface ColourMap {
  readonly side: number;
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
}

/** Fine enough for smooth edges at any zoom, together with the canvas's own smoothing. */
const FINE = 256;

/**
 * One hue, lighter and more opaque with rising probability. Amber is distinguishable from any grey, in either theme and
 * with any colour blindness.
 */
const HEAT: readonly Rgb[] = [
  [158, 58, 0],
  [226, 112, 0],
  [255, 176, 46],
  [255, 226, 138],
];
/** The ramp's stops as CSS colours, for a legend. */
export const heatRamp = (): string[] => HEAT.map((stop) => `rgb(${stop.join(' ')})`);

/** Below this share nothing is drawn: a haze over the whole brain would be meaningless. */
const HEAT_FROM = 0.08;

export function heatColours({ side, values }: HeatMap): ColourMap {
  const factor = Math.max(1, Math.round(FINE / side));
  const table = colourTable((share) => [
    ramp(HEAT, share),
    smoothStep((share - HEAT_FROM) / (0.5 - HEAT_FROM)),
  ]);
  return coloured(smoothed(values, side, factor), table);
}

/** Where covering lowers the evidence, relative to the largest drop; where it raises it, nothing. */
export function occlusionColours({ side, drops }: Occlusion): ColourMap {
  const most = Math.max(MIN_DROP, ...drops);
  return heatColours({ side, values: Uint8ClampedArray.from(drops, (drop) => (255 * drop) / most) });
}

/** Distances of this many times the limit and more look alike. */
const FOREIGN_TO = 3;

/** Where a place is farther off the training images than most of their own are. */
export function foreignColours({ side, values }: Foreign): ColourMap {
  const factor = Math.max(1, Math.round(FINE / side));
  const shares = Uint8ClampedArray.from(values, (value) => (255 * value) / FOREIGN_TO);
  const table = colourTable((share) => [FOR, 0.8 * smoothStep(FOREIGN_TO * share - 0.5)]);
  return coloured(smoothed(shares, side, factor), table);
}

/**
 * Blue: for a class; orange: against it. This pair is distinguishable with any colour blindness. Signs are drawn too.
 */
export const FOR: Rgb = [77, 166, 255];
export const AGAINST: Rgb = [255, 140, 51];

/** Weaker evidence is not coloured. */
const EVIDENCE_FROM = 0.04;

/** Largest absolute value for any cell and class: all classes are drawn on one scale. */
function evidenceScale({ values }: EvidenceMap): number {
  let most = 0;
  for (const value of values) most = Math.max(most, Math.abs(value));
  return most || 1;
}

export function evidenceColours(map: EvidenceMap, label: Label): ColourMap {
  const factor = Math.max(1, Math.round(FINE / map.side));
  const fine = smoothed(map.values, map.side, factor, LABELS.length, LABELS.indexOf(label));
  const scale = evidenceScale(map);
  // -scale..scale becomes 0..255.
  const positive = fine.map((value) => (value / scale + 1) * 127.5);
  const table = colourTable((share) => {
    const signed = 2 * share - 1;
    const strength = Math.max(0, Math.abs(signed) - EVIDENCE_FROM) / (1 - EVIDENCE_FROM);
    return [signed > 0 ? FOR : AGAINST, strength ** 0.75];
  });
  return coloured(positive, table);
}

/** A cell with evidence for (+) or against (-) a class. */
export interface Sign {
  /** Centre of the cell, in fractions of the map. */
  readonly x: number;
  readonly y: number;
  /** Side of the cell, in fractions of the map. */
  readonly cell: number;
  /** -1..1, as a share of the largest of any class. */
  readonly share: number;
}

/** Weaker cells get no sign. */
const SIGN_FROM = 0.15;

export function evidenceSigns(map: EvidenceMap, label: Label): Sign[] {
  const scale = evidenceScale(map);
  const at = LABELS.indexOf(label);
  const signs: Sign[] = [];
  for (let cell = 0; cell < map.side * map.side; cell++) {
    const share = map.values[cell * LABELS.length + at] / scale;
    if (Math.abs(share) < SIGN_FROM) continue;
    const column = cell % map.side;
    const row = (cell - column) / map.side;
    signs.push({ x: (column + 0.5) / map.side, y: (row + 0.5) / map.side, cell: 1 / map.side, share });
  }
  return signs;
}

/** Colours of the shares 0, 1/255, ... 1, as RGBA words. */
function colourTable(colourOf: (share: number) => readonly [Rgb, alpha: number]): Uint32Array {
  const bytes = new Uint8ClampedArray(256 * 4);
  for (let i = 0; i < 256; i++) {
    const [rgb, alpha] = colourOf(i / 255);
    bytes.set([...rgb, alpha * 255], 4 * i);
  }
  return new Uint32Array(bytes.buffer);
}

/** @param values 0..255, of a square map */
function coloured(values: Float32Array, table: Uint32Array): ColourMap {
  const rgba = new Uint8ClampedArray(values.length * 4);
  const words = new Uint32Array(rgba.buffer);
  for (let i = 0; i < words.length; i++) words[i] = table[Math.round(values[i])];
  return { side: Math.sqrt(values.length), rgba };
}

function ramp(stops: readonly Rgb[], share: number): Rgb {
  const at = Math.min(1, Math.max(0, share)) * (stops.length - 1);
  const index = Math.min(stops.length - 2, Math.floor(at));
  const [from, to] = [stops[index], stops[index + 1]];
  const mix = (channel: 0 | 1 | 2) => from[channel] + (to[channel] - from[channel]) * (at - index);
  return [mix(0), mix(1), mix(2)];
}

function smoothStep(t: number): number {
  const x = Math.min(1, Math.max(0, t));
  return x * x * (3 - 2 * x);
}
