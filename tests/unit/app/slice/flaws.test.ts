import { expect, test } from 'vitest';
import { flawsOf } from '../../../../src/app/slice/flaws';
import type { WarningCode } from '../../../../src/decode/types';
import type { QualityCode } from '../../../../src/pipeline/quality/quality';
import type { Status } from '../../../../src/pipeline/reading';

const judged = (warnings: WarningCode[], quality?: QualityCode[], status: Status = 'read') => ({
  provenance: { format: 'dicom', warnings },
  ...(quality && { quality }),
  reading: { status },
});

test('what may name the patient or hide a lesion comes first, and is marked', () => {
  const flaws = flawsOf(judged(['lossy', 'no-spacing', 'burned-in-annotation'], ['low-resolution']));
  expect(flaws).toEqual([
    { code: 'burned-in-annotation', grave: true },
    { code: 'low-resolution', grave: true },
    { code: 'lossy', grave: false },
    { code: 'no-spacing', grave: false },
  ]);
});

test('nothing is told twice, and an old case without the measuring is fine', () => {
  expect(flawsOf(judged(['lossy', 'lossy']))).toEqual([{ code: 'lossy', grave: false }]);
});

test('a picture of no brain has no head to be cut off', () => {
  expect(flawsOf(judged(['lossy'], ['cropped-head'], 'rejected'))).toEqual([{ code: 'lossy', grave: false }]);
});
