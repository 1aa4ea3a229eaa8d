import type { Evaluation } from '../evaluate-table';
import { PATIENT_SOURCES } from '../patients';
import { cell, table } from '../text';

/** One answer for each patient. */
export function patientsSection({ patients, labels }: Evaluation): string {
  const { patients: counts, tumourFree, rules } = patients;
  return [
    '## By patient',
    `All slices of a patient make one answer, from the out-of-fold answers to the slices: ` +
      `${PATIENT_SOURCES.map((source) => `${counts[source]} patients of ${source}`).join(', ')}. Every one of them has a ` +
      `tumour. "No tumour" is asked of ${tumourFree} stand-ins: the tumour-free slices alone of patients of \`lgg\`. "Few" ` +
      'are the same with two slices that show the tumour. How often a healthy person would be called ill is not known; ' +
      'the few whole heads below give an indication.',
    table(
      ['', ...rules.map(({ title }) => title)],
      [
        ['balanced accuracy', ...rules.map(({ all }) => cell(all.balancedAccuracy))],
        ...labels.map((label) => [`recall ${label}`, ...rules.map(({ all }) => cell(all[label]))]),
        ['tumour found in the patient', ...rules.map(({ all }) => cell(all.tumourFound))],
        ['tumour found on two slices among others', ...rules.map(({ all }) => cell(all.fewFound))],
        ['these against tumour-free, AUC', ...rules.map(({ all }) => cell(all.tumourAuc))],
        ...PATIENT_SOURCES.map((source) => [
          `right type, ${source}`,
          ...rules.map(({ right }) => cell(right[source])),
        ]),
      ],
    ),
    "The app's rule (src/pipeline/series/rule.ts) was chosen on these patients, by log loss " +
      '(training/experiments/series/cli.ts prints what each fold of patients would have chosen). These slices ' +
      'were selected; whole stacks have more that show nothing.',
  ].join('\n\n');
}
