/** Spanish: the words of why an answer came about. */
import type { Answer } from '../../pipeline/explain/index';
import { counted } from '../counted';
import type { WhyWords } from '../en/why';
import { tellingsOf } from '../findings';
import { numbersOf } from '../numbers';
import { amount, percentSign } from './amounts';
import { classes } from './classes';
import { findings, unknownFinding } from './findings';

const { number: count, plural, two } = numbersOf('es');
const slices = (value: number) =>
  plural(value, { one: '# corte de entrenamiento', other: '# cortes de entrenamiento' });

/** The first letter may follow the mark that opens a question. */
const lowered = (text: string) => text.replace(/^¿?./, (start) => start.toLowerCase());

const telling = tellingsOf({
  findings,
  unknownFinding,
  amount,
  share: (share) => percentSign(two(100 * share)),
  manyTimes: 'más de diez veces',
});

/** What would be said, told against what is said. */
function told({ named, network, uncertain }: Answer, now: Answer): string {
  const tree = `el árbol ${named === now.named ? 'seguiría diciendo' : 'diría'} “${classes[named]}”`;
  if (!uncertain) return `${tree}.`;
  if (network === named) return `${tree}, pero no con suficiente seguridad para fiarse de ello.`;
  return `${tree}. La red ${network === now.network ? 'seguiría diciendo' : 'diría'} “${classes[network]}”, así que la respuesta sería incierta.`;
}

export const why: WhyWords = {
  title: 'Por qué: el camino por el árbol',
  lead: (questions) =>
    `${plural(questions, { one: 'Una pregunta llevó', other: '# preguntas, una tras otra, llevaron' })} a esta respuesta. Cada pregunta tiene una línea divisoria, aprendida de cortes de entrenamiento; el camino depende del lado en que está este corte.`,
  points:
    'Los puntos dicen con qué fuerza algo habla a favor de una respuesta. Con 0 puntos, dos respuestas están empatadas; cada punto más hace a una unas 2,7 veces más probable frente a la otra.',
  evidence:
    'La red es un pequeño programa que aprendió de cortes de ejemplo. Mira la imagen; el árbol pregunta qué encontró.',
  spread:
    'Una amplitud de gris es la distancia entre los grises oscuros y los claros de este cerebro: del cuarto más oscuro al cuarto más claro.',

  question: (about) => telling.words(about).question,
  again: (about) => `Se pregunta otra vez: ${lowered(telling.words(about).question)}`,
  says: telling.says,
  line: (about, threshold, ruler, value) =>
    `La línea divisoria: ${telling.signed(telling.words(about), threshold, ruler, value)}.`,
  side(about, value, threshold, ruler) {
    if (value === threshold) return 'Este corte está justo en ella, lo que cuenta como por encima.';
    const { far, share } = telling.distance(about, value, threshold, ruler);
    const ofValue = share === null ? '' : ` (${share} de su valor)`;
    return `Este corte está por ${value < threshold ? 'debajo' : 'encima'} de ella. Diferencia: ${far}${ofValue}.`;
  },
  otherSide: (then, now) => `Justo al otro lado, ${told(then, now)}`,
  parting: (network, named) =>
    `Aquí el árbol y la red se separan. La red por sí sola pone “${classes[network]}” en primer lugar; después de esta respuesta, el árbol ya no puede decirlo y acaba en “${classes[named]}”. El árbol corta por una línea tras otra, la red lo pesa todo a la vez: cerca de una línea pueden diferir, y entonces no hay que fiarse de ninguno de los dos.`,
  neverSaid: (network) =>
    `La red por sí sola pone “${classes[network]}” en primer lugar, algo que no dice ninguna hoja del árbol. Cuando los dos difieren, no hay que fiarse de ninguno.`,
  end: (label) => `El árbol dice: ${classes[label]}`,
  ended(label, right, all) {
    const here = plural(all, {
      one: '# corte de entrenamiento que acabó aquí',
      other: '# cortes de entrenamiento que acabaron aquí',
    });
    const showed =
      label === 'notumor'
        ? plural(right, { one: '# no mostraba ningún tumor', other: '# no mostraban ningún tumor' })
        : `${plural(right, { one: '# mostraba un', other: '# mostraban un' })} ${classes[label]}`;
    return `De ${here}, ${showed}.`;
  },
  show: 'Mostrar de dónde viene esto',

  near: {
    title: '¿Está cerca otra respuesta?',
    none: 'Ningún cambio de una sola medida cambiaría la respuesta del árbol.',
    close: 'Cerca: una pequeña diferencia en la imagen podría cambiar esta respuesta.',
    far: 'Nada de lo que se pregunta aquí está cerca de cambiar la respuesta. Los cambios más pequeños que lo harían:',
    farButUncertain: (disagree) =>
      `La respuesta del árbol no está cerca de cambiar. Es incierta porque ${disagree ? 'la red dice otra cosa' : 'respuestas así fueron erróneas demasiadas veces'}. Los cambios más pequeños que harían al árbol decir otra cosa:`,
    change: ({ feature, from, to, answer }, now, ruler) =>
      `Si ${telling.changed(feature, from, to, ruler)}, ${told(answer, now)}`,
    note: 'Cerca significa: a menos de 1 punto, o a menos de un quinto en lo que no se cuenta en puntos. Cada línea cambia una cosa y deja lo demás como está. En una imagen real todo va unido: una lesión más grande suele ser también más clara. Los indicios de las cuatro respuestas siempre se pesan unos contra otros: ahí, los demás también se mueven.',
  },

  covering: {
    title: '¿Se apoya la respuesta en el lugar marcado?',
    lead: 'El lugar marcado es lo que la red dice de sí misma. Para probarlo, se tapan por turno pequeñas partes del corte, y la red mira de nuevo.',
    start: 'Comprobar el mapa tapando partes',
    busy: 'Tapando una parte tras otra…',
    stop: 'Detener',
    failed: 'Esto no se pudo comprobar aquí. Abra la imagen de nuevo.',
    'borne-out': 'Tapar el lugar marcado es lo que más debilita los indicios: el mapa se confirma.',
    elsewhere: 'Tapar otro lugar debilita más los indicios: fíese menos del lugar marcado.',
    nowhere: 'Ninguna parte tapada debilita mucho los indicios por sí sola: no se fíe del lugar marcado.',
    tested(share) {
      const { value, low, high } = counted(share);
      return `En las pruebas, el lugar marcado estaba sobre el tumor en cerca de ${value} de 100 casos así (${low} a ${high}).`;
    },
    show: 'Mostrar dónde tapar cambia la respuesta',
    note: 'Tapar con un solo gris es un cambio que ninguna imagen real tiene. La comprobación dice qué mira la red, no si tiene razón.',
  },

  stages: {
    title: 'Del corte a lo que se midió',
    gone: 'El archivo ya no se puede leer. Ábralo de nuevo para ver los pasos.',
    alt: (step, of) => `Paso ${step} de ${of}`,
    steps: {
      sized: (width, height) =>
        `Llevado a ${width} × ${height} píxeles: cada uno es la media de la superficie que cubre. Nada se amplía.`,
      denoised: () => 'Ruido reducido: cada píxel toma el valor mediano de los nueve que lo rodean.',
      head: () => 'Se encontró la cabeza. Todo lo que la rodea cuenta como fondo.',
      cropped: (width, height) =>
        `Recortado en un cuadrado alrededor de la cabeza, ${width} × ${height} píxeles.`,
      scaled: () =>
        'Grises estirados: el medio por ciento más oscuro de la cabeza es negro; el más claro, blanco.',
    },
  },

  tree: {
    title: 'El árbol entero',
    see: 'Verlo en el árbol entero',
    lead: (all) =>
      `El árbol se construyó con ${slices(all)}. Cada casilla dice cuántos de ellos llegaron allí, y de qué tipo. El camino de este corte lleva los marcos gruesos y la marca de verificación.`,
    legend: 'Tipos de cortes de entrenamiento',
    letters: { glioma: 'G', meningioma: 'M', notumor: 'N', pituitary: 'H' },
    labels: classes,
    name: telling.name,
    leaf: (label) => classes[label].replace(/^./, (letter) => letter.toUpperCase()),
    via(id, threshold, below, ruler) {
      const line = telling.plain(id, threshold, ruler);
      return below ? `menos de ${line}` : `${line} o más`;
    },
    passed: 'Este corte pasó por aquí.',
    ended: 'Este corte acabó aquí.',
    count,
    all: slices,
  },

  markedPlace: 'El lugar marcado',
  measurements: (number) => `Las ${number} medidas`,
  measurement: 'Medida',
  measured: 'Valor',
  meaning: ({ id, meaning }) => findings[id]?.name ?? meaning,
  value: telling.value,
};
