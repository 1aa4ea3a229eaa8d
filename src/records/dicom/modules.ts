/** Modules that all objects share (PS3.3). */
import { PRODUCT } from '../about';
import type { RecordContext } from '../context';
import type { SourceImage } from './source';
import type { Element } from './writer';

/** A new object, which gets its own series in the study of the image. */
export interface ObjectFacts {
  readonly sopClass: string;
  readonly modality: string;
  readonly seriesDescription: string;
  readonly seriesNumber: number;
}

/** Patient, study, series, equipment and SOP common modules of a new object. */
export function commonModules(
  source: SourceImage,
  facts: ObjectFacts,
  { model, now, uid }: RecordContext,
): Element[] {
  const { date, time } = stamp(now);
  return [
    ...source.identity,
    [0x0008_0016, 'UI', facts.sopClass],
    [0x0008_0018, 'UI', uid()],
    [0x0008_0012, 'DA', date],
    [0x0008_0013, 'TM', time],
    [0x0008_0021, 'DA', date],
    [0x0008_0031, 'TM', time],
    [0x0008_0060, 'CS', facts.modality],
    [0x0008_0070, 'LO', PRODUCT],
    [0x0008_1090, 'LO', PRODUCT],
    [0x0008_103e, 'LO', facts.seriesDescription],
    [0x0018_1000, 'LO', model.hash.slice(0, 16)],
    [0x0018_1020, 'LO', [model.version, `model ${model.hash.slice(0, 16)}`].join('\\')],
    [0x0020_000d, 'UI', source.studyUid],
    [0x0020_000e, 'UI', uid()],
    [0x0020_0011, 'IS', facts.seriesNumber],
    [0x0020_0013, 'IS', 1],
  ];
}

/** Date and time in UTC. Objects state the offset where the standard has an attribute for it. */
export function stamp(now: Date): { date: string; time: string } {
  const text = now.toISOString();
  return { date: text.slice(0, 10).replaceAll('-', ''), time: text.slice(11, 19).replaceAll(':', '') };
}

/** A reference to an image, or to one of its frames. */
export function imageReference({ sopClass, sopInstance, frames }: SourceImage, frame?: number): Element[] {
  return [
    [0x0008_1150, 'UI', sopClass],
    [0x0008_1155, 'UI', sopInstance],
    ...(frames > 1 && frame !== undefined ? [[0x0008_1160, 'IS', frame + 1] as const] : []),
  ];
}
