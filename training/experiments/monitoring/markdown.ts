/** `docs/generated/monitoring.md`. */
import type { AlarmName } from '../../../src/evaluation/reference';

export interface MonitoringReport {
  readonly trainingFingerprint: string;
  readonly years: number;
  readonly falseAlarmsPerYear: number;
  readonly baselinePatients: number;
  readonly oddsRatios: Readonly<Record<AlarmName, number>>;
  readonly expected: Readonly<Record<string, number>>;
  readonly limits: Readonly<
    Record<
      AlarmName,
      readonly { readonly perYear: number; readonly limit: number; readonly falseAlarmsPerYear: number }[]
    >
  >;
  readonly patientsPerYear: number;
  readonly runs: number;
  readonly drifts: readonly {
    readonly name: string;
    readonly alarm: AlarmName;
    readonly median: number | null;
    readonly ninth: number | null;
    readonly missed: number;
  }[];
}

const MEANINGS: Readonly<Record<AlarmName, string>> = {
  uncertain: 'uncertain answers',
  rejected: 'not read as brain MRI',
  outside: 'pictures unlike those of training',
  wrong: 'answers that a confirmed diagnosis contradicts',
  'more-tumours': 'more tumours among the answers than usual here',
  'fewer-tumours': 'fewer tumours among the answers than usual here',
};

export function monitoringMarkdown(report: MonitoringReport): string {
  const { limits, drifts, expected, oddsRatios } = report;
  const names = Object.keys(limits) as AlarmName[];
  const percent = (share: number | undefined) =>
    share === undefined ? 'its own first patients' : `${(100 * share).toFixed(1)} %`;
  return `# The clinic's alarms

Written by \`training/experiments/monitoring/simulate.ts\`. Each alarm is a cumulative sum over patients (CUSUM) of log
likelihood ratios, against the share that tests lead to expect. Limits are set by simulation: patients are drawn from those
of the tests, answered by a model that had not seen them.

## False alarms

At most ${report.falseAlarmsPerYear} a year for each alarm where nothing has changed. Counted over ${report.years.toLocaleString('en')} simulated years, other than those
that the limits were set by:

| alarm | expected | made for odds of | ${names.length > 0 ? limits[names[0]].map(({ perYear }) => `${perYear} patients a year`).join(' | ') : ''} |
|---|---:|---:|${limits[names[0]].map(() => '---:|').join('')}
${names
  .map(
    (name) =>
      `| ${MEANINGS[name]} | ${percent(expected[name])} | ${oddsRatios[name]} times | ${limits[name].map((one) => `${one.falseAlarmsPerYear.toFixed(3)} (limit ${one.limit})`).join(' | ')} |`,
  )
  .join('\n')}

The usual share of tumours is a clinic's own: that of its first ${report.baselinePatients} answered patients.

## Days to detection

${report.runs.toLocaleString('en')} runs each, ${report.patientsPerYear.toLocaleString('en')} patients a year; a drift begins after a year without one.

| drift | alarm | median days | nine of ten within | not found in three years |
|---|---|---:|---:|---:|
${drifts
  .map(
    ({ name, alarm, median, ninth, missed }) =>
      `| ${name} | ${MEANINGS[alarm]} | ${median ?? '–'} | ${ninth ?? '–'} | ${(100 * missed).toFixed(1)} % |`,
  )
  .join('\n')}
`;
}
