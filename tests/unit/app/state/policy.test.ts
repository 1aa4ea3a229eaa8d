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

  it.each(['/dicom-web/', '../dicom-web', './dicom-web/', '/orthanc/dicom-web'])(
    'may name an archive on its own origin: %s',
    (archive) => expect(policyFrom(JSON.stringify({ archive }))).toMatchObject({ archive }),
  );

  it.each([
    ...[
      '//elsewhere.example/',
      '/\\elsewhere.example/',
      '/\t/elsewhere.example/',
      'https://elsewhere.example/',
    ],
    ...['javascript:alert(1)', 'dicom-web', '', '/dicom-web/?a=b', '/dicom-web/#a', 7],
  ])('and none elsewhere: %j', (archive) => expect(policyFrom(JSON.stringify({ archive }))).toBeNull());
});
