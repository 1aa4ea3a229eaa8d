/** French: every finding of the lesion finder in plain words. */
import type { Kind } from '../amounts';
import type { FindingWords } from '../findings';

const place = 'l’endroit le plus candidate';
const RACE = [(amount: string) => `${amount} d’avance`, (amount: string) => `${amount} de retard`] as const;
const LIGHT = [
  (amount: string) => `plus clair de ${amount}`,
  (amount: string) => `plus sombre de ${amount}`,
] as const;

/** Of one answer against the others, for the whole slice. */
const evidence = (name: string, answer: string): FindingWords => ({
  kind: 'points',
  name: `Coupe entière : ${name}`,
  question: `La coupe entière ressemble-t-elle à : ${name} ?`,
  signs: RACE,
  says: (amount, value) =>
    value < 0
      ? `Pour le réseau, ${answer} a ${amount} sur la réponse la plus probable.`
      : `Pour le réseau, ${answer} vient en tête, avec ${amount} sur la réponse suivante.`,
  changed: (amount, more) =>
    `les indices en faveur de la réponse « ${name} » étaient plus ${more ? 'forts' : 'faibles'} de ${amount}`,
});

/** The same of the suspicious place alone. */
const likeness = (name: string, answer: string): FindingWords => ({
  kind: 'points',
  name: `L’endroit lui-même : ${name}`,
  question: `L’endroit le plus candidate lui-même ressemble-t-il à ${answer} ?`,
  signs: RACE,
  says: (amount, value) =>
    value < 0
      ? `À ne regarder que cet endroit, ${answer} a ${amount} sur la sorte la plus probable.`
      : `À ne regarder que cet endroit, ${answer} est la sorte la plus probable, avec ${amount} sur la suivante.`,
  changed: (amount, more) =>
    `l’endroit lui-même ressemblait ${more ? 'plus' : 'moins'} à ${answer}, de ${amount}`,
});

const length = (
  kind: Kind,
  name: string,
  question: string,
  says: (amount: string) => string,
  [more, less]: readonly [string, string],
): FindingWords => ({
  kind,
  name,
  question,
  says,
  changed: (amount, grows) => `${place} était ${grows ? more : less} de ${amount}`,
});

const light = (name: string, question: string, what: string, than: string): FindingWords => ({
  kind: 'spread',
  name,
  question,
  signs: LIGHT,
  says: (amount) => `${what} est ${amount} que ${than}.`,
  changed: (amount, more) =>
    `${what === 'Il' ? place : 'son bord'} était plus ${more ? 'clair' : 'sombre'} de ${amount} par rapport à ${than}`,
});

const sureness = (name: string, question: string, what: string): FindingWords => ({
  kind: 'points',
  name,
  question,
  signs: [(amount) => `${amount} pour`, (amount) => `${amount} contre`],
  says: (amount, value) =>
    value <= -16
      ? 'Aucun endroit de ce genre ne ressort.'
      : `Le réseau donne ${amount} une lésion à cet endroit.`,
  changed: (amount, more) => `le réseau était ${more ? 'plus' : 'moins'} sûr, de ${amount}, ${what}`,
});

export const findings: Readonly<Record<string, FindingWords>> = {
  'lesion-score': sureness(
    'Une lésion : certitude',
    'À quel point le réseau est-il sûr d’une lésion ?',
    'd’une lésion',
  ),
  'second-lesion-score': sureness(
    'Une seconde lésion : certitude',
    'Y a-t-il un second endroit candidate ?',
    'd’une seconde lésion',
  ),
  'lesion-focus': length(
    'share',
    'Suspicion en un seul endroit',
    'Toute la suspicion est-elle en un seul endroit ?',
    (amount) => `${amount} de toute la suspicion est en un seul endroit.`,
    ['plus seul à être candidate', 'moins seul à être candidate'],
  ),
  'lesion-area': length(
    'area',
    'Surface',
    `Quelle surface a ${place} ?`,
    (amount) => `Il couvre ${amount}.`,
    ['plus grand', 'plus petit'],
  ),
  'lesion-width': length(
    'width',
    'Largeur',
    `Quelle largeur a ${place} ?`,
    (amount) => `Sa largeur : ${amount}.`,
    ['plus large', 'plus étroit'],
  ),
  'lesion-height': length(
    'height',
    'Hauteur dans l’image',
    `Quelle hauteur a ${place} dans l’image ?`,
    (amount) => `Sa hauteur : ${amount}.`,
    ['plus haut', 'moins haut'],
  ),
  'lesion-elongation': length(
    'times',
    'Plus long que large',
    'L’endroit le plus candidate est-il allongé ou rond ?',
    (amount) => `Il est ${amount} aussi long que large.`,
    ['plus allongé', 'plus rond'],
  ),
  'lesion-compactness': length(
    'share',
    'Compacité',
    'L’endroit le plus candidate est-il compact ou déchiqueté ?',
    (amount) => `Il remplit ${amount} d’un ovale lisse aussi long et aussi large que lui.`,
    ['plus compact', 'plus déchiqueté'],
  ),
  'lesion-depth': length(
    'radius',
    'Profondeur dans la tête',
    `À quelle profondeur dans la tête est ${place} ?`,
    (amount) => `Sous la surface : ${amount}.`,
    ['plus profond', 'plus près de la surface'],
  ),
  'lesion-surface-gap': length(
    'radius',
    'Écart à la surface',
    `Jusqu’où ${place} approche-t-il du crâne ?`,
    (amount) => `De son bord à la surface de la tête : ${amount}.`,
    ['plus loin de la surface', 'plus près de la surface'],
  ),
  'lesion-off-midline': length(
    'radius',
    'Distance à la ligne médiane',
    `À quelle distance de la ligne médiane de la tête est ${place} ?`,
    (amount) => `Sur le côté : ${amount}.`,
    ['plus loin sur le côté', 'plus près du milieu'],
  ),
  'lesion-across': length(
    'share',
    'Entre gauche et droite',
    `Où est ${place}, entre gauche et droite ?`,
    (amount) =>
      `Il est à ${amount} du chemin entre l’extrémité gauche et l’extrémité droite de la tête dans l’image.`,
    ['plus à droite', 'plus à gauche'],
  ),
  'lesion-down': length(
    'share',
    'Entre haut et bas',
    `Où est ${place}, entre haut et bas ?`,
    (amount) => `Il est à ${amount} du chemin du haut vers le bas de la tête dans l’image.`,
    ['plus bas', 'plus haut'],
  ),
  'lesion-sella-distance': length(
    'radius',
    'Distance à la selle turcique',
    `À quelle distance de la selle turcique, où siège l’hypophyse, est ${place} ?`,
    (amount) => `De l’endroit où la selle est attendue : ${amount}.`,
    ['plus loin de la selle turcique', 'plus près de la selle turcique'],
  ),
  'lesion-brightness': light(
    'Luminosité',
    'L’endroit le plus candidate est-il clair ou sombre ?',
    'Il',
    'le reste du cerveau',
  ),
  'lesion-contrast': light(
    'Par rapport à ce qui l’entoure',
    'L’endroit le plus candidate se détache-t-il de ce qui l’entoure ?',
    'Il',
    'ce qui l’entoure directement',
  ),
  'lesion-one-sided': light(
    'Par rapport à l’autre côté',
    'L’endroit le plus candidate est-il plus clair que le même endroit de l’autre côté ?',
    'Il',
    'son image en miroir de l’autre côté',
  ),
  'lesion-ring': light(
    'Bord par rapport au centre',
    'L’endroit le plus candidate a-t-il un bord clair ?',
    'Son bord',
    'son centre',
  ),
  'lesion-variation': length(
    'spread',
    'Irrégularité',
    'L’intérieur de l’endroit le plus candidate est-il irrégulier ?',
    (amount) => `Son gris varie de ${amount}.`,
    ['plus irrégulier', 'plus régulier'],
  ),
  'lesion-like-glioma': likeness('gliome', 'un gliome'),
  'lesion-like-meningioma': likeness('méningiome', 'un méningiome'),
  'lesion-like-pituitary': likeness('tumeur hypophysaire', 'une tumeur hypophysaire'),
  'glioma-evidence': evidence('gliome', 'un gliome'),
  'meningioma-evidence': evidence('méningiome', 'un méningiome'),
  'notumor-evidence': evidence('aucune tumeur', '« aucune tumeur »'),
  'pituitary-evidence': evidence('tumeur hypophysaire', 'une tumeur hypophysaire'),
};

/** Of a case kept from an earlier model, whose findings had other names: those are in English. */
export const unknownFinding = (meaning: string): FindingWords => ({
  kind: 'unknown',
  name: meaning,
  question: `Mesure d’un modèle antérieur : ${meaning}`,
  signs: [(amount) => amount, (amount) => `${amount} sous 0`],
  says: (amount) => `Valeur : ${amount}.`,
  changed: (amount, more) => `cette mesure était ${more ? 'plus grande' : 'plus petite'} de ${amount}`,
});
