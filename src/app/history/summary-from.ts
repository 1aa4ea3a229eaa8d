/** A summary from outside (an imported file, an earlier version), checked before anything relies on it. */

import { LABELS } from '../../pipeline/labels';
import { MEASURES } from '../../pipeline/quality/measures';
import type { CaseSummary } from '../state/schema';

type Check = (value: unknown) => boolean;
type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const oneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);
const text =
  (most: number): Check =>
  (value) =>
    typeof value === 'string' && value.length <= most;
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const shaped =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isObject(value) && Object.entries(fields).every(([name, check]) => check(value[name]));
const share: Check = (value) => typeof value === 'number' && value >= 0 && value <= 1;
const isTime: Check = (value) =>
  typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= 8.64e15;
const isId: Check = (value) => typeof value === 'string' && /^[\w-]{1,80}$/.test(value);
const base64: Check = (value) =>
  typeof value === 'string' && value.length <= 200 && /^[A-Za-z0-9+/]*={0,2}$/.test(value);

const isDigest: Check = (value) => typeof value === 'string' && /^[0-9a-f]{0,64}$/.test(value);

export const MAX_NOTE = 4000;
export const MAX_TAG = 60;

const opinions = [...LABELS, 'other', 'unsure'];

const FIELDS: Readonly<Record<keyof CaseSummary, Check>> = {
  id: isId,
  when: isTime,
  kind: oneOf('slice', 'study'),
  group: isId,
  slices: (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 1e6,
  hash: orNull(base64),
  content: orNull(isDigest),
  status: oneOf('read', 'uncertain', 'rejected'),
  label: orNull(oneOf(...LABELS)),
  probabilities: orNull(shaped(Object.fromEntries(LABELS.map((label) => [label, share])))),
  reason: orNull(text(40)),
  plane: orNull(oneOf('axial', 'coronal', 'sagittal', 'oblique')),
  sequence: orNull(text(20)),
  quality: (value) => Array.isArray(value) && value.length <= 20 && value.every(text(40)),
  measures: orNull(shaped(Object.fromEntries(MEASURES.map((name) => [name, Number.isFinite])))),
  foreignness: orNull(Number.isFinite),
  findings: (value) => value instanceof Float32Array && value.length <= 1000 && value.every(Number.isFinite),
  model: isDigest,
  trainingFingerprint: orNull(isDigest),
  app: text(40),
  pictured: (value) => typeof value === 'boolean',
  note: text(MAX_NOTE),
  tag: text(MAX_TAG),
  firstRead: (value) =>
    value === 'pending' || orNull(shaped({ opinion: oneOf(...opinions), when: isTime }))(value),
  feedback: orNull(
    shaped({
      agrees: (value) => typeof value === 'boolean',
      opinion: orNull(oneOf(...opinions)),
      when: isTime,
    }),
  ),
  diagnosis: orNull(
    shaped({
      label: oneOf(...LABELS, 'other'),
      basis: oneOf('histology', 'follow-up', 'expert'),
      when: isTime,
    }),
  ),
};

/**
 * @returns a summary with only the known fields; null if it is not one. A summary with an answer has label and
 *   probabilities
 */
export function summaryFrom(value: unknown): CaseSummary | null {
  if (!isObject(value)) return null;
  // Files of earlier versions have no content.
  const fields: Fields = { content: null, ...value };
  const names = Object.keys(FIELDS) as (keyof CaseSummary)[];
  if (!names.every((name) => FIELDS[name](fields[name]))) return null;
  const summary = Object.fromEntries(names.map((name) => [name, fields[name]])) as unknown as CaseSummary;
  if (summary.status !== 'rejected' && !(summary.label && summary.probabilities)) return null;
  return summary;
}
