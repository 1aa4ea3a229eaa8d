import { describe, expect, it } from 'vitest';
import { chained, faultIn, type NewEntry, START } from '../../../../../src/app/history/audit/chain';
import { trimEntry } from '../../../../../src/app/history/audit/let-go';
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

describe('a beginning that is let go', () => {
  const DAY = 86_400_000;
  /** One entry every ten days. */
  const days = (length: number): AuditEntry[] => {
    const entries: AuditEntry[] = [];
    for (let i = 0; i < length; i++) {
      const entry = { when: i * 10 * DAY, event: 'read', about: `c${i}`, facts: {} } as const;
      entries.push(chained(entries.at(-1) ?? null, entry));
    }
    return entries;
  };
  const add = (log: readonly AuditEntry[], entry: NewEntry) => [...log, chained(log.at(-1)!, entry)];
  const letGo = (log: readonly AuditEntry[], count: number, when: number, after: number) =>
    add(log.slice(count), trimEntry(log.slice(0, count), when, after));

  const whole = days(40);
  const [now, terms] = [400 * DAY, { days: 183, now: 400 * DAY }];
  const exported = (length: number, kept = 183) => {
    const entries = whole.slice(0, length);
    return { ...endOf(entries), entries, days: kept };
  };
  // What is older than 183 days on day 400: those of days 0 to 210.
  const trimmed = letGo(whole, 22, now, 183);

  it('is whole, for itself and against every export from before, and so after the next', () => {
    expect(faultIn(trimmed, null, terms)).toBeNull();
    for (let n = 1; n <= 40; n++) expect(faultIn(trimmed, exported(n), terms)).toBeNull();
    const later = letGo(trimmed, 3, now + 30 * DAY, 183);
    const next = { days: 183, now: now + 30 * DAY };
    expect(faultIn(later, null, next)).toBeNull();
    for (const n of [3, 22, 24, 40]) expect(faultIn(later, exported(n), next)).toBeNull();
    // All of it, and the entries that told of it.
    const all = letGo(later, later.length - 1, now + 300 * DAY, 183);
    expect(faultIn(all, null, { days: 183, now: now + 300 * DAY })).toBeNull();
    expect(faultIn(all.slice(1), null, terms)?.code).toBe('no-beginning');
    expect(whole[22].previous).not.toBe(START);
  });

  it('a false entry is found: by its own words, by the clock, and by what the host lets go', () => {
    const { facts } = trimmed.at(-1)!;
    const forged = (change: object, when = now) =>
      add(whole.slice(22), { when, event: 'trimmed', about: null, facts: { ...facts, ...change } });
    for (const change of [
      { youngest: 220 * DAY },
      { count: 0 },
      { count: 23 },
      { count: undefined },
      { youngest: undefined },
    ]) {
      expect(faultIn(forged(change)), JSON.stringify(change)).toEqual({ code: 'let-go', seq: 41 });
    }
    expect(faultIn(forged({ upTo: 21 }))?.code).toBe('no-beginning');
    // Of next year; after fewer days than the host says.
    expect(faultIn(forged({}, now + 365 * DAY), null, terms)?.code).toBe('let-go');
    expect(faultIn(forged({ days: 30 }), null, terms)?.code).toBe('let-go');
    // Less than the host says now, and not less than it said when the copy was saved; the copy is of that time.
    expect(faultIn(forged({ days: 30 }), exported(40, 30), terms)).toBeNull();
  });

  it('a beginning that was cut off is found against any earlier export that holds a young entry of it', () => {
    for (let cut = 23; cut < 40; cut++) {
      const kept = whole.slice(cut);
      const last = whole[cut - 1];
      // It says what passes by itself.
      const facts = { upTo: cut, digest: last.digest, count: cut, youngest: 210 * DAY, days: 183 };
      const forged = add(kept, { when: now, event: 'trimmed', about: null, facts });
      expect(faultIn(forged, null, terms)).toBeNull();
      for (let n = 1; n <= 40; n++) {
        expect(faultIn(forged, exported(n), terms)?.code, `${cut}, ${n}`).toBe(
          n >= 23 ? 'let-go' : undefined,
        );
      }
    }
  });

  it('a second false entry, after a true one, is found too; and one whose digest is another', () => {
    const last = trimmed[5];
    const facts = { upTo: last.seq, digest: last.digest, count: 6, youngest: 210 * DAY, days: 183 };
    const forged = add(trimmed.slice(6), { when: now, event: 'trimmed', about: null, facts });
    expect(faultIn(forged, null, terms)).toBeNull();
    expect(faultIn(forged, exported(26), terms)?.code).toBe('let-go');
    const wrongCount = add(trimmed.slice(6), {
      ...{ when: now, event: 'trimmed', about: null, facts: { ...facts, count: 5 } },
    });
    expect(faultIn(wrongCount, null, terms)?.code).toBe('let-go');
    // All after the beginning written anew, with other entries let go than those of the export.
    const other = chain(40).map((entry, i) => ({ ...entry, when: i * 10 * DAY }));
    const anew: AuditEntry[] = [];
    for (const entry of other) anew.push(chained(anew.at(-1) ?? null, entry));
    expect(faultIn(letGo(anew, 22, now, 183), exported(22), terms)?.code).toBe('let-go');
  });
});
