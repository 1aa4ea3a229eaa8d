import { tumourProbability } from '../../pipeline/label-vectors';
import { LABELS, NONE, type Probabilities } from '../../pipeline/labels';

/**
 * A slice's probabilities at another prevalence of tumours: Bayes' rule on the odds of a tumour; the types' shares
 * among tumours are unchanged (prior shift; Saerens et al., Neural Computation 2002).
 *
 * @param from share of slices with a tumour that the probabilities are for, above 0 and below 1
 * @param to the share wanted
 */
export function movedTo(probabilities: Probabilities, from: number, to: number): Probabilities {
  const odds = (share: number) => share / (1 - share);
  const tumour = tumourProbability(probabilities);
  const scale = odds(to) / odds(from);
  const sum = tumour * scale + (1 - tumour);
  return Object.fromEntries(
    LABELS.map((label) => [label, (probabilities[label] * (label === NONE ? 1 : scale)) / sum]),
  ) as Probabilities;
}
