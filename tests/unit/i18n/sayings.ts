/** All texts of a language, each at least once, for tests to check. */
import type { RefusalCode, RefusalParams } from '../../../src/decode/refusal';
import type { Translation } from '../../../src/i18n/translation';
import { FINDINGS } from '../../../src/pipeline/findings/findings';
import { SIGN_IDS } from '../../../src/pipeline/findings/signs';
import { LABELS } from '../../../src/pipeline/labels';
import type { ReasonCode } from '../../../src/pipeline/reading';
import type { FailureCode } from '../../../src/worker/protocol';

/** One for every plural form of Arabic. */
const COUNTS = [0, 1, 2, 3, 11, 100];

const REASONS: Readonly<Record<ReasonCode, Readonly<Record<string, number>>>> = {
  'too-small': { width: 20, height: 30, least: 64 },
  blank: {},
  noise: {},
  'no-head': {},
  coloured: { share: 0.4 },
  'several-heads': { heads: 20, rows: 5, columns: 4 },
  'tiles-too-small': { heads: 36, width: 62, height: 62, least: 64 },
  'not-brain-mri': {},
  'other-abnormality': {},
  'low-confidence': { probability: 0.5, least: 0.6 },
  disagreement: { tree: 0, network: 2 },
};

const FAILURES: Readonly<Record<FailureCode, true>> = {
  'file-unreadable': true,
  'model-missing': true,
  'model-mismatch': true,
  'install-failed': true,
  'reader-died': true,
  'reader-silent': true,
  internal: true,
};

export const REFUSALS: Readonly<Record<RefusalCode, RefusalParams>> = {
  empty: {},
  'unknown-format': {},
  'unsupported-format': { format: 'RAW' },
  'unsupported-encoding': { format: 'TIFF', encoding: 'PackBits' },
  'no-decoder': { format: 'HEIC' },
  'codec-unavailable': { format: 'JPEG 2000' },
  truncated: {},
  corrupt: {},
  'too-large': { width: 9000, height: 9000, maxSide: 8192, maxMegapixels: 64 },
  'file-too-large': { megabytes: 900, maxMegabytes: 512 },
  'too-small': { width: 2, height: 3 },
  'no-pixels': {},
  modality: { modality: 'CT', modalityName: 'CT' },
  'body-part': { bodyPart: 'KNEE' },
  dicomdir: {},
  contradictory: {},
  mosaic: {},
  'disc-image': {},
  'archive-format': { format: 'RAR' },
  'missing-pair': {},
  timeout: { maxSeconds: 20 },
  'archive-nested': {},
  'archive-encrypted': {},
  'archive-entries': { entries: 9000, maxEntries: 5000 },
  'archive-size': { maxMegabytes: 512 },
  'archive-ratio': { maxRatio: 1000 },
  'archive-empty': {},
};

const share = (value: number) => ({ value, low: 0.8 * value, high: 1.2 * value });
const SHARES = [share(0.5), share(0.01), share(0.000001)].map((one) => [one]);
const ruler = { radius: 80, width: 150, height: 180, area: 20_000 };
const each = (values: readonly unknown[]) => values.map((value) => [value]);
/** Arguments of texts that need more than counts. */
const ARGUMENTS: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  'clinic.monitor.modelName': COUNTS.map((count) => ['0123456789abcdef', count]),
  'evidence.lead': [['0123']],
  'evidence.interval': [['65 %', '61 %', '69 %']],
  'evidence.never.points.other': [['20 %', '37 %']],
  'evidence.ofClass': [['…', '…']],
  'clinic.check.faults': each([
    { code: 'not-a-table', detail: '…' },
    { code: 'no-column', column: 'file' },
    { code: 'no-rows' },
    { code: 'unknown-diagnosis', line: 3, text: '…' },
    { code: 'contradiction', file: 'a.png' },
  ]),
  'viewer.evidence': each(LABELS),
  'install.update.ready': [[null], ['0.2.0']],
  'install.trouble.rolled-back': [[null], ['0.2.0']],
  'install.trouble.refused': [[null], ['0.2.0']],
  'install.self.version': [['0.2.0']],
  'install.self.build': [['0123']],
  'install.self.model': [['0123']],
  'page.reviewed': [['…']],
  'page.listed': [[['A', 'B', 'C']]],
  'page.app.languageMissing': [['Français']],
  'page.app.theme': each(['system', 'light', 'dark']),
  'page.images.sliceAlt': [['a.png', 181, 217]],
  'page.progress.left': each([1000, 20_000, 180_000, 4_000_000]),
  'robustness.alt': [
    ['…', true],
    ['…', false],
  ],
  'robustness.strength': [
    ['rotation', -20],
    ['crop', 0.05],
    ['resolution', 128],
    ['blur', 0.005],
    ['noise', 0.1],
    ['brightness', 0.2],
    ['gamma', 0.7],
  ],
  'robustness.same': LABELS.map((label) => [label, '91%', '97%']),
  'robustness.unsure': LABELS.map((label) => [label, '51%', '97%']),
  'robustness.other': LABELS.map((label) => [label, '91%']),
  'robustness.breaks': [['−20°', '…']],
  'study.doubt': LABELS.flatMap((label) =>
    [
      'series-differ',
      'slices-uncertain',
      'scattered',
      'few-slices-read',
      'unread-between',
      'low-confidence',
    ].map((code) => [
      label,
      {
        code,
        params: { probability: 0.5, least: 0.6, read: 1, decisive: 3, unread: 2, slices: 9, series: 3 },
      },
    ]),
  ),
  'study.film': [
    [1, 12, '…', 0.5, true],
    [2, 12, '…', null, false],
  ],
  'study.lesionSlices': [
    [3, 3],
    [3, 9],
  ],
  'study.volume': [
    [2.345, true],
    [1234, false],
  ],
  'study.range': [[2.345, 3.456]],
  'study.extent': [
    [12, 13.4, null],
    [12, 13.4, 9],
  ],
  'study.plane': [['…', 3, 9]],
  'page.history.remove': [['a.png']],
  'about.modelHash': [['0123456789abcdef']],
  'page.reason': Object.entries(REASONS),
  'page.failure': each(Object.keys(FAILURES)),
  'page.refusal': Object.entries(REFUSALS).map(([code, params]) => [code, params, 'ENGLISH']),
  'page.announce.reading': [['a.png']],
  'page.announce.done': [['a.png', '…']],
  'verdict.probability': each([0.001, 0.5, 0.999]),
  'verdict.card.right': SHARES,
  'verdict.card.inTests': SHARES,
  'verdict.card.guess': each(LABELS),
  'verdict.card.place': [[['upper', 'picture-left']]],
  'verdict.card.reason': [
    ['large', ['front'], SIGN_IDS],
    ['small', [], []],
  ],
  'verdict.card.dissent.findings': each(LABELS),
  'verdict.card.dissent.network': each(LABELS),
  'verdict.card.could': LABELS.map((label) => [label, 'notumor']),
  'verdict.marked': [['…']],
  'verdict.why.sign': each(SIGN_IDS),
  'verdict.why.agree': each(LABELS),
  'verdict.sure.oneIn': each([0.5, 0.001]),
  'verdict.sure.moved': LABELS.map((label) => [label, '96%', '15%']),
  'verdict.sure.same': LABELS.map((label) => [label, '96%']),
  'verdict.own.said': [['…']],
  'verdict.report.meant': SHARES,
  'verdict.report.printed': [['1.1.2026']],
  'verdict.report.source': [[['DICOM', '…']]],
  'verdict.report.model': [['0123']],
  'verdict.report.version': [['1.2.3']],
  'why.occlusion.tested': SHARES,
  'why.tree.name': FINDINGS.map(({ id }) => [id]),
  'why.tree.leaf': each(LABELS),
  'why.tree.via': FINDINGS.flatMap(({ id }) =>
    [true, false].flatMap((below) => [
      [id, -0.5, below, null],
      [id, 0.5, below, ruler],
    ]),
  ),
};

/** One text: its key, its arguments, and the words. */
export interface Saying {
  readonly path: string;
  readonly given: string;
  readonly text: string;
}

export function sayingsOf(language: Translation): Saying[] {
  return walk('', language);
}

/** Some sentences consist of parts. */
const textOf = (said: unknown): string => (Array.isArray(said) ? said.join('') : (said as string));

function walk(path: string, value: unknown): Saying[] {
  if (typeof value === 'string') return [{ path, given: '', text: value }];
  if (typeof value === 'function') {
    const several =
      ARGUMENTS[path] ?? COUNTS.map((count) => Array.from({ length: value.length }, () => count));
    return several.map((given) => ({ path, given: JSON.stringify(given), text: textOf(value(...given)) }));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => walk(path ? `${path}.${key}` : key, inner));
}
