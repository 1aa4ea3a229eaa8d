import type { SliceRead } from '../../reader/protocol';
import { reader } from '../../store/session';
import { useWhyWords } from './why-words';
import '../parts/disclosure.css';
import './measurements.css';

/** Everything that was measured, asked about or not. */
export function Measurements({ read }: { read: SliceRead }) {
  const why = useWhyWords();
  const features = reader.model?.features;
  const { measurements } = read.reading;
  // Kept cases hold the values alone; the names come with the model, once it is loaded.
  if (!features || features.length !== measurements.length) return null;
  return (
    <details class="measurements disclosure">
      <summary>{why.measurements(measurements.length)}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{why.measurement}</th>
            <th scope="col">{why.measured}</th>
          </tr>
        </thead>
        <tbody>
          {features.map((feature, index) => (
            <tr key={feature.id}>
              <th scope="row">{why.meaning(feature)}</th>
              <td class="number">
                {why.value(feature, measurements[index]!, read.explanation?.ruler ?? null)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
