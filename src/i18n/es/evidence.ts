/** Spanish: the evidence screen. */
import type { EvidenceWords } from '../en/evidence';
import { measuredOf } from '../measured';
import { clinic } from './clinic';

const { percent, slices, patients } = clinic;

export const evidence: EvidenceWords = {
  title: 'Pruebas',
  lead: (model) =>
    `Lo que se midió con este modelo (${model}), y en quién. Un programa escribió cada una de estas cifras; las publicadas se citan.`,
  ...measuredOf('es'),
  slices,
  tabs: {
    figures: 'Cifras',
    use: 'Uso previsto',
    card: 'Ficha del modelo',
    data: 'Ficha de los datos',
    checklists: 'Listas de verificación',
    report: 'El informe completo',
  },
  english: 'Este documento está en inglés.',
  intervals: 'Entre paréntesis, y como trazos: intervalos del 95 %, por paciente.',
  numbers: 'Los números',
  save: 'Guardar como CSV',
  drawn: 'Los números están en la tabla de abajo.',
  never: {
    title: 'Lo que nunca se le mostró',
    points: {
      elsewhere: (count, groups) =>
        `Los hospitales de las primeras cifras: ${slices(count)} de unos ${patients(groups)}. El modelo que leyó un hospital no había aprendido nada de él.`,
      other: (asType, asNone) =>
        `Otras enfermedades como respuesta propia. De los cortes con alguna, leyó el ${asType} como uno de sus tres tumores y el ${asNone} como sin tumor; el resto lo llamó incierto.`,
      people:
        'Quiénes son los pacientes. No constan edad, sexo, origen, equipo ni tratamiento: nadie puede decir para quién lee peor.',
      clinic:
        'Los pacientes de un centro tal como llegan. Todas las imágenes son de colecciones que alguien eligió, con muchos más tumores de los que ve un centro.',
      use: 'Sus propios usuarios. Nadie ha medido si se lee mejor con él.',
    },
  },
  readers: {
    elsewhere: 'Otro hospital',
    dendrite: 'Mismos hospitales',
    network: 'La red sola',
    findings: 'El árbol de hallazgos solo',
    seed: 'El árbol de referencia',
  },
  left: {
    title: 'Cada hospital dejado fuera',
    note: 'Leído por un modelo que no había visto nada de ese hospital. Espere esto en su centro, o menos. La exactitud equilibrada es la media, sobre las clases presentes, de la parte encontrada; adivinar entre cuatro da el 25 %.',
    hospital: 'Hospital',
    all: 'Todos',
  },
  overall: {
    title: 'De un vistazo',
    note: (elsewhere, home) =>
      `Otro hospital: ${slices(elsewhere)}. Mismos hospitales: ${slices(home)} de pacientes que no había visto, de hospitales que sí. Después, también en estos: cada uno de sus dos lectores solo, y el árbol de decisión al que sustituye.`,
    measure: 'Medida',
  },
  measures: {
    balancedAccuracy: 'Exactitud equilibrada',
    tumourAuc: 'Tumor o no, AUC',
    calibrationError: 'Error de calibración',
    riskCoverageArea: 'Área de riesgo y cobertura',
    coverage: 'Parte leída',
    accuracyOfRead: 'Correctas, de las leídas',
    tumourSensitivityOfRead: 'Tumores encontrados, de las leídas',
    tumourSpecificityOfRead: 'Sin tumor reconocidas, de las leídas',
    tumoursMissed: 'Tumores leídos como «ninguno»',
    falseAlarms: 'Sin tumor leídas como tumor',
    othersReadAsType: 'Otras enfermedades leídas como tumor',
    othersReadAsNone: 'Otras enfermedades leídas como «ninguno»',
    recall: 'Encontrado (sensibilidad)',
    precision: 'Correcto al nombrarlo (precisión)',
    classCoverage: 'Parte leída',
    recallOfRead: 'Encontrado, de las leídas',
    precisionOfRead: 'Correcto al nombrarlo, de las leídas',
    classAuc: 'AUC frente a todas las demás',
    images: 'Cortes',
    groups: 'Pacientes',
    accuracy: 'Parte correcta',
    least: 'Leído desde',
    truth: 'Verdad',
    class: 'Clase',
    source: 'Origen',
    sequence: 'Secuencia',
    plane: 'Plano',
    change: 'Cambio',
    step: 'Intensidad',
    difference: 'Cambio de la exactitud equilibrada',
    reader: 'Lector',
  },
  ofClass: (label, measure) => `${label} · ${measure}`,
  tumour: 'Tumor o no',
  choice: 'Cifras de',
  confusion: {
    title: 'Verdad y respuesta',
    note: 'Filas: la verdad. Columnas: su respuesta, leída o incierta. Partes de cada fila, y cortes.',
  },
  classes: { title: 'Clase por clase' },
  roc: {
    title: 'Curvas ROC',
    note: 'Encontrado frente a falsas alarmas, para cada umbral.',
    x: 'Falsas alarmas, de todos los demás',
    y: 'Encontrado',
  },
  pr: {
    title: 'Precisión y sensibilidad',
    note: 'Cuántos de los nombrados son correctos, para cada parte encontrada. Depende de lo frecuente que sea aquí una clase.',
    x: 'Encontrado',
    y: 'Correcto al nombrarlo',
  },
  reliability: {
    title: '¿90 % quiere decir 90 %?',
    note: 'En la línea, sí. Los puntos grandes cuentan más cortes.',
    x: 'Probabilidad que dio',
    y: 'Parte correcta',
  },
  risk: {
    title: 'Cuánto leer',
    note: 'Cuantos menos cortes lee, mayor es la parte correcta. Las curvas aplican un solo umbral a todas las respuestas. Los puntos son su ajuste: su umbral para «ningún tumor» es más alto.',
    x: 'Parte leída',
    y: 'Correctas, de las leídas',
  },
  parts: {
    title: 'Por origen, secuencia y plano',
    note: 'Dentro de un mismo origen, pues otro puede tener una sola secuencia o un solo plano. Un origen tiene solo algunas clases: su exactitud equilibrada no se compara con la de otro.',
    source: 'Por origen',
    sequence: 'Por secuencia',
    plane: 'Por plano',
    home: 'mismos hospitales',
  },
  robustness: {
    title: 'Cuando la imagen es peor',
    note: (images, step) =>
      `Exactitud equilibrada en ${slices(images)} de los mismos hospitales, cambiados paso a paso. La línea de trazos: tal como son (${percent(step)}).`,
    kinds: {
      none: 'Tal como es',
      rotation: 'Girada',
      scale: 'Más pequeña, sobre negro',
      crop: 'Recortada por cada lado',
      gamma: 'Gamma',
      noise: 'Ruido',
      jpeg: 'Calidad JPEG',
      resolution: 'Píxeles de ancho',
      window: 'Ventana recortada',
      mirror: 'En espejo',
    },
  },
  published: {
    title: 'Frente a trabajos publicados',
    note: 'Partes de cortes correctos. Solo se comparan si los pacientes se separan del mismo modo. El tipo de tumor solo, en las imágenes de Cheng: la primera línea es este modelo.',
    work: 'Trabajo',
    data: 'Imágenes',
    protocol: 'Cómo se probó',
    this: 'Este modelo',
    protocols: {
      'by-patient': 'Ningún paciente en ambos lados',
      'by-patient-outlined': 'Ningún paciente en ambos lados; una persona trazó el tumor',
      'by-image': 'Con fugas: cortes de un mismo paciente en ambos lados',
      'no-patients':
        'Con fugas: la colección no nombra pacientes, y un tercio de sus imágenes de prueba está en su parte de entrenamiento',
    },
  },
  sources: {
    cheng: 'T1 con contraste, solo tumores',
    lgg: 'con contraste, glioma de bajo grado',
    br35h: 'de la web',
    sartaj: 'de la web',
    kaggle44: 'casos docentes de muchos hospitales',
    rsna: 'glioma, cerebro sin cráneo',
    oasis: 'sanos, cerebro sin cráneo',
    tiantan: 'tumores hipofisarios',
    ljubljana: 'esclerosis múltiple, cerebro sin cráneo',
    web: 'de la web',
    stripped: 'cerebro sin cráneo',
  },
  planes: { axial: 'axiales', coronal: 'coronales', sagittal: 'sagitales' },
};
