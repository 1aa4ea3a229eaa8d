import { LABELS } from '../../pipeline/labels';
import { SaveButton } from './table';
import type { Table } from './table-file';
import { useClassNames, useEvidenceWords } from './words';

interface Props {
  readonly confusion: readonly (readonly number[])[];
  /** Whose answers: part of the file's name. */
  readonly of: string;
}

/** Rows: truth; columns: answer. A real table; the darker a cell, the larger its share of the row. */
export function Confusion({ confusion, of }: Props) {
  const words = useEvidenceWords();
  const { opinions: labels, shortNames } = useClassNames();
  const { title, note } = words.confusion;
  const { measures, percent, number } = words;
  const table: Table = {
    file: `confusion-${of}`,
    columns: [
      { id: 'truth', name: measures.truth, kind: 'text' },
      ...LABELS.map((label) => ({ id: label, name: labels[label], kind: 'count' as const })),
    ],
    rows: confusion.map((row, truth) => [LABELS[truth], ...row]),
  };
  return (
    <section class="evidence__card">
      <h2 id="confusion">{title}</h2>
      <p class="small soft">{note}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="evidence__scroll" aria-labelledby="confusion" tabIndex={0}>
        <table class="matrix">
          <thead>
            <tr>
              <td />
              {LABELS.map((label) => (
                <th key={label} scope="col" aria-label={labels[label]}>
                  {shortNames[label]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {confusion.map((row, truth) => {
              const all = row.reduce((sum, count) => sum + count, 0);
              return (
                <tr key={LABELS[truth]}>
                  <th scope="row" aria-label={labels[LABELS[truth]]}>
                    {shortNames[LABELS[truth]]}
                  </th>
                  {row.map((count, answer) => (
                    <td
                      key={LABELS[answer]}
                      data-right={truth === answer || undefined}
                      style={{ '--share': all > 0 ? count / all : 0 }}
                    >
                      <b class="number">{all > 0 ? percent(count / all) : '–'}</b>
                      <span class="small number">{number(count)}</span>
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      <SaveButton table={table} />
    </section>
  );
}
