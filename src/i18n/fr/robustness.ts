/** French: trying to break a reading by changing its picture. */

import type { RobustnessWords } from '../en/robustness';
import { strengthsOf } from '../strengths';
import { onSlice } from './classes';

export const robustness: RobustnessWords = {
  title: 'Mettre la lecture à l’épreuve',
  offer: 'Faites tourner, floutez ou assombrissez cette image, et voyez si la lecture tient.',
  how: 'Déplacez un curseur : l’image modifiée est lue aussitôt. Rien n’en est conservé.',
  before: 'Telle qu’ouverte',
  after: 'Modifiée',
  alt: (name, outlined) => `${name}${outlined ? ', avec la zone entourée' : ''}`,
  kinds: {
    rotation: 'Rotation',
    crop: 'Rognage de chaque côté',
    resolution: 'Pixels de large',
    blur: 'Flou',
    noise: 'Bruit',
    brightness: 'Luminosité',
    gamma: 'Gamma',
  },
  strength: strengthsOf('fr', (count) => `${count} pixels`),
  asItIs: 'telle quelle',
  unchanged: 'Rien n’est encore modifié.',
  same: (label, now, before) => `Toujours ${onSlice[label]} : ${now}, contre ${before} avant.`,
  stillUnsure: 'Toujours trop incertaine pour s’y fier.',
  unsure: (label, now, before) =>
    `Trop incertaine pour s’y fier. Le plus probable : ${onSlice[label]}, ${now}, contre ${before} avant.`,
  other: (label, now) => `Lue maintenant comme : ${onSlice[label]}, ${now}.`,
  rejected: 'N’est plus lue comme une coupe d’IRM du cerveau.',
  effects: { uncertain: 'trop incertaine', other: 'autre réponse', rejected: 'non lue' },
  holds: 'Tient à toutes les intensités.',
  breaks: (strength, effect) => `${strength} : ${effect}`,
  sweep: 'Chercher où elle cède',
  sweepHow: 'Lit cette image à chaque intensité de chaque modification, une seule à la fois.',
  busy: (done, all) => `${done} sur ${all} lues`,
  stop: 'Arrêter',
  reset: 'Tout annuler',
  rests: 'Montrer sur quoi repose la réponse',
  foreign: 'Montrer ce qui semble étranger',
  mapNotes: {
    rests: 'Ambre : cacher cette partie affaiblit le plus les indices en faveur de la réponse.',
    foreign:
      'Bleu : ne ressemble pas aux images apprises, comme une inscription ou du métal. Une tumeur peut aussi être marquée ; le bruit, une plage unie ou un morceau d’une autre tête ne le sont le plus souvent pas, ni l’image entière d’un autre appareil. Cela ne dit pas si la réponse est juste.',
  },
  marked: (share) => `${share} de l’image marqués`,
  noMap: 'Il n’y a pas de telle carte pour cette image.',
  tests: 'Ce que donnent ces modifications dans les tests',
  failed: 'L’image n’a pas pu être relue. Ouvrez-la de nouveau pour essayer.',
};
