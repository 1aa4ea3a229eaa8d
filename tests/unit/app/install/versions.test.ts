import { describe, expect, it } from 'vitest';
import { isOlder } from '../../../../src/app/install/versions';

describe('versions', () => {
  it.each([
    ['0.1.0', '0.2.0', true],
    ['0.9.0', '0.10.0', true],
    ['1.0.0', '0.9.9', false],
    ['1.2', '1.2.0', false],
    ['1.2.0', '1.2.0', false],
    ['nonsense', '0.1.0', true],
  ])('%s before %s: %s', (version, other, older) => {
    expect(isOlder(version, other)).toBe(older);
  });
});
