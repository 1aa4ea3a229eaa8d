/** What axe finds wrong with what is on the screen. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

interface Scope {
  /** A part of the page, as a selector; by default all of it. */
  readonly within?: string;
  /** Left out, as a selector. */
  readonly without?: string;
  /** These rules alone; by default axe's own choice. */
  readonly rules?: readonly string[];
  /** Rules by their tags. */
  readonly tags?: readonly string[];
}

/** @returns a line for each: the rule, and the element that breaks it */
export async function barriers(page: Page, { within, without, rules, tags }: Scope = {}): Promise<string[]> {
  // In the page itself: there are no frames, and a second page for axe's sake would take as long as the search.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  axe.options({
    // Nothing else is written out.
    resultTypes: ['violations'],
    ...(rules && { runOnly: { type: 'rule' as const, values: [...rules] } }),
    // Sizes are left out of axe's defaults.
    ...(tags && {
      runOnly: { type: 'tag' as const, values: [...tags] },
      rules: { 'target-size': { enabled: true } },
    }),
  });
  if (within) axe.include(within);
  if (without) axe.exclude(without);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
