import type { ComponentChildren } from 'preact';
import { version } from '../../../../package.json';
import { useWords } from '../../../i18n/words';
import type { SliceRead } from '../../../worker/protocol';
import type { Verdict } from '../../session/verdict';
import { chance } from '../../ui/chance';
import { Dissent, Reason } from '../card';
import { flawsOf } from '../flaws';
import { marksOf } from '../marks';
import { StillPicture } from '../still-picture';
import type { Summary } from '../summary';
import { Warnings } from '../warnings';
import { useStudyWords, useVerdictWords } from '../words';
import './report.css';

interface Props {
  readonly read: SliceRead;
  readonly verdict: Verdict;
  /** Null where there is no answer. */
  readonly summary: Summary | null;
  /** The user's note for the report; nothing else on it can name the patient. */
  readonly note: string;
}

interface PageProps {
  readonly title: string;
  readonly note: string;
  readonly limits: readonly string[];
  /** Source of the image, in facts that do not identify the patient. */
  readonly source: string;
  readonly model: string;
  readonly children: ComponentChildren;
}

/** A printed page, which replaces the screen in print. */
export function ReportPage({ title, note, limits, source, model, children }: PageProps) {
  const { machineMade } = useWords();
  const { report, day } = useVerdictWords();
  return (
    <section class="report">
      <header class="report__head">
        <h1>{title}</h1>
        <p>{report.printed(day(Date.now()))}</p>
        <p class="report__research">{report.research}</p>
        {machineMade && <p class="report__research small">{machineMade}</p>}
      </header>
      {note.trim() && (
        <p class="report__note">
          <strong>{report.note}</strong> <bdi>{note}</bdi>
        </p>
      )}
      {children}
      <div class="report__limits">
        <h2>{report.limits}</h2>
        <ul>
          {limits.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </div>
      <div class="report__decision">
        <h2>{report.decision}</h2>
        <p class="report__line" />
        <p class="small">{report.signed}</p>
      </div>
      <footer class="report__origin">
        <p>{source}</p>
        <p>
          {report.version(version)} · {report.model(model)}
        </p>
      </footer>
    </section>
  );
}

/** The printed report of one slice. */
export function Report({ read, verdict, summary, note }: Props) {
  const { report } = useVerdictWords();
  const study = useStudyWords();
  const { width, height, provenance, model } = read;
  const facts = [
    provenance.format.toUpperCase(),
    report.pixels(width, height),
    ...(provenance.plane ? [study.planes[provenance.plane].toLowerCase()] : []),
    ...(provenance.sequence ? [provenance.sequence] : []),
  ];
  return (
    <ReportPage
      {...{ note, model }}
      title={report.title}
      limits={report.limitsText}
      source={report.source(facts)}
    >
      <ReportPictures read={read} summary={summary} caption={report.slice} />
      <ReportVerdict lead={named(verdict, read)} verdict={verdict}>
        {summary && <Reason summary={summary} kind={verdict.kind} where={[]} />}
        {summary?.dissent && <Dissent dissent={summary.dissent} />}
      </ReportVerdict>
      {summary && <Found summary={summary} />}
      <Warnings flaws={flawsOf(read)} />
    </ReportPage>
  );
}

interface PicturesProps {
  readonly read: SliceRead;
  readonly summary: Summary | null;
  readonly caption: string;
}

/** A slice as it was opened, and the same with its outline. */
export function ReportPictures({ read, summary, caption }: PicturesProps) {
  const { report } = useVerdictWords();
  const marks = summary && marksOf(read, summary);
  return (
    <div class="report__top">
      <figure>
        <StillPicture class="report__picture" read={read} label={report.sliceAlt} />
        <figcaption>{caption}</figcaption>
      </figure>
      {marks && (
        <figure>
          <StillPicture class="report__picture" read={read} label={report.overlayAlt} marks={marks} />
          <figcaption>{report.overlay}</figcaption>
        </figure>
      )}
    </div>
  );
}

interface VerdictProps {
  readonly lead: string;
  readonly verdict: Verdict;
  /** The reason for the answer. */
  readonly children: ComponentChildren;
}

export function ReportVerdict({ lead, verdict, children }: VerdictProps) {
  return (
    <div class="report__verdict">
      <p class="soft">{lead}</p>
      <h2>{verdict.headline}</h2>
      {children}
      {verdict.details.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <p>
        <strong>{verdict.caution}</strong>
      </p>
    </div>
  );
}

interface SectionProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

export const ReportSection = ({ title, children }: SectionProps) => (
  <div class="report__found">
    <h2>{title}</h2>
    {children}
  </div>
);

/** The lead may be the file's name, which must not be printed. */
const named = ({ lead }: Verdict, { file }: SliceRead) => (lead === file ? '' : lead);

/** How likely each answer is, how often such answers were right in tests, where, how large, and the findings. */
function Found({ summary }: { summary: Summary }) {
  const { percent, listed } = useWords();
  const { names, report, card, why } = useVerdictWords();
  const { ordered, probabilities, right, signs, where, extent, marked } = summary;
  return (
    <ReportSection title={report.found}>
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
    </ReportSection>
  );
}
