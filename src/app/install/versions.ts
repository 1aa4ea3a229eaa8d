/** Order of versions (semver's `major.minor.patch`; a part after a hyphen is ignored). */
const numbersOf = (version: string): readonly number[] =>
  version
    .split('-')[0]
    .split('.')
    .map((part) => Number(part) || 0);

/** Whether `version` came before `other`. */
export function isOlder(version: string, other: string): boolean {
  const [a, b] = [numbersOf(version), numbersOf(other)];
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
