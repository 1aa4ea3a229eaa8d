import { describe, expect, it } from 'vitest';
import { chained, faultIn, START } from '../../../../../src/app/history/audit/chain';
import type { AuditEntry } from '../../../../../src/app/state/schema';

function chain(length: number): AuditEntry[] {
  const entries: AuditEntry[] = [];
  for (let i = 0; i < length; i++) {
    const facts = { status: 'read', label: 'glioma', n: i };
    entries.push(chained(entries.at(-1) ?? null, { when: 1000 + i, event: 'read', about: `c${i}`, facts }));
  }
  return entries;
}

const endOf = (entries: readonly AuditEntry[]) => {
  const { seq, digest } = entries.at(-1)!;
  return { seq, digest };
};

describe('a whole chain', () => {
  it('has no fault, empty or not, and against each of its own earlier ends', () => {
    expect(faultIn([])).toBeNull();
    const entries = chain(20);
    expect(faultIn(entries)).toBeNull();
    for (let n = 1; n <= 20; n++) expect(faultIn(entries, endOf(entries.slice(0, n)))).toBeNull();
  });

  it('does not mind the order of facts', () => {
    const [entry] = chain(1);
    const { n, label, status } = entry.facts;
    expect(faultIn([{ ...entry, facts: { n: n, label: label, status: status } }])).toBeNull();
  });
});

describe('a fault is found', () => {
  const entries = chain(12);

  it('where any field of any entry was changed', () => {
    for (const [i, entry] of entries.entries()) {
      const changes: Partial<AuditEntry>[] = [
        { when: entry.when + 1 },
        { event: 'feedback' },
        { about: 'someone' },
        { facts: { ...entry.facts, label: 'notumor' } },
        { seq: entry.seq + 100 },
        { previous: 'f'.repeat(64) },
      ];
      for (const change of changes) {
        expect(faultIn(entries.with(i, { ...entry, ...change }))?.code).toBe('changed');
      }
    }
  });

  it('where one was removed, save the last', () => {
    for (let i = 0; i < entries.length - 1; i++) {
      expect(faultIn(entries.toSpliced(i, 1))).not.toBeNull();
    }
  });

  it('where two were exchanged', () => {
    for (let i = 0; i + 1 < entries.length; i++) {
      const swapped = entries.with(i, entries[i + 1]).with(i + 1, entries[i]);
      expect(faultIn(swapped)?.code).toBe('gap');
    }
  });

  it('where the end was cut off, or cut off and written anew, against any earlier export', () => {
    for (let n = 0; n < entries.length; n++) {
      const cut = entries.slice(0, n);
      expect(faultIn(cut, endOf(entries))).toEqual({ code: 'cut', seq: 12 });
      const anew = [...cut];
      while (anew.length < 14) {
        anew.push(chained(anew.at(-1) ?? null, { when: 5, event: 'read', about: 'x', facts: {} }));
      }
      expect(faultIn(anew)).toBeNull();
      expect(faultIn(anew, endOf(entries))).toEqual({ code: 'cut', seq: 12 });
    }
  });

  it('where the beginning is gone and nobody said so', () => {
    expect(faultIn(entries.slice(4))?.code).toBe('no-beginning');
  });
});

it('lets the beginning go with an entry that says so', () => {
  const entries = chain(10);
  const last = entries[3];
  const kept = entries.slice(4);
  const facts = { upTo: last.seq, digest: last.digest };
  const trimmed = [...kept, chained(kept.at(-1)!, { when: 9, event: 'trimmed', about: null, facts })];
  expect(faultIn(trimmed)).toBeNull();
  // An earlier export, whose end has been removed because of its age.
  expect(faultIn(trimmed, { seq: 2, digest: entries[1].digest })).toBeNull();
  expect(faultIn(trimmed.slice(1))?.code).toBe('no-beginning');
  expect(kept[0].previous).not.toBe(START);
});
