/** Hindi: amounts. Their words are the same for one and for many. */
import { amountsOf } from '../amounts';
import { LOCALE } from './locale';

export const amount = amountsOf(LOCALE, {
  points: (text) => `${text} अंक`,
  spreads: (text) => `${text} ग्रे-फैलाव`,
  times: (text) => `${text} गुना`,
  percent: (text) => `${text}%`,
  millimetres: (text) => `${text} मिमी`,
  squareCentimetres: (text) => `${text} सेमी²`,
  ofWidth: (percent) => `सिर की चौड़ाई का ${percent}`,
  ofHead: (percent) => `सिर का ${percent}`,
});
