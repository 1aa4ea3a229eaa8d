/** How strong a change of a picture is, as a language writes it. */
import type { ChangeKind } from '../worker/changes';
import { leftToRight } from './isolate';

/** With a minus, where Intl writes a hyphen. */
const signed = (text: string) => leftToRight(text.replace('-', '−'));

/**
 * @param locale a BCP 47 tag
 * @param pixels so many of them
 */
export function strengthsOf(locale: string, pixels: (count: number) => string) {
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const more = new Intl.NumberFormat(locale, { style: 'percent', signDisplay: 'exceptZero' });
  const turn = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' });
  const plain = new Intl.NumberFormat(locale);
  /** @param value as in `Changes` */
  return (kind: ChangeKind, value: number): string => {
    if (kind === 'resolution') return pixels(value);
    if (kind === 'rotation') return signed(`${turn.format(value)}°`);
    if (kind === 'gamma') return plain.format(value);
    return signed((kind === 'brightness' ? more : share).format(value));
  };
}
