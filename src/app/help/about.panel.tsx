import { about as english } from '../../i18n/en/about';
import { verdict } from '../../i18n/en/verdict';
import { usePart } from '../../i18n/words';
import { ThisInstall } from '../install/this-install';
import { EXAMPLE_CREDITS } from '../intake/intake';
import { session } from '../session/session';
import { policy } from '../state/policy';
import { hrefs } from '../state/route';
import { useStore } from '../state/store';
import { Panel } from '../ui/panel';
import { usePrivacyWords } from './privacy-words';
import '../ui/prose.css';

export default function About({ onClose }: { onClose: () => void }) {
  const about = usePart('about', english);
  const privacy = usePrivacyWords();
  const { sure } = usePart('verdict', verdict);
  const { entries } = useStore(session);
  const { archive } = useStore(policy).policy;
  const model = entries.flatMap(({ outcome }) => (outcome?.kind === 'reading' ? [outcome.model] : [])).at(-1);
  return (
    <Panel title={about.title} onClose={onClose}>
      <Part title={about.isNot} texts={about.isNotText} />
      <Part title={about.is} texts={about.isText} />
      <section class="prose">
        <h2>{about.privacy}</h2>
        <p>{archive === null ? about.privacyText : privacy.archive}</p>
        <p>
          <a href={hrefs.privacy}>{privacy.title}</a>
        </p>
      </section>
      <section class="prose">
        <h2>{about.model}</h2>
        <p>{model ? about.modelHash(model) : about.modelNone}</p>
        <p>
          <a href={hrefs.evidence}>{sure.evidence}</a>
          {!globalThis.DENDRITE_CLASSES && (
            <>
              <br />
              <a href={`${hrefs.evidence}/use`}>{about.inFull}</a>
              <br />
              <a href={`${import.meta.env.BASE_URL}docs/index.html`} target="_blank" rel="noopener">
                {about.documents}
              </a>
            </>
          )}
        </p>
      </section>
      <ThisInstall />
      <section class="prose">
        <h2>{about.examples}</h2>
        <p>
          <bdi lang="en">{EXAMPLE_CREDITS.join(' ')}</bdi>
        </p>
        <p>
          <a href={`${import.meta.env.BASE_URL}examples/LICENCE.txt`} target="_blank" rel="noopener">
            {about.licence}
          </a>
          <br />
          <a href={`${import.meta.env.BASE_URL}THIRD-PARTY.txt`} target="_blank" rel="noopener">
            {about.thirdParty}
          </a>
        </p>
      </section>
    </Panel>
  );
}

function Part({ title, texts }: { title: string; texts: readonly string[] }) {
  return (
    <section class="prose">
      <h2>{title}</h2>
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </section>
  );
}
