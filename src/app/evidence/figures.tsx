import { useState } from 'preact/hooks';
import { LABELS } from '../../pipeline/labels';
import { Bars, type Row } from './bars';
import { Confusion } from './confusion';
import type { Answered, Evidence, Part } from './evidence';
import { Figure } from './figure';
import { sourceName } from './names';
import { Curves, Reliability, RiskCoverage } from './plots';
import { Robustness } from './robustness';
import type { Column, Table } from './table-file';
import { useClassNames, useEvidenceWords } from './words';

/** All measurements, beginning with hospitals that the model never saw. */
export function Figures({ evidence }: { evidence: Evidence }) {
  return (
    <div class="evidence__figures">
      <NeverShown evidence={evidence} />
      <LeftOut evidence={evidence} />
      <Overall evidence={evidence} />
      <InFull evidence={evidence} />
      <Parts evidence={evidence} />
      {evidence.robustness && <Robustness robustness={evidence.robustness} />}
      <PublishedWork evidence={evidence} />
    </div>
  );
}

function NeverShown({ evidence: { elsewhere } }: { evidence: Evidence }) {
  const { never, percent } = useEvidenceWords();
  const { images, groups, figures } = elsewhere;
  const { points } = never;
  const { othersReadAsType: asType, othersReadAsNone: asNone } = figures;
  return (
    <section class="evidence__card" data-wide data-first>
      <h2>{never.title}</h2>
      <ul class="evidence__points">
        <li>{points.elsewhere(images, groups)}</li>
        {asType && asNone && <li>{points.other(percent(asType.value), percent(asNone.value))}</li>}
        <li>{points.people}</li>
        <li>{points.clinic}</li>
        <li>{points.use}</li>
      </ul>
    </section>
  );
}

/** Accuracy of guessing among the four classes. */
const GUESS = 1 / LABELS.length;

function LeftOut({ evidence: { leftOut, elsewhere } }: { evidence: Evidence }) {
  const words = useEvidenceWords();
  const { left, measures, sources, slices } = words;
  const rows = [{ block: 'all', ...elsewhere }, ...leftOut];
  const nameOf = (block: string) => (block === 'all' ? left.all : sourceName(block));
  const shown = ['balancedAccuracy', 'tumourAuc', 'coverage', 'accuracyOfRead'] as const;
  const table: Table = {
    file: 'hospitals-left-out',
    columns: [
      { id: 'hospital', name: left.hospital, kind: 'text' },
      { id: 'slices', name: measures.images, kind: 'count' },
      { id: 'patients', name: measures.groups, kind: 'count' },
      ...shown.map((id): Column => ({ id, name: measures[id], kind: id === 'tumourAuc' ? 'two' : 'share' })),
      ...(['tumoursMissed', 'falseAlarms'] as const).map(
        (id): Column => ({ id, name: measures[id], kind: 'share' }),
      ),
    ],
    rows: rows.map(({ block, images, groups, figures }) => [
      ...[nameOf(block), images, groups],
      ...shown.map((id) => figures[id]),
      ...[figures.tumoursMissed, figures.falseAlarms],
    ]),
  };
  const bars = (id: 'balancedAccuracy' | 'accuracyOfRead') =>
    rows.map(({ block, images, figures }): Row => {
      const note = [sources[block], slices(images)].filter(Boolean).join(' · ');
      return { id: block, name: nameOf(block), note, share: figures[id], strong: block === 'all' };
    });
  return (
    <Figure title={left.title} note={left.note} table={table} wide>
      <div class="evidence__pair">
        <div>
          <h3>{measures.balancedAccuracy}</h3>
          <Bars rows={bars('balancedAccuracy')} guess={GUESS} />
        </div>
        <div>
          <h3>{measures.accuracyOfRead}</h3>
          <Bars rows={bars('accuracyOfRead')} />
        </div>
      </div>
    </Figure>
  );
}

/** Shown with two decimals instead of percent. */
const NO_SHARES = ['tumourAuc', 'calibrationError', 'riskCoverageArea'];

/** README's table, transposed: a figure in each row. */
function Overall({ evidence: { overall, elsewhere, dendrite } }: { evidence: Evidence }) {
  const words = useEvidenceWords();
  const { measures, readers, ofClass } = words;
  const { opinions: labels } = useClassNames();
  const nameOf = (id: string) => {
    const [kind, label] = id.split('.');
    const measure = measures[kind as keyof typeof measures];
    return label ? ofClass(labels[label as keyof typeof labels], measures.recall) : measure;
  };
  const ids = Object.keys(overall[0].figures);
  const table: Table = {
    file: 'overall',
    columns: [
      { id: 'measure', name: words.overall.measure, kind: 'text' },
      ...overall.map(({ reader }): Column => ({ id: reader, name: readers[reader], kind: 'share' })),
    ],
    rows: ids.map((id) => [nameOf(id), ...overall.map(({ figures }) => figures[id])]),
  };
  return (
    <Figure
      title={words.overall.title}
      note={words.overall.note(elsewhere.images, dendrite.images)}
      table={{ ...table, kinds: ids.map((id) => (NO_SHARES.includes(id) ? 'two' : 'share')) }}
      wide
    />
  );
}

/** All figures for one set of images; by default, hospitals that the model never saw. */
function InFull({ evidence }: { evidence: Evidence }) {
  const { choice, readers } = useEvidenceWords();
  const [chosen, setChosen] = useState<'elsewhere' | 'dendrite'>('elsewhere');
  const answered = evidence[chosen];
  return (
    <>
      <fieldset class="evidence__choice" data-wide>
        <legend class="small soft">{choice}</legend>
        {(['elsewhere', 'dendrite'] as const).map((id) => (
          <button
            key={id}
            type="button"
            class="button"
            aria-pressed={id === chosen}
            onClick={() => setChosen(id)}
          >
            {readers[id]}
          </button>
        ))}
      </fieldset>
      <Confusion confusion={answered.confusion} of={chosen} />
      <Classes answered={answered} of={chosen} />
      <Curves answered={answered} of={chosen} kind="roc" />
      <Curves answered={answered} of={chosen} kind="pr" />
      <Reliability answered={answered} of={chosen} />
      <RiskCoverage evidence={evidence} />
    </>
  );
}

function Classes({ answered: { figures, classAucs }, of }: { answered: Answered; of: string }) {
  const { classes, measures } = useEvidenceWords();
  const { opinions: labels } = useClassNames();
  const kinds = [
    ['recall', measures.recall],
    ['precision', measures.precision],
    ['coverage', measures.classCoverage],
    ['recallOfRead', measures.recallOfRead],
    ['precisionOfRead', measures.precisionOfRead],
  ] as const;
  const table: Table = {
    file: `classes-${of}`,
    columns: [
      { id: 'class', name: measures.class, kind: 'text' },
      ...kinds.map(([id, name]): Column => ({ id, name, kind: 'share' })),
      { id: 'auc', name: measures.classAuc, kind: 'two' },
    ],
    rows: LABELS.map((label) => [
      labels[label],
      ...kinds.map(([id]) => figures[`${id}.${label}`]),
      classAucs[label],
    ]),
  };
  const bars = (id: 'recall' | 'precision') =>
    LABELS.map((label) => ({ id: label, name: labels[label], share: figures[`${id}.${label}`] }));
  return (
    <Figure title={classes.title} table={table}>
      <h3>{measures.recall}</h3>
      <Bars rows={bars('recall')} />
      <h3>{measures.precision}</h3>
      <Bars rows={bars('precision')} />
    </Figure>
  );
}

function Parts({ evidence: { sources, sequences, planes } }: { evidence: Evidence }) {
  const { parts, measures } = useEvidenceWords();
  return (
    <section class="evidence__parts" data-wide>
      <h2>{parts.title}</h2>
      <p class="small soft">{parts.note}</p>
      <div class="evidence__figures">
        <PartFigure title={parts.source} file="sources" column={measures.source} rows={sources} />
        <PartFigure title={parts.sequence} file="sequences" column={measures.sequence} rows={sequences} />
        <PartFigure title={parts.plane} file="planes" column={measures.plane} rows={planes} />
      </div>
    </section>
  );
}

interface PartProps {
  readonly title: string;
  readonly file: string;
  readonly column: string;
  readonly rows: readonly Part[];
}

function PartFigure({ title, file, column, rows }: PartProps) {
  const words = useEvidenceWords();
  const { measures, planes, parts, slices, ofClass } = words;
  const { opinions: labels } = useClassNames();
  const nameOf = ({ source, name, home }: Part) =>
    [sourceName(source), planes[name] ?? name, home && parts.home].filter(Boolean).join(' · ');
  const shown = [
    'balancedAccuracy',
    'coverage',
    'accuracyOfRead',
    'tumoursMissed',
    'falseAlarms',
    'othersReadAsType',
    'othersReadAsNone',
  ] as const;
  const table: Table = {
    file,
    columns: [
      { id: 'part', name: column, kind: 'text' },
      { id: 'slices', name: measures.images, kind: 'count' },
      { id: 'patients', name: measures.groups, kind: 'count' },
      { id: 'tumourAuc', name: measures.tumourAuc, kind: 'two' },
      ...shown.map((id): Column => ({ id, name: measures[id], kind: 'share' })),
      ...LABELS.map(
        (label): Column => ({
          id: `recall_${label}`,
          name: ofClass(labels[label], measures.recall),
          kind: 'share',
        }),
      ),
    ],
    rows: rows.map((part) => [
      ...[nameOf(part), part.images, part.groups, part.figures.tumourAuc],
      ...shown.map((id) => part.figures[id]),
      ...LABELS.map((label) => part.figures[`recall.${label}`]),
    ]),
  };
  const bars = rows
    // Where all patients have other diseases, no answer can be right.
    .filter(({ figures }) => figures.balancedAccuracy)
    .map((part) => ({
      id: nameOf(part),
      name: nameOf(part),
      note: slices(part.images),
      share: part.figures.balancedAccuracy,
    }));
  return (
    <Figure title={title} note={measures.balancedAccuracy} table={table}>
      <Bars rows={bars} />
    </Figure>
  );
}

function PublishedWork({ evidence: { published, typeOnCheng } }: { evidence: Evidence }) {
  const words = useEvidenceWords();
  const say = words.published;
  const table: Table = {
    file: 'published',
    columns: [
      { id: 'work', name: say.work, kind: 'text' },
      { id: 'accuracy', name: words.measures.accuracy, kind: 'exact' },
      { id: 'protocol', name: say.protocol, kind: 'text' },
      { id: 'images', name: say.data, kind: 'text' },
      { id: 'doi', name: 'DOI', kind: 'text' },
    ],
    rows: [
      [say.this, typeOnCheng, say.protocols['by-patient'], 'Cheng', ''],
      ...published.map(({ work, accuracy, protocol, data, doi, secondHand }) => [
        ...[secondHand ? say.secondHand(work) : work, accuracy, say.protocols[protocol], data, doi],
      ]),
    ],
  };
  return (
    <Figure
      title={say.title}
      note={say.note}
      table={{ ...table, marked: [false, ...published.map(({ protocol }) => protocol === 'by-image')] }}
      wide
    />
  );
}
