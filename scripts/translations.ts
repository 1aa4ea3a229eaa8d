/**
 * Exports a language for a reviewer, and imports the result. Reviewers need no code: any editor for PO files will do.
 *
 *     npx tsx scripts/translations.ts export fr > fr.po
 *     npx tsx scripts/translations.ts import fr fr.po
 *
 * Reviewed texts are no longer marked fuzzy. Once none are, the app shows the name in the header `Last-Translator` next
 * to the language.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { digestOf, fromPo, type Reviewer, type Sources, toPo } from './translations/po';

const FOLDER = 'src/i18n';
export const REVIEWERS = `${FOLDER}/reviewers.json`;

/** These files contain no texts for people. */
const CODE = ['index.ts', 'locale.ts', 'listed.ts'];

/** Source files of a language that hold its texts. */
export function sourcesOf(code: string): Sources {
  const files = readdirSync(`${FOLDER}/${code}`).filter(
    (file) => file.endsWith('.ts') && !CODE.includes(file),
  );
  const sources = new Map(files.map((file) => [file, readFileSync(`${FOLDER}/${code}/${file}`, 'utf8')]));
  // The decoder's and the pipeline's own sentences are in English.
  if (code === 'en') {
    sources.set('refusals.ts', readFileSync('src/decode/refusal.ts', 'utf8'));
    sources.set('reasons.ts', readFileSync('src/pipeline/reasons.ts', 'utf8'));
    sources.set('warnings.ts', readFileSync('src/decode/warning.ts', 'utf8'));
  }
  return sources;
}

const reviewers = (): Record<string, Reviewer> => JSON.parse(readFileSync(REVIEWERS, 'utf8'));

if (process.argv[1]?.endsWith('translations.ts')) {
  const [action, code = '', file = ''] = process.argv.slice(2);
  if (action === 'export' && code) {
    const own = sourcesOf(code);
    const reviewed = reviewers()[code]?.digest === digestOf(own);
    process.stdout.write(toPo(code, own, sourcesOf('en'), reviewed));
  } else if (action === 'import' && code && file) {
    const { sources, left, reviewer } = fromPo(readFileSync(file, 'utf8'), sourcesOf(code));
    for (const [name, source] of sources) writeFileSync(`${FOLDER}/${code}/${name}`, source);
    if (reviewer)
      writeFileSync(REVIEWERS, `${JSON.stringify({ ...reviewers(), [code]: reviewer }, null, 2)}\n`);
    console.log(`${sources.size} files changed; ${left} texts not reviewed yet.`);
    console.log(
      reviewer ? `Reviewed by ${reviewer.name}.` : 'No reviewer is named until every text is reviewed.',
    );
    console.log('Now: npm run format && npm test');
  } else {
    console.error('Usage: npx tsx scripts/translations.ts export LANGUAGE | import LANGUAGE FILE.po');
    process.exitCode = 2;
  }
}
