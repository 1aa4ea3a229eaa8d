/**
 * Runs over several items at once, and yields their results in the items' order. Results that come early wait in
 * memory, so they must be small.
 *
 * @param most items at once, so that one client does not fill the queue
 */
export async function* inOrder<T, R>(
  things: readonly T[],
  run: (thing: T) => AsyncIterable<R>,
  most: number,
): AsyncGenerator<R, void, undefined> {
  const runs: Promise<R[]>[] = [];
  const start = () => {
    const thing = things[runs.length];
    if (thing === undefined) return;
    const gathered = gather(run(thing));
    // awaited in its turn; until then, a failure must not count as unhandled
    gathered.catch(() => {});
    runs.push(gathered);
  };
  for (let i = 0; i < most; i++) start();
  for (let i = 0; i < things.length; i++) {
    yield* await runs[i];
    start();
  }
}

async function gather<R>(run: AsyncIterable<R>): Promise<R[]> {
  const found: R[] = [];
  for await (const one of run) found.push(one);
  return found;
}
