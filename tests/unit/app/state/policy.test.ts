import { describe, expect, it } from 'vitest';
import { policyFrom } from '../../../../src/app/state/policy';

describe('the host’s policy', () => {
  it('is read, and what it leaves out is allowed', () => {
    expect(policyFrom('{"history":"never","maxAgeDays":30}')).toMatchObject({
      history: 'never',
      maxAgeDays: 30,
      export: true,
    });
    expect(policyFrom('{}')).not.toBeNull();
  });

  it.each([
    '',
    'null',
    '[]',
    '{"history":"nevr"}',
    '{"histroy":"never"}',
    '{"maxAgeDays":"30"}',
    '{"embedding":["x"]}',
  ])('that cannot be read is none: %s', (text) => expect(policyFrom(text)).toBeNull());
});
