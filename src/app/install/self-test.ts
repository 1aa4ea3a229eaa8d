/**
 * The self-test: reads one known slice with the real worker, and compares the result with the shipped model's answer.
 */
import { LABELS } from '../../pipeline/labels';
import type { FailureCode, Outcome, SliceRead } from '../../worker/protocol';
import { reader } from '../session/session';
import { createStore } from '../state/store';
import type { Expected } from './expected';

export interface TestResult {
  /** `unable`: no result, because the reader did not start or a file could not be loaded. */
  readonly outcome: 'passed' | 'failed' | 'unable';
  readonly reason: 'files' | 'reader' | 'model' | 'differs' | null;
  /** The largest difference from the expected values; null where there was no result. */
  readonly difference: number | null;
}

export const selfTest = createStore<{ readonly running: boolean; readonly result: TestResult | null }>({
  running: false,
  result: null,
});

/** Differences up to this are accepted: engines may differ in the last bit of an exponential. */
const TOLERANCE = 1e-6;

const unable = (reason: TestResult['reason']): TestResult => ({
  outcome: 'unable',
  reason,
  difference: null,
});
const failed = (reason: TestResult['reason'], difference: number | null = null): TestResult => ({
  outcome: 'failed',
  reason,
  difference,
});

export async function runSelfTest(): Promise<TestResult> {
  const { BASE_URL, SELF_TEST } = import.meta.env;
  let expected: Expected;
  let picture: ArrayBuffer;
  try {
    expected = JSON.parse(new TextDecoder().decode(await bytesOf(BASE_URL + SELF_TEST)));
    picture = await bytesOf(BASE_URL + expected.picture);
  } catch {
    return unable('files');
  }
  if ((await digestOf(picture)) !== expected.pictureSha256) return unable('files');
  const outcome = await read(new File([picture], 'self-test.png', { type: 'image/png' }));
  if (outcome?.kind === 'reading') return compare(outcome, expected);
  const code = outcome?.kind === 'failed' ? outcome.code : null;
  return RECOVERABLE.includes(code)
    ? unable('reader')
    : failed(code === 'model-mismatch' ? 'model' : 'differs');
}

/** These failures do not mean that the install is broken: no memory, no time, no file. */
const RECOVERABLE: readonly (FailureCode | null)[] = [
  'reader-died',
  'reader-silent',
  'model-missing',
  'file-unreadable',
];

/** Marked as urgent, so that it does not wait behind the user's files. */
async function read(file: File): Promise<Outcome | null> {
  for await (const { outcome } of reader.read(file, { urgent: true })) return outcome;
  return null;
}

/** @param expected the shipped model's answer to the same slice */
function compare({ reading, model }: Pick<SliceRead, 'reading' | 'model'>, expected: Expected): TestResult {
  if (model !== expected.model) return failed('model');
  const { probabilities, measurements, status, label } = reading;
  if (!probabilities || measurements.length !== expected.measurements.length) return failed('differs');
  const difference = Math.max(
    ...LABELS.map((name) => Math.abs(probabilities[name] - expected.probabilities[name])),
    ...expected.measurements.map((value, i) => Math.abs(measurements[i] - value)),
  );
  const same = difference <= TOLERANCE && status === expected.status && label === expected.label;
  return same ? { outcome: 'passed', reason: null, difference } : failed('differs', difference);
}

async function bytesOf(url: string): Promise<ArrayBuffer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return response.arrayBuffer();
}

/** SHA-256 in hexadecimal. Over plain http the browser offers none, so the app's own is loaded. */
async function digestOf(bytes: ArrayBuffer): Promise<string> {
  if (!crypto.subtle) return (await import('../../pipeline/manifest')).sha256Hex(new Uint8Array(bytes));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
