/** Adds cases from elsewhere. */
import { version } from '../../../package.json';
import { withDatabase } from '../state/database';
import { append, type Writing } from './audit/log';
import { ImportError } from './cases-file';
import { changed } from './earlier';
import { atomically, type NewCase } from './summaries';

export interface Imported {
  readonly added: number;
  /** Number of cases that existed already, and were left as they are. */
  readonly known: number;
}

/**
 * Adds all cases, or none. They are written in one transaction as they come, so that they need not fit into memory.
 *
 * @param cases is asked again if the database has to be opened again
 * @throws ImportError where the source does
 * @returns null where there is no database, or no space
 */
export async function addImported(cases: () => AsyncIterator<readonly NewCase[]>): Promise<Imported | null> {
  const done = await withDatabase((db) =>
    atomically(db, async (tx) => {
      const [pictured, summaries] = [tx.objectStore('cases'), tx.objectStore('summaries')];
      let [added, known] = [0, 0];
      for await (const some of keptOpen(tx, cases())) {
        for (const { summary, pictures } of some) {
          if ((await summaries.getKey(summary.id)) !== undefined) {
            known++;
            continue;
          }
          await summaries.add(summary);
          if (pictures) await pictured.put(pictures);
          added++;
        }
      }
      const facts = { cases: added, app: version };
      if (added > 0) await append(tx, [{ when: Date.now(), event: 'imported', about: null, facts }]);
      return { added, known };
      // Not a fault of the database.
    }).catch((error: unknown) => {
      if (error instanceof ImportError) return error;
      throw error;
    }),
  );
  if (done instanceof ImportError) throw done;
  if (done && done.added > 0) changed();
  return done;
}

/** A transaction ends by itself where it waits for anything else than its own requests; so it gets some meanwhile. */
async function* keptOpen<T>(tx: Writing, source: AsyncIterator<T>): AsyncGenerator<T> {
  const summaries = tx.objectStore('summaries');
  for (;;) {
    let comes = true;
    const next = source.next().finally(() => {
      comes = false;
    });
    // Awaited only once the transaction goes on.
    next.catch(() => {});
    while (comes) await summaries.getKey('');
    const { done, value } = await next;
    if (done) return;
    yield value;
  }
}
