import { version } from '../../../package.json';
import { useWords } from '../../i18n/words';
import type { SliceRead } from '../../worker/protocol';
import { figuresOf } from '../slice/figures';
import { flawsOf } from '../slice/flaws';
import { predictive } from '../slice/predictive';
import { USUAL } from '../slice/prevalence';
import { Probabilities } from '../slice/probabilities';
import type { Verdict } from '../slice/verdict';
import { Warnings } from '../slice/warnings';
import { useWhyWords } from '../slice/why-words';
import { useVerdictWords } from '../slice/words';
import { ReportPicture } from './report-picture';
import './report.css';

interface Props {
  readonly read: SliceRead;
  readonly verdict: Verdict;
  /** What the reader of the screen typed for the paper; nothing else on it names anybody. */
  readonly note: string;
}

/** One page of paper: shown in print alone, in place of the screen. */
export function Report({ read, verdict, note }: Props) {
  const { machineMade } = useWords();
  const { report, day } = useVerdictWords();
  const answered = read.reading.status !== 'rejected';
  return (
    <section class="report" data-answered={answered || undefined}>
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
        {answered && read.reading.lesion && (
          <figure>
            <ReportPicture read={read} label={report.overlayAlt} marked />
            <figcaption>{read.heat ? report.overlay : report.overlayBox}</figcaption>
          </figure>
        )}
        <div class="report__verdict">
          <h2>{verdict.headline}</h2>
          {verdict.details.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
      </div>
      {answered && (
        <div class="report__columns">
          <div>
            <Probabilities read={read} id="report-probabilities" />
          </div>
          <div>
            <Steps read={read} />
            <Rare read={read} />
          </div>
        </div>
      )}
      <Warnings flaws={flawsOf(read)} />
      <div class="report__limits">
        <h2>{report.limits}</h2>
        <ul>
          {report.limitsText.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </div>
      <Origin read={read} />
    </section>
  );
}

/** What the answer is worth where tumours are rare. */
function Rare({ read }: { read: SliceRead }) {
  const { rare } = useVerdictWords();
  const figures = figuresOf(read);
  if (!figures || read.reading.status !== 'read') return null;
  const { called, missed } = predictive(figures.sensitivity, figures.specificity, USUAL);
  const worth = read.reading.label === 'notumor' ? rare.missed(missed) : rare.called(called);
  return (
    <>
      <h2>{rare.title}</h2>
      <p>
        {rare.where(USUAL)} {worth}
      </p>
    </>
  );
}

/** The way through the tree: the questions, the slice's own values, and the lines that they were held against. */
function Steps({ read: { path, explanation } }: { read: SliceRead }) {
  const why = useWhyWords();
  const ruler = explanation?.ruler ?? null;
  if (path.length === 0) return null;
  return (
    <>
      <h2>{why.title}</h2>
      <ol>
        {path.map(({ about, value, threshold }, index) => (
          <li key={index}>
            {why.question(about)} <strong>{why.says(about, value, ruler, threshold)}</strong>{' '}
            {why.line(about, threshold, ruler, value)}
          </li>
        ))}
      </ol>
    </>
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
