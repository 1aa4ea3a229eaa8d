import { foundOf } from '../by-class';
import type { AboutWords } from '../en/about';
import { numbersOf } from '../numbers';
import { classes } from './classes';

const found = foundOf(numbersOf('fr').list, classes);

export const about: AboutWords = {
  title: 'Usage prévu et limites',
  is: 'Ce que c’est',
  isText: [
    'Un programme qui lit des coupes d’IRM du cerveau sur cet appareil. Un petit réseau et un arbre de décision répondent ensemble, et il montre pourquoi.',
    'Il s’adresse à des personnes formées à lire de telles images : pour enseigner, pour étudier, et pour signaler ce qui mérite un second regard.',
  ],
  isNot: 'Ce que ce n’est pas',
  isNotText: [
    'Ce n’est pas un dispositif médical et il ne pose aucun diagnostic. Il aide ; vous décidez.',
    `Il connaît ces sortes de tumeurs : ${found}. Toute autre maladie peut recevoir un de ces noms, ou aucun.`,
    'Il refuse la plupart des images qui ne sont pas des IRM du cerveau, mais pas toutes : un scanner ou une autre partie du corps peut aussi recevoir une réponse.',
    '« Aucune tumeur trouvée » ne parle que de cette coupe. Une tumeur peut être sur une autre coupe, être trop petite, ou ressembler au cerveau qui l’entoure.',
    'Il a appris de peu de sources, surtout en T1 après injection. On ne sait pas s’il lit bien d’autres séquences, d’autres appareils d’IRM, des enfants ou des patients opérés.',
    'Une probabilité dit combien de fois de telles réponses étaient justes dans les tests. Elle ne dit ni la gravité d’une maladie, ni le risque de tumeur chez cette personne.',
    'Il avertit quand il y a peu de pixels, une tête coupée, des fantômes à côté d’une tête qui a bougé, ou du texte à côté de la tête. Dans les tests, il a manqué la plupart des coupes dégradées par un mouvement, et remarqué la plupart des lettres écrites à côté de la tête. Il ne remarque ni le flou seul, ni le texte par-dessus la tête.',
  ],
  privacy: 'Vos images',
  privacyText:
    'Les images ne quittent jamais cet appareil. Il n’y a ni serveur, ni compte, ni suivi. Pour le vérifier, coupez la connexion : tout continue de fonctionner.',
  model: 'Arbre de décision',
  modelHash: (hash) => `Arbre de décision ${hash.slice(0, 12)}`,
  modelNone: 'Chargé avec la première image.',
  inFull: 'Usage prévu et limites, en entier',
  documents: 'Documents pour hôpitaux et ingénieurs (en anglais, connexion requise)',
  examples: 'Coupes d’exemple',
  thirdParty: 'Licences des logiciels qu’il contient',
  licence: 'Licence des exemples',
};
