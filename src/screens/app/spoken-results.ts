import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../../i18n/words';
import type { Session } from '../../store/session';
import { announce } from '../parts/announcer';
import { verdictOf } from '../result/verdict';

/** Says what happens through the live region: one file by its verdict, a batch by its end. */
export function useSpokenResults({ entries, batch }: Session): void {
  const words = useWords();
  const before = useRef({ reading: false, total: 0, started: 0 });
  useEffect(() => {
    const was = before.current;
    const reading = batch !== null;
    if (reading && !was.reading) {
      was.started = entries.findIndex(({ state }) => state !== 'done');
      const name = entries[was.started]?.name;
      if (name && batch.total === 1) announce(words.announce.reading(name));
    }
    if (!reading && was.reading) {
      const fresh = entries.slice(was.started);
      const last = fresh.at(-1);
      if (fresh.some(({ state }) => state === 'cancelled')) announce(words.announce.cancelled);
      else if (was.total > 1) announce(words.announce.batch(was.total));
      else if (last?.outcome)
        announce(words.announce.done(last.name, verdictOf(last.outcome, words).headline));
    }
    before.current = { ...was, reading, total: batch?.total ?? was.total };
  }, [entries, batch, words]);
}
