import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { AlarmName } from '../../evaluation/reference';
import { useWords } from '../../i18n/words';
import { LABELS } from '../../pipeline/labels';
import { cell } from '../export/csv';
import { save } from '../export/save';
import { SaveButton } from '../export/save-button';
import { isKeeping } from '../history/kept';
import { showCases } from '../history/shown';
import { useClinicWords } from '../history/words';
import { hrefs } from '../state/route';
import { settings } from '../state/settings';
import { useStore } from '../state/store';
import { Icon } from '../ui/icon';
import { aggregateOf } from './aggregate';
import { Audit } from './audit';
import { LocalCalibrationPanel } from './calibration';
import { Calibration, Pictures, Weeks } from './charts';
import { Confusion } from './confusion';
import { type Alarm, type Monitor, monitor, WEEKLY, type Weekly } from './monitor';
import { Several } from './several';
import { clinicStore, loadClinic, modelsOf, PERIODS, type Period, seenTo } from './store';
import './clinic.css';

const DAY = 24 * 3600 * 1000;

/** What was read here, compared with what is expected from tests. */
export default function ThisClinic() {
  const words = useClinicWords();
  const { cases, reference, seen } = useStore(clinicStore);
  useStore(settings);
  const keeping = isKeeping();
  const [period, setPeriod] = useState<Period>('weeks');
  const [chosen, setChosen] = useState<string | null>(null);
  useEffect(() => void loadClinic(), []);
  const models = useMemo(() => modelsOf(cases ?? []), [cases]);
  const model = chosen ?? models[0]?.model ?? null;
  const figures = useMemo(() => {
    if (!cases || model === null) return null;
    const now = Date.now();
    const all = cases.filter((one) => one.model === model);
    const some = all.filter(({ when }) => when > now - PERIODS[period] * DAY);
    const isReference = all.at(-1)?.trainingFingerprint === reference?.trainingFingerprint;
    return monitor(some, all, isReference ? reference : null, now, seen);
  }, [cases, reference, model, period, seen]);
  const say = words.monitor;
  return (
    <div class="clinic">
      <header class="clinic__head">
        <h1 tabIndex={-1}>{words.title}</h1>
        {figures && figures.images > 0 && (
          <p class="soft small">
            {say.lead(figures.images, words.shortDay(figures.from), words.shortDay(figures.to))}
          </p>
        )}
        <div class="clinic__tools">
          {models.length > 1 && (
            <label class="small">
              <span class="visually-hidden">{say.model}</span>
              <select value={model ?? ''} onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
                {models.map(({ model, count }) => (
                  <option key={model} value={model}>
                    {say.modelName(model, count)}
                  </option>
                ))}
              </select>
            </label>
          )}
          <fieldset class="segments">
            <legend class="visually-hidden">{say.period}</legend>
            {(Object.keys(PERIODS) as Period[]).map((name) => (
              <button key={name} type="button" aria-pressed={name === period} onClick={() => setPeriod(name)}>
                {say.periods[name]}
              </button>
            ))}
          </fieldset>
          <SaveButton disabled={!figures} onSave={() => figures && saveWeeks(figures)}>
            {say.csv}
          </SaveButton>
          <SaveButton disabled={!figures} onSave={() => figures && saveAggregate(figures, model)}>
            {say.json}
          </SaveButton>
          <button
            type="button"
            class="button button--primary"
            onClick={() => showCases({ filter: 'unconfirmed' })}
          >
            {say.add}
          </button>
        </div>
      </header>
      {cases && cases.length === 0 && <p class="soft">{keeping ? say.empty : say.notKept}</p>}
      {reference &&
        figures?.alarms.map((alarm) => (
          <AlarmCard key={alarm.name} alarm={alarm} perYear={reference.falseAlarmsPerYear} />
        ))}
      {figures && figures.images > 0 && (
        <Figures figures={figures} expected={reference?.expected.uncertain ?? null} />
      )}
      {figures?.images === 0 && cases && cases.length > 0 && <p class="soft">{say.noneYet}</p>}
      <div class="clinic__more">
        <a class="button" href={hrefs.check}>
          {say.check}
        </a>
      </div>
      {cases && model && <LocalCalibrationPanel cases={cases} model={model} />}
      {figures && model && figures.images > 0 && <Several figures={figures} model={model} />}
      <Audit />
    </div>
  );
}

function AlarmCard({ alarm, perYear }: { alarm: Alarm; perYear: number }) {
  const words = useClinicWords();
  const { alarms, todo, since, show, seen, rate, pictures } = words.monitor;
  const { name, ids, unlike } = alarm;
  const reasons = unlike.map((one) => {
    const title = pictures.names[one.name as keyof typeof pictures.names] ?? one.name;
    return `${title}: ${pictures.verdicts[one.verdict]}`;
  });
  return (
    <section class="clinic__card clinic__alarm" role="status">
      <Icon name="uncertain" size={24} />
      <div>
        <b>{alarms[name]}</b>
        <p class="small">
          {since(words.shortDay(alarm.since))} {todo[name]}
        </p>
        {(name === 'outside' || name === 'uncertain') && reasons.length > 0 && (
          <p class="small soft">{reasons.join(' · ')}</p>
        )}
        <p class="small soft">{rate(perYear)}</p>
      </div>
      <button type="button" class="button" onClick={() => showCases({ only: new Set(ids) })}>
        {show(ids.length)}
      </button>
      <button
        type="button"
        class="button button--plain"
        onClick={() => void seenTo(name as AlarmName, Date.now())}
      >
        {seen}
      </button>
    </section>
  );
}

function Figures({ figures, expected }: { figures: Monitor; expected: number | null }) {
  const words = useClinicWords();
  const { labels } = useWords();
  const say = words.monitor;
  const { confirmed, comparisons } = figures;
  const { reference } = clinicStore.get();
  const [weekly, setWeekly] = useState<Weekly>('uncertain');
  const isHigh =
    expected !== null && (figures.uncertainThisWeek ?? 0) > (figures.expected?.uncertain.high ?? 1);
  const pictures = comparisons?.filter(({ kind }) => kind !== 'finding') ?? [];
  const findings = comparisons?.filter(({ kind }) => kind === 'finding') ?? [];
  const unlike = findings.filter(({ verdict }) => verdict !== 'as-learnt' && verdict !== 'too-few');
  const perWeek = Math.round(figures.images / Math.max(1, figures.weeks.length));
  return (
    <>
      <Figure title={say.answered} value={words.number(figures.read)}>
        {say.ofSlices(figures.read / figures.images)}
      </Figure>
      <Figure
        title={say.uncertainWeek}
        value={figures.uncertainThisWeek === null ? '–' : words.percent(figures.uncertainThisWeek)}
        hot={isHigh}
      >
        {expected === null ? '' : say.inTests(expected)}
      </Figure>
      <Figure title={say.rejected} value={words.number(figures.rejected)}>
        {say.ofSlices(figures.rejected / figures.images)}
      </Figure>
      <Figure title={say.right} value={confirmed.share ? say.rightOf(confirmed.right, confirmed.count) : '–'}>
        {confirmed.share
          ? say.interval(confirmed.share.value, confirmed.share.low, confirmed.share.high)
          : say.noneYet}
      </Figure>
      <Card
        wide
        title={say.pictures.title}
        note={
          comparisons
            ? say.pictures.note(pictures[0]?.images ?? 0, pictures[0]?.patients ?? 0)
            : say.otherModel
        }
      >
        <Pictures rows={pictures} words={words} />
        {findings.length > 0 && (
          <p class="small soft">{say.pictures.findings(unlike.length, findings.length)}</p>
        )}
      </Card>
      <Card title={say.weekly.title} note={say.weekly.note(perWeek)}>
        <select
          aria-label={say.weekly.title}
          value={weekly}
          onChange={({ currentTarget }) => setWeekly(currentTarget.value as Weekly)}
        >
          {WEEKLY.map((name) => (
            <option key={name} value={name} disabled={name === 'outside' && !figures.expected}>
              {say.weekly[name]}
            </option>
          ))}
        </select>
        <Weeks
          weeks={figures.weeks}
          of={weekly}
          expected={figures.expected?.[weekly] ?? null}
          words={words}
        />
      </Card>
      <Card narrow title={say.answers.title} note={say.answers.note}>
        {(
          [
            [say.answers.tests, reference?.answers],
            [say.answers.here, figures.answers],
          ] as const
        ).map(
          ([title, shares]) =>
            shares && (
              <div class="mix" key={title}>
                <span class="small">{title}</span>
                <span class="mix__bar">
                  {LABELS.map(
                    (label) =>
                      shares[label] > 0 && (
                        <i
                          key={label}
                          data-label={label}
                          style={{ flexGrow: shares[label] }}
                          title={`${labels[label]}: ${words.percent(shares[label])}`}
                        >
                          {shares[label] >= 0.08 ? Math.round(100 * shares[label]) : ''}
                        </i>
                      ),
                  )}
                </span>
              </div>
            ),
        )}
        <ul class="mix__legend small">
          {LABELS.map((label) => (
            <li key={label} data-label={label}>
              {labels[label]}
            </li>
          ))}
        </ul>
      </Card>
      <Card wide title={say.against.title} note={say.against.note(confirmed.count, confirmed.missed)}>
        <Confusion counts={confirmed.confusion} />
      </Card>
      <Card title={say.calibration.title} note={say.calibration.note}>
        {confirmed.calibration.length > 0 ? (
          <Calibration bins={confirmed.calibration} words={words} />
        ) : (
          <p class="soft">{say.noneYet}</p>
        )}
      </Card>
      <Card narrow title={say.again.title} note={say.again.note}>
        {confirmed.wrong.length === 0 && <p class="soft">{say.again.none}</p>}
        <ul class="again small">
          {confirmed.wrong.slice(0, 6).map(({ id, when, label, diagnosis }) => (
            <li key={id}>
              <a href={hrefs.case(id)}>
                {say.again.said(words.shortDay(when), words.opinions[label].toLowerCase())}{' '}
                <b>{words.opinions[diagnosis.label].toLowerCase()}</b>
              </a>
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}

interface FigureProps {
  readonly title: string;
  readonly value: string;
  readonly hot?: boolean;
  readonly children: ComponentChildren;
}

function Figure({ title, value, hot, children }: FigureProps) {
  return (
    <section class="clinic__card clinic__figure" data-hot={hot || undefined}>
      <h2 class="small soft">{title}</h2>
      <p>
        <b>{value}</b> <span class="small soft">{children}</span>
      </p>
    </section>
  );
}

interface CardProps {
  readonly title: string;
  readonly note: string;
  readonly wide?: boolean;
  readonly narrow?: boolean;
  readonly children: ComponentChildren;
}

function Card({ title, note, wide, narrow, children }: CardProps) {
  return (
    <section
      class="clinic__card clinic__panel"
      data-wide={wide || undefined}
      data-narrow={narrow || undefined}
    >
      <h2>{title}</h2>
      <p class="small soft">{note}</p>
      {children}
    </section>
  );
}

function saveWeeks({ weeks }: Monitor): void {
  const lines = weeks.map(({ start, images, patients, uncertain, rejected, outside, measured }) =>
    [
      new Date(start).toISOString().slice(0, 10),
      images,
      patients,
      uncertain,
      rejected,
      outside ?? '',
      measured,
    ]
      .map(cell)
      .join(','),
  );
  const text = ['week_from,slices,studies,uncertain,rejected,unlike_training,measured', ...lines]
    .map((line) => `${line}\r\n`)
    .join('');
  save([`\uFEFF${text}`], 'text/csv;charset=utf-8', 'dendrite-weeks.csv');
}

function saveAggregate(figures: Monitor, model: string): void {
  save(
    [`${JSON.stringify(aggregateOf(figures, model), null, 2)}\n`],
    'application/json',
    'dendrite-clinic.json',
  );
}
