import { useWords } from '../../i18n/words';
import type { SliceRead } from '../../reader/protocol';
import { reader } from '../../store/session';
import { Icon } from '../parts/icon';
import './path.css';

/** How the tree came to its answer: its questions in order, each with the slice's own value. */
export function Path({ read }: { read: SliceRead }) {
  const words = useWords();
  const { path, reading } = read;
  if (path.length === 0) return null;
  return (
    <section class="path" aria-labelledby="path-title">
      <h2 id="path-title">{words.path.title}</h2>
      <p class="soft">{words.path.lead(path.length)}</p>
      <ol>
        {path.map(({ about, value, threshold, below }, index) => (
          <li key={index} class="step">
            <span class="step__number number soft" aria-hidden="true">
              {index + 1}
            </span>
            <span class="step__meaning">{about.meaning}</span>
            <span class="step__value number">
              <strong>{words.path.value(value, about.unit, threshold)}</strong>{' '}
              <span class="step__side">
                <Icon name={below ? 'below' : 'above'} size={16} />
                {words.path.side(below, threshold, value)}
              </span>
            </span>
          </li>
        ))}
      </ol>
      <Measurements values={reading.measurements} />
    </section>
  );
}

function Measurements({ values }: { values: Float64Array }) {
  const words = useWords();
  const features = reader.model?.features;
  // Kept cases hold the values alone; the names come with the model, once it is loaded.
  if (!features || features.length !== values.length) return null;
  return (
    <details class="measurements">
      <summary>{words.path.measurements(values.length)}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.path.measurement}</th>
            <th scope="col">{words.path.measured}</th>
          </tr>
        </thead>
        <tbody>
          {features.map(({ id, meaning, unit }, index) => (
            <tr key={id}>
              <th scope="row">{meaning}</th>
              <td class="number">{words.path.value(values[index]!, unit)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
