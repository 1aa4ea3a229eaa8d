import { describe, expect, it } from 'vitest';
import { decodeAll } from './make/decode';
import { EXPLICIT, IMPLICIT, imageFields, makeDicom, pixels } from './make/dicom';
import { IDENTIFYING, IDENTITY, POISON, withPreamble } from './make/identifying';
import { makeNifti } from './make/nifti';
import { phantom } from './make/phantom';

/** All output: slices, refusals, errors. Typed arrays are pixels and are left out. */
function outcome(value: unknown): string {
  return JSON.stringify(value, (_, part) => (ArrayBuffer.isView(part) ? undefined : part));
}

describe('identity', () => {
  const base = imageFields({ rows: 16, columns: 16 });
  const image = pixels(phantom(16, 16, 12));

  it('never leaves the decoder with a slice', async () => {
    for (const kind of [EXPLICIT, IMPLICIT]) {
      const found = outcome(await decodeAll(withPreamble(makeDicom([...base, ...IDENTIFYING, image], kind))));
      expect(found).toContain('"kind":"slice"');
      expect(found).not.toMatch(IDENTITY);
      expect(found).not.toContain('1.2.3.4.5');
    }
  });

  it('never leaves it with a refusal', async () => {
    const files = [
      makeDicom([...imageFields({ rows: 16, columns: 16, modality: 'CT' }), ...IDENTIFYING, image]),
      makeDicom([...base, ...IDENTIFYING]),
      makeDicom([...base, ...IDENTIFYING, image], { ...EXPLICIT, uid: '1.2.666.666.99' }),
    ];
    for (const file of files) {
      const found = outcome(await decodeAll(file));
      expect(found).toContain('"kind":"refused"');
      expect(found).not.toMatch(IDENTITY);
    }
  });

  it('does not come in through codes that are read', async () => {
    // Attributes that are read, filled with a name instead of a code.
    const codes = [0x00080060, 0x00180020, 0x00280004, 0x00280301, 0x00282110, 0x00281056, 0x00089209];
    for (const tag of codes) {
      const others = base.filter(([t]) => t !== tag);
      const found = outcome(await decodeAll(makeDicom([...others, [tag, 'CS', 'POISON'], image], EXPLICIT)));
      expect(found).not.toContain(POISON);
    }
  });

  it('of a NIfTI stays in its free texts', async () => {
    const file = makeNifti({ size: [8, 8, 1], values: phantom(8, 8, 12), description: `${POISON} was here` });
    expect(outcome(await decodeAll(file))).not.toContain(POISON);
  });
});
