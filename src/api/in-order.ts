/**
 * Runs over several things at once, and gives what they yield in the things' order. What is ahead waits in memory: it
 * must be small.
 *
 * @param most so many at once, so that one caller does not fill the line for all
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
    // Awaited in its turn; until then a failure is nobody's.
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
