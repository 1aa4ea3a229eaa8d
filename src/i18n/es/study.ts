/** Spanish: the words of series and studies. */
import type { StudyWords } from '../en/study';
import { numbersOf } from '../numbers';
import { doubtsOf } from '../study-doubts';
import { classes } from './classes';

const { percent, two, plural } = numbersOf('es');
const slices = (count: number) => plural(count, { one: '# corte', other: '# cortes' });
const listed = (parts: readonly string[]) => parts.join(', ');

export const study: StudyWords = {
  studies: (count) => plural(count, { one: 'Un estudio', other: '# estudios' }),
  series: (count) => plural(count, { one: 'Una serie', other: '# series' }),
  planes: { axial: 'Axial', coronal: 'Coronal', sagittal: 'Sagital', oblique: 'Oblicuo' },
  unknownPlane: 'Plano desconocido',
  slices,
  levels: (count) => plural(count, { one: '# posición', other: '# posiciones' }),
  spacing: (millimetres) => `cada ${two(millimetres)} mm`,
  failed: (count) =>
    plural(count, { one: 'No se pudo abrir # archivo', other: 'No se pudieron abrir # archivos' }),

  reading: (read, expected) => `${read} de ${slices(expected)} leídos`,
  looksLike: 'Este estudio se parece sobre todo a:',
  onSlices: 'En estos cortes',
  of: (count, all) => `${count} de ${all}`,
  showIt: 'cortes lo muestran',
  showItTogether: 'cortes seguidos lo muestran',
  wereRead: 'cortes se leyeron',
  noneRead: 'Ninguno de los cortes se pudo leer como RM del cerebro. Cada uno dice por qué.',
  doubt: doubtsOf(classes, {
    'series-differ': () => 'Las series dan respuestas distintas: demasiado incierto para fiarse.',
    'slices-uncertain': ({ likeliest, read, decisive }) =>
      `Lo más probable: ${likeliest}, pero cortes decisivos fiables: solo ${read} de ${decisive}.`,
    'few-slices-read': ({ read, slices: all }) =>
      `Cortes que se pudieron leer: solo ${read} de ${all}. Una serie recibe respuesta cuando se lee la mayoría de sus cortes de la cabeza.`,
    'unread-between': ({ likeliest, unread, slices: all }) =>
      `Lo más probable: ${likeliest}, pero cortes centrales ilegibles o ausentes: ${unread} de ${all}.`,
    scattered: ({ likeliest, decisive }) =>
      `Lo más probable: ${likeliest}, pero sus ${decisive} cortes más sospechosos no están juntos, como estarían los de un solo tumor.`,
    'low-confidence': ({ likeliest, probability, least }) =>
      `Lo más probable: ${likeliest}, pero demasiado incierto para fiarse (${percent(probability)}; hace falta ${percent(least)}).`,
  }),
  decidedBy: (count, all) =>
    count === all
      ? `A partir de los ${slices(all)}.`
      : `Decidieron los ${count} cortes más sospechosos de ${all}.`,
  caution: 'Un absceso o una metástasis puede parecerse. No probado con estudios enteros.',
  notHealthy:
    'Esto no significa sano. No se descartan otras enfermedades. Los estudios enteros aún no se han probado.',

  position: (number, count) => `Corte ${number} de ${count}`,
  outside: 'Fuera del cerebro',
  end: 'Extremo de la cabeza: no cuenta',
  openSlice: 'Más sobre este corte',

  strip: 'Tumor, % por corte',
  striped: (count) =>
    plural(count, {
      one: 'Rayado: incierto. Mírelo usted mismo.',
      other: 'Rayados: inciertos. Mire estos # usted mismo.',
    }),
  order: 'Orden de los cortes',
  byPosition: 'Por posición',
  suspiciousFirst: 'Sospechosos primero',
  filmstrip: 'Cortes de la serie; las flechas los recorren',
  film: (number, count, said, suspicion, lesion) =>
    listed([
      `Corte ${number} de ${count}: ${said}`,
      ...(suspicion === null ? [] : [`tumor ${percent(suspicion)}`]),
      ...(lesion ? ['muestra la lesión'] : []),
    ]),

  tabs: {
    label: 'Más sobre el estudio',
    lesion: 'Lesión',
    planes: 'Planos',
    series: 'Series',
    report: 'Informe',
  },
  lesion: 'Lesión',
  possible: 'Zona posible',
  possibleNote: 'La respuesta no se sostiene: no se da ningún volumen.',
  lesionSlices: (first, last) => (first === last ? `corte ${first}` : `cortes ${first} a ${last}`),
  surestOn: (number) => `mayor certeza en el ${number}`,
  volume: (ml, cut) => `${cut ? 'Al menos ' : ''}${two(ml)} ml`,
  range: (least, most) => `entre ${two(least)} y ${two(most)}`,
  rangeNote:
    'Intervalo: su borde un píxel más adentro o afuera, sus extremos entre dos cortes. No comparado con volúmenes delineados.',
  noVolume: 'Volumen desconocido: los archivos no indican las distancias',
  extent: (width, height, depth) =>
    `${[width, height, ...(depth === null ? [] : [depth])].map((mm) => Math.round(mm)).join(' × ')} mm`,
  cut: 'Llega al final de lo que se pudo leer: puede ser más grande.',
  moreLesions: (count) =>
    plural(count, { one: 'Y otra zona, menos segura.', other: 'Y # zonas más, menos seguras.' }),
  crop: (number) => `La lesión en el corte ${number}`,

  planesNote: 'Pulse en una imagen para ir a ese lugar en todos los planos.',
  plane: (plane, number, count) => `${plane}, corte ${number} de ${count}`,

  report: {
    title: 'Informe de un estudio de RM del cerebro',
    series: 'Series',
    limits:
      'Los cortes se leyeron uno a uno y sus respuestas se unieron; no se ha medido cuántas veces acierta una respuesta así. «No se encontró ningún tumor» no significa sano.',
  },
};
