/**
 * One answer for each patient, from all the patient's slices: by the app's rule (src/pipeline/series), and by two
 * simpler ones.
 */

import { bootstrap, type Interval } from '../../src/evaluation/bootstrap';
import { SERIES_RULE } from '../../src/pipeline/series/rule';
import { MEAN, ruleCandidate, VOTE } from '../experiments/series/candidates';
import { studyFigures } from '../experiments/series/figures';
import type { StudyRow } from '../experiments/series/rows';
import { trialSeries } from '../experiments/series/series';

/** Sources whose groups are patients; those of web collections are clusters of images. */
export const PATIENT_SOURCES = ['cheng', 'lgg'];

type Figures = Readonly<Record<string, Interval>>;

export interface PatientEvaluation {
  /** Patients by source. */
  readonly patients: Readonly<Record<string, number>>;
  /** Substitutes for series without a tumour: see training/experiments/series/series.ts. */
  readonly tumourFree: number;
  readonly rules: readonly {
    readonly title: string;
    readonly all: Figures;
    /** Share of each source's patients whose true type is named. */
    readonly right: Figures;
  }[];
}

const RULES = [
  { title: "The app's rule", answer: ruleCandidate(SERIES_RULE).answer },
  { title: 'Mean of the probabilities', answer: MEAN.answer },
  { title: 'Majority of the slices', answer: VOTE.answer },
];

export function evaluatePatients(
  rows: readonly StudyRow[],
  replicates: number,
  seed: number,
): PatientEvaluation {
  const series = trialSeries(rows, PATIENT_SOURCES);
  const patients = series.filter(({ kind }) => kind === 'patient');
  const groups = series.map(({ group }) => group);
  return {
    patients: Object.fromEntries(
      PATIENT_SOURCES.map((name) => [name, patients.filter(({ source }) => source === name).length]),
    ),
    tumourFree: series.filter(({ kind }) => kind === 'tumour-free').length,
    rules: RULES.map(({ title, answer }) => {
      const answers = series.map((one) => answer(one.rows));
      const named = answers.map((shares) => shares.indexOf(Math.max(...shares)));
      const right = (source: string, weights: Float64Array | null) => {
        let [sum, all] = [0, 0];
        series.forEach((one, i) => {
          if (one.source !== source || one.kind !== 'patient') return;
          const weight = weights ? weights[i] : 1;
          all += weight;
          if (named[i] === one.truth) sum += weight;
        });
        return sum / all;
      };
      return {
        title,
        all: bootstrap(groups, (weights) => studyFigures(series, answers, weights), replicates, seed),
        right: bootstrap(
          groups,
          (weights) => Object.fromEntries(PATIENT_SOURCES.map((name) => [name, right(name, weights)])),
          replicates,
          seed,
        ),
      };
    }),
  };
}
