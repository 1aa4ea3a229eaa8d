/** Numbers, dates, lists and plurals as a language writes them. */

/** What a count's word depends on: Arabic has six forms, English two. */
export type PluralForm = Intl.LDMLPluralRule;

/** The words for a count; forms that are missing are said as `other`. */
export type Plural = Readonly<Partial<Record<PluralForm, string>> & { other: string }>;

/** @param locale a BCP 47 tag, its digits too (`ar-u-nu-latn`) */
export function numbersOf(locale: string) {
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const exact = new Intl.NumberFormat(locale);
  const two = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 });
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
  const shortDay = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
  // Every list that Intl knows has an "and" in some language, or no comma in another.
  const comma = locale.startsWith('ar') ? '، ' : ', ';
  const rules = new Intl.PluralRules(locale);
  return {
    /** 0..1, without decimals. */
    percent: (share: number) => percent.format(share),
    /** The same to a tenth, and always with it. */
    percentExact: (share: number) =>
      share.toLocaleString(locale, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    number: (value: number) => exact.format(value),
    /** No more than can be known: two digits. */
    two: (value: number) => two.format(value),
    /** To a place after the point, and always with it. */
    tenths: (value: number) =>
      value.toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    time: (when: number) => time.format(when),
    day: (when: number) => day.format(when),
    /** Without its year. */
    shortDay: (when: number) => shortDay.format(when),
    /** Facts side by side, with no "and". */
    list: (parts: readonly string[]) => parts.join(comma),
    /** `#` stands for the number. */
    plural: (count: number, forms: Plural) =>
      (forms[rules.select(count)] ?? forms.other).replace('#', exact.format(count)),
  };
}

/** The rest of a wait, no more precise than it is known. @param few less than ten seconds, in words */
export function durationsOf(locale: string, few: string) {
  const unit = (name: 'hour' | 'minute' | 'second') => {
    const format = new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short' });
    return (value: number) => format.format(value);
  };
  const [hours, minutes, seconds] = [unit('hour'), unit('minute'), unit('second')];
  return (milliseconds: number): string => {
    const all = Math.ceil(milliseconds / 1000);
    if (all < 10) return few;
    if (all < 55) return seconds(Math.round(all / 5) * 5);
    const rest = Math.round(all / 60);
    return rest < 60 ? minutes(rest) : `${hours(Math.floor(rest / 60))} ${minutes(rest % 60)}`;
  };
}
