import type { Entry } from '../session/entry';
import { reader } from '../session/session';
import { resultSaved } from '../session/unsaved';
import { exported, isDone, named } from './exported';
import { pause, save } from './save';

/** Results made before the page gets time for other work. */
const AT_ONCE = 50;

/** All finished entries as a file, including those that could not be read; thousands of them do not block the page. */
export async function saveResults(entries: readonly Entry[]): Promise<void> {
  const head = { format: 'dendrite-results', formatVersion: 1, made: new Date().toISOString() };
  const done = entries.filter(isDone);
  const features = reader.model?.features;
  const parts = [JSON.stringify(head, null, 2).replace(/\n}$/, ',\n  "results": [')];
  for (let at = 0; at < done.length; at += AT_ONCE) {
    const some = done
      .slice(at, at + AT_ONCE)
      .map((entry, index) => exported(named(entry, at + index), features));
    parts.push(at > 0 ? ',' : '', some.map((result) => `\n    ${JSON.stringify(result)}`).join(','));
    await pause();
  }
  parts.push('\n  ]\n}\n');
  save(parts, 'application/json', 'dendrite-results.json');
  for (const { id } of done) resultSaved(id);
}
