import { policy } from '../state/policy';
import { useStore } from '../state/store';
import { Panel } from '../ui/panel';
import './privacy.css';
import { usePrivacyWords } from './privacy-words';

/** What happens to images, and how users can check it for themselves. */
export default function Privacy({ onClose }: { onClose: () => void }) {
  const words = usePrivacyWords();
  const { archive } = useStore(policy).policy;
  const sent = archive === null ? words.sentText : [words.archive, ...words.sentText.slice(1)];
  return (
    <Panel title={words.title} onClose={onClose}>
      <section class="privacy__part">
        <h2>{words.sent}</h2>
        {sent.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </section>
      <section class="privacy__part">
        <h2>{words.kept}</h2>
        <ul>{words.keptText.map(item)}</ul>
      </section>
      <section class="privacy__part">
        <h2>{words.check}</h2>
        <ol>{words.checkSteps.map(item)}</ol>
      </section>
      <section class="privacy__part">
        <h2>{words.limits}</h2>
        <ul>{words.limitsText.map(item)}</ul>
      </section>
    </Panel>
  );
}

const item = (text: string) => <li key={text}>{text}</li>;
