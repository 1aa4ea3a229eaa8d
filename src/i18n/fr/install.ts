/** French: words of the installed app. */
import type { InstallWords } from '../en/install';

const amount = (bytes: number) =>
  bytes < 1e9 ? `${Math.ceil(bytes / 1e6)} Mo` : `${Math.round(bytes / 1e9)} Go`;
const version = (number: string | null, unknown: string) =>
  number === null ? unknown : `la version ${number}`;

export const install: InstallWords = {
  reload: 'Recharger maintenant',
  tryAgain: 'Réessayer',
  dismiss: 'Fermer',

  left: {
    reloaded: 'Cette page a été rechargée.',
    kept: (count) => `Résultats dans l’historique : ${count}.`,
    lost: (count) => `Résultats non gardés : ${count}.`,
    unread: (count) => `Fichiers non lus : ${count}. Ouvrez-les de nouveau.`,
    open: 'Ouvrir l’historique',
    clear: (count) => `Résultats ni gardés dans l’historique ni enregistrés : ${count}. Vider la liste ?`,
    keep: 'Non, garder',
    clearThem: 'Oui, vider',
  },

  update: {
    ready: (number) =>
      number === null ? 'Une nouvelle version est prête.' : `Une nouvelle version est prête : ${number}.`,
    older: (number) =>
      `Une version plus ancienne est proposée : ${number}. N’y passez que si on vous l’a demandé : ce qui a été corrigé depuis manquerait.`,
    same: 'Le modèle est le même : les lectures restent ce qu’elles sont.',
    differs: 'Le modèle change : les lectures peuvent différer de celles de cette version.',
    code: 'La préparation des coupes change : les lectures peuvent différer de celles de cette version.',
    changes: 'Ce qui change',
    elsewhere:
      'Un autre onglet est passé à une nouvelle version. Rechargez celui-ci avant de continuer à lire.',
    switching: 'Passage à la nouvelle version…',
    batch: 'Ce qui est ouvert ici sera fermé. L’historique reste.',
  },

  trouble: {
    repairing: () =>
      'Certains des fichiers enregistrés manquent ou sont endommagés. Ils sont téléchargés à nouveau…',
    damaged: () =>
      'Certains des fichiers enregistrés manquent ou sont endommagés, et n’ont pas pu être téléchargés à nouveau. Connectez-vous à Internet et réessayez. Rien n’est lu avec un modèle endommagé.',
    'not-stored': () =>
      'Dendrite n’est pas encore enregistré sur cet appareil et a donc besoin d’une connexion. Connectez-vous : il réessaiera de lui-même.',
    'no-room': () =>
      'Cet appareil n’a pas la place d’enregistrer Dendrite ou sa nouvelle version. La lecture fonctionne tant que la page est ouverte ou connectée. Faites de la place et rechargez la page.',
    'foreign-worker': () =>
      'Un autre programme de cette adresse web contrôlait cette page pendant son chargement : son code n’a pas été vérifié. Rechargez-la avant de vous y fier.',
    'self-test': () =>
      'Cette copie de Dendrite a échoué à son autotest : elle ne lit pas une coupe connue comme elle le devrait. Rien n’est lu avec elle ; ne vous fiez pas à ce qu’elle a lu depuis son ouverture. Rechargez la page en étant connecté, ou utilisez un autre navigateur.',
    'rolled-back': (number) =>
      `Cette version a échoué à son autotest sur cet appareil, et ${version(number, 'la version précédente')} a repris sa place. Rien n’est lu avant que vous ne rechargiez la page ; ne vous fiez pas à ce qui a été lu depuis la mise à jour.`,
    refused: (number) =>
      `Sur cet appareil, ${version(number, 'une version plus récente')} a échoué à son autotest. La version précédente reste en service.`,
    'share-lost': () =>
      'Les fichiers partagés ne sont pas arrivés. Partagez-les à nouveau, ou choisissez-les ici.',
  },

  shared: {
    title: (count) =>
      `Partagé par une autre application ou page web : ${count === 1 ? 'un fichier' : `${count} fichiers`}.`,
    text: 'Rien n’a encore été ouvert ni gardé. N’ouvrez que ce que vous avez partagé vous-même.',
    open: 'Ouvrir',
    discard: 'Écarter',
    more: (count) => `et ${count} de plus`,
  },

  self: {
    title: 'Cette copie',
    version: (number) => `Version ${number}`,
    build: (id) => `fichiers ${id}`,
    model: (hash) => `Modèle ${hash}`,
    preprocessing: (number) => `préparation des coupes, version ${number}`,
    check: 'Vérifier cette copie',
    checking: 'Vérification…',
    files: (count) => `Fichiers enregistrés : ${count}, tous intacts.`,
    filesMissing: (missing, count) =>
      `Fichiers enregistrés qui manquent ou sont endommagés et n’ont pas pu être téléchargés à nouveau : ${missing} sur ${count}.`,
    repaired: (count) => `Téléchargés à nouveau parce qu’ils manquaient ou étaient endommagés : ${count}.`,
    noFiles: 'Rien n’est enregistré sur cet appareil : il n’y a pas de fichiers à vérifier.',
    passed: 'Autotest réussi : une coupe connue est lue exactement comme elle doit l’être.',
    failed: {
      differs:
        'Échec de l’autotest : une coupe connue n’est pas lue comme elle doit l’être. Rien n’est lu avec cette copie.',
      model:
        'Échec de l’autotest : le modèle n’est pas celui de cette version. Rien n’est lu avec cette copie.',
    },
    unable: {
      files:
        'L’autotest n’a pas pu être fait : sa coupe n’a pas pu être chargée. Connectez-vous et réessayez.',
      reader:
        'L’autotest n’a pas pu être fait : le modèle n’a pas démarré. Fermez d’autres onglets et réessayez.',
    },
    untested: 'L’autotest n’a pas encore été fait.',
  },

  /** The history's own words beside those of the page. */
  kept: {
    withoutPictures: 'L’image porte du texte, qui peut nommer le patient : aucune copie n’en a été gardée.',
    sharedOrigin: (host) =>
      `D’autres pages sous ${host} peuvent lire et modifier ce qui est gardé ici. Avant de vous fier à un résultat gardé, ouvrez de nouveau son fichier.`,
    never: 'L’hébergeur de cette page ne permet pas de garder de résultats.',
    limits: (days, entries) =>
      [
        ...(days === null ? [] : [`Les résultats gardés sont supprimés après ${days} jours.`]),
        ...(entries === null ? [] : [`${entries} au plus sont gardés ; les plus anciens partent d’abord.`]),
      ].join(' '),
    showMore: (count) => `Afficher plus (${count})`,
    hideNames: 'Des numéros à la place des noms de fichiers',
    hideNamesNote: 'Dans les tableaux enregistrés. L’historique ne contient jamais de noms de fichiers.',
    damaged: 'Cette entrée ne peut pas être affichée : elle est endommagée ou vient d’un autre programme.',
    damagedName: 'l’entrée endommagée',
    confirmOne: (name) => `Supprimer ${name} ?`,
    confirmForeign: 'Supprimer tout ce qui est enregistré sous le nom de l’historique ?',
  },

  install: {
    title: 'Installer',
    text: 'Installé, Dendrite a sa propre fenêtre et sa propre icône, ouvre les fichiers DICOM, NIfTI et les images, et reçoit ce que d’autres applications partagent.',
    button: 'Installer Dendrite',
    ios: 'Sur un iPhone ou un iPad : Partager → Sur l’écran d’accueil.',
    other: 'Là où le navigateur sait l’installer, son menu le propose.',
  },

  storage: {
    title: 'Stockage',
    granted: 'Le navigateur a promis de ne pas effacer l’historique de lui-même.',
    denied:
      'Le navigateur peut effacer l’historique quand la place manque. Enregistrez ce que vous voulez garder, ou installez l’application.',
    unknown: 'Le navigateur sera prié de garder l’historique au premier résultat.',
    asking: 'Le navigateur a été prié de garder l’historique ; il n’a pas encore répondu.',
    unavailable:
      'Ce navigateur ne dit pas s’il peut effacer l’historique. Enregistrez ce que vous voulez garder.',
    room: (used, left) => `${amount(used)} utilisés, environ ${amount(left)} libres.`,
  },
};
