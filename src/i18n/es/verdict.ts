/** Spanish: the words about an answer's worth and a picture's faults, and of the report. */
import { counted } from '../counted';
import type { VerdictWords } from '../en/verdict';
import { numbersOf } from '../numbers';
import { percentSign } from './amounts';

const { percent, number, day, plural } = numbersOf('es');

const range = (low: number, high: number) => (low === high ? '' : ` (${low} a ${high})`);

const oneIn = (prevalence: number) => `1 de cada ${number(Math.round(1 / prevalence))}`;

export const verdict: VerdictWords = {
  probability: (value) =>
    value > 0.99
      ? `más del ${percentSign('99')}`
      : value < 0.01
        ? `menos del ${percentSign('1')}`
        : percent(value),
  day,

  right(right, uncertain) {
    const { value, low, high } = counted(right);
    const such = uncertain ? 'tan inseguras como esta' : 'tan seguras como esta';
    return `De 100 lecturas ${such}, cerca de ${value} ${plural(value, { one: 'acertó', other: 'acertaron' })}${range(low, high)}.`;
  },
  such(right) {
    const { base, value, low, high } = counted(right, 1000);
    return value < 1
      ? `En las pruebas, menos de ${Math.max(1, Math.ceil(right.high * 1000))} de ${number(1000)} cortes así lo eran de verdad.`
      : `En las pruebas, cerca de ${value} de ${number(base)} cortes así lo ${plural(value, { one: 'era', other: 'eran' })} de verdad${range(low, high)}.`;
  },
  scale: [percent(0), percent(0.5), percent(1)],
  bracket: `Las líneas con dos extremos: bajo la respuesta más probable, cuántas lecturas así fueron correctas; bajo las otras, cuántos cortes con esa probabilidad resultaron ser eso. Su longitud dice con qué exactitud se sabe (intervalo del ${percentSign('95')}).`,
  basis: (images) =>
    `Contado en ${number(images)} cortes de personas que el lector no había visto, de las mismas colecciones de las que aprendió. En otros lugares, espere menos respuestas correctas. No es la probabilidad de esta persona, en quien un tumor puede ser mucho más raro.`,
  otherModel: 'Esto lo leyó otra versión: aquí no se sabe cuántas de sus lecturas fueron correctas.',

  rare: {
    title: 'Qué significa donde los tumores son raros',
    lead: 'Cuanto más raros son los tumores, más falsas alarmas hay.',
    legend: 'Suponga que, entre los cortes que reciben respuesta, hay un tumor en',
    // Four side by side on a phone.
    option: (prevalence) => `1 de ${number(Math.round(1 / prevalence))}`,
    optionFull: (prevalence) => `${oneIn(prevalence)} cortes`,
    tumour: 'Leídos como tumor',
    none: 'Leídos como “ningún tumor”',
    this: 'esta respuesta',
    called(share) {
      const { base, value, low, high } = counted(share);
      return `De ${number(base)} cortes leídos como tumor, cerca de ${value}${range(low, high)} ${plural(value, { one: 'tiene', other: 'tienen' })} uno.`;
    },
    missed(share) {
      const { base, value, low, high } = counted(share);
      return value < 1
        ? `De ${number(base)} cortes leídos como “ningún tumor”, menos de 1 tiene uno.`
        : `De ${number(base)} cortes leídos como “ningún tumor”, cerca de ${value}${range(low, high)} ${plural(value, { one: 'tiene', other: 'tienen' })} uno de todos modos.`;
    },
    has: 'tiene un tumor',
    hasNot: 'no tiene ninguno',
    where: (prevalence) =>
      `Suponga que hay un tumor en ${oneIn(prevalence)} de los cortes que reciben respuesta.`,
    note(sensitivity, specificity) {
      const [found, clear] = [counted(sensitivity), counted(specificity)];
      return `Según la regla de Bayes, para cualquier tumor frente a ninguno: en las pruebas el lector dijo “tumor” en ${found.value} de 100 cortes con tumor${range(found.low, found.high)}, y “ningún tumor” en ${clear.value} de 100 cortes sin tumor${range(clear.low, clear.high)}; las respuestas inciertas no se cuentan.`;
    },
  },

  warnings: {
    title: 'Sobre esta imagen',
    of: {
      'burned-in-annotation':
        'El archivo dice que hay texto en la imagen. Puede nombrar al paciente: mire antes de mostrarla, imprimirla o compartirla.',
      'cropped-head': 'Una parte de la cabeza está fuera de la imagen. Lo que hay allí no se ve.',
      ghosting:
        'Imágenes fantasma junto a la cabeza: puede que se haya movido. Lo que se ve puede estar borroso o doble.',
      writing:
        'Algo que parece texto está junto a la cabeza. Puede nombrar al paciente: mire antes de mostrarlo, imprimirlo o compartirlo.',
      'low-resolution':
        'Pocos píxeles: menos de 128 a lo ancho de la cabeza. Puede que no se vean cosas pequeñas.',
      incomplete: 'El archivo termina demasiado pronto. Lo que falta no se leyó.',
      lossy: 'El archivo se redujo quitando detalles finos (compresión con pérdida).',
      'first-frame-only': 'El archivo es una animación. Solo se leyó su primera imagen.',
      inverted:
        'La imagen tenía el blanco y el negro al revés, como un negativo. Se invirtió antes de leerla.',
      'white-surround': 'La imagen estaba sobre un fondo blanco. El fondo se puso negro antes de leerla.',
      'first-volume-only': 'El archivo contiene varios volúmenes. Solo se leyó el primero.',
      'no-modality': 'El archivo no dice que sea una resonancia magnética.',
      'no-orientation':
        'El archivo no dice cómo estaba colocada la cabeza. El plano del corte es una suposición.',
      'no-meta-header': 'Falta el principio del archivo. Se supuso cómo está codificado.',
      'no-window': 'El archivo no dice con qué brillo debe mostrarse. El brillo se ajustó según sus valores.',
      'no-spacing': 'El archivo no dice el tamaño de un píxel. Nada se puede dar en milímetros.',
      turned:
        'El archivo guarda la imagen girada o reflejada. Se muestra derecha, como la miran los radiólogos.',
      contradiction:
        'La cabecera del archivo no dice de los píxeles lo que son. Se leyeron como lo que son: compare con otro visor.',
      'trailing-bytes': 'El archivo sigue después de su imagen. Lo que sigue se dejó fuera.',
      'window-hides':
        'Con el brillo que pide el archivo no se ve gran parte de la cabeza. El brillo se ajustó según sus valores.',
      'implausible-spacing':
        'El tamaño que el archivo da para un píxel no puede ser correcto. Nada se da en milímetros.',
      'secondary-capture':
        'El archivo es una copia de una imagen (captura secundaria). No dice que sea una resonancia magnética, y lo que la copia omitió no se ve.',
      'nonstandard-header':
        'La cabecera del archivo no está escrita como dice la norma DICOM. Se leyó como parece que se quiso decir.',
    },
  },

  records: {
    title: 'Para un PACS o una historia clínica',
    sr: 'Informe DICOM (SR)',
    sc: 'Imagen DICOM (SC)',
    pdf: 'Página DICOM (PDF)',
    fhir: 'Bundle FHIR',
    hint: 'Los archivos DICOM llevan el paciente y el estudio de la imagen: se leen de ella ahora y no se guardan. Están en inglés, son preliminares y no están verificados.',
    noInstance: 'Los archivos DICOM solo se escriben para una imagen DICOM abierta que nombre su estudio.',
    failed: 'No se pudo crear el archivo. Recargue la página con conexión e inténtelo de nuevo.',
  },

  report: {
    title: 'Informe de un corte de resonancia magnética del cerebro',
    research: 'Programa de investigación, no un dispositivo médico. Es una ayuda; decide una persona.',
    noteLabel: 'Nota o identificador para imprimir',
    noteHint:
      'Se imprime, y nunca se conserva ni se guarda. El nombre del archivo no se imprime: escriba lo que el papel necesita.',
    print: 'Imprimir o guardar como PDF',
    json: 'Guardar los resultados (JSON)',
    csv: 'Guardar la tabla (CSV)',
    formats:
      'Los archivos guardados contienen el nombre del archivo, y nada de lo que el archivo dice del paciente.',
    note: 'Nota:',
    printed: (when) => `Impreso el ${when}`,
    slice: 'El corte como se abrió',
    overlay: 'El mismo corte: el recuadro y la zona coloreada muestran dónde destaca algo',
    overlayBox: 'El mismo corte: el recuadro muestra dónde destaca algo',
    sliceAlt: 'El corte',
    overlayAlt: 'El corte, con lo que el lector encontró superpuesto',
    limits: 'Límites',
    limitsText: [
      'Se leyó un corte, no a una persona. “No se encontró ningún tumor” no significa que la persona esté sana.',
      'Se conocen tres tipos de tumor: glioma, meningioma y tumor hipofisario. Cualquier otra enfermedad puede recibir uno de estos nombres, o ninguno.',
      'El lector aprendió de pocas fuentes, sobre todo T1 con contraste. Otras secuencias, otros equipos, los niños y los cerebros operados no se probaron lo suficiente para decir si los lee bien.',
      'El movimiento solo se nota si deja fuertes imágenes fantasma junto a la cabeza. La borrosidad sola no se busca.',
    ],
    source: (facts) => `Imagen: ${facts.join(', ')}.`,
    pixels: (width, height) => `${width} × ${height} píxeles`,
    model: (hash) => `Modelo ${hash}`,
    version: (version) => `Dendrite ${version}`,
  },
};
