import { useState } from 'preact/hooks';
import { type Label, NONE, TYPES } from '../../../pipeline/labels';
import type { SliceRead } from '../../../worker/protocol';
import { Icon } from '../../ui/icon';
import { Panel } from '../../ui/panel';
import { OcclusionCheck } from '../occlusion';
import type { Summary } from '../summary';
import { Tree } from '../tree/tree';
import { useVerdictWords } from '../words';
import './why.css';

/** Tumours first. */
const COLUMNS: readonly Label[] = NONE === null ? TYPES : [...TYPES, NONE];

/** The signs that are present, how common each is in every class, and the answers of the two readers. */
export function Why({ read, summary }: { read: SliceRead; summary: Summary }) {
  const { names, why } = useVerdictWords();
  const [open, setOpen] = useState(false);
  const { signs, figures, readers, ordered } = summary;
  const agree = readers?.findings === readers?.network;
  return (
    <>
      {signs.length === 0 ? (
        <p>{why.noSigns}</p>
      ) : (
        <div class="signs-frame">
          <table class="signs number" style={{ '--columns': COLUMNS.length }}>
            <thead>
              <tr>
                <th scope="col">{summary.marked ? why.seen : why.seenUnmarked}</th>
                {COLUMNS.map((label) => (
                  <th key={label} scope="col" data-hit={label === ordered[0] || undefined}>
                    <abbr title={names[label]}>{why.columns[label]}</abbr>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {signs.map(({ id, number, at, shares }) => (
                <tr key={id}>
                  <th scope="row">
                    <span class="signs__number" data-at={at !== null || undefined}>
                      {number}
                    </span>
                    {why.sign(id)}
                  </th>
                  {COLUMNS.map((label) => (
                    <td key={label}>
                      <span class="signs__share" style={{ '--share': shares?.[label] ?? 0 }}>
                        {shares ? Math.round(100 * shares[label]) : '?'}
                      </span>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p class="small soft">{figures ? why.basis(figures.signs.slices) : why.unknown}</p>
      <div class="readers" data-differ={!agree || undefined}>
        {readers && (
          <p>
            <Icon name={agree ? 'ready' : 'uncertain'} />
            <span>{agree ? why.agree(readers.network) : why.differ}</span>
          </p>
        )}
        {read.explanation && (
          <button type="button" class="button" onClick={() => setOpen(true)}>
            {why.more}
          </button>
        )}
      </div>
      {open && (
        <Panel title={why.more} wide onClose={() => setOpen(false)}>
          <OcclusionCheck read={read} onShow={() => setOpen(false)} />
          <Tree read={read} />
        </Panel>
      )}
    </>
  );
}
