import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../../i18n/words';
import { Markdown } from './markdown';
import { useEvidenceWords } from './words';

/** As written by `npm run evaluate`, each fetched when it is opened. */
const DOCUMENTS = {
  use: [() => import('../../../docs/generated/intended-use.md?raw')],
  card: [() => import('../../../docs/generated/model-card.md?raw')],
  checklists: [
    () => import('../../../docs/generated/claim.md?raw'),
    () => import('../../../docs/generated/tripod-ai.md?raw'),
    () => import('../../../docs/generated/stard-ai.md?raw'),
    () => import('../../../docs/generated/future-ai.md?raw'),
    () => import('../../../docs/generated/hti-1.md?raw'),
  ],
  data: [() => import('../../../docs/generated/data-sheet.md?raw')],
  report: [() => import('../../../docs/generated/evaluation.md?raw')],
} as const satisfies Readonly<Record<string, readonly (() => Promise<{ default: string }>)[]>>;

export type DocumentTab = keyof typeof DOCUMENTS;

export const DOCUMENT_TABS = Object.keys(DOCUMENTS) as DocumentTab[];

/** Documents in English, whatever the language of the screen. */
export function Documents({ of }: { of: DocumentTab }) {
  const { english } = useEvidenceWords();
  const { app } = useWords();
  const [texts, setTexts] = useState<{ of: DocumentTab; texts: readonly string[] | null } | null>(null);
  useEffect(() => {
    let wanted = true;
    void Promise.all(DOCUMENTS[of].map((load) => load())).then(
      (loaded) => wanted && setTexts({ of, texts: loaded.map((module) => module.default) }),
      () => wanted && setTexts({ of, texts: null }),
    );
    return () => {
      wanted = false;
    };
  }, [of]);
  if (texts?.of !== of) return null;
  if (!texts.texts) return <p role="alert">{app.partMissing}</p>;
  return (
    <>
      {document.documentElement.lang !== 'en' && <p class="soft">{english}</p>}
      {texts.texts.map((text) => (
        <article key={text.slice(0, 40)} class="evidence__card document" lang="en" dir="ltr">
          <Markdown text={text} />
        </article>
      ))}
    </>
  );
}
