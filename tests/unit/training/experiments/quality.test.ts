import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { page as ar } from '../../../../src/i18n/ar/page';
import { page as en } from '../../../../src/i18n/en/page';
import { page as fr } from '../../../../src/i18n/fr/page';
import type { Quality } from '../../../../training/report/inputs';

const quality: Quality = JSON.parse(readFileSync('docs/generated/quality.json', 'utf8'));
const found = (name: string) => quality.spoilt.find((one) => one.name === name)!.found.value;

describe('what is said of the warnings', () => {
  it.each([en, fr, ar])('has the shares of docs/generated/quality.json ($code)', ({ about }) => {
    const told = about.isNotText.at(-1)!.match(/\d+/g)!.map(Number);
    const shares = [
      'swaying by 1.6 % of the height',
      'one nod of 1.6 % of the height',
      'letters of 3.0 % of the height',
    ];
    for (const name of shares) expect(told).toContain(Math.round(100 * found(name)));
    // Each of 100.
    expect(told.filter((number) => number !== 100)).toHaveLength(shares.length);
  });

  it('is of thresholds that warn of at most one slice in a hundred', () => {
    for (const { share } of Object.values(quality.asTheyAre)) expect(share.value).toBeLessThanOrEqual(0.01);
  });
});
