/** Spanish: the words of why an answer came about. */

import { capitalised } from '../by-class';
import { counted } from '../counted';
import type { WhyWords } from '../en/why';
import { findingTexts } from '../findings';
import { lettersOf } from '../letters';
import { numbersOf } from '../numbers';
import { amount } from './amounts';
import { classes } from './classes';
import { findings } from './findings';

const { number: count, plural } = numbersOf('es');
const slices = (value: number) =>
  plural(value, { one: '# corte de entrenamiento', other: '# cortes de entrenamiento' });

/** The first letter may follow the mark that opens a question. */
const telling = findingTexts(findings, amount);

export const why: WhyWords = {
  occlusion: {
    title: '¿Se apoya la respuesta en el lugar marcado?',
    lead: 'La marca es donde la red dice que miró. Para comprobarlo, se tapan por turno pequeñas partes del corte y se lee de nuevo.',
    start: 'Comprobar el mapa tapando partes',
    busy: 'Tapando una parte tras otra…',
    stop: 'Detener',
    failed: 'Esto no se pudo comprobar aquí. Abra la imagen de nuevo.',
    confirmed: 'Tapar el lugar marcado es lo que más debilita los indicios: la marca se confirma.',
    elsewhere: 'Tapar otro lugar debilita más los indicios: fíese menos del lugar marcado.',
    nowhere: 'Ninguna parte tapada debilita mucho los indicios por sí sola: no se fíe del lugar marcado.',
    tested(share) {
      const { value, low, high } = counted(share);
      return `En las pruebas, el lugar marcado estaba sobre el tumor en cerca de ${value} de 100 casos así (${low} a ${high}).`;
    },
    show: 'Mostrar dónde tapar cambia la respuesta',
    note: 'Ninguna imagen real tiene manchas grises. Esto muestra qué mira la red, no si tiene razón.',
  },

  stages: {
    title: 'Del corte a lo que se midió',
    gone: 'El archivo ya no se puede leer. Ábralo de nuevo para ver los pasos.',
    alt: (step, of) => `Paso ${step} de ${of}`,
    steps: {
      sized: (width, height) =>
        `Llevado a ${width} × ${height} píxeles: cada uno es la media de la superficie que cubre. Nada se amplía.`,
      denoised: () => 'Ruido reducido: cada píxel es la mediana de un cuadrado de 3 × 3.',
      head: () => 'Se encontró la cabeza. Todo lo que la rodea cuenta como fondo.',
      cropped: (width, height) =>
        `Recortado en un cuadrado alrededor de la cabeza, ${width} × ${height} píxeles.`,
      scaled: () =>
        'Grises estirados: el medio por ciento más oscuro de la cabeza es negro; el más claro, blanco.',
    },
  },

  tree: {
    title: 'El árbol entero',
    lead: (all) =>
      `El árbol se construyó con ${slices(all)}. Cada casilla dice cuántos de cada tipo llegaron a ella. Marcos gruesos y marcas: el camino de este corte.`,
    legend: 'Tipos de cortes de entrenamiento',
    letters: lettersOf({ glioma: 'G', meningioma: 'M', notumor: 'N', pituitary: 'H' }),
    labels: classes,
    name: telling.name,
    leaf: (label) => capitalised(classes[label]),
    via(id, threshold, below, ruler) {
      const line = telling.plain(id, threshold, ruler);
      return below ? `menos de ${line}` : `${line} o más`;
    },
    passed: 'Este corte pasó por aquí.',
    ended: 'Este corte acabó aquí.',
    count,
    all: slices,
  },
};
