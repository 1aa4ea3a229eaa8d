/** Spanish: the clinic's own tools. */

import { DIAGNOSES } from '../../evaluation/sample';
import { byClass, capitalised } from '../by-class';
import type { ClinicWords } from '../en/clinic';
import { numbersOf } from '../numbers';
import { classes } from './classes';

const { percent, percentExact, number, plural, day, shortDay } = numbersOf('es');
const cases = (count: number) => plural(count, { one: '# caso', other: '# casos' });
const studies = (count: number) => plural(count, { one: '# estudio', other: '# estudios' });
const slices = (count: number) => plural(count, { one: '# corte', other: '# cortes' });
const patients = (count: number) => plural(count, { one: '# paciente', other: '# pacientes' });
const between = (low: number, high: number) => `${percent(low)}–${percent(high)}`;

const answers = byClass(
  {
    glioma: 'Glioma',
    meningioma: 'Meningioma',
    notumor: 'Sin tumor',
    pituitary: 'Tumor hipofisario',
  },
  (label) => capitalised(classes[label]),
);

export const clinic: ClinicWords = {
  title: 'Este centro',
  percent,
  percentExact,
  number,
  day,
  slices,
  patients,
  between,
  shortDay,
  opinions: {
    ...answers,
    other: 'Otra cosa',
    unsure: 'No se puede determinar',
  },
  shortNames: byClass(
    { glioma: 'Glioma', meningioma: 'Mening.', notumor: 'Ninguno', pituitary: 'Hipóf.' },
    (label) => capitalised(classes[label]),
  ),
  decision: {
    title: 'Su propia lectura',
    ask: '¿Qué ve usted?',
    firstTitle: 'Léalo usted primero',
    firstNote: 'La respuesta se muestra cuando haya elegido. Su elección se guarda junto a ella.',
    skip: 'Mostrar sin mi lectura',
    firstWas: (opinion) => `Su primera lectura: ${opinion}.`,
    agree: 'De acuerdo',
    differ: 'Discrepo',
    differWith: '¿Qué dice usted en su lugar?',
    agreed: 'Usted estuvo de acuerdo.',
    differed: (opinion) => `Usted dijo en su lugar: ${opinion}.`,
    diagnosis: 'Diagnóstico confirmado',
    diagnosisNone: 'Aún sin confirmar',
    basis: 'Confirmado por',
    bases: { histology: 'Histología', 'follow-up': 'Seguimiento', expert: 'Un experto' },
    note: 'Nota (sin nombres)',
    tag: 'Etiqueta',
    notKept:
      'Este resultado no está guardado, así que no se le puede añadir nada. Active el guardado en el historial.',
    noEffect: 'Lo que usted introduce nunca cambia el modelo.',
    local: (answer, probability) => `Con la calibración de este centro: ${answer}, ${percent(probability)}.`,
    localUncertain: (answer, probability) =>
      `Con la calibración de este centro: incierto; lo más probable: ${answer}, ${percent(probability)}.`,
  },
  prior: {
    line: {
      image: (when) => `Esta imagen ya se leyó el ${when}.`,
      grew: (when) => `Este estudio ya se leyó el ${when}, con menos cortes. Su caso ahora los tiene todos.`,
      label: (when) => `Un caso anterior tiene esta etiqueta, del ${when}.`,
    },
    compare: 'Comparar',
    choose: 'Caso anterior',
    nothing: 'Elija uno',
    none: 'No se conserva ningún caso anterior.',
    now: 'Ahora',
    recognised: { image: 'La misma imagen, o casi la misma.', label: 'Encontrado por su etiqueta.' },
  },

  cases: {
    search: 'Buscar en notas y etiquetas',
    filter: 'Mostrar',
    filters: {
      all: 'Todos',
      ...answers,
      uncertain: 'Incierto',
      rejected: 'No leído',
      differs: 'Usted discrepó',
      confirmed: 'Confirmados',
      unconfirmed: 'Sin confirmar',
      wrong: 'Erróneos, según el diagnóstico',
    },
    order: 'Orden',
    orders: {
      newest: 'Los más recientes primero',
      oldest: 'Los más antiguos primero',
      surest: 'Mayor certeza primero',
      'least-sure': 'Menor certeza primero',
    },
    found: cases,
    none: 'Ningún caso cumple estos filtros.',
    more: (count) => `Mostrar ${number(count)} más`,
    behind: (count) => `Los ${cases(count)} tras la alarma`,
    firstRead: 'Pedir primero mi propia lectura',
    firstReadNote: 'Vista primero, una respuesta errónea induce a error. Leer antes es el remedio conocido.',
    export: 'Guardar todos los casos en un archivo',
    import: 'Añadir casos de un archivo',
    passphrase: 'Contraseña (vacío: ninguna)',
    passphraseNote: 'Con contraseña el archivo va cifrado. Nadie puede abrirlo sin ella: guárdela bien.',
    plainNote: 'Sin contraseña, quien tenga el archivo puede leerlo.',
    exported: (count) => `Guardado: ${cases(count)}.`,
    imported: (added, known) =>
      known > 0
        ? `Añadido: ${cases(added)}; ya estaban aquí: ${number(known)}.`
        : `Añadido: ${cases(added)}.`,
    working: 'En curso…',
    faults: {
      'not-ours': 'No es un archivo de casos de Dendrite. No se cambió nada.',
      newer: 'El archivo es de una versión más nueva de Dendrite. Actualice primero esta. No se cambió nada.',
      truncated:
        'El archivo termina antes de tiempo: no se copió entero. Cópielo de nuevo. No se cambió nada.',
      damaged: 'El archivo está dañado o alguien lo cambió. Use otra copia. No se cambió nada.',
      'too-large':
        'El archivo es más grande de lo que este dispositivo puede tomar de una vez. No se cambió nada.',
      'passphrase-needed': 'El archivo está cifrado. Introduzca su contraseña.',
      'passphrase-wrong': 'La contraseña es incorrecta, o el archivo está dañado. No se cambió nada.',
    },
    notWritten: 'No hay espacio, o no hay base de datos: no se cambió nada.',
  },
  monitor: {
    lead: (count, from, to) => `${slices(count)} · del ${from} al ${to} · solo en este dispositivo`,
    empty: 'Aún no se ha leído ni guardado nada. Las cifras llegan con los primeros cortes.',
    notKept:
      'Los resultados no se guardan, así que no hay nada que contar. Active el guardado en el historial.',
    period: 'Periodo',
    periods: { week: '7 días', weeks: '8 semanas', all: 'Todo' },
    model: 'Modelo',
    modelName: (hash, count) => `${hash.slice(0, 8)} (${slices(count)})`,
    csv: 'CSV',
    json: 'Guardar cifras',
    add: 'Añadir un diagnóstico',
    check: 'Comprobarlo con sus propios pacientes',
    show: (count) => `Mostrar estos ${number(count)}`,
    seen: 'Atendido',
    answered: 'Respondidos',
    ofSlices: (share) => `${percent(share)} de los cortes`,
    uncertainWeek: 'Inciertos, últimos 7 días',
    inTests: (share) => `${percent(share)} en las pruebas`,
    rejected: 'No leídos como RM cerebral',
    right: 'Acertados, donde se confirmó',
    rightOf: (right, count) => `${number(right)} de ${number(count)}`,
    interval: (share, low, high) => `${percent(share)} (${between(low, high)})`,
    noneYet: 'aún ninguno',
    otherModel: 'Lo leyó otra versión: no hay referencia para su modelo.',
    pictures: {
      title: '¿Se parecen las imágenes a aquellas de las que aprendió?',
      note: (images, series) =>
        `Banda: entrenamiento. Línea: aquí, mediana y mitad central, ${slices(images)} de ${studies(series)}.`,
      names: {
        pixels: 'Píxeles a lo ancho de la cabeza',
        sharpness: 'Nitidez',
        contrast: 'Contraste',
        noise: 'Ruido',
        head: 'Cabeza en la imagen',
        foreignness: 'Distinta de una RM cerebral',
      },
      verdicts: {
        'as-learnt': 'como lo aprendido',
        lower: 'menos',
        higher: 'más',
        wider: 'más variado',
        'too-few': 'muy pocos',
      },
      statistic: (distance, p, count) =>
        `Distancia de Kolmogórov–Smirnov ${distance}, p ${p}, ${studies(count)}`,
      findings: (count, all) =>
        count === 0
          ? `Hallazgos: todos (${number(all)}) como lo aprendido.`
          : `Hallazgos distintos de lo aprendido: ${number(count)} de ${number(all)}.`,
    },
    weekly: {
      title: 'Semana a semana',
      note: (perWeek) => `Unos ${slices(perWeek)} por semana`,
      expected: (low, high) => `esperado ${between(low, high)}`,
      week: 'Semana del',
      uncertain: 'Inciertos',
      rejected: 'No leídos',
      outside: 'Distintos de los aprendidos',
    },
    answers: {
      title: 'Respuestas dadas, %',
      here: 'Aquí',
      tests: 'Pruebas',
      note: 'De los cortes con respuesta',
    },
    against: {
      title: 'Frente a los diagnósticos confirmados',
      note: (count, missed) =>
        `${slices(count)}${count < 100 ? ', muy pocos para estar seguros' : ''}; tumores no vistos: ${number(missed)}`,
      said: 'Dendrite dijo',
      confirmed: 'Confirmado',
    },
    calibration: {
      title: '¿Acierta un «97 %» 97 veces de 100?',
      note: 'Dicho (horizontal) y acertado (vertical), con intervalos del 95 %',
    },
    again: {
      title: 'Para volver a mirar',
      note: 'Donde Dendrite y el diagnóstico difieren',
      said: (when, said) => `${when} · dijo ${said}, era`,
      none: 'Ninguno hasta ahora.',
    },
    alarms: {
      uncertain: 'Hay más respuestas inciertas de lo que las pruebas hacen esperar.',
      rejected: 'Hay más imágenes no leídas como RM cerebral de lo que las pruebas hacen esperar.',
      outside: 'Las imágenes recientes no se parecen a aquellas de las que aprendió.',
      wrong: 'Hay más respuestas erróneas de lo que las pruebas hacen esperar.',
      'more-tumours': 'Más respuestas nombran un tumor de lo que era habitual aquí.',
      'fewer-tumours': 'Menos respuestas nombran un tumor de lo que era habitual aquí.',
    },
    todo: {
      uncertain:
        'Envíe los archivos originales, no fotos de una pantalla. Lea los cortes inciertos como si no hubiera respuesta.',
      rejected:
        'Mire estos: entre ellos hay cortes cerebrales rechazados por error. Envíe cortes enteros, sin recortar.',
      outside:
        'Envíe los archivos originales, no fotos ni capturas. ¿Hay un equipo o protocolo nuevo? Compruebe primero sus imágenes.',
      wrong: 'Mire estos casos. Hasta saber por qué, no se fíe de las respuestas.',
      'more-tumours': '¿Llegan pacientes distintos que antes? Si no, mire estos casos.',
      'fewer-tumours': '¿Llegan pacientes distintos que antes? Si no, busque tumores no vistos.',
    },
    since: (when) => `Desde el ${when}.`,
    rate: (perYear) =>
      `Cada alarma está ajustada para que, si nada cambia, llegue como mucho una vez en ${number(Math.round(1 / perYear))} años.`,
  },
  several: {
    title: 'Varios centros juntos',
    add: 'Añadir cifras de otros centros (JSON)',
    note: 'De archivos guardados con «Guardar cifras»: solo recuentos, ningún caso.',
    clinic: 'Centro',
    here: 'Este centro',
    all: 'Todos',
    alarms: 'Alarmas',
    noAlarm: 'ninguna',
    known: 'Estas cifras ya están aquí.',
    notOurs: 'Uno de los archivos no contiene cifras de un centro hechas por Dendrite.',
    otherModel: 'Las cifras de otro modelo no se pueden reunir con estas.',
    remove: 'Quitarlas',
  },

  check: {
    title: 'Comprobarlo con sus propios pacientes',
    lead: 'Elija una carpeta de imágenes y una tabla de sus diagnósticos (CSV: file, diagnosis, patient). Todo queda en este dispositivo.',
    folder: 'Carpeta de imágenes',
    chosen: (count) => plural(count, { one: '# archivo elegido', other: '# archivos elegidos' }),
    lines: (count) => plural(count, { one: '# diagnóstico leído.', other: '# diagnósticos leídos.' }),
    labels: 'Tabla de diagnósticos (CSV)',
    fromCases: 'Usar los casos confirmados',
    run: 'Comprobar',
    stop: 'Parar',
    progress: (done, all) => `${number(done)} de ${number(all)} archivos leídos`,
    noImage: 'Ninguna imagen tiene diagnóstico: revise los nombres de la tabla.',
    missing: (count) => `Líneas de la tabla sin imagen: ${number(count)}.`,
    unlisted: (count) => `Imágenes sin línea en la tabla: ${number(count)}.`,
    faults: (fault) => {
      switch (fault.code) {
        case 'not-a-table':
          return 'No se pudo leer la tabla. Guárdela como CSV con una línea por imagen.';
        case 'no-column':
          return `La tabla no tiene la columna «${fault.column}». Nómbrela en la primera línea: file,diagnosis,patient.`;
        case 'no-rows':
          return 'La tabla está vacía. Escriba una línea por imagen: file,diagnosis,patient.';
        case 'unknown-diagnosis':
          return `La línea ${number(fault.line)} tiene el diagnóstico «${fault.text}». Escriba ${DIAGNOSES}, o tumour si no se conoce el tipo.`;
        case 'contradiction':
          return `La tabla da dos diagnósticos a «${fault.file}». Deje el correcto.`;
      }
    },
    card: 'Informe de resultados',
    cardOf: (made, version, model) => `${made} · versión ${version} · modelo ${model}`,
    images: 'Imágenes con diagnóstico',
    trainedOn: 'Excluidas: el modelo se entrenó con ellas',
    duplicates: 'Excluidas: casi duplicadas',
    failed: 'No se pudieron abrir',
    rejected: 'No leídas como RM cerebral',
    answered: 'Respondidas',
    figures: {
      tumourSensitivityOfRead: 'Sensibilidad para tumor, donde respondió',
      tumourSpecificityOfRead: 'Especificidad para tumor, donde respondió',
      tumourSensitivity: 'Sensibilidad para tumor, todas las respuestas',
      tumourSpecificity: 'Especificidad para tumor, todas las respuestas',
      tumourAuc: 'Tumor o ninguno, AUC',
      balancedAccuracy: 'Exactitud equilibrada',
      accuracyOfRead: 'Acertadas, donde respondió',
      calibrationError: 'Error de calibración esperado',
      coverage: 'Respondidas, de lo leído',
    },
    all: (images, people) => `Todas: ${slices(images)} de ${patients(people)}`,
    sequence: (name, images) => `Secuencia ${name}: ${slices(images)}`,
    plane: (name, images) => `Plano ${name}: ${slices(images)}`,
    unknown: 'no se puede determinar',
    intervals: 'Con intervalos del 95 %, por paciente.',
    noPatients:
      'La tabla no nombra pacientes: cada imagen o serie cuenta como uno. Los intervalos son demasiado estrechos si un paciente tiene varias.',
    research: 'Ayuda; usted decide. Para investigación, no es un dispositivo médico.',
    print: 'Imprimir',
    save: 'Guardar como JSON',
    poolTitle: 'Varios centros juntos',
    pool: 'Reunir informes (JSON)',
    pooled: (clinics, images, people) =>
      `${number(clinics)} centros, ${slices(images)} de ${patients(people)}`,
    heterogeneity: (share) => `entre centros, más allá del azar: ${percent(share)}`,
    poolFaults: {
      'too-few': 'Elija los informes de al menos dos centros.',
      'same-report': 'Un informe está dos veces. Elija el de cada centro una sola vez.',
      'other-model': 'Los informes son de modelos distintos. Elija los de uno.',
    },
    notReport: 'Uno de los archivos no es un informe de Dendrite.',
  },
  calibration: {
    title: 'Calibración para este centro',
    lead: 'Ajusta las probabilidades y el umbral a sus casos confirmados. El modelo mismo queda como está.',
    tooFew: (count, least) => `Hacen falta ${number(least)} casos confirmados; hay ${number(count)}.`,
    fit: 'Ajustar',
    use: 'Usarla junto a la original',
    shipped: 'Original',
    local: 'Este centro',
    logLoss: 'Pérdida logarítmica',
    brier: 'Puntuación de Brier',
    calibrationError: 'Error de calibración esperado',
    accuracy: 'Acertadas',
    threshold: 'Probabilidad mínima de una respuesta',
    judged: (count, series, folds) =>
      `Juzgada por validación cruzada de ${number(folds)} pliegues en ${number(count)} casos confirmados de ${studies(series)} que cada ajuste no había visto.`,
    better: 'Lo hace mejor en casos que no ha visto.',
    notBetter: 'No lo hace claramente mejor en casos que no ha visto: quédese con la original.',
    save: 'Guardarla',
    remove: 'Quitarla',
    otherModel: 'La calibración es de otro modelo y no se usa.',
  },
  audit: {
    title: 'Registro',
    lead: (count, days) =>
      `${plural(count, { one: '# entrada', other: '# entradas' })}; se guardan ${number(days)} días. Qué se leyó, cuándo, con qué versión y qué decidió usted. Sin datos de pacientes.`,
    save: 'Guardar el registro',
    verify: 'Comprobar el registro',
    compare: 'Comprobar frente a una copia anterior',
    whole: 'El registro está íntegro: ninguna entrada se cambió, quitó ni movió.',
    wholeAgainst: 'El registro está íntegro y concuerda con la copia anterior.',
    faults: {
      changed: (seq) => `La entrada ${number(seq)} fue cambiada.`,
      gap: (seq) => `Faltan entradas antes de la ${number(seq)}, o están desordenadas.`,
      'let-go': (seq) =>
        `La entrada ${number(seq)} dice que se borraron entradas antiguas, y eso no encaja: puede que se haya cortado el comienzo.`,
      'no-beginning': (seq) => `El registro empieza con la entrada ${number(seq)} y nada dice por qué.`,
      cut: (seq) =>
        `Falta la entrada ${number(seq)} de la copia anterior: el final se cortó o se escribió de nuevo.`,
    },
    notOurs: 'No es un registro de Dendrite.',
  },
};
