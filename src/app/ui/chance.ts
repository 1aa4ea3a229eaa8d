import { leftToRight } from '../../i18n/isolate';

/** A probability in short: never shown as certain or impossible. */
export function chance(value: number, percent: (share: number) => string): string {
  if (value > 0.99) return leftToRight(`>${percent(0.99)}`);
  if (value < 0.01) return leftToRight(`<${percent(0.01)}`);
  return percent(value);
}
