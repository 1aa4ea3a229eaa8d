/** Portuguese: amounts. */
import { amountsOf } from '../amounts';

export const percentSign = (text: string) => `${text}%`;

export const amount = amountsOf('pt', {
  points: (text, form) => `${text} ${form === 'one' ? 'ponto' : 'pontos'}`,
  spreads: (text, form) => `${text} ${form === 'one' ? 'amplitude' : 'amplitudes'} de cinza`,
  times: (text) => `${text} ${text === '1' ? 'vez' : 'vezes'}`,
  percent: percentSign,
  millimetres: (text) => `${text} mm`,
  squareCentimetres: (text) => `${text} cm²`,
  ofWidth: (percent) => `${percent} da largura da cabeça`,
  ofHead: (percent) => `${percent} da cabeça`,
});
