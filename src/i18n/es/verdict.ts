/** Spanish: the words of a slice's answer: the card, its tabs, and the report. */

import { byClass, capitalised, foundOf } from '../by-class';
import type { Direction, Size } from '../codes';
import { counted } from '../counted';
import type { VerdictWords } from '../en/verdict';
import { joinedBy } from '../joined';
import { numbersOf } from '../numbers';
import { type SignWords, saidSigns } from '../said-signs';
import { amount, percentSign } from './amounts';
import { classes } from './classes';

const { percent, number, two, tenths, day, list } = numbersOf('es');

const joined = joinedBy(', ', ' y ');

const a = byClass(
  {
    glioma: 'un glioma',
    meningioma: 'un meningioma',
    notumor: 'ausencia de tumor',
    pituitary: 'un tumor hipofisario',
  },
  (label) => classes[label],
);

const directions: Readonly<Record<Direction, string>> = {
  front: 'en la parte anterior',
  back: 'en la parte posterior',
  top: 'en la parte alta',
  base: 'en la base',
  'patient-left': 'en el lado izquierdo del paciente',
  'patient-right': 'en el lado derecho del paciente',
  upper: 'en la parte superior',
  lower: 'en la parte inferior',
  'picture-left': 'a la izquierda de la imagen',
  'picture-right': 'a la derecha de la imagen',
  middle: 'en el centro',
};

const sizes: Readonly<Record<Size, string>> = {
  large: 'Una zona grande',
  medium: 'Una zona',
  small: 'Una zona pequeña',
};

const signs: SignWords = {
  'brighter-than-other-side': ['Más clara que el lado opuesto', 'más clara que el lado opuesto'],
  'darker-than-other-side': ['Más oscura que el lado opuesto', 'más oscura que el lado opuesto'],
  'brighter-than-around': ['Más clara que su entorno', 'más clara que su entorno'],
  'darker-than-around': ['Más oscura que su entorno', 'más oscura que su entorno'],
  'bright-rim': ['Borde más claro que el centro', 'con borde claro'],
  solid: ['Sin borde claro', 'sin borde claro'],
  ragged: ['Contorno irregular', 'de contorno irregular'],
  elongated: ['Alargada', 'alargada'],
  large: ['Grande', 'grande'],
  small: ['Pequeña', 'pequeña'],
  'at-sella': ['En la silla turca', 'en la silla turca'],
  'away-from-sella': ['Lejos de la silla turca', 'lejos de la silla turca'],
  'on-midline': ['En la línea media', 'en la línea media'],
  'off-midline': ['Fuera de la línea media', 'fuera de la línea media'],
  'near-skull': ['Cerca del cráneo', 'cerca del cráneo'],
  'far-from-skull': ['Profunda', 'profunda'],
  'sharp-edge': ['Bien delimitada', 'bien delimitada'],
  'blurred-edge': ['Mal delimitada', 'mal delimitada'],
  'darker-brain-around': ['Cerebro más oscuro alrededor', 'con cerebro más oscuro alrededor'],
  'along-brain-edge': ['Junto al borde del cerebro', 'junto al borde del cerebro'],
  'second-place': ['Destaca una segunda zona', '; en otro lugar destaca una segunda zona'],
};

const found = foundOf(list, classes);

export const verdict: VerdictWords = {
  probability: (value) =>
    value > 0.99
      ? `más del ${percentSign('99')}`
      : value < 0.01
        ? `menos del ${percentSign('1')}`
        : percent(value),
  day,
  names: classes,

  sheet: {
    title: (count) => `Una lámina de ${count} cortes`,
    picture: (count) => `La imagen entera, con ${count} cortes`,
    explained: (count) =>
      `Esta imagen muestra ${count} cortes. Cada uno se recortó y se leyó por separado, y juntos se leen como una serie.`,
    reading: (read, count) => `${read} de ${count} cortes leídos`,
    asSeries: 'Recorrer los cortes',
    caution: 'Una fotografía muestra menos que los archivos: úselos si puede.',
    cropHint: 'Si un corte está mal recortado, recórtelo a mano.',
  },

  crop: {
    open: 'Recortar un corte',
    title: 'Recortar un corte',
    how: 'Arrastre el marco alrededor de un corte, o pulse en su centro. Las flechas mueven el marco; con Mayús cambian su tamaño.',
    smaller: 'Más pequeño',
    larger: 'Más grande',
    read: 'Leer esta parte',
    failed: 'No se pudo recortar esta parte. Use otra imagen.',
    picture: 'La imagen entera',
    frame: 'Marco',
    where: (x, y, width, height) =>
      `Marco a ${percent(x)} de la izquierda y ${percent(y)} de arriba, ancho ${percent(width)}, alto ${percent(height)}`,
  },

  card: {
    right: ({ value }) => `en hospitales nunca vistos, acierta ${Math.round(100 * value)} de cada 100 veces`,
    inTests: ({ low, high }) => `intervalo del 95 %: de ${Math.round(100 * low)} a ${Math.round(100 * high)}`,
    guess: (label) => `lo más probable: ${classes[label]}`,
    otherModel: 'no se sabe cuántas veces acierta',
    where: 'Dónde',
    size: 'Tamaño',
    limits: 'Límites',
    choose: 'Elegir otro archivo',
    millimetres: (width, height) => `${Math.round(width)} × ${Math.round(height)} mm`,
    ofHead: (share) => amount('area', share, null),
    place: (where) => list(where.map((each) => directions[each])),
    reason(size, where, found) {
      const lead = [sizes[size], ...where.map((each) => directions[each])];
      const area = lead.length > 1 ? `${lead[0]} ${list(lead.slice(1))}` : lead[0];
      const [said, elsewhere] = saidSigns(found, signs, joined);
      return [said ? `${area}: ` : area, said, `${found.length > 0 ? elsewhere : ' destaca'}.`];
    },
    nothing: () => ['', 'Nada destaca', ' lo bastante para ser un tumor.'],
    could: (first, second) => ['Podría ser ', `${a[first]} o ${a[second]}`, '.'],
    dissent: {
      findings: (label) => `El segundo lector, el árbol de hallazgos, dice «${classes[label]}».`,
      network: (label) => `La red sola dice «${classes[label]}».`,
    },
  },

  marked: (where) => `Una zona delineada: ${where}.`,

  tabs: {
    label: 'Detalles',
    why: 'Por qué',
    compare: 'Comparar',
    measure: 'Medir',
    sure: 'Certeza',
    report: 'Informe',
  },

  why: {
    seen: 'Visto aquí, y en cuántos de cada 100',
    seenUnmarked: 'El lugar que más destaca, y en cuántos de cada 100',
    columns: byClass(
      { glioma: 'Glioma', meningioma: 'Mening.', notumor: 'Ninguno', pituitary: 'Hipóf.' },
      (label) => capitalised(classes[label]),
    ),
    sign: (id) => signs[id][0],
    basis: (slices) => `De ${number(slices)} cortes con diagnóstico conocido. «Ninguno»: falsas alarmas.`,
    noSigns: 'Ningún signo distingue aquí las respuestas.',
    unknown: 'Lo leyó otra versión: no se sabe lo frecuentes que son estos signos.',
    agree: (label) => `Los dos lectores, la red y el árbol, dicen: ${classes[label]}.`,
    differ: 'Los dos lectores, la red y el árbol, difieren.',
    more: 'Ver el árbol',
  },

  compare: {
    here: 'Este lado',
    other: 'Lado opuesto, en espejo',
    darker: 'más oscuro aquí',
    brighter: 'más claro aquí',
    difference: 'Diferencia entre los dos lados',
    none: 'Un corte sagital no tiene lado opuesto con que compararlo.',
    note: 'Para cortes axiales y coronales. Una cabeza inclinada difiere en sus bordes.',
  },

  measure: {
    ruler: 'Longitud',
    angle: 'Ángulo',
    region: 'Media de una región',
    how: {
      ruler: 'Marque los dos extremos en la imagen.',
      angle: 'Marque en la imagen un extremo, el vértice y el otro extremo.',
      region: 'Marque en la imagen el centro de la región y luego su borde.',
    },
    clear: 'Borrar todo',
    length: (millimetres) => `${tenths(millimetres)} mm`,
    pixels: (pixels) => `${Math.round(pixels)} píxeles`,
    degrees: (degrees) => `${Math.round(degrees)}°`,
    mean: (mean, deviation) => `${two(mean)} ± ${two(deviation)}`,
    noScale: 'El archivo no indica el tamaño de píxel: se desconocen las longitudes en milímetros.',
    picture: 'Sobre esta imagen',
    area: (squareMillimetres) => `${tenths(squareMillimetres / 100)} cm²`,
    lesion: 'Zona delineada',
    shape: {
      maxFeret: 'Diámetro mayor (Feret)',
      minFeret: 'Diámetro menor (Feret)',
      roundness: 'Redondez',
      solidity: 'Solidez',
    },
    shapeNote:
      'Redondez: 1 en un círculo. Solidez: 1 en un contorno sin entrantes. Describen el contorno, no la enfermedad.',
    ratio: (value) => two(value),
    prepared: 'Como la vio la red',
  },

  sure: {
    evidence: 'Todo lo que se midió',
    note: (slices) =>
      `Línea: este corte. Barra: cuántas veces fue cierto (intervalo del ${percentSign('95')}) en ${number(slices)} cortes de hospitales nunca vistos.`,
    otherModel: 'Lo leyó otra versión: no se sabe cuántas veces aciertan sus respuestas.',
    rare: 'Donde los tumores son raros',
    legend: 'Cortes con un tumor, donde usted trabaja',
    asTested: (share) => `${Math.round(100 * share)} de cada 100 (como en las pruebas)`,
    oneIn: (prevalence) => `1 de cada ${number(Math.round(1 / prevalence))}`,
    moved: (label, from, to) => `La misma imagen da entonces ${to} para «${classes[label]}», no ${from}.`,
    same: (label, value) => `Como en las pruebas, esta imagen da ${value} para «${classes[label]}».`,
    how: 'Calculado con la regla de Bayes a partir de la probabilidad de este corte.',
  },

  own: {
    title: '¿Su lectura?',
    agree: 'De acuerdo',
    differ: 'Difiero…',
    what: '¿Qué ve usted?',
    other: 'Otra cosa',
    agreed: 'Usted está de acuerdo.',
    said: (what) => `Su lectura: ${what}.`,
    change: 'Cambiar',
    report: 'Informe',
  },

  warnings: {
    title: 'Sobre esta imagen',
    of: {
      'burned-in-annotation':
        'El archivo dice que hay texto en la imagen. Puede nombrar al paciente: mire antes de compartirla.',
      'cropped-head': 'Una parte de la cabeza está fuera de la imagen y no se lee.',
      ghosting: 'Artefactos fantasma junto a la cabeza: puede que se haya movido.',
      writing:
        'Parece haber texto junto a la cabeza. Puede nombrar al paciente: mire antes de compartir la imagen.',
      'low-resolution':
        'Pocos píxeles: menos de 128 a lo ancho de la cabeza. Lo pequeño puede pasar inadvertido.',
      incomplete: 'El archivo termina demasiado pronto. Lo que falta no se leyó.',
      lossy: 'Comprimida (JPEG): falta el detalle fino.',
      'perhaps-lossy': 'Comprimida (WebP o AVIF): puede faltar detalle fino.',
      shrunk: 'La imagen es muy grande. Se redujo a un octavo de su ancho y alto antes de leerla.',
      'first-frame-only': 'El archivo es una animación. Solo se leyó su primera imagen.',
      inverted: 'La imagen era un negativo. Se invirtió antes de leerla.',
      'white-surround': 'La imagen tenía el fondo blanco. El fondo se puso negro antes de leerla.',
      'first-volume-only': 'El archivo contiene varios volúmenes. Solo se leyó el primero.',
      'no-modality': 'El archivo no dice que sea una resonancia magnética.',
      'no-orientation':
        'El archivo no dice cómo estaba colocada la cabeza. El plano del corte es una suposición.',
      'no-meta-header': 'Falta el principio del archivo. Se supuso cómo está codificado.',
      'no-window': 'El archivo no indica una ventana. Se ajustó según los valores de los píxeles.',
      'no-spacing': 'El archivo no indica el tamaño de píxel. Se desconocen las longitudes en milímetros.',
      turned:
        'El archivo guarda la imagen girada o reflejada. Se muestra derecha, según la convención radiológica.',
      contradiction:
        'La cabecera del archivo no concuerda con los píxeles. Estos se leyeron tal como son: compare con otro visor.',
      'trailing-bytes': 'El archivo sigue después de su imagen. Lo que sigue se ignoró.',
      'window-hides':
        'La ventana del archivo oculta gran parte de la cabeza. Se ajustó otra según los valores de los píxeles.',
      'implausible-spacing':
        'El tamaño de píxel del archivo no puede ser correcto. No se da nada en milímetros.',
      'secondary-capture':
        'El archivo es una copia de una imagen (captura secundaria). No dice que sea una resonancia magnética, y lo que la copia omitió no se ve.',
      'nonstandard-header':
        'La cabecera del archivo no cumple la norma DICOM. Se leyó según su sentido probable.',
    },
  },

  records: {
    title: 'Para un PACS o una historia clínica',
    sr: 'Informe DICOM (SR)',
    sc: 'Imagen DICOM (SC)',
    pdf: 'Página DICOM (PDF)',
    fhir: 'Bundle FHIR',
    hint: 'Los archivos DICOM llevan el paciente y el estudio de la imagen: se leen de ella ahora y no se guardan. Están en inglés, son preliminares y no están verificados.',
    patient: 'Identificador del paciente para FHIR',
    patientHint: 'Si queda vacío, el bundle FHIR no nombra a ningún paciente. Lo que escriba no se guarda.',
    noInstance: 'Los archivos DICOM solo se escriben para una imagen DICOM abierta que nombre su estudio.',
    failed: 'No se pudo crear el archivo. Recargue la página con conexión e inténtelo de nuevo.',
  },

  report: {
    title: 'Informe de un corte de resonancia magnética del cerebro',
    research: 'Programa de investigación, no un dispositivo médico. Ayuda; usted decide.',
    noteLabel: 'Nota o identificador para imprimir',
    noteHint: 'Se imprime y nunca se guarda. El nombre del archivo no se imprime.',
    print: 'Imprimir o guardar como PDF',
    json: 'Guardar los resultados (JSON)',
    csv: 'Guardar la tabla (CSV)',
    formats: 'Los archivos guardados contienen el nombre del archivo, y nada más sobre el paciente.',
    note: 'Nota:',
    printed: (when) => `Impreso el ${when}`,
    slice: 'Tal como se abrió',
    overlay: 'Con el contorno',
    sliceAlt: 'El corte',
    overlayAlt: 'El corte con la zona delineada',
    found: 'Lo que se encontró',
    meant(right) {
      const { value, low, high } = counted(right);
      return `De 100 respuestas tan seguras como esta, cerca de ${value} acertaron en hospitales nunca vistos (intervalo del ${percentSign('95')}: ${low} a ${high}).`;
    },
    limits: 'Límites',
    limitsText: [
      'Se leyó un corte, no a una persona. «No se encontró ningún tumor» no significa que la persona esté sana.',
      `Conoce estos tipos de tumor: ${found}. Cualquier otra enfermedad puede recibir uno de estos nombres, o ninguno.`,
      'Aprendió de pocas fuentes, sobre todo T1 con contraste. No se sabe si lee bien otras secuencias, otros equipos, a niños o a pacientes operados.',
    ],
    decision: 'Decisión de la persona que lo leyó',
    signed: 'Nombre, fecha, firma',
    source: (facts) => `Imagen: ${facts.join(', ')}.`,
    pixels: (width, height) => `${width} × ${height} píxeles`,
    model: (hash) => `Modelo ${hash}`,
    version: (version) => `Dendrite ${version}`,
  },
};
