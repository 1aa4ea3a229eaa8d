/** English: amounts. */
import { amountsOf } from '../amounts';

export const amount = amountsOf('en', {
  points: (text, form) => `${text} ${form === 'one' ? 'point' : 'points'}`,
  spreads: (text, form) => `${text} ${form === 'one' ? 'brain spread' : 'brain spreads'}`,
  times: (text) => `${text} times`,
  percent: (text) => `${text}%`,
  millimetres: (text) => `${text} mm`,
  squareCentimetres: (text) => `${text} cm²`,
  ofWidth: (percent) => `${percent} of the head’s width`,
  ofHead: (percent) => `${percent} of the head`,
});
