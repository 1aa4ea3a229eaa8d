import { useEffect, useRef, useState } from 'preact/hooks';
import type { Interval } from '../../evaluation/bootstrap';
import { LabelsError, type LabelsFile, readLabels } from '../../evaluation/labels-file';
import { checkValidation, PoolError, type Pooled, pool } from '../../evaluation/pool';
import type { SubsetFigures, Validation } from '../../evaluation/validate';
import { save } from '../export/save';
import { SaveButton } from '../export/save-button';
import { allSummaries } from '../history/summaries';
import { useClinicWords } from '../history/words';
import { Pick } from '../ui/pick';
import { type Checked, checkCases, checkFolder } from './check-run';
import { Confusion } from './confusion';
import './clinic.css';

/** Tests the model on the user's own images: takes a folder and a table of diagnoses, and shows a report card. */
export default function Check() {
  const words = useClinicWords();
  const say = words.check;
  const [files, setFiles] = useState<readonly File[]>([]);
  const [labels, setLabels] = useState<LabelsFile | null>(null);
  const [done, setDone] = useState<number | null>(null);
  const [told, setTold] = useState('');
  const [checked, setChecked] = useState<Checked | null>(null);
  const [pooled, setPooled] = useState<Pooled | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const takeLabels = async ([file]: File[]) => {
    if (!file) return;
    try {
      const read = readLabels(await file.text());
      setLabels(read);
      setTold(say.lines(read.rows.length));
    } catch (error) {
      setTold(error instanceof LabelsError ? say.faults(error.fault) : String(error));
    }
  };
  const finish = (result: Checked | null) => {
    setDone(null);
    setChecked(result);
    setTold(result ? '' : say.noImage);
  };
  const run = async () => {
    if (!labels) return;
    running.current = new AbortController();
    setChecked(null);
    setDone(0);
    finish(await checkFolder(files, labels, running.current.signal, setDone));
  };
  const poolFiles = async (chosen: File[]) => {
    try {
      const reports = await Promise.all(
        chosen.map(async (file) => checkValidation(JSON.parse(await file.text()))),
      );
      setPooled(pool(reports));
      setTold('');
    } catch (error) {
      setTold(error instanceof PoolError ? say.poolFaults[error.fault] : say.notReport);
    }
  };
  return (
    <div class="check">
      <header class="check__head">
        <h1 tabIndex={-1}>{say.title}</h1>
        <p class="soft">{say.lead}</p>
      </header>
      <p class="clinic__buttons check__tools">
        <Pick
          label={files.length > 0 ? say.chosen(files.length) : say.folder}
          icon="folder"
          folder
          onFiles={setFiles}
        />
        <Pick label={say.labels} icon="open" onFiles={(chosen) => void takeLabels(chosen)} />
        {done === null ? (
          <button
            type="button"
            class="button button--primary"
            disabled={files.length === 0 || !labels}
            onClick={() => void run()}
          >
            {say.run}
          </button>
        ) : (
          <button type="button" class="button" onClick={() => running.current?.abort()}>
            {say.stop}
          </button>
        )}
        <button
          type="button"
          class="button"
          disabled={done !== null}
          onClick={() => void allSummaries().then(async (cases) => finish(await checkCases(cases ?? [])))}
        >
          {say.fromCases}
        </button>
        <Pick label={say.pool} icon="open" onFiles={(chosen) => void poolFiles(chosen)} />
      </p>
      <p role="status" class="check__tools">
        {done === null ? told : say.progress(done, files.length)}
      </p>
      {checked && <ReportCard {...checked} />}
      {pooled && <PooledCard pooled={pooled} />}
    </div>
  );
}

const useTold = () => {
  const words = useClinicWords();
  return ({ value, low, high }: Interval) => {
    const of = (share: number | null) => (share === null ? '?' : words.percentExact(share));
    return low === null ? of(value) : `${of(value)} (${of(low)}–${of(high)})`;
  };
};

function ReportCard({ report, missing, unlisted }: Checked) {
  const words = useClinicWords();
  const say = words.check;
  const told = useTold();
  const { leftOut, overall, bySequence, byPlane } = report;
  const counts: readonly (readonly [string, string])[] = [
    [say.images, words.number(report.images)],
    [say.trainedOn, words.number(leftOut.trainedOn)],
    [say.duplicates, words.number(leftOut.duplicates)],
    [say.failed, words.number(leftOut.failed)],
    [say.rejected, words.number(report.rejected)],
    [say.answered, told(report.answered)],
  ];
  return (
    <article class="clinic__card">
      <h2>{say.card}</h2>
      <p class="small soft">{say.cardOf(report.made, report.app, report.model.slice(0, 12))}</p>
      <table class="figures">
        <tbody>
          {counts.map(([title, value]) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Subset title={say.all(overall.images, overall.patients)} {...overall} />
      {Object.entries(bySequence).map(([name, subset]) => (
        <Subset key={name} title={say.sequence(name, subset.images)} {...subset} />
      ))}
      {Object.entries(byPlane).map(([name, subset]) => (
        <Subset key={name} title={say.plane(name, subset.images)} {...subset} />
      ))}
      <Confusion counts={report.confusion} />
      <p class="small soft">
        {say.intervals} {!report.patientsNamed && say.noPatients} {say.research}
      </p>
      {missing > 0 && <p class="small soft">{say.missing(missing)}</p>}
      {unlisted > 0 && <p class="small soft">{say.unlisted(unlisted)}</p>}
      <p class="clinic__buttons">
        <SaveButton primary onSave={() => print()}>
          {say.print}
        </SaveButton>
        <SaveButton onSave={() => saveReport(report)}>{say.save}</SaveButton>
      </p>
    </article>
  );
}

function Subset({ title, figures }: SubsetFigures & { readonly title: string }) {
  const say = useClinicWords().check;
  const told = useTold();
  return (
    <table class="figures">
      <caption>{title}</caption>
      <tbody>
        {Object.entries(say.figures).map(([name, text]) => {
          const figure = figures[name];
          return (
            <tr key={name}>
              <th scope="row">{text}</th>
              <td>{figure ? told(figure) : say.unknown}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function PooledCard({ pooled }: { pooled: Pooled }) {
  const say = useClinicWords().check;
  const told = useTold();
  return (
    <article class="clinic__card">
      <h2>{say.poolTitle}</h2>
      <p class="small soft">{say.pooled(pooled.clinics, pooled.images, pooled.patients)}</p>
      <table class="figures">
        <tbody>
          {Object.entries(pooled.figures).map(([name, figure]) => (
            <tr key={name}>
              <th scope="row">{say.figures[name] ?? name}</th>
              <td>{told(figure)}</td>
              <td class="small soft">{say.heterogeneity(figure.heterogeneity)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Confusion counts={pooled.confusion} />
    </article>
  );
}

const saveReport = (report: Validation) =>
  save([`${JSON.stringify(report, null, 2)}\n`], 'application/json', 'dendrite-report-card.json');
