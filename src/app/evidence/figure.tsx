import type { ComponentChildren } from 'preact';
import { DataTable, SaveButton } from './table';
import type { Table } from './table-file';
import { useEvidenceWords } from './words';
import '../ui/disclosure.css';

interface Props {
  readonly title: string;
  readonly note?: string | undefined;
  readonly table: Table;
  /** The drawing. Without one, the table itself is the figure. */
  readonly children?: ComponentChildren;
  /** Uses the full width of the screen. */
  readonly wide?: boolean;
}

/** One figure: its title, the drawing, and its numbers as a table and as a file. */
export function Figure({ title, note, table, children, wide }: Props) {
  const { numbers } = useEvidenceWords();
  return (
    <section class="evidence__card" data-wide={wide || undefined}>
      <h2>{title}</h2>
      {note && <p class="small soft">{note}</p>}
      {children}
      {children ? (
        <details class="disclosure evidence__numbers">
          <summary>{numbers}</summary>
          <DataTable caption={title} table={table} />
          <SaveButton table={table} />
        </details>
      ) : (
        <>
          <DataTable caption={title} table={table} />
          <SaveButton table={table} />
        </>
      )}
    </section>
  );
}
