/**
 * A record of the history, checked as it is read: an earlier version, a damaged disk or another page of the origin may
 * have written it. Fields that the screens need are checked; optional ones may be missing.
 */

import { LABELS } from '../../pipeline/labels';
import type { Status } from '../../pipeline/reading';
import type { Case } from '../state/schema';

type Check = (value: unknown) => boolean;
type Fields = Readonly<Record<string, unknown>>;

const STATUSES: readonly Status[] = ['read', 'uncertain', 'rejected'];

const isText: Check = (value) => typeof value === 'string';
const isFiniteNumber: Check = (value) => Number.isFinite(value);
const isShare: Check = (value) => Number.isFinite(value) && Number(value) >= 0 && Number(value) <= 1;
const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isList =
  (of: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(of);
const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || value === null || check(value);
const has =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isObject(value) && Object.entries(fields).every(([name, check]) => check(value[name]));

const isPicture: Check = (value) => {
  if (!isObject(value) || !(value.grey instanceof Uint8ClampedArray)) return false;
  const { width, height } = value;
  const sides = [width, height].every((side) => Number.isInteger(side) && Number(side) > 0);
  return sides && value.grey.length === Number(width) * Number(height);
};

const isLabel: Check = (value) => LABELS.some((label) => label === value);
const isProbabilities = has(Object.fromEntries(LABELS.map((label) => [label, isShare])));
const isReason = has({
  code: isText,
  params: (value) => isObject(value) && Object.values(value).every(isFiniteNumber),
});
const isLesion = has({
  x: isShare,
  y: isShare,
  width: isShare,
  height: isShare,
  score: isFiniteNumber,
  peak: maybe(has({ x: isFiniteNumber, y: isFiniteNumber })),
});

/** The fields of an answer must match: a reading with status `read` has a label, any other a reason. */
const isAnswer: Check = (value) => {
  if (!isObject(value)) return false;
  const { status, label, probabilities, reason } = value;
  const known = STATUSES.some((other) => other === status);
  const answered = status !== 'read' || (isLabel(label) && isProbabilities(probabilities) && reason === null);
  return (
    known &&
    answered &&
    maybe(isLabel)(label) &&
    maybe(isProbabilities)(probabilities) &&
    maybe(isReason)(reason)
  );
};

const isReading: Check = (value) =>
  isAnswer(value) &&
  has({ lesion: maybe(isLesion), measurements: (values) => values instanceof Float64Array })(value);

const isCount: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;

const isStudy: Check = (value) =>
  isAnswer(value) &&
  has({
    slices: isCount,
    series: isList(has({ plane: maybe(isText), sequence: maybe(isText), slices: isCount })),
    ofMain: isCount,
    decisive: isCount,
    key: isCount,
    lesion: maybe(
      has({
        first: isCount,
        last: isCount,
        shown: isCount,
        volumeMl: maybe(isFiniteNumber),
        cut: (cut) => typeof cut === 'boolean',
        extentMm: has({
          width: maybe(isFiniteNumber),
          height: maybe(isFiniteNumber),
          depth: maybe(isFiniteNumber),
        }),
      }),
    ),
  })(value);

const isStep = has({
  value: isFiniteNumber,
  threshold: isFiniteNumber,
  about: has({ id: isText, meaning: isText }),
});

const isPoint = has({ x: isFiniteNumber, y: isFiniteNumber });

const isRead = has({
  kind: (value) => value === 'reading',
  file: isText,
  width: isFiniteNumber,
  height: isFiniteNumber,
  provenance: has({ format: isText, warnings: isList(isText) }),
  reading: isReading,
  path: isList(isStep),
  display: isPicture,
  thumbnail: isPicture,
  prepared: maybe(isPicture),
  crop: maybe(has({ x: isFiniteNumber, y: isFiniteNumber, width: isFiniteNumber, height: isFiniteNumber })),
  spacing: maybe(isPoint),
  outline: maybe(isList(isList(isPoint))),
  midline: maybe(has({ from: isPoint, to: isPoint })),
  quality: maybe(isList(isText)),
  model: isText,
});

const isCase = has({
  id: isText,
  name: isText,
  // The range of `Date`.
  when: (value) => Number.isFinite(value) && Math.abs(Number(value)) <= 8.64e15,
  read: isRead,
  study: maybe(isStudy),
});

/** @returns null for a record that cannot be shown */
export const caseFrom = (value: unknown): Case | null => (isCase(value) ? (value as Case) : null);
