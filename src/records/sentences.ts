/** A finding in plain English, for the printed page and the picture. */
import { capitalised } from '../pipeline/capitalised';
import { byClass, LABEL_NAMES, LABELS, NONE } from '../pipeline/labels';
import type { Finding, LesionFinding } from './finding';

const CLASS_NAMES = byClass({ notumor: 'no tumour found' }, (label) => LABEL_NAMES[label]);

/** The names of the probabilities of each class. */
export const PROBABILITY_NAMES = byClass({ notumor: 'none of these tumours' }, (label) => LABEL_NAMES[label]);

const percent = (share: number): string => `${(100 * share).toFixed(share > 0.99 || share < 0.01 ? 1 : 0)} %`;

/** "Looks like glioma (93 %)" */
export function verdict({ status, label, probabilities }: Finding): string {
  if (status === 'rejected' || label === null || probabilities === null) return 'Not read';
  const told = `${CLASS_NAMES[label]} (${percent(probabilities[label])})`;
  if (status === 'uncertain') return `Uncertain; the likeliest is ${told}, not to be relied on`;
  return label === NONE ? capitalised(told) : `Looks like ${told}`;
}

export function probabilityLines({ probabilities }: Finding): string[] {
  if (!probabilities) return [];
  return LABELS.map((label) => `${PROBABILITY_NAMES[label]}: ${percent(probabilities[label])}`);
}

export function lesionLine({ longMm, shortMm, areaMm2, volumeMl, score }: LesionFinding): string {
  const facts = [
    longMm !== null && shortMm !== null ? `${longMm.toFixed(0)} x ${shortMm.toFixed(0)} mm` : null,
    areaMm2 !== null ? `${(areaMm2 / 100).toFixed(1)} cm2 on this image` : null,
    volumeMl !== null ? `${volumeMl.toFixed(1)} ml` : null,
    `score ${score.toFixed(2)}`,
  ];
  return `Marked place: ${facts.filter((fact) => fact !== null).join(', ')}`;
}
