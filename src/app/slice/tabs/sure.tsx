import { useState } from 'preact/hooks';
import { useWords } from '../../../i18n/words';
import type { SliceRead } from '../../../worker/protocol';
import type { Entry } from '../../session/entry';
import { hrefs } from '../../state/route';
import { keepSetting, settings } from '../../state/settings';
import { useStore } from '../../state/store';
import { chance } from '../../ui/chance';
import { later } from '../../ui/later';
import { bandOf, type Figures } from '../figures';
import { movedTo } from '../moved';
import type { Summary } from '../summary';
import { useRobustnessWords, useVerdictWords } from '../words';
import './sure.css';

const Robustness = later(() => import('../robustness/robustness').then(({ Robustness }) => Robustness));

/** Each answer on one scale, with how often it was right in tests, and the probabilities at a lower prevalence. */
export function Sure({ read, summary, entry }: { read: SliceRead; summary: Summary; entry: Entry }) {
  const { percent } = useWords();
  const { names, sure } = useVerdictWords();
  const { ordered, probabilities, figures } = summary;
  return (
    <>
      <ul class="sure number">
        {ordered.map((label, rank) => {
          const value = probabilities[label];
          const bands = figures && (rank === 0 ? figures.bands : figures.classes[label]);
          const right = bands && bandOf(bands, value).right;
          return (
            <li key={label} data-first={rank === 0 || undefined}>
              <span class="sure__name">{names[label]}</span>
              <span class="sure__axis" aria-hidden="true">
                {right && (
                  <i
                    style={{
                      insetInlineStart: `${100 * right.low}%`,
                      inlineSize: `${100 * (right.high - right.low)}%`,
                    }}
                  />
                )}
                <u style={{ insetInlineStart: `${100 * value}%` }} />
              </span>
              <b>{chance(value, percent)}</b>
              {right && (
                <span class="visually-hidden">
                  {percent(right.low)}–{percent(right.high)}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      <p class="small soft">
        {figures ? sure.note(figures.images) : sure.otherModel} <a href={hrefs.evidence}>{sure.evidence}</a>
      </p>
      {entry.file && <Break key={entry.id} entry={entry} read={read} />}
      {figures && read.reading.status === 'read' && <Rare summary={summary} figures={figures} />}
    </>
  );
}

/** Opens the sliders that test this reading; its file is read again for them. */
function Break({ entry, read }: { entry: Entry; read: SliceRead }) {
  const { title, offer } = useRobustnessWords();
  const [open, setOpen] = useState(false);
  return (
    <section class="break">
      <p class="small">{offer}</p>
      <button type="button" class="button" onClick={() => setOpen(true)}>
        {title}
      </button>
      {open && <Robustness entry={entry} read={read} onClose={() => setOpen(false)} />}
    </section>
  );
}

/** Prevalences to choose from: round numbers, from a tumour clinic to the general public. */
const PREVALENCES = [1 / 2, 1 / 10, 1 / 100, 1 / 1000] as const;

function Rare({ summary, figures }: { summary: Summary; figures: Figures }) {
  const { percent } = useWords();
  const { sure } = useVerdictWords();
  const { prevalence } = useStore(settings);
  const label = summary.ordered[0];
  const from = summary.probabilities[label];
  const to = prevalence === null ? from : movedTo(summary.probabilities, figures.tumours, prevalence)[label];
  return (
    <section class="rare" aria-labelledby="rare-title">
      <h2 id="rare-title">{sure.rare}</h2>
      <label class="rare__choice">
        <span class="small soft">{sure.legend}</span>
        <select
          class="button"
          value={String(prevalence ?? '')}
          onChange={({ currentTarget: { value } }) =>
            void keepSetting('prevalence', value === '' ? null : Number(value))
          }
        >
          <option value="">{sure.asTested(figures.tumours)}</option>
          {PREVALENCES.map((each) => (
            <option key={each} value={String(each)}>
              {sure.oneIn(each)}
            </option>
          ))}
        </select>
      </label>
      <p role="status">
        <strong>
          {prevalence === null
            ? sure.same(label, chance(from, percent))
            : sure.moved(label, chance(from, percent), chance(to, percent))}
        </strong>{' '}
        <span class="small soft">{sure.how}</span>
      </p>
    </section>
  );
}
