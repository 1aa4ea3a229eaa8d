/** Spanish: the words of the page. */
import { LABELS } from '../../pipeline/labels';
import { answersOf, ofNone } from '../by-class';
import type { Dictionary } from '../en/page';
import { durationsOf, numbersOf } from '../numbers';
import { classes, onSlice as labels } from './classes';
import { refusal } from './refusals';

const { percent, plural, time } = numbersOf('es');
const duration = durationsOf('es', 'unos segundos');

const slices = (count: number) => plural(count, { one: '# corte', other: '# cortes' });

const reasons: {
  [Code in Parameters<Dictionary['reason']>[0]]: (params: Readonly<Record<string, number>>) => string;
} = {
  'too-small': ({ width = 0, height = 0, least = 0 }) =>
    `La imagen solo tiene ${width} × ${height} píxeles; una lectura necesita al menos ${least} por lado. Use la imagen original.`,
  blank: () => 'Toda la imagen tiene un mismo gris. Compruebe que se exportó el archivo correcto.',
  noise: () => 'La imagen solo muestra ruido. Compruebe que se exportó el archivo correcto.',
  'no-head': () => 'Ninguna cabeza destaca sobre el fondo. Use un corte entero, no un recorte.',
  coloured: ({ share = 0 }) =>
    `El ${percent(share)} de la imagen está en color. Los cortes de resonancia magnética son grises: use la imagen original, sin marcas ni mapas de color.`,
  'several-heads': ({ heads = 0 }) =>
    `Esta imagen muestra ${heads} cortes, y una sola respuesta para todos sería errónea. Cada uno se recortó y se leyó aparte. Si un recorte está mal, recorte la imagen a un solo corte.`,
  'tiles-too-small': ({ heads = 0, width = 0, height = 0, least = 0 }) =>
    `Esta imagen muestra ${heads} cortes de solo ${width} × ${height} píxeles cada uno; una lectura necesita al menos ${least} por lado. Exporte la serie como cortes sueltos.`,
  'not-brain-mri': () =>
    'Parece otro tipo de imagen. Dendrite solo lee cortes de RM del cerebro. A veces se rechazan por error recortes ceñidos y equipos poco habituales.',
  'other-abnormality': () =>
    'Algo destaca que no se parece a ninguno de los tipos conocidos: demasiado incierto para fiarse.',
  'low-confidence': ({ probability = 0, least = 0 }) =>
    `Demasiado incierto para fiarse (${percent(probability)}; hace falta ${percent(least)}).`,
  disagreement: ({ tree = 0, network = 0 }) =>
    `El árbol dice «${labels[LABELS[tree]]}», la red «${labels[LABELS[network]]}»: demasiado incierto para fiarse.`,
};

const failures: { [Code in Parameters<Dictionary['failure']>[0]]: string } = {
  'file-unreadable':
    'El navegador no pudo abrir este archivo. Puede que se haya movido o eliminado. Elíjalo de nuevo.',
  'model-missing':
    'No se pudo cargar el modelo: no se puede leer nada. Conéctese a internet e intente de nuevo.',
  'model-mismatch': 'Los archivos del modelo no concuerdan: no se lee nada. Conéctese y recargue la página.',
  'install-failed':
    'Dendrite no superó su autoprueba: no se lee nada. Vea el aviso al principio de la página.',
  'reader-died':
    'La lectura se detuvo, probablemente por falta de memoria. Cierre otras pestañas e intente de nuevo.',
  'reader-silent': 'La lectura tardó demasiado y se detuvo. Intente de nuevo, o use una imagen más pequeña.',
  internal: 'La lectura falló. Intente de nuevo. Si vuelve a ocurrir, avise, por favor.',
};

const themes = { system: 'como el dispositivo', light: 'claros', dark: 'oscuros' };

const answers = answersOf('es', classes);

const noneFound = ofNone('No se encontró ningún tumor', classes);

export const page: Dictionary = {
  name: 'Dendrite',
  direction: 'ltr',
  documentTitle: 'Dendrite: lectura de resonancia magnética del cerebro',
  machineMade: 'Traducción automática, no revisada por una persona.',
  reviewed: (name) => `Traducción revisada por ${name}.`,
  percent,
  listed: (parts) => parts.join(', '),
  date: time,
  labels,

  app: {
    home: 'Dendrite, inicio',
    open: 'Abrir',
    history: 'Historial',
    menu: 'Menú',
    clinic: 'Este centro',
    archive: 'PACS',
    about: 'Acerca de y límites',
    language: 'Idioma',
    languageMissing: (name) =>
      `${name}: no se pudo cargar este idioma. Conéctese una vez y recargue la página.`,
    theme: (theme) => `Colores: ${themes[theme]}. Cambiar`,
    assists: 'Ayuda; usted decide.',
    dropHere: 'Suelte para leer',
    looking: (count) =>
      `Recorriendo la carpeta: ${plural(count, { one: '# archivo encontrado', other: '# archivos encontrados' })}`,
    partMissing: 'No se pudo cargar esta parte de la página. Conéctese una vez y recargue la página.',
    broken:
      'Esta pantalla no se puede mostrar. Nada de lo leído se ha perdido. Vuelva atrás o recargue la página.',
    framed: 'Abrir en una ventana propia',
    stopLooking: 'Dejar de buscar',
    nothingFound: 'No hay archivos en esta carpeta. Suelte la carpeta que contiene las imágenes.',
    understood: 'Cerrar',
  },
  home: {
    title: 'Leer un corte de resonancia magnética del cerebro',
    is: `Dice a qué se parece más un corte, y por qué: ${answers}.`,
    isNot:
      'No es un dispositivo médico y no hace diagnósticos. No conoce ninguna otra enfermedad, y «no se encontró ningún tumor» no significa que la persona esté sana.',
    lead: 'Suelte imágenes en cualquier parte de esta página, pegue una o elíjalas.',
    choose: 'Elegir imágenes',
    folder: 'Elegir una carpeta',
    camera: 'Tomar una foto',
    more: 'Añadir una carpeta',
    private: 'Nada sale de este dispositivo.',
    archive: 'Buscar un estudio',
    privateArchive: 'De este dispositivo solo salen sus búsquedas y lo que envíe al PACS.',
    examples: 'O pruebe un ejemplo:',
    example: {
      glioma: 'Glioma',
      meningioma: 'Meningioma',
      pituitary: 'Tumor hipofisario',
      axial: 'Sano, axial',
      coronal: 'Sano, coronal',
      sagittal: 'Sano, sagital',
    },
    exampleNote: 'Aprendió de estas cabezas: muestran cómo funciona, no lo bien que lee.',
    exampleFailed: 'No se pudo cargar este ejemplo. Conéctese una vez, o use una imagen propia.',
  },
  result: {
    looksLike: 'Este corte se parece sobre todo a:',
    onSlice: 'En este corte',
    noneFound,
    tooClose: 'Demasiado igualado',
    uncertain: 'Incierto',
    notBrain: 'No es una RM del cerebro',
    rejected: 'No leído',
    refused: 'No se puede abrir',
    failed: 'No se pudo leer',
    reading: 'Leyendo…',
    waiting: 'En espera…',
    cancelled: 'No leído: cancelado',
    notDiagnosis: 'No es un diagnóstico. Otras enfermedades pueden parecerse.',
    notHealthy: 'Un solo corte: no quiere decir sano. No se descartan otras enfermedades.',
    showIt: 'Muéstrelo a un radiólogo. Esto no es una respuesta.',
    noAnswer: 'No se da ninguna respuesta.',
    ifBrain: 'Si es una RM del cerebro, use el corte entero, sin recortar, del archivo original.',
    tryAgain: 'Intentar de nuevo',
    all: (count) => `Todos los resultados (${count})`,
    previous: 'Anterior',
    next: 'Siguiente',
    series: 'En su serie',
    sheet: 'En su lámina',
    save: 'Guardar los resultados',
    skip: 'Ir a la respuesta',
    skipToImage: 'Ir a la imagen',
    keptCopy: 'Del historial: se muestra una copia pequeña de la imagen.',
    smallCopy:
      'El archivo ya no se puede leer: se muestra una copia pequeña. Ábralo de nuevo para ver la imagen entera.',
  },
  images: {
    sliceAlt: (name, width, height) => `El corte ${name}, ${width} × ${height} píxeles`,
    preparedAlt: 'El mismo corte como lo vio la red: cabeza centrada, ruido reducido, grises ajustados',
  },
  progress: {
    files: (finished, total) =>
      `${finished} de ${plural(total, { one: '# archivo leído', other: '# archivos leídos' })}`,
    slices: (done, expected) => `${done} de ${slices(expected)}`,
    left: (milliseconds) => `tiempo restante aproximado: ${duration(milliseconds)}`,
    cancel: 'Cancelar',
  },
  history: {
    title: 'Historial en este dispositivo',
    empty: 'Aún no se ha conservado nada.',
    off: 'Los resultados nuevos no se conservan.',
    keep: 'Conservar los resultados en este dispositivo',
    keepNote: 'Lecturas e imágenes pequeñas, sin nombres ni etiquetas. Nunca salen de este dispositivo.',
    remove: (name) => `Eliminar ${name}`,
    removeShort: 'Eliminar',
    removeAll: 'Eliminar todo',
    confirmAll: (count) =>
      plural(count, {
        one: '¿Eliminar el único resultado conservado?',
        other: '¿Eliminar los # resultados conservados?',
      }),
    confirm: 'Sí, eliminar',
    keepThem: 'No, conservar',
    gone: 'Este resultado ya no se conserva.',
    loading: 'Abriendo el historial…',
  },
  close: 'Cerrar',
  offline: {
    checking: 'Comprobando el uso sin conexión…',
    ready: 'Funciona sin conexión',
    core: 'Sin conexión, por ahora: PNG y JPEG',
    incomplete: 'Aún no funciona sin conexión',
    unsupported: 'Aquí no puede funcionar sin conexión',
    failed: 'No guardado para usar sin conexión',
  },
  policyUnreadable:
    'No se puede leer el archivo de políticas de este sitio. Hasta que se corrija, no se conserva ni se puede guardar nada. Avise a quien administra este sitio.',
  storage: {
    blocked: 'Otra pestaña ocupa el historial. Cierre las otras pestañas de Dendrite y recargue esta.',
    deleted:
      'Otra pestaña u otra página de esta dirección web eliminó el historial. Los resultados en pantalla no se ven afectados. Los nuevos se conservan en un historial nuevo.',
    foreign:
      'El historial almacenado está dañado o lo hizo otra página, así que no se abre. La lectura funciona, pero los resultados nuevos no se conservan. «Eliminar todo» crea un historial nuevo.',
    superseded:
      'Una versión más reciente, en otra pestaña, usa ahora el historial. Recargue esta pestaña para verlo.',
    lost: 'El navegador cerró el historial. Recargue la página para abrirlo de nuevo. Los resultados en pantalla no se ven afectados.',
    scarce:
      'Este dispositivo está casi lleno. La lectura funciona, pero puede que pronto no se conserven nuevos resultados ni actualizaciones. Elimine una parte del historial.',
    full: 'Este dispositivo está lleno: no se conservan los resultados nuevos. La lectura funciona, y lo conservado se queda. Elimine una parte del historial.',
    unavailable:
      'Este navegador no conserva historial aquí (quizá por el modo privado). La lectura funciona igualmente.',
  },
  reason: (code, params) => reasons[code](params),
  failure: (code) => failures[code],
  refusal,
  announce: {
    reading: (name) => `Leyendo ${name}`,
    done: (name, verdict) => `${name}: ${verdict}`,
    batch: (count) => plural(count, { one: '# archivo leído', other: '# archivos leídos' }),
    progress: (done, expected) =>
      `${done} de ${plural(expected, { one: '# corte leído', other: '# cortes leídos' })}`,
    cancelled: 'Cancelado',
  },
};
