/** Spanish: amounts. */
import { amountsOf } from '../amounts';

/** A space that does not break, as before every sign of percent. */
export const percentSign = (text: string) => `${text}\u00a0%`;

export const amount = amountsOf('es', {
  points: (text, form) => `${text} ${form === 'one' ? 'punto' : 'puntos'}`,
  spreads: (text, form) => `${text} ${form === 'one' ? 'amplitud' : 'amplitudes'} de gris`,
  times: (text) => `${text} ${text === '1' ? 'vez' : 'veces'}`,
  percent: percentSign,
  millimetres: (text) => `${text} mm`,
  squareCentimetres: (text) => `${text} cm²`,
  ofWidth: (percent) => `${percent} del ancho de la cabeza`,
  ofHead: (percent) => `${percent} de la cabeza`,
});
