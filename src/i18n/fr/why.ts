/** French: the words of why an answer came about. */

import { capitalised } from '../by-class';
import { counted } from '../counted';
import type { WhyWords } from '../en/why';
import { findingTexts } from '../findings';
import { lettersOf } from '../letters';
import { numbersOf } from '../numbers';
import { amount } from './amounts';
import { classes } from './classes';
import { findings } from './findings';

const { number: count, plural } = numbersOf('fr');
const slices = (value: number) =>
  plural(value, { one: '# coupe d’entraînement', other: '# coupes d’entraînement' });

const telling = findingTexts(findings, amount);

export const why: WhyWords = {
  occlusion: {
    title: 'La réponse repose-t-elle sur l’endroit marqué ?',
    lead: 'La marque est l’endroit que le réseau dit avoir regardé. Pour le vérifier, de petites parties de la coupe sont cachées tour à tour, et la coupe est relue.',
    start: 'Vérifier la carte en cachant des parties',
    busy: 'Les parties sont cachées l’une après l’autre…',
    stop: 'Arrêter',
    failed: 'Cela n’a pas pu être vérifié ici. Ouvrez à nouveau l’image.',
    confirmed: 'Cacher l’endroit marqué affaiblit le plus les indices : la marque est confirmée.',
    elsewhere:
      'Cacher un autre endroit affaiblit davantage les indices : fiez-vous moins à l’endroit marqué.',
    nowhere:
      'Aucune partie cachée n’affaiblit beaucoup les indices à elle seule : ne vous fiez pas à l’endroit marqué.',
    tested(share) {
      const { value, low, high } = counted(share);
      return `Dans les tests, l’endroit marqué se trouvait sur la tumeur dans environ ${value} de ces cas sur 100 (${low} à ${high}).`;
    },
    show: 'Montrer où cacher change la réponse',
    note: 'Aucune vraie image n’a de carrés gris. Cela montre ce que le réseau regarde, pas s’il a raison.',
  },

  stages: {
    title: 'De la coupe à ce qui a été mesuré',
    gone: 'Le fichier ne peut plus être lu. Ouvrez-le à nouveau pour voir les étapes.',
    alt: (step, of) => `Étape ${step} sur ${of}`,
    steps: {
      sized: (width, height) =>
        `Ramenée à ${width} × ${height} pixels ; chacun est la moyenne de la surface qu’il couvre. Rien n’est agrandi.`,
      denoised: () => 'Bruit réduit : chaque pixel est la médiane d’un carré de 3 × 3.',
      head: () => 'La tête a été trouvée. Tout ce qui l’entoure compte comme fond.',
      cropped: (width, height) => `Recadrée en carré autour de la tête, ${width} × ${height} pixels.`,
      scaled: () =>
        'Niveaux de gris étirés : le demi pour cent le plus sombre de la tête devient noir, le plus clair devient blanc.',
    },
  },

  tree: {
    title: 'L’arbre entier',
    lead: (all) =>
      `L’arbre a été construit avec ${slices(all)}. Chaque case dit combien de chaque sorte y sont arrivées. Cadres épais et coches : le chemin de cette coupe.`,
    legend: 'Sortes de coupes d’entraînement',
    letters: lettersOf({ glioma: 'G', meningioma: 'M', notumor: 'A', pituitary: 'H' }),
    labels: classes,
    name: telling.name,
    leaf: (label) => capitalised(classes[label]),
    via(id, threshold, below, ruler) {
      const line = telling.plain(id, threshold, ruler);
      return below ? `moins de ${line}` : `${line} ou plus`;
    },
    passed: 'Cette coupe est passée ici.',
    ended: 'Cette coupe a fini ici.',
    count,
    all: slices,
  },
};
