import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../../i18n/words';
import type { Session } from '../session/session';
import { spoken, verdictOf } from '../session/verdict';
import { settings } from '../state/settings';
import { announce } from '../ui/announcer';

/** Progress of a long batch is announced at most this often. Milliseconds. */
const REMINDER = 20_000;

/**
 * Announces results to screen readers: the verdict of a single file (unless the person reads first), progress and end
 * of a batch.
 */
export function useSpokenResults({ entries, batch }: Session): void {
  const words = useWords();
  const before = useRef({ reading: false, total: 0, started: 0, spoken: 0 });
  useEffect(() => {
    const was = before.current;
    const reading = batch !== null;
    const now = performance.now();
    if (reading && !was.reading) {
      was.started = entries.findIndex(({ state }) => state !== 'done');
      was.spoken = now;
      const name = entries[was.started]?.name;
      if (name && batch.total === 1) announce(words.announce.reading(name));
    } else if (reading && now - was.spoken > REMINDER) {
      was.spoken = now;
      announce(words.announce.progress(batch.slices, batch.expected));
    }
    if (!reading && was.reading) {
      const fresh = entries.slice(was.started);
      const last = fresh.at(-1);
      if (fresh.some(({ state }) => state === 'cancelled')) announce(words.announce.cancelled);
      else if (was.total > 1) announce(words.announce.batch(was.total));
      else if (fresh.length > 1 || settings.get().firstRead)
        announce(words.announce.progress(fresh.length, fresh.length));
      else if (last?.outcome)
        announce(words.announce.done(last.name, spoken(verdictOf(last.outcome, words))));
    }
    before.current = { ...was, reading, total: batch?.total ?? was.total };
  }, [entries, batch, words]);
}
