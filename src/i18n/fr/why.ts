/** French: the words of why an answer came about. */
import type { Answer } from '../../pipeline/explain/index';
import { counted } from '../counted';
import type { WhyWords } from '../en/why';
import { tellingsOf } from '../findings';
import { numbersOf } from '../numbers';
import { amount, percentSign } from './amounts';
import { classes } from './classes';
import { findings, unknownFinding } from './findings';

const { number: count, plural, two } = numbersOf('fr');
const slices = (value: number) =>
  plural(value, { one: '# coupe d’entraînement', other: '# coupes d’entraînement' });

const lowered = (text: string) => text.replace(/^./, (letter) => letter.toLowerCase());

const telling = tellingsOf({
  findings,
  unknownFinding,
  amount,
  share: (share) => percentSign(two(100 * share)),
  manyTimes: 'plus de dix fois',
});

/** What would be said, told against what is said. */
function told({ named, network, uncertain }: Answer, now: Answer): string {
  const still = named === now.named ? 'encore ' : '';
  const tree = `l’arbre dirait ${still}« ${classes[named]} »`;
  if (!uncertain) return `${tree}.`;
  if (network === named) return `${tree}, mais pas assez sûrement pour qu’on s’y fie.`;
  const networkStill = network === now.network ? 'encore ' : '';
  return `${tree}. Le réseau dirait ${networkStill}« ${classes[network]} », la réponse serait donc incertaine.`;
}

export const why: WhyWords = {
  title: 'Pourquoi : le chemin dans l’arbre',
  lead: (questions) =>
    `${plural(questions, { one: 'Une question a', other: '# questions, l’une après l’autre, ont' })} mené à cette réponse. Chacune a une ligne de partage, apprise sur des coupes d’entraînement ; la suite dépend du côté où se trouve cette coupe.`,
  points:
    'Les points disent avec quelle force quelque chose parle pour une réponse. À 0 point, deux réponses sont à égalité ; chaque point de plus rend l’une environ 2,7 fois plus probable face à l’autre.',
  evidence:
    'Le réseau est un petit programme qui a appris sur des coupes d’exemple. Il regarde l’image ; l’arbre demande ce qu’il a trouvé.',
  spread:
    'Un écart de gris est la distance entre les gris sombres et les gris clairs de ce cerveau : du quart le plus sombre au quart le plus clair.',

  question: (about) => telling.words(about).question,
  again: (about) => `Demandé à nouveau : ${lowered(telling.words(about).question)}`,
  says: telling.says,
  line: (about, threshold, ruler, value) =>
    `La ligne de partage : ${telling.signed(telling.words(about), threshold, ruler, value)}.`,
  side(about, value, threshold, ruler) {
    if (value === threshold) return 'Cette coupe est juste dessus, ce qui compte comme au-dessus.';
    const { far, share } = telling.distance(about, value, threshold, ruler);
    const ofValue = share === null ? '' : ` (${share} de sa valeur)`;
    return `Cette coupe est ${value < threshold ? 'en dessous' : 'au-dessus'}, de ${far}${ofValue}.`;
  },
  otherSide: (then, now) => `Juste de l’autre côté, ${told(then, now)}`,
  parting: (network, named) =>
    `Ici, l’arbre et le réseau se séparent. Le réseau seul met « ${classes[network]} » en tête ; après cette réponse, l’arbre ne peut plus le dire et finit à « ${classes[named]} ». L’arbre tranche une ligne après l’autre, le réseau pèse tout à la fois : près d’une ligne, ils peuvent différer, et il ne faut alors se fier ni à l’un ni à l’autre.`,
  neverSaid: (network) =>
    `Le réseau seul met « ${classes[network]} » en tête, ce qu’aucune feuille de l’arbre ne dit. Quand les deux diffèrent, il ne faut se fier ni à l’un ni à l’autre.`,
  end: (label) => `L’arbre dit : ${classes[label]}`,
  ended(label, right, all) {
    const what = label === 'notumor' ? 'ne montraient aucune tumeur' : `montraient : ${classes[label]}`;
    return `Sur ${slices(all)} arrivées ici, ${count(right)} ${what}.`;
  },
  show: 'Montrer d’où cela vient',

  near: {
    title: 'Une autre réponse est-elle proche ?',
    none: 'Aucun changement d’une seule mesure ne changerait la réponse de l’arbre.',
    close: 'Proche : une petite différence dans l’image pourrait changer cette réponse.',
    far: 'Rien de ce qui est demandé ici n’est près de changer la réponse. Les plus petits changements qui le feraient :',
    farButUncertain: (disagree) =>
      `La réponse de l’arbre n’est pas près de changer. Elle est incertaine parce que ${disagree ? 'le réseau dit autre chose' : 'de telles réponses étaient trop souvent fausses'}. Les plus petits changements qui feraient dire autre chose à l’arbre :`,
    change: ({ feature, from, to, answer }, now, ruler) =>
      `Si ${telling.changed(feature, from, to, ruler)}, ${told(answer, now)}`,
    note: 'Proche veut dire : à moins de 1 point, ou à moins d’un cinquième pour ce qui ne se compte pas en points. Chaque ligne change une chose et laisse le reste tel quel. Dans une vraie image, tout se tient : une lésion plus grande est souvent plus claire aussi. Les indices des quatre réponses sont toujours pesés les uns contre les autres : là, les autres bougent aussi.',
  },

  covering: {
    title: 'La réponse repose-t-elle sur l’endroit marqué ?',
    lead: 'L’endroit marqué est ce que le réseau dit de lui-même. Pour le vérifier, de petites parties de la coupe sont cachées tour à tour, et le réseau regarde à nouveau.',
    start: 'Vérifier la carte en cachant des parties',
    busy: 'Les parties sont cachées l’une après l’autre…',
    stop: 'Arrêter',
    failed: 'Cela n’a pas pu être vérifié ici. Ouvrez à nouveau l’image.',
    'borne-out': 'Cacher l’endroit marqué affaiblit le plus les indices : la carte est confirmée.',
    elsewhere:
      'Cacher un autre endroit affaiblit davantage les indices : fiez-vous moins à l’endroit marqué.',
    nowhere:
      'Aucune partie cachée n’affaiblit beaucoup les indices à elle seule : ne vous fiez pas à l’endroit marqué.',
    tested(share) {
      const { value, low, high } = counted(share);
      return `Dans les tests, l’endroit marqué se trouvait sur la tumeur dans environ ${value} de ces cas sur 100 (${low} à ${high}).`;
    },
    show: 'Montrer où cacher change la réponse',
    note: 'Un cache d’un seul gris est un changement qu’aucune vraie image ne contient. La vérification dit ce que le réseau regarde, pas s’il a raison.',
  },

  stages: {
    title: 'De la coupe à ce qui a été mesuré',
    gone: 'Le fichier ne peut plus être lu. Ouvrez-le à nouveau pour voir les étapes.',
    alt: (step, of) => `Étape ${step} sur ${of}`,
    steps: {
      sized: (width, height) =>
        `Ramenée à ${width} × ${height} pixels : chacun est la moyenne de la surface qu’il couvre. Rien n’est agrandi.`,
      denoised: () => 'Bruit réduit : chaque pixel prend la valeur médiane des neuf qui l’entourent.',
      head: () => 'La tête a été trouvée. Tout ce qui l’entoure compte comme fond.',
      cropped: (width, height) => `Recadrée en carré autour de la tête, ${width} × ${height} pixels.`,
      scaled: () =>
        'Niveaux de gris étirés : le demi pour cent le plus sombre de la tête devient noir, le plus clair devient blanc.',
    },
  },

  tree: {
    title: 'L’arbre entier',
    see: 'Le voir dans l’arbre entier',
    lead: (all) =>
      `L’arbre a été construit avec ${slices(all)}. Chaque case dit combien d’entre elles y sont arrivées, et de quelle sorte. Le chemin de cette coupe porte les cadres épais et la coche.`,
    legend: 'Sortes de coupes d’entraînement',
    letters: { glioma: 'G', meningioma: 'M', notumor: 'A', pituitary: 'H' },
    labels: classes,
    name: telling.name,
    leaf: (label) => classes[label].replace(/^./, (letter) => letter.toUpperCase()),
    via(id, threshold, below, ruler) {
      const line = telling.plain(id, threshold, ruler);
      return below ? `moins de ${line}` : `${line} ou plus`;
    },
    passed: 'Cette coupe est passée ici.',
    ended: 'Cette coupe a fini ici.',
    count,
    all: slices,
  },

  markedPlace: 'L’endroit marqué',
  measurements: (number) => `Les ${number} mesures`,
  measurement: 'Mesure',
  measured: 'Valeur',
  meaning: ({ id, meaning }) => findings[id]?.name ?? meaning,
  value: telling.value,
};
