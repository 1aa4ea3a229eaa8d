import { Panel } from '../../ui/panel';
import { useViewerWords } from './words';

/** Every key and gesture of the viewer. */
export function Help({ onClose }: { onClose: () => void }) {
  const viewer = useViewerWords();
  return (
    <Panel title={viewer.help} onClose={onClose}>
      <p>{viewer.keysNote}</p>
      <dl class="keys">
        {viewer.keys.map(([key, meaning]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
