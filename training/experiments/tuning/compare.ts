/** Two models' answers to the same images: how often each is right, and the difference, with intervals over patients. */
import { bootstrap, type Interval, weightedMean } from '../../../src/evaluation/bootstrap';
import { NONE } from '../../../src/pipeline/labels';
import type { Labelled, ModelAnswer } from '../../own-data/report';

export interface Comparison {
  readonly images: number;
  readonly patients: number;
  /** Images that a model took for no brain MRI: in no other figure. */
  readonly rejected: number;
  readonly before: Readonly<Record<string, Interval>>;
  readonly after: Readonly<Record<string, Interval>>;
  /** After minus before, on the same draws of patients. */
  readonly gain: Readonly<Record<string, Interval>>;
}

const REPLICATES = 2000;
const SEED = 1729;

export function compare(
  rows: readonly Labelled[],
  before: readonly ModelAnswer[],
  after: readonly ModelAnswer[],
): Comparison {
  const byFile = (answers: readonly ModelAnswer[]) => new Map(answers.map((one) => [one.file, one]));
  const [first, second] = [byFile(before), byFile(after)];
  const both = rows.flatMap(({ file, group, diagnosis }) => {
    const [was, is] = [first.get(file), second.get(file)];
    return isAnswer(was) && isAnswer(is) ? [{ group, diagnosis, was, is }] : [];
  });
  const truth = both.map(({ diagnosis }) => diagnosis);
  const groups = both.map(({ group }) => group);
  const measured = bootstrap(
    groups,
    (weights) => {
      const was = figures(
        truth,
        both.map(({ was }) => was),
        weights,
      );
      const is = figures(
        truth,
        both.map(({ is }) => is),
        weights,
      );
      return Object.fromEntries(
        Object.keys(was).flatMap((name) => [
          [`before ${name}`, was[name]],
          [`after ${name}`, is[name]],
          [`gain ${name}`, is[name] - was[name]],
        ]),
      );
    },
    REPLICATES,
    SEED,
  );
  const part = (prefix: string) =>
    Object.fromEntries(
      Object.entries(measured).flatMap(([name, figure]) =>
        name.startsWith(`${prefix} `) ? [[name.slice(prefix.length + 1), figure]] : [],
      ),
    );
  return {
    ...{ images: both.length, patients: new Set(groups).size, rejected: rows.length - both.length },
    ...{ before: part('before'), after: part('after'), gain: part('gain') },
  };
}

const isAnswer = (answer: ModelAnswer | undefined): answer is ModelAnswer =>
  answer !== undefined && answer.status !== 'rejected' && answer.label !== null;

/** Uncertain answers count like others, but for the last two figures. */
function figures(
  truth: readonly string[],
  answers: readonly ModelAnswer[],
  weights: Float64Array | null,
): Record<string, number> {
  const share = (of: (i: number) => boolean, is: (i: number) => boolean) => {
    const some = truth.map((_, i) => i).filter(of);
    return weightedMean(
      some.map((i) => Number(is(i))),
      weights && Float64Array.from(some, (i) => weights[i]),
    );
  };
  const right = (i: number) => answers[i].label === truth[i];
  const read = (i: number) => answers[i].status === 'read';
  const classes = [...new Set(truth)].sort();
  const recalls = classes.map((label) => share((i) => truth[i] === label, right));
  const [sensitivity, specificity] = [
    share(
      (i) => truth[i] !== NONE,
      (i) => !answers[i].none,
    ),
    share(
      (i) => truth[i] === NONE,
      (i) => answers[i].none,
    ),
  ];
  return {
    balancedAccuracy: recalls.reduce((sum, recall) => sum + recall, 0) / recalls.length,
    ...Object.fromEntries(classes.map((label, k) => [`recall.${label}`, recalls[k]])),
    ...{ sensitivity, specificity },
    coverage: share(() => true, read),
    accuracyOfRead: share(read, right),
  };
}
