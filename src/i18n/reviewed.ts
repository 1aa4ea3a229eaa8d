import type { Dictionary } from './en/page';
import reviewers from './reviewers.json' with { type: 'json' };

const names: Readonly<Record<string, { readonly name: string }>> = reviewers;

/** The words of the page, and who checked the language; by whom, `npx tsx scripts/translations.ts import` writes down. */
export function reviewedBy(code: string, page: Dictionary): Dictionary {
  const reviewer = names[code];
  return reviewer ? { ...page, machineMade: page.reviewed(reviewer.name) } : page;
}
