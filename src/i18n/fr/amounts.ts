/** French: amounts. */
import { amountsOf } from '../amounts';

/** A narrow space that does not break, as before every sign of percent. */
export const percentSign = (text: string) => `${text}\u202f%`;

export const amount = amountsOf('fr', {
  points: (text, form) => `${text} ${form === 'one' ? 'point' : 'points'}`,
  spreads: (text, form) => `${text} ${form === 'one' ? 'écart' : 'écarts'} de gris`,
  times: (text) => `${text} fois`,
  percent: percentSign,
  millimetres: (text) => `${text} mm`,
  squareCentimetres: (text) => `${text} cm²`,
  ofWidth: (percent) => `${percent} de la largeur de la tête`,
  ofHead: (percent) => `${percent} de la tête`,
});
