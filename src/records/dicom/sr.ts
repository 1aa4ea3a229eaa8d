/** Comprehensive SR by TID 1500, "Measurement Report" (PS3.16). */
import { LABELS } from '../../pipeline/labels';
import { DISCLAIMER, PRODUCT } from '../about';
import type { RecordContext } from '../context';
import type { Finding, ImageRef, LesionFinding } from '../finding';
import {
  CLASS_CODES,
  CODE,
  type Code,
  codeItem,
  PROBABILITY_CODES,
  STATUS,
  STATUS_CODES,
  UNIT,
} from './codes';
import { commonModules, imageReference, stamp } from './modules';
import type { SourceImage } from './source';
import { decimal, type Element, writeDicom } from './writer';

const COMPREHENSIVE_SR = '1.2.840.10008.5.1.4.1.1.88.33';

type Relationship =
  | 'CONTAINS'
  | 'HAS OBS CONTEXT'
  | 'HAS CONCEPT MOD'
  | 'HAS ACQ CONTEXT'
  | 'INFERRED FROM'
  | 'SELECTED FROM';
type Item = Element[];

/** Finds the source of an image; all are of one study. */
export type SourceLookup = (image: ImageRef) => SourceImage;

/** Writes a finding about images of one study. */
export function writeSr(
  finding: Finding,
  sourceOf: SourceLookup,
  context: RecordContext,
): Uint8Array<ArrayBuffer> {
  const images = finding.images;
  const first = sourceOf(images[0]);
  const { date, time } = stamp(context.now);
  return writeDicom([
    ...commonModules(
      first,
      {
        sopClass: COMPREHENSIVE_SR,
        modality: 'SR',
        seriesDescription: `${PRODUCT} measurement report`,
        seriesNumber: 9001,
      },
      context,
    ),
    [0x0008_1111, 'SQ', []],
    [0x0008_0023, 'DA', date],
    [0x0008_0033, 'TM', time],
    [0x0008_0201, 'SH', '+0000'],
    [0x0040_a372, 'SQ', []],
    [0x0040_a491, 'CS', 'COMPLETE'],
    [0x0040_a493, 'CS', 'UNVERIFIED'],
    [0x0040_a496, 'CS', 'PRELIMINARY'],
    [0x0040_a375, 'SQ', [evidence(images.map(sourceOf), first.studyUid)]],
    ...container(CODE.report, content(finding, sourceOf, context)),
    [0x0040_a504, 'SQ', [template('1500')]],
  ]);
}

const template = (id: string): Element[] => [
  [0x0008_0105, 'CS', 'DCMR'],
  [0x0040_db00, 'CS', id],
];

/** Each instance once, grouped by series. */
function evidence(sources: readonly SourceImage[], studyUid: string): Element[] {
  const series = new Map<string, Map<string, SourceImage>>();
  for (const source of sources) {
    const instances = series.get(source.seriesUid) ?? new Map<string, SourceImage>();
    series.set(source.seriesUid, instances.set(source.sopInstance, source));
  }
  return [
    [0x0020_000d, 'UI', studyUid],
    [
      0x0008_1115,
      'SQ',
      [...series].map(([seriesUid, instances]): Element[] => [
        [0x0020_000e, 'UI', seriesUid],
        [0x0008_1199, 'SQ', [...instances.values()].map((source) => imageReference(source))],
      ]),
    ],
  ];
}

function content(finding: Finding, sourceOf: SourceLookup, context: RecordContext): Item[] {
  const { model } = context;
  const deviceUid = `2.25.${BigInt(`0x${model.hash.slice(0, 32)}`)}`;
  const once = [...new Map(finding.images.map((image) => [`${image.file} ${image.frame}`, image])).values()];
  return [
    item('HAS CONCEPT MOD', 'CODE', CODE.language, code(CODE.english)),
    item('HAS OBS CONTEXT', 'CODE', CODE.observerType, code(CODE.device)),
    item('HAS OBS CONTEXT', 'UIDREF', CODE.deviceUid, [[0x0040_a124, 'UI', deviceUid]]),
    item('HAS OBS CONTEXT', 'TEXT', CODE.deviceName, text(PRODUCT)),
    item('HAS OBS CONTEXT', 'TEXT', CODE.deviceMaker, text(PRODUCT)),
    item('HAS OBS CONTEXT', 'TEXT', CODE.deviceModel, text(`${PRODUCT} ${model.version}`)),
    item('HAS OBS CONTEXT', 'TEXT', CODE.deviceSerial, text(model.hash)),
    item('HAS CONCEPT MOD', 'CODE', CODE.procedure, code(CODE.mrProcedure)),
    item(
      'CONTAINS',
      'CONTAINER',
      CODE.library,
      contained([
        item(
          'CONTAINS',
          'CONTAINER',
          CODE.libraryGroup,
          contained([
            item('HAS ACQ CONTEXT', 'CODE', CODE.modality, code(CODE.mr)),
            ...once.map((image) => imageItem('CONTAINS', sourceOf(image), image.frame)),
          ]),
        ),
      ]),
    ),
    item('CONTAINS', 'CONTAINER', CODE.measurements, contained(groupsOf(finding, sourceOf, context))),
  ];
}

/**
 * One group where no place is marked (TID 1501), otherwise one for each place (TID 1410), with the answer in the first:
 * TID 1500 allows only one kind of group.
 */
function groupsOf(finding: Finding, sourceOf: SourceLookup, { model, uid }: RecordContext): Item[] {
  const { subject, status, label, images, lesions } = finding;
  const about = (name: string, concept: Code | null): Item[] => [
    item('HAS OBS CONTEXT', 'TEXT', CODE.trackingId, text(name)),
    item('HAS OBS CONTEXT', 'UIDREF', CODE.trackingUid, [[0x0040_a124, 'UI', uid()]]),
    ...(concept ? [item('CONTAINS', 'CODE', CODE.finding, code(concept))] : []),
    item('HAS CONCEPT MOD', 'TEXT', CODE.algorithmName, text(PRODUCT)),
    item('HAS CONCEPT MOD', 'TEXT', CODE.algorithmVersion, text(`${model.version}, model ${model.hash}`)),
    item('HAS CONCEPT MOD', 'CODE', CODE.site, code(CODE.brain)),
  ];
  const group = (id: string, items: Item[]) =>
    item('CONTAINS', 'CONTAINER', CODE.group, [...contained(items), [0x0040_a504, 'SQ', [template(id)]]]);
  // an uncertain answer is not a finding: its status and probabilities are given instead
  const named = status === 'read' && label ? CLASS_CODES[label] : null;
  if (lesions.length === 0) {
    const sources = images.map((image) => imageItem('CONTAINS', sourceOf(image), image.frame, CODE.source));
    return [group('1501', [...about(subject, named), ...sources, ...answerOf(finding)])];
  }
  return lesions.map((lesion, i) =>
    group('1410', [
      ...about(`${subject}, marked place ${i + 1}`, i === 0 && named ? named : CODE.lesion),
      region(lesion, sourceOf(lesion.image)),
      ...sizes(lesion),
      ...(i === 0 ? answerOf(finding) : []),
    ]),
  );
}

function answerOf({ status, probabilities, reason }: Finding): Item[] {
  return [
    ...(probabilities && status !== 'rejected'
      ? LABELS.map((label) => number(PROBABILITY_CODES[label], probabilities[label], UNIT.one))
      : []),
    item('CONTAINS', 'CODE', STATUS, code(STATUS_CODES[status])),
    ...(reason ? [item('CONTAINS', 'TEXT', CODE.comment, text(reason))] : []),
    item('CONTAINS', 'TEXT', CODE.comment, text(DISCLAIMER)),
  ];
}

function sizes({ longMm, shortMm, areaMm2, volumeMl, score }: LesionFinding): Item[] {
  return [
    ...(longMm !== null ? [number(CODE.longAxis, longMm, UNIT.mm)] : []),
    ...(shortMm !== null ? [number(CODE.shortAxis, shortMm, UNIT.mm)] : []),
    ...(areaMm2 !== null ? [number(CODE.area, areaMm2, UNIT.mm2)] : []),
    ...(volumeMl !== null ? [number(CODE.volume, volumeMl, UNIT.ml)] : []),
    number(CODE.score, score, UNIT.one),
  ];
}

/** A closed polyline on the image, in pixels from the upper left corner of the first pixel (PS3.3, C.18.6.1.2). */
function region({ region, image }: LesionFinding, source: SourceImage): Item {
  const closed = [...region.stored, region.stored[0]];
  const data = closed.flatMap(([x, y]) => [x * source.columns, y * source.rows]);
  return item('CONTAINS', 'SCOORD', CODE.region, [
    [0x0070_0022, 'FL', data],
    [0x0070_0023, 'CS', 'POLYLINE'],
    [0x0040_a730, 'SQ', [imageItem('SELECTED FROM', source, image.frame)]],
  ]);
}

function item(relationship: Relationship, type: string, concept: Code, value: Element[]): Item {
  return [
    [0x0040_a010, 'CS', relationship],
    [0x0040_a040, 'CS', type],
    [0x0040_a043, 'SQ', [codeItem(concept)]],
    ...value,
  ];
}

function imageItem(relationship: Relationship, source: SourceImage, frame: number, concept?: Code): Item {
  return [
    [0x0040_a010, 'CS', relationship],
    [0x0040_a040, 'CS', 'IMAGE'],
    ...(concept ? [[0x0040_a043, 'SQ', [codeItem(concept)]] as const] : []),
    [0x0008_1199, 'SQ', [imageReference(source, frame)]],
  ];
}

const code = (value: Code): Element[] => [[0x0040_a168, 'SQ', [codeItem(value)]]];
const text = (value: string): Element[] => [[0x0040_a160, 'UT', value]];
const contained = (items: Item[]): Element[] => [
  [0x0040_a050, 'CS', 'SEPARATE'],
  [0x0040_a730, 'SQ', items],
];
const container = (concept: Code, items: Item[]): Element[] => [
  [0x0040_a040, 'CS', 'CONTAINER'],
  [0x0040_a043, 'SQ', [codeItem(concept)]],
  ...contained(items),
];

const number = (concept: Code, value: number, unit: Code): Item =>
  item('CONTAINS', 'NUM', concept, [
    [
      0x0040_a300,
      'SQ',
      [
        [
          [0x0040_08ea, 'SQ', [codeItem(unit)]],
          [0x0040_a30a, 'DS', decimal(value)],
        ],
      ],
    ],
  ]);
