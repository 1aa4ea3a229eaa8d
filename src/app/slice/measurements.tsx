import type { SliceRead } from '../../worker/protocol';
import { measuredOf } from './measured';
import { useWhyWords } from './why-words';
import '../ui/disclosure.css';
import './measurements.css';

/** Everything that was measured, asked about or not. */
export function Measurements({ read }: { read: SliceRead }) {
  const why = useWhyWords();
  const measured = measuredOf(read);
  if (!measured) return null;
  return (
    <details class="measurements disclosure">
      <summary>{why.measurements(measured.length)}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{why.measurement}</th>
            <th scope="col">{why.measured}</th>
          </tr>
        </thead>
        <tbody>
          {measured.map(({ feature, value }) => (
            <tr key={feature.id}>
              <th scope="row">{why.meaning(feature)}</th>
              <td class="number">{why.value(feature, value, read.explanation?.ruler ?? null)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
