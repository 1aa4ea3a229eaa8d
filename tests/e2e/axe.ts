/** Axe's findings on the current screen. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

interface Scope {
  /** A part of the page, as a selector; by default all of it. */
  readonly within?: string;
  /** A selector for a part to leave out. */
  readonly without?: string;
  /** Only these rules; by default axe's own choice. */
  readonly rules?: readonly string[];
  /** Rules selected by tag. */
  readonly tags?: readonly string[];
}

/** @returns a line for each finding: the rule, and the element that breaks it */
export async function barriers(page: Page, { within, without, rules, tags }: Scope = {}): Promise<string[]> {
  // In the page itself: there are no frames, and a second page just for axe would take as long as the search.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  axe.options({
    // Only violations, to save time.
    resultTypes: ['violations'],
    ...(rules && { runOnly: { type: 'rule' as const, values: [...rules] } }),
    // Target size is not in axe's defaults.
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
