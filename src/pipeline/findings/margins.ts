import { NO_TUMOUR } from '../labels';
import { exponential } from '../net/exponential';

/**
 * How far each logit lies above the best of the others: natural log odds against the closest rival ("points"). Above
 * 0 for the most probable class alone.
 */
export function margins(logits: ArrayLike<number>): number[] {
  return Array.from(logits, (logit, k) => {
    let rival = Number.NEGATIVE_INFINITY;
    for (let other = 0; other < logits.length; other++) {
      if (other !== k && logits[other] > rival) rival = logits[other];
    }
    return logit - rival;
  });
}

/** Odds of a tumour of any type against no tumour; infinite where no class means "no tumour". */
export function tumourOdds(logits: ArrayLike<number>): number {
  if (NO_TUMOUR < 0) return Number.POSITIVE_INFINITY;
  let odds = 0;
  for (let k = 0; k < logits.length; k++) {
    if (k !== NO_TUMOUR) odds += exponential(logits[k] - logits[NO_TUMOUR]);
  }
  return odds;
}
