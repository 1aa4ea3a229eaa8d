import type { Robustness } from '../inputs';
import { cell, table } from '../text';

/** How readings change with the slice. */
export function robustnessSection(robustness: Robustness | null): string {
  const title = '## Changed slices';
  if (!robustness) return `${title}\n\nNot measured yet (training/experiments/robustness/cli.ts).`;
  const { images, patients, every, steps } = robustness;
  return [
    title,
    `${images} slices of ${patients} patients or clusters (every ${every}th of known class), changed before anything else ` +
      'happens to them, and read with the shipped tree by the finder that never saw the patient. (The shipped tree, its ' +
      'calibration and the brain check have seen these slices: look at the differences, on the same draws of patients, ' +
      'and not at the levels.) A rejected slice counts by the answer it would have had. The numbers are in ' +
      '[robustness.json](robustness.json).',
    table(
      [
        ...[
          'change',
          'balanced accuracy',
          'difference',
          'tumour AUC',
          'tumour sensitivity',
          'tumour specificity',
        ],
        ...['read', 'rejected', 'accuracy among read'],
      ],
      steps.map(({ kind, unit, step, figures }) => [
        step === null ? 'as they are' : `${kind} ${step} ${unit}`.trim(),
        cell(figures.balancedAccuracy),
        step === null ? '' : cell(figures.difference),
        cell(figures.tumourAuc),
        cell(figures.tumourSensitivity),
        cell(figures.tumourSpecificity),
        cell(figures.read),
        cell(figures.rejected),
        cell(figures.accuracyOfRead),
      ]),
    ),
    '![Balanced accuracy of changed slices](figures/robustness.svg)',
    harm(steps),
  ].join('\n\n');
}

/** Changes whose loss of accuracy is beyond chance. */
function harm(steps: Robustness['steps']): string {
  const worse = steps.filter(({ step, figures }) => step !== null && figures.difference.high < 0);
  const names = worse.map(({ kind, step, unit }) => `${kind} ${step} ${unit}`.trim());
  return names.length > 0
    ? `Balanced accuracy falls, beyond what chance would do (interval below 0), at: ${names.join('; ')}.`
    : 'No change lowers balanced accuracy beyond what chance would do; the intervals are wide.';
}
