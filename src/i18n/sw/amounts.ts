/** Swahili: amounts. A number stands behind its noun; units are written as in medical reports. */
import { amountsOf } from '../amounts';

export const amount = amountsOf('sw', {
  points: (text) => `pointi ${text}`,
  spreads: (text, form) => `${form === 'one' ? 'mtawanyiko' : 'mitawanyiko'} ${text}`,
  times: (text) => `mara ${text}`,
  percent: (text) => `${text}%`,
  millimetres: (text) => `${text} mm`,
  squareCentimetres: (text) => `${text} cm²`,
  ofWidth: (percent) => `${percent} ya upana wa kichwa`,
  ofHead: (percent) => `${percent} ya kichwa`,
});
