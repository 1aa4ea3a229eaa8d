import { LABELS } from '../../pipeline/labels';
import { useClinicWords } from '../history/words';

/** Rows: diagnosis; columns: answer. */
export function Confusion({ counts }: { counts: readonly (readonly number[])[] }) {
  const words = useClinicWords();
  const { against } = words.monitor;
  return (
    <table class="confusion">
      <thead>
        <tr>
          <td />
          <th colSpan={LABELS.length} scope="colgroup">
            {against.said}
          </th>
        </tr>
        <tr>
          <th scope="col">{against.confirmed}</th>
          {LABELS.map((label) => (
            <th key={label} scope="col">
              {words.shortNames[label]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {counts.map((row, t) => (
          <tr key={LABELS[t]}>
            <th scope="row">{words.shortNames[LABELS[t]]}</th>
            {row.map((count, a) => (
              <td key={LABELS[a]}>
                <span data-right={t === a || undefined} data-wrong={(t !== a && count > 0) || undefined}>
                  {words.number(count)}
                </span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
