import type { RefusalCode, RefusalParams } from '../decode/refusal';

/**
 * The decoder's own sentences are English; other languages have theirs by code.
 * @param own `{name}` stands for a param
 * @param wrap done to each param: isolates it where the language runs the other way
 */
export function refusalsIn(
  own: Readonly<Record<RefusalCode, string>>,
  wrap: (param: string) => string = (param) => param,
) {
  return (code: RefusalCode, params: RefusalParams, english: string): string =>
    // A kept case may hold a code that this version does not know any more.
    (own[code] as string | undefined)?.replace(/\{(\w+)\}/g, (_, name: string) =>
      wrap(String(params[name] ?? '?')),
    ) ?? english;
}
