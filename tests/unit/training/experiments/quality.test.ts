import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Quality } from '../../../../training/report/inputs';

const quality: Quality = JSON.parse(readFileSync('docs/generated/quality.json', 'utf8'));

describe('the warnings', () => {
  it('are of thresholds that warn of at most one slice in a hundred', () => {
    for (const { share } of Object.values(quality.asTheyAre)) expect(share.value).toBeLessThanOrEqual(0.01);
  });
});
