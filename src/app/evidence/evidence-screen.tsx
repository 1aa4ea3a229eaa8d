import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../../i18n/words';
import { IS_OWN_MODEL } from '../../pipeline/labels';
import { hrefs } from '../state/route';
import { DOCUMENT_TABS, Documents } from './documents';
import type { Evidence } from './evidence';
import { Figures } from './figures';
import { useEvidenceWords } from './words';
import './evidence.css';

/** A model that somebody else trained has only its own report: figures and documents are about the shipped model. */
const TABS = IS_OWN_MODEL ? (['report'] as const) : (['figures', ...DOCUMENT_TABS] as const);

/** The model's measured performance, and the documents that describe it. @param part tab named in the address */
export function EvidenceScreen({ part }: { part?: string | undefined }) {
  const words = useEvidenceWords();
  const { app } = useWords();
  const { tabs } = words;
  const [evidence, setEvidence] = useState<Evidence | 'missing' | null>(null);
  useEffect(() => {
    if (IS_OWN_MODEL) return;
    void import('./evidence.json').then(
      ({ default: measured }) => setEvidence(measured as unknown as Evidence),
      () => setEvidence('missing'),
    );
  }, []);
  const shown = TABS.find((tab) => tab === part) ?? TABS[0];
  return (
    <div class="evidence">
      <header class="evidence__head">
        <h1 tabIndex={-1}>{words.title}</h1>
        {evidence && evidence !== 'missing' && (
          <p class="soft">
            {words.lead(evidence.trainingFingerprint.slice(0, 8))} {words.intervals}
          </p>
        )}
        {TABS.length > 1 && (
          <nav class="evidence__tabs" aria-label={words.title}>
            {TABS.map((tab) => (
              <a
                key={tab}
                class="button"
                href={`${hrefs.evidence}/${tab}`}
                aria-current={tab === shown ? 'page' : undefined}
              >
                {tabs[tab]}
              </a>
            ))}
          </nav>
        )}
      </header>
      {evidence === 'missing' && <p role="alert">{app.partMissing}</p>}
      {shown === 'figures' ? (
        evidence && evidence !== 'missing' && <Figures evidence={evidence} />
      ) : (
        <Documents of={shown} />
      )}
    </div>
  );
}
