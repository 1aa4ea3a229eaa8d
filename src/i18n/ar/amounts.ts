/** Arabic: amounts. Of one and of two there are no numbers, only words. */
import { amountsOf } from '../amounts';
import { LOCALE } from './locale';

/** The marks keep the sign on the same side of its number wherever the two stand. */
export const percentSign = (text: string) => `\u200e${text}\u200e%\u200e`;

export const amount = amountsOf(LOCALE, {
  points: (text, form) =>
    form === 'one'
      ? 'نقطة واحدة'
      : form === 'two'
        ? 'نقطتين'
        : form === 'few'
          ? `${text} نقاط`
          : `${text} نقطة`,
  spreads: (text) => `${text} من مدى الرمادي`,
  times: (text) => `${text} مرة`,
  percent: percentSign,
  millimetres: (text) => `${text} مم`,
  squareCentimetres: (text) => `${text} سم²`,
  ofWidth: (percent) => `${percent} من عرض الرأس`,
  ofHead: (percent) => `${percent} من الرأس`,
});
