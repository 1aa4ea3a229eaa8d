/** French: the words of the page. */
import { LABELS } from '../../pipeline/labels';
import { answersOf, ofNone } from '../by-class';
import type { Dictionary } from '../en/page';
import { durationsOf, numbersOf } from '../numbers';
import { classes, onSlice as labels } from './classes';
import { refusal } from './refusals';

const { percent, plural, list, time } = numbersOf('fr');
const duration = durationsOf('fr', 'quelques secondes');

const slices = (count: number) => plural(count, { one: '# coupe', other: '# coupes' });

const reasons: {
  [Code in Parameters<Dictionary['reason']>[0]]: (params: Readonly<Record<string, number>>) => string;
} = {
  'too-small': ({ width = 0, height = 0, least = 0 }) =>
    `L’image n’a que ${width} × ${height} pixels ; une lecture en demande au moins ${least} par côté. Utilisez l’image d’origine.`,
  blank: () => 'L’image est d’un seul gris. Vérifiez que le bon fichier a été exporté.',
  noise: () => 'L’image ne montre que du bruit. Vérifiez que le bon fichier a été exporté.',
  'no-head': () => 'Aucune tête ne ressort du fond. Utilisez une coupe entière, pas un extrait.',
  coloured: ({ share = 0 }) =>
    `${percent(share)} de l’image est en couleur. Les coupes d’IRM sont grises : utilisez l’image d’origine, sans marques ni palette de couleurs.`,
  'several-heads': ({ heads = 0 }) =>
    `Cette image montre ${heads} coupes, et une seule réponse pour toutes serait fausse. Chacune a été découpée et lue à part. Si une découpe est mauvaise, recadrez l’image sur une seule coupe.`,
  'tiles-too-small': ({ heads = 0, width = 0, height = 0, least = 0 }) =>
    `Cette image montre ${heads} coupes de ${width} × ${height} pixels seulement chacune ; une lecture en demande au moins ${least} par côté. Exportez la série en coupes séparées.`,
  'not-brain-mri': () =>
    'Cela ressemble à une autre sorte d’image. Dendrite ne lit que des coupes d’IRM du cerveau. Des cadrages serrés et des appareils d’IRM inhabituels sont parfois refusés par erreur.',
  'other-abnormality': () =>
    'Quelque chose ressort qui ne ressemble à aucun des types connus : trop incertain pour s’y fier.',
  'low-confidence': ({ probability = 0, least = 0 }) =>
    `Trop incertain pour s’y fier (${percent(probability)} ; il faut ${percent(least)}).`,
  disagreement: ({ tree = 0, network = 0 }) =>
    `L’arbre dit « ${labels[LABELS[tree]]} », le réseau « ${labels[LABELS[network]]} » : trop incertain pour s’y fier.`,
};

const failures: { [Code in Parameters<Dictionary['failure']>[0]]: string } = {
  'file-unreadable':
    'Le navigateur n’a pas pu ouvrir ce fichier. Il a peut-être été déplacé ou supprimé. Choisissez-le à nouveau.',
  'model-missing':
    'Le modèle n’a pas pu être chargé : rien ne peut être lu. Connectez-vous à Internet et réessayez.',
  'model-mismatch':
    'Les fichiers du modèle ne concordent pas : rien n’est lu. Connectez-vous et rechargez la page.',
  'install-failed': 'Dendrite a échoué à son autotest : rien n’est lu. Voyez l’avis en haut de la page.',
  'reader-died':
    'La lecture s’est arrêtée, sans doute faute de mémoire. Fermez d’autres onglets et réessayez.',
  'reader-silent':
    'La lecture durait trop longtemps et a été arrêtée. Réessayez, ou utilisez une image plus petite.',
  internal: 'La lecture a échoué. Réessayez. Si cela se reproduit, merci de le signaler.',
};

const themes = { system: 'comme l’appareil', light: 'claires', dark: 'sombres' };

const answers = answersOf('fr', classes);

const noneFound = ofNone('Aucune tumeur trouvée', classes);

export const page: Dictionary = {
  name: 'Dendrite',
  direction: 'ltr',
  documentTitle: 'Dendrite : lecture d’IRM du cerveau',
  machineMade: 'Traduction automatique, non relue par une personne.',
  reviewed: (name) => `Traduction relue par ${name}.`,
  percent,
  listed: list,
  date: time,
  labels,

  app: {
    home: 'Dendrite, accueil',
    open: 'Ouvrir',
    history: 'Historique',
    menu: 'Menu',
    clinic: 'Ce centre',
    archive: 'Archive',
    about: 'À propos et limites',
    language: 'Langue',
    languageMissing: (name) =>
      `${name} : cette langue n’a pas pu être chargée. Connectez-vous une fois et rechargez la page.`,
    theme: (theme) => `Couleurs : ${themes[theme]}. Changer`,
    assists: 'Il aide ; vous décidez.',
    dropHere: 'Déposez pour lire',
    looking: (count) =>
      `Parcours du dossier : ${plural(count, { one: '# fichier trouvé', other: '# fichiers trouvés' })}`,
    partMissing:
      'Cette partie de la page n’a pas pu être chargée. Connectez-vous une fois et rechargez la page.',
    broken:
      'Cet écran ne peut pas être affiché. Rien de ce que vous avez lu n’est perdu. Revenez en arrière ou rechargez la page.',
    framed: 'Ouvrir dans sa propre fenêtre',
    stopLooking: 'Arrêter le parcours',
    nothingFound: 'Il n’y a aucun fichier dans ce dossier. Déposez le dossier qui contient les images.',
    understood: 'Fermer',
  },
  home: {
    title: 'Lire une coupe d’IRM du cerveau',
    is: `Il dit à quoi une coupe ressemble le plus, et pourquoi : ${answers}.`,
    isNot:
      'Ce n’est pas un dispositif médical et il ne pose pas de diagnostic. Il ne connaît aucune autre maladie, et « aucune tumeur trouvée » ne veut pas dire en bonne santé.',
    lead: 'Déposez des images n’importe où sur cette page, collez-en une ou choisissez-les.',
    choose: 'Choisir des images',
    folder: 'Choisir un dossier',
    camera: 'Prendre une photo',
    more: 'Ajouter un dossier',
    private: 'Rien ne quitte cet appareil.',
    archive: 'Chercher un examen',
    privateArchive: 'Rien ne quitte cet appareil, sauf vos recherches et ce que vous envoyez à l’archive.',
    examples: 'Ou essayez un exemple :',
    example: {
      glioma: 'Gliome',
      meningioma: 'Méningiome',
      pituitary: 'Tumeur hypophysaire',
      axial: 'Saine, axiale',
      coronal: 'Saine, coronale',
      sagittal: 'Saine, sagittale',
    },
    exampleNote: 'Il a appris sur ces têtes : elles montrent comment il fonctionne, pas s’il lit bien.',
    exampleFailed:
      'Cet exemple n’a pas pu être chargé. Connectez-vous une fois, ou utilisez une image à vous.',
  },
  result: {
    looksLike: 'Cette coupe ressemble le plus à :',
    onSlice: 'Sur cette coupe',
    noneFound,
    tooClose: 'Trop serré pour trancher',
    uncertain: 'Incertain',
    notBrain: 'Pas une IRM du cerveau',
    rejected: 'Non lu',
    refused: 'Ne peut pas être ouvert',
    failed: 'N’a pas pu être lu',
    reading: 'Lecture…',
    waiting: 'En attente…',
    cancelled: 'Non lu : annulé',
    notDiagnosis: 'Pas un diagnostic. D’autres maladies peuvent y ressembler.',
    notHealthy:
      'Une seule coupe : cela ne veut pas dire en bonne santé. D’autres maladies ne sont pas exclues.',
    showIt: 'Montrez-la à un radiologue. Ce n’est pas une réponse.',
    noAnswer: 'Aucune réponse n’est donnée.',
    ifBrain: 'Si c’est une IRM du cerveau, utilisez la coupe entière, non recadrée, du fichier d’origine.',
    tryAgain: 'Réessayer',
    all: (count) => `Tous les résultats (${count})`,
    previous: 'Précédent',
    next: 'Suivant',
    series: 'Dans sa série',
    sheet: 'Sur sa planche',
    save: 'Enregistrer les résultats',
    skip: 'Aller à la réponse',
    skipToImage: 'Aller à l’image',
    keptCopy: 'Depuis l’historique : une petite copie de l’image est montrée.',
    smallCopy:
      'Le fichier ne peut plus être lu : une petite copie est montrée. Ouvrez-le à nouveau pour voir l’image entière.',
  },
  images: {
    sliceAlt: (name, width, height) => `La coupe ${name}, ${width} × ${height} pixels`,
    preparedAlt:
      'La même coupe telle que le réseau l’a vue : tête centrée, bruit réduit, niveaux de gris ajustés',
  },
  progress: {
    files: (finished, total) =>
      `${finished} sur ${plural(total, { one: '# fichier lu', other: '# fichiers lus' })}`,
    slices: (done, expected) => `${done} sur ${slices(expected)}`,
    left: (milliseconds) => `reste environ ${duration(milliseconds)}`,
    cancel: 'Annuler',
  },
  history: {
    title: 'Historique sur cet appareil',
    empty: 'Rien n’est encore gardé.',
    off: 'Les nouveaux résultats ne sont pas gardés.',
    keep: 'Garder les résultats sur cet appareil',
    keepNote: 'Lectures et petites images, sans noms ni balises. Elles ne quittent jamais cet appareil.',
    remove: (name) => `Supprimer ${name}`,
    removeShort: 'Supprimer',
    removeAll: 'Tout supprimer',
    confirmAll: (count) =>
      plural(count, {
        one: 'Supprimer le seul résultat gardé ?',
        other: 'Supprimer les # résultats gardés ?',
      }),
    confirm: 'Oui, supprimer',
    keepThem: 'Non, garder',
    gone: 'Ce résultat n’est plus gardé.',
    loading: 'Ouverture de l’historique…',
  },
  close: 'Fermer',
  offline: {
    checking: 'Vérification de l’usage hors ligne…',
    ready: 'Fonctionne hors ligne',
    core: 'Hors ligne : PNG et JPEG pour l’instant',
    incomplete: 'Ne fonctionne pas encore hors ligne',
    unsupported: 'Ne peut pas fonctionner hors ligne ici',
    failed: 'Non enregistré pour l’usage hors ligne',
  },
  policyUnreadable:
    'Le fichier de règles de ce site ne peut pas être lu. Tant qu’il n’est pas réparé, rien n’est gardé et rien ne peut être enregistré. Prévenez les responsables de ce site.',
  storage: {
    blocked:
      'Un autre onglet occupe l’historique. Fermez les autres onglets de Dendrite et rechargez celui-ci.',
    deleted:
      'L’historique a été supprimé par un autre onglet ou une autre page de cette adresse web. Les résultats à l’écran ne sont pas touchés. Les nouveaux sont gardés dans un nouvel historique.',
    foreign:
      'L’historique enregistré est endommagé ou vient d’une autre page : il n’est pas ouvert. La lecture fonctionne, mais les nouveaux résultats ne sont pas gardés. « Tout supprimer » crée un nouvel historique.',
    superseded:
      'Une version plus récente, dans un autre onglet, utilise maintenant l’historique. Rechargez cet onglet pour le voir.',
    lost: 'Le navigateur a fermé l’historique. Rechargez la page pour le rouvrir. Les résultats à l’écran ne sont pas touchés.',
    scarce:
      'Cet appareil est presque plein. La lecture fonctionne, mais de nouveaux résultats et mises à jour pourraient bientôt ne plus être gardés. Supprimez une partie de l’historique.',
    full: 'Cet appareil est plein : les nouveaux résultats ne sont pas gardés. La lecture fonctionne, et ce qui est gardé reste. Supprimez une partie de l’historique.',
    unavailable:
      'Ce navigateur ne garde pas d’historique ici (peut-être en mode privé). La lecture fonctionne quand même.',
  },
  reason: (code, params) => reasons[code](params),
  failure: (code) => failures[code],
  refusal,
  announce: {
    reading: (name) => `Lecture de ${name}`,
    done: (name, verdict) => `${name} : ${verdict}`,
    batch: (count) => plural(count, { one: '# fichier lu', other: '# fichiers lus' }),
    progress: (done, expected) =>
      `${done} sur ${plural(expected, { one: '# coupe lue', other: '# coupes lues' })}`,
    cancelled: 'Annulé',
  },
};
