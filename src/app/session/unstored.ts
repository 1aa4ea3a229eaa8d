/** What a person typed or decided and that is not stored yet: it is lost when the page is left. */
const held = new Set<object>();

export const isUnstored = (): boolean => held.size > 0;

/** Something counts as not stored until the returned function is called. */
export function holdUnstored(): () => void {
  const one = {};
  held.add(one);
  return () => void held.delete(one);
}

/** Until the work has ended, one way or the other, what it stores counts as not stored. */
export function storing<T>(work: Promise<T>): Promise<T> {
  return work.finally(holdUnstored());
}
