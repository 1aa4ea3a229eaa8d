/** Reports as plain text. */
import type { Interval } from '../evaluation/bootstrap';
import { type ClinicsTogether, SHARES, type ShareName } from '../evaluation/clinic-figures';
import { POOLED, type Pooled } from '../evaluation/pool';
import type { SubsetFigures, Validation } from '../evaluation/validate';
import { LABELS } from '../pipeline/labels';

/** The figures of a report, in order. */
const TOLD = [
  ['tumourSensitivityOfRead', 'tumour sensitivity, where answered'],
  ['tumourSpecificityOfRead', 'tumour specificity, where answered'],
  ['tumourSensitivity', 'tumour sensitivity, all answers'],
  ['tumourSpecificity', 'tumour specificity, all answers'],
  ['tumourAuc', 'tumour or none, AUC'],
  ['balancedAccuracy', 'balanced accuracy, 4 classes'],
  ['accuracyOfRead', 'right, where answered'],
  ['calibrationError', 'expected calibration error'],
  ['coverage', 'answered, of what was read'],
] as const;

export function reportText(report: Validation): string {
  const { leftOut, overall } = report;
  const lines = [
    'Dendrite on your own images',
    `${report.made}, version ${report.app}, model ${report.model.slice(0, 12)}`,
    '',
    `Images with a diagnosis: ${report.images}`,
    `  left out, since the model was trained on them: ${leftOut.trainedOn}`,
    `  left out as near-duplicates: ${leftOut.duplicates}`,
    `  could not be opened: ${leftOut.failed}`,
    `  not read as brain MRI: ${report.rejected}`,
    `Answered: ${percent(report.answered)} (uncertain and rejected images are not)`,
    '',
    `All, ${sizeOf(overall)}`,
    ...rows(overall),
    ...parts('Sequence', report.bySequence),
    ...parts('Plane', report.byPlane),
    '',
    'Diagnosis (rows) and answer (columns), all answers',
    matrix(report.confusion),
    '',
    ...(report.patientsNamed
      ? []
      : [
          'The table names no patients: each image, or each series, counts as one, so that intervals are too narrow where',
          'several are of one patient.',
        ]),
    'Intervals are 95 %, by bootstrap over patients. It helps; you decide. Research use: not a medical device.',
  ];
  return `${lines.join('\n')}\n`;
}

export function pooledText(pooled: Pooled): string {
  const names = new Map<string, string>(TOLD);
  const lines = [
    `Dendrite in ${pooled.clinics} clinics, ${pooled.images} images of ${pooled.patients} patients, model ${pooled.model.slice(0, 12)}`,
    ...POOLED.flatMap((name) => {
      const figure = pooled.figures[name];
      if (!figure) return [];
      const spread = `differences between clinics beyond chance: ${Math.round(100 * figure.heterogeneity)} %`;
      return [`  ${(names.get(name) ?? name).padEnd(38)} ${percent(figure)}; ${spread}`];
    }),
    '',
    'Diagnosis (rows) and answer (columns), all answers',
    matrix(pooled.confusion),
  ];
  return `${lines.join('\n')}\n`;
}

const SHARE_NAMES: Readonly<Record<ShareName, string>> = {
  read: 'answered',
  uncertain: 'uncertain',
  rejected: 'not read as brain MRI',
  right: 'right, where confirmed',
};

export function clinicsText({ clinics, images, patients, model, shares, alarms }: ClinicsTogether): string {
  const lines = [
    `Dendrite in use in ${clinics.length} clinics, ${images} images of ${patients} studies, model ${model.slice(0, 12)}`,
    ...SHARES.flatMap((name) => {
      const figure = shares[name];
      if (!figure) return [];
      const spread = `differences between clinics beyond chance: ${Math.round(100 * figure.heterogeneity)} %`;
      return [`  ${SHARE_NAMES[name].padEnd(38)} ${percent(figure)}; ${spread}`];
    }),
    `  ${'alarms'.padEnd(38)} ${alarms}`,
    ...clinics.flatMap((one, i) => [
      '',
      `Clinic ${i + 1}, ${one.made}: ${one.images} images of ${one.patients} studies`,
      ...SHARES.flatMap((name) => {
        const figure = one.shares[name];
        return figure ? [`  ${SHARE_NAMES[name].padEnd(38)} ${percent(figure)}`] : [];
      }),
      ...one.alarms.map(({ name }) => `  alarm: ${name}`),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

const sizeOf = ({ images, patients }: SubsetFigures) => `${images} images of ${patients} patients`;

const rows = ({ figures }: SubsetFigures) =>
  TOLD.map(([name, title]) => {
    const figure = figures[name];
    return `  ${title.padEnd(38)} ${figure ? percent(figure) : 'cannot be told from these images'}`;
  });

const parts = (title: string, of: Readonly<Record<string, SubsetFigures>>) =>
  Object.entries(of).flatMap(([name, subset]) => [
    '',
    `${title} ${name}, ${sizeOf(subset)}`,
    ...rows(subset),
  ]);

/** Bounds are null where a figure is undefined in most draws of patients. */
function percent({ value, low, high }: Interval): string {
  const of = (share: number | null) => (share === null ? '?' : (100 * share).toFixed(1));
  return `${of(value)} % (${of(low)}–${of(high)})`;
}

function matrix(counts: readonly (readonly number[])[]): string {
  const cell = (text: string) => text.padStart(12);
  return [
    `  ${''.padEnd(12)}${LABELS.map(cell).join('')}`,
    ...counts.map((row, t) => `  ${LABELS[t].padEnd(12)}${row.map((n) => cell(String(n))).join('')}`),
  ].join('\n');
}
