/** Spanish: every finding of the lesion finder in plain words. */
import type { Kind } from '../amounts';
import type { FindingWords } from '../findings';

const place = 'el lugar más sospechoso';
const RACE = [
  (amount: string) => `${amount} por delante`,
  (amount: string) => `${amount} por detrás`,
] as const;
const LIGHT = [
  (amount: string) => `${amount} más claro`,
  (amount: string) => `${amount} más oscuro`,
] as const;

/** Of one answer against the others, for the whole slice. */
const evidence = (name: string, answer: string, likeness: string): FindingWords => ({
  kind: 'points',
  name: `Corte entero: ${name}`,
  question: `¿Se parece el corte entero a ${likeness}?`,
  signs: RACE,
  says: (amount, value) =>
    value < 0
      ? `Para la red, ${answer} va ${amount} de la respuesta más probable.`
      : `Para la red, ${answer} va primero, ${amount} de la siguiente respuesta.`,
  changed: (amount, more) =>
    `los indicios a favor de ${answer} fueran ${amount} más ${more ? 'fuertes' : 'débiles'}`,
});

/** The same of the suspicious place alone. */
const likeness = (name: string, answer: string): FindingWords => ({
  kind: 'points',
  name: `El lugar en sí: ${name}`,
  question: `¿Se parece el lugar más sospechoso, en sí, a ${answer}?`,
  signs: RACE,
  says: (amount, value) =>
    value < 0
      ? `Mirando solo este lugar, ${answer} va ${amount} del tipo más probable.`
      : `Mirando solo este lugar, ${answer} es el tipo más probable, ${amount} del siguiente.`,
  changed: (amount, more) => `el lugar en sí se pareciera ${amount} ${more ? 'más' : 'menos'} a ${answer}`,
});

/** @param is what changes, with its verb */
const length = (
  kind: Kind,
  name: string,
  question: string,
  says: (amount: string) => string,
  [more, less]: readonly [string, string],
  is = `${place} fuera`,
): FindingWords => ({
  kind,
  name,
  question,
  says,
  changed: (amount, grows) => `${is} ${amount} ${grows ? more : less}`,
});

const lying = `${place} estuviera`;

const light = (name: string, question: string, what: string, than: string): FindingWords => ({
  kind: 'spread',
  name,
  question,
  signs: LIGHT,
  says: (amount) => `${what} es ${amount} que ${than}.`,
  changed: (amount, more) =>
    `${what === 'Este lugar' ? place : 'el borde del lugar más sospechoso'} fuera ${amount} más ${more ? 'claro' : 'oscuro'} en comparación con ${than}`,
});

const sureness = (name: string, question: string, what: string): FindingWords => ({
  kind: 'points',
  name,
  question,
  signs: [(amount) => `${amount} a favor`, (amount) => `${amount} en contra`],
  says: (amount, value) =>
    value <= -16 ? 'No destaca ningún lugar así.' : `La red da ${amount} de una lesión en ese lugar.`,
  changed: (amount, more) => `la red estuviera ${amount} ${more ? 'más' : 'menos'} segura de ${what}`,
});

export const findings: Readonly<Record<string, FindingWords>> = {
  'lesion-score': sureness(
    'Una lesión: seguridad',
    '¿Qué tan segura está la red de una lesión?',
    'una lesión',
  ),
  'second-lesion-score': sureness(
    'Una segunda lesión: seguridad',
    '¿Hay un segundo lugar sospechoso?',
    'una segunda lesión',
  ),
  'lesion-focus': length(
    'share',
    'Sospecha en un solo lugar',
    '¿Está toda la sospecha en un solo lugar?',
    (amount) => `El ${amount} de toda la sospecha está en un solo lugar.`,
    ['más concentrada en un solo lugar', 'menos concentrada en un solo lugar'],
    'la sospecha estuviera',
  ),
  'lesion-area': length(
    'area',
    'Superficie',
    `¿Qué superficie tiene ${place}?`,
    (amount) => `Su superficie: ${amount}.`,
    ['más grande', 'más pequeño'],
  ),
  'lesion-width': length('width', 'Ancho', `¿Qué ancho tiene ${place}?`, (amount) => `Su ancho: ${amount}.`, [
    'más ancho',
    'más estrecho',
  ]),
  'lesion-height': length(
    'height',
    'Alto en la imagen',
    `¿Qué alto tiene ${place} en la imagen?`,
    (amount) => `Su alto: ${amount}.`,
    ['más alto', 'menos alto'],
  ),
  'lesion-elongation': length(
    'times',
    'Más largo que ancho',
    `¿Es ${place} alargado o redondo?`,
    (amount) => `Su largo es ${amount} su ancho.`,
    ['más alargado', 'más redondo'],
  ),
  'lesion-compactness': length(
    'share',
    'Compacidad',
    `¿Es ${place} compacto o irregular?`,
    (amount) => `Llena el ${amount} de un óvalo liso tan largo y tan ancho como él.`,
    ['más compacto', 'más irregular en su forma'],
  ),
  'lesion-depth': length(
    'radius',
    'Profundidad en la cabeza',
    `¿A qué profundidad en la cabeza está ${place}?`,
    (amount) => `Bajo la superficie: ${amount}.`,
    ['más profundo', 'más cerca de la superficie'],
    lying,
  ),
  'lesion-surface-gap': length(
    'radius',
    'Separación de la superficie',
    `¿Cuánto se acerca al cráneo ${place}?`,
    (amount) => `De su borde a la superficie de la cabeza: ${amount}.`,
    ['más lejos de la superficie', 'más cerca de la superficie'],
    lying,
  ),
  'lesion-off-midline': length(
    'radius',
    'Distancia a la línea media',
    `¿A qué distancia de la línea media de la cabeza está ${place}?`,
    (amount) => `Hacia un lado: ${amount}.`,
    ['más hacia un lado', 'más cerca del medio'],
    lying,
  ),
  'lesion-across': length(
    'share',
    'Entre izquierda y derecha',
    `¿Dónde está ${place}, entre izquierda y derecha?`,
    (amount) =>
      `Está al ${amount} del camino entre el extremo izquierdo y el extremo derecho de la cabeza en la imagen.`,
    ['más a la derecha', 'más a la izquierda'],
    lying,
  ),
  'lesion-down': length(
    'share',
    'Entre arriba y abajo',
    `¿Dónde está ${place}, entre arriba y abajo?`,
    (amount) => `Está al ${amount} del camino de arriba abajo de la cabeza en la imagen.`,
    ['más abajo', 'más arriba'],
    lying,
  ),
  'lesion-sella-distance': length(
    'radius',
    'Distancia a la silla turca',
    `¿A qué distancia de la silla turca, donde se aloja la hipófisis, está ${place}?`,
    (amount) => `De donde se espera la silla turca: ${amount}.`,
    ['más lejos de la silla turca', 'más cerca de la silla turca'],
    lying,
  ),
  'lesion-brightness': light('Brillo', `¿Es ${place} claro u oscuro?`, 'Este lugar', 'el resto del cerebro'),
  'lesion-contrast': light(
    'Frente a lo que lo rodea',
    `¿Se distingue ${place} de lo que lo rodea?`,
    'Este lugar',
    'lo que lo rodea directamente',
  ),
  'lesion-one-sided': light(
    'Frente al otro lado',
    `¿Es ${place} más claro que el mismo lugar del otro lado?`,
    'Este lugar',
    'su imagen en espejo del otro lado',
  ),
  'lesion-ring': light('Borde frente al centro', `¿Tiene ${place} un borde claro?`, 'Su borde', 'su centro'),
  'lesion-variation': length(
    'spread',
    'Desigualdad interior',
    `¿Es desigual por dentro ${place}?`,
    (amount) => `Su gris varía en ${amount}.`,
    ['más desigual por dentro', 'más uniforme por dentro'],
  ),
  'lesion-like-glioma': likeness('glioma', 'un glioma'),
  'lesion-like-meningioma': likeness('meningioma', 'un meningioma'),
  'lesion-like-pituitary': likeness('tumor hipofisario', 'un tumor hipofisario'),
  'glioma-evidence': evidence('glioma', 'un glioma', 'un glioma'),
  'meningioma-evidence': evidence('meningioma', 'un meningioma', 'un meningioma'),
  'notumor-evidence': evidence('ningún tumor', '“ningún tumor”', 'un corte sin tumor'),
  'pituitary-evidence': evidence('tumor hipofisario', 'un tumor hipofisario', 'un tumor hipofisario'),
};

/** Of a case kept from an earlier model, whose findings had other names: those are in English. */
export const unknownFinding = (meaning: string): FindingWords => ({
  kind: 'unknown',
  name: meaning,
  question: `Medida de un modelo anterior: ${meaning}`,
  signs: [(amount) => amount, (amount) => `${amount} por debajo de 0`],
  says: (amount) => `Valor: ${amount}.`,
  changed: (amount, more) => `esta medida fuera ${amount} ${more ? 'mayor' : 'menor'}`,
});
