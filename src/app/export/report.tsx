import { version } from '../../../package.json';
import { useWords } from '../../i18n/words';
import type { SliceRead } from '../../worker/protocol';
import { Reason } from '../slice/card';
import { flawsOf } from '../slice/flaws';
import { marksOf } from '../slice/marks';
import type { Summary } from '../slice/summary';
import type { Verdict } from '../slice/verdict';
import { Warnings } from '../slice/warnings';
import { useVerdictWords } from '../slice/words';
import { chance } from '../ui/chance';
import { ReportPicture } from './report-picture';
import './report.css';

interface Props {
  readonly read: SliceRead;
  readonly verdict: Verdict;
  /** Null where there is no answer. */
  readonly summary: Summary | null;
  /** What the reader of the screen typed for the paper; nothing else on it names anybody. */
  readonly note: string;
}

/** One page of paper: shown in print alone, in place of the screen. */
export function Report({ read, verdict, summary, note }: Props) {
  const { machineMade } = useWords();
  const { report, day } = useVerdictWords();
  const marks = summary && marksOf(read, summary);
  return (
    <section class="report">
      <header class="report__head">
        <h1>{report.title}</h1>
        <p>{report.printed(day(Date.now()))}</p>
        <p class="report__research">{report.research}</p>
        {machineMade && <p class="report__research small">{machineMade}</p>}
      </header>
      {note.trim() && (
        <p class="report__note">
          <strong>{report.note}</strong> <bdi>{note}</bdi>
        </p>
      )}
      <div class="report__top">
        <figure>
          <ReportPicture read={read} label={report.sliceAlt} />
          <figcaption>{report.slice}</figcaption>
        </figure>
        {marks && (
          <figure>
            <ReportPicture read={read} label={report.overlayAlt} marks={marks} />
            <figcaption>{report.overlay}</figcaption>
          </figure>
        )}
      </div>
      <div class="report__verdict">
        <p class="soft">{named(verdict, read)}</p>
        <h2>{verdict.headline}</h2>
        {summary && <Reason summary={summary} kind={verdict.kind} />}
        {verdict.details.map((text) => (
          <p key={text}>{text}</p>
        ))}
        <p>
          <strong>{verdict.caution}</strong>
        </p>
      </div>
      {summary && <Found summary={summary} />}
      <Warnings flaws={flawsOf(read)} />
      <div class="report__limits">
        <h2>{report.limits}</h2>
        <ul>
          {report.limitsText.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </div>
      <div class="report__decision">
        <h2>{report.decision}</h2>
        <p class="report__line" />
        <p class="small">{report.signed}</p>
      </div>
      <Origin read={read} />
    </section>
  );
}

/** A lead may be the file's name, which no paper bears. */
const named = ({ lead }: Verdict, { file }: SliceRead) => (lead === file ? '' : lead);

/** How likely each answer is, what that meant in tests, where, how large, and what is seen. */
function Found({ summary }: { summary: Summary }) {
  const { percent, listed } = useWords();
  const { names, report, card, why } = useVerdictWords();
  const { ordered, probabilities, right, signs, where, extent, marked } = summary;
  return (
    <div class="report__found">
      <h2>{report.found}</h2>
      <p class="number">
        {listed(ordered.map((label) => `${names[label]} ${chance(probabilities[label], percent)}`))}.{' '}
        {right && report.meant(right)}
      </p>
      {marked && (
        <p class="number">
          {where.length > 0 && `${card.where}: ${card.place(where)}. `}
          {extent !== null &&
            `${card.size}: ${typeof extent === 'number' ? card.ofHead(extent) : card.millimetres(extent.width, extent.height)}.`}
        </p>
      )}
      {signs.length > 0 && (
        <ol class="report__signs">
          {signs.map(({ id, number }) => (
            <li key={id} value={number}>
              {why.sign(id)}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

/** What was read, in facts that name nobody, and with what. */
function Origin({ read: { width, height, provenance, model } }: { read: SliceRead }) {
  const { study } = useWords();
  const { report } = useVerdictWords();
  const { format, plane, sequence } = provenance;
  const facts = [
    format.toUpperCase(),
    report.pixels(width, height),
    ...(plane ? [study.planes[plane].toLowerCase()] : []),
    ...(sequence ? [sequence] : []),
  ];
  return (
    <footer class="report__origin">
      <p>{report.source(facts)}</p>
      <p>
        {report.version(version)} · {report.model(model)}
      </p>
    </footer>
  );
}
