/** French: the words of a slice's answer: the card, its tabs, and the report. */

import { byClass, capitalised, foundOf } from '../by-class';
import type { Direction, Size } from '../codes';
import { counted } from '../counted';
import type { VerdictWords } from '../en/verdict';
import { joinedBy } from '../joined';
import { numbersOf } from '../numbers';
import { type SignWords, saidSigns } from '../said-signs';
import { amount, percentSign } from './amounts';
import { classes } from './classes';

const { percent, number, two, tenths, day, list } = numbersOf('fr');

const joined = joinedBy(', ', ' et ');

const a = byClass(
  {
    glioma: 'un gliome',
    meningioma: 'un méningiome',
    notumor: 'une absence de tumeur',
    pituitary: 'une tumeur hypophysaire',
  },
  (label) => classes[label],
);

const directions: Readonly<Record<Direction, string>> = {
  front: 'à l’avant',
  back: 'à l’arrière',
  top: 'en haut',
  base: 'à la base',
  'patient-left': 'du côté gauche du patient',
  'patient-right': 'du côté droit du patient',
  upper: 'dans la partie supérieure',
  lower: 'dans la partie inférieure',
  'picture-left': 'à gauche de l’image',
  'picture-right': 'à droite de l’image',
  middle: 'au milieu',
};

const sizes: Readonly<Record<Size, string>> = {
  large: 'Une zone étendue',
  medium: 'Une zone',
  small: 'Une petite zone',
};

const signs: SignWords = {
  'brighter-than-other-side': ['Plus claire que le côté opposé', 'plus claire que le côté opposé'],
  'darker-than-other-side': ['Plus sombre que le côté opposé', 'plus sombre que le côté opposé'],
  'brighter-than-around': ['Plus claire que le tissu autour', 'plus claire que le tissu autour'],
  'darker-than-around': ['Plus sombre que le tissu autour', 'plus sombre que le tissu autour'],
  'bright-rim': ['Bord plus clair que le centre', 'à bord clair'],
  solid: ['Sans bord clair', 'sans bord clair'],
  ragged: ['Contour irrégulier', 'au contour irrégulier'],
  elongated: ['Allongée', 'allongée'],
  large: ['Étendue', 'étendue'],
  small: ['Petite', 'petite'],
  'at-sella': ['À la selle turcique', 'à la selle turcique'],
  'away-from-sella': ['Loin de la selle turcique', 'loin de la selle turcique'],
  'on-midline': ['Sur la ligne médiane', 'sur la ligne médiane'],
  'off-midline': ['À distance de la ligne médiane', 'à distance de la ligne médiane'],
  'near-skull': ['Près du crâne', 'près du crâne'],
  'far-from-skull': ['Profonde', 'profonde'],
  'sharp-edge': ['Bien limitée', 'bien limitée'],
  'blurred-edge': ['Mal limitée', 'mal limitée'],
  'darker-brain-around': ['Cerveau plus sombre autour', 'entourée de cerveau plus sombre'],
  'along-brain-edge': ['Le long du bord du cerveau', 'le long du bord du cerveau'],
  'second-place': ['Une seconde zone ressort', ' ; une seconde zone ressort ailleurs'],
};

const found = foundOf(list, classes);

export const verdict: VerdictWords = {
  probability: (value) =>
    value > 0.99
      ? `plus de ${percentSign('99')}`
      : value < 0.01
        ? `moins de ${percentSign('1')}`
        : percent(value),
  day,
  names: classes,

  sheet: {
    title: (count) => `Une planche de ${count} coupes`,
    picture: (count) => `L’image entière, avec ${count} coupes`,
    explained: (count) =>
      `Cette image montre ${count} coupes. Chacune a été découpée et lue séparément, et l’ensemble est lu comme une série.`,
    reading: (read, count) => `${read} coupes lues sur ${count}`,
    asSeries: 'Parcourir les coupes',
    caution: 'Une photographie montre moins que les fichiers : utilisez-les si possible.',
    cropHint: 'Si une coupe est mal découpée, découpez-la à la main.',
  },

  crop: {
    open: 'Découper une coupe',
    title: 'Découper une coupe',
    how: 'Faites glisser le cadre autour d’une coupe, ou appuyez au milieu de celle-ci. Les flèches déplacent le cadre ; avec Maj, elles changent sa taille.',
    smaller: 'Plus petit',
    larger: 'Plus grand',
    read: 'Lire cette partie',
    failed: 'Cette partie n’a pas pu être découpée. Utilisez une autre image.',
    picture: 'L’image entière',
    frame: 'Cadre',
    where: (x, y, width, height) =>
      `Cadre à ${percent(x)} du bord gauche et ${percent(y)} du haut, largeur ${percent(width)}, hauteur ${percent(height)}`,
  },

  card: {
    right: ({ value }) => `dans des hôpitaux jamais vus, juste ${Math.round(100 * value)} fois sur 100`,
    inTests: ({ low, high }) => `intervalle à 95 % : de ${Math.round(100 * low)} à ${Math.round(100 * high)}`,
    guess: (label) => `le plus probable : ${classes[label]}`,
    otherModel: 'fréquence des réponses justes inconnue',
    where: 'Où',
    size: 'Taille',
    limits: 'Limites',
    choose: 'Choisir un autre fichier',
    millimetres: (width, height) => `${Math.round(width)} × ${Math.round(height)} mm`,
    ofHead: (share) => amount('area', share, null),
    place: (where) => list(where.map((each) => directions[each])),
    reason(size, where, found) {
      const lead = [sizes[size], ...where.map((each) => directions[each])];
      const area = lead.length > 1 ? `${lead[0]} ${list(lead.slice(1))}` : lead[0];
      const [said, elsewhere] = saidSigns(found, signs, joined);
      return [said ? `${area} : ` : area, said, `${found.length > 0 ? elsewhere : ' ressort'}.`];
    },
    nothing: () => ['', 'Rien ne ressort', ' assez pour être une tumeur.'],
    could: (first, second) => ['Ce pourrait être ', `${a[first]} ou ${a[second]}`, '.'],
    dissent: {
      findings: (label) => `Le second lecteur, l’arbre des signes, dit « ${classes[label]} ».`,
      network: (label) => `Le réseau seul dit « ${classes[label]} ».`,
    },
  },

  marked: (where) => `Une zone entourée : ${where}.`,

  tabs: {
    label: 'Détails',
    why: 'Pourquoi',
    compare: 'Comparer',
    measure: 'Mesurer',
    sure: 'Certitude',
    report: 'Rapport',
  },

  why: {
    seen: 'Vu ici, et dans combien de cas sur 100',
    seenUnmarked: 'L’endroit qui ressort le plus, et dans combien de cas sur 100',
    columns: byClass(
      { glioma: 'Gliome', meningioma: 'Méning.', notumor: 'Aucune', pituitary: 'Hypoph.' },
      (label) => capitalised(classes[label]),
    ),
    sign: (id) => signs[id][0],
    basis: (slices) => `Sur ${number(slices)} coupes au diagnostic connu. « Aucune » : fausses alertes.`,
    noSigns: 'Aucun signe ici ne distingue les réponses.',
    unknown: 'Lu par une autre version : la fréquence de ces signes n’est pas connue.',
    agree: (label) => `Les deux lecteurs, le réseau et l’arbre, disent : ${classes[label]}.`,
    differ: 'Les deux lecteurs, le réseau et l’arbre, diffèrent.',
    more: 'Voir l’arbre',
  },

  compare: {
    here: 'Ce côté',
    other: 'Côté opposé, en miroir',
    darker: 'plus sombre ici',
    brighter: 'plus clair ici',
    difference: 'Différence entre les deux côtés',
    none: 'Une coupe sagittale n’a pas de côté opposé auquel la comparer.',
    note: 'Pour les coupes axiales et coronales. Une tête penchée diffère à ses bords.',
  },

  measure: {
    ruler: 'Longueur',
    angle: 'Angle',
    region: 'Moyenne d’une région',
    how: {
      ruler: 'Marquez les deux extrémités sur l’image.',
      angle: 'Marquez sur l’image une extrémité, le sommet, puis l’autre extrémité.',
      region: 'Marquez sur l’image le milieu de la région, puis son bord.',
    },
    clear: 'Tout effacer',
    length: (millimetres) => `${tenths(millimetres)} mm`,
    pixels: (pixels) => `${Math.round(pixels)} pixels`,
    degrees: (degrees) => `${Math.round(degrees)}°`,
    mean: (mean, deviation) => `${two(mean)} ± ${two(deviation)}`,
    noScale: 'Le fichier n’indique pas la taille des pixels : les longueurs en millimètres sont inconnues.',
    picture: 'À propos de cette image',
    area: (squareMillimetres) => `${tenths(squareMillimetres / 100)} cm²`,
    lesion: 'Zone entourée',
    shape: {
      maxFeret: 'Plus grand diamètre (Feret)',
      minFeret: 'Plus petit diamètre (Feret)',
      roundness: 'Rondeur',
      solidity: 'Solidité',
    },
    shapeNote:
      'Rondeur : 1 pour un cercle. Solidité : 1 pour un contour sans creux. Elles décrivent le contour, non la maladie.',
    ratio: (value) => two(value),
    prepared: 'Telle que le réseau l’a vue',
  },

  sure: {
    evidence: 'Tout ce qui a été mesuré',
    note: (slices) =>
      `Trait : cette coupe. Barre : combien de fois c’était vrai (intervalle à ${percentSign('95')}) sur ${number(slices)} coupes d’hôpitaux jamais vus.`,
    otherModel: 'Lu par une autre version : la fréquence de ses réponses justes n’est pas connue.',
    rare: 'Là où les tumeurs sont rares',
    legend: 'Coupes avec une tumeur, là où vous travaillez',
    asTested: (share) => `${Math.round(100 * share)} sur 100 (comme dans les tests)`,
    oneIn: (prevalence) => `1 sur ${number(Math.round(1 / prevalence))}`,
    moved: (label, from, to) => `La même image donne alors ${to} pour « ${classes[label]} », et non ${from}.`,
    same: (label, value) => `Comme dans les tests, cette image donne ${value} pour « ${classes[label]} ».`,
    how: 'Calculé par la règle de Bayes à partir de la probabilité de cette coupe.',
  },

  own: {
    title: 'Votre lecture ?',
    agree: 'D’accord',
    differ: 'Autre avis…',
    what: 'Que voyez-vous ?',
    other: 'Autre chose',
    agreed: 'Vous êtes d’accord.',
    said: (what) => `Votre lecture : ${what}.`,
    change: 'Changer',
    report: 'Rapport',
  },

  warnings: {
    title: 'À propos de cette image',
    of: {
      'burned-in-annotation':
        'Le fichier dit qu’il y a du texte sur l’image. Il peut nommer le patient : regardez avant de la partager.',
      'cropped-head': 'Une partie de la tête est hors de l’image et n’est pas lue.',
      ghosting: 'Fantômes à côté de la tête : elle a peut-être bougé.',
      writing:
        'Il semble y avoir du texte à côté de la tête. Il peut nommer le patient : regardez avant de partager l’image.',
      'low-resolution':
        'Peu de pixels : moins de 128 sur la largeur de la tête. De petites choses peuvent passer inaperçues.',
      incomplete: 'Le fichier se termine trop tôt. Ce qui manque n’a pas été lu.',
      lossy: 'Compression JPEG : les détails fins sont perdus.',
      'perhaps-lossy': 'Compression WebP ou AVIF : des détails fins sont peut-être perdus.',
      shrunk:
        'L’image est très grande. Elle a été réduite au huitième de sa largeur et de sa hauteur avant la lecture.',
      'first-frame-only': 'Le fichier est une animation. Seule sa première image a été lue.',
      inverted: 'L’image était un négatif. Elle a été inversée avant la lecture.',
      'white-surround': 'L’image était sur un fond blanc. Le fond a été mis en noir avant la lecture.',
      'first-volume-only': 'Le fichier contient plusieurs volumes. Seul le premier a été lu.',
      'no-modality': 'Le fichier ne dit pas que c’est une IRM.',
      'no-orientation': 'Le fichier ne dit pas comment la tête était placée. Le plan de coupe est supposé.',
      'no-meta-header': 'Le début du fichier manque. Son codage a été deviné.',
      'no-window': 'Le fichier n’indique pas de fenêtrage. Il a été réglé d’après les valeurs des pixels.',
      'no-spacing':
        'Le fichier n’indique pas la taille des pixels. Les longueurs en millimètres sont inconnues.',
      turned:
        'Le fichier garde l’image tournée ou en miroir. Elle est montrée droite, en convention radiologique.',
      contradiction:
        'L’en-tête du fichier ne correspond pas aux pixels. Ceux-ci ont été lus tels quels : comparez avec une autre visionneuse.',
      'trailing-bytes': 'Le fichier continue après son image. La suite a été ignorée.',
      'window-hides':
        'Le fenêtrage du fichier cache une grande partie de la tête. Un autre a été réglé d’après les valeurs des pixels.',
      'implausible-spacing':
        'La taille de pixel indiquée par le fichier ne peut pas être juste. Rien n’est donné en millimètres.',
      'secondary-capture':
        'Le fichier est la copie d’une image (capture secondaire). Il ne dit pas que c’est une IRM, et ce que la copie a omis ne se voit pas.',
      'nonstandard-header':
        'L’en-tête du fichier ne respecte pas la norme DICOM. Il a été lu selon son sens probable.',
    },
  },

  records: {
    title: 'Pour un PACS ou un dossier médical',
    sr: 'Compte rendu DICOM (SR)',
    sc: 'Image DICOM (SC)',
    pdf: 'Page DICOM (PDF)',
    fhir: 'Bundle FHIR',
    hint: 'Les fichiers DICOM portent le patient et l’examen de l’image : lus maintenant dans celle-ci, conservés nulle part. Ils sont en anglais, préliminaires et non vérifiés.',
    patient: 'Identifiant du patient pour FHIR',
    patientHint: 'Laissé vide, le bundle FHIR ne nomme aucun patient. Ce que vous tapez n’est pas conservé.',
    noInstance: 'Les fichiers DICOM ne sont écrits que pour une image DICOM ouverte qui nomme son examen.',
    failed: 'Le fichier n’a pas pu être créé. Rechargez la page en étant connecté, puis réessayez.',
  },

  report: {
    title: 'Compte rendu d’une coupe d’IRM du cerveau',
    research: 'Logiciel de recherche, pas un dispositif médical. Il aide ; vous décidez.',
    noteLabel: 'Note ou identifiant à imprimer',
    noteHint: 'Imprimé, jamais gardé. Le nom du fichier n’est pas imprimé.',
    print: 'Imprimer ou enregistrer en PDF',
    json: 'Enregistrer les résultats (JSON)',
    csv: 'Enregistrer le tableau (CSV)',
    formats: 'Les fichiers enregistrés contiennent le nom du fichier, et rien d’autre sur le patient.',
    note: 'Note :',
    printed: (when) => `Imprimé le ${when}`,
    slice: 'Telle qu’ouverte',
    overlay: 'Avec le contour',
    sliceAlt: 'La coupe',
    overlayAlt: 'La coupe avec la zone entourée',
    found: 'Ce qui a été trouvé',
    meant(right) {
      const { value, low, high } = counted(right);
      return `Sur 100 réponses aussi sûres que celle-ci, environ ${value} étaient justes dans des hôpitaux jamais vus (intervalle à ${percentSign('95')} : ${low} à ${high}).`;
    },
    limits: 'Limites',
    limitsText: [
      'Une coupe a été lue, pas une personne. « Aucune tumeur trouvée » ne veut pas dire en bonne santé.',
      `Il connaît ces sortes de tumeurs : ${found}. Toute autre maladie peut recevoir un de ces noms, ou aucun.`,
      'Il a appris de peu de sources, surtout en T1 après injection. On ne sait pas s’il lit bien d’autres séquences, d’autres appareils d’IRM, des enfants ou des patients opérés.',
    ],
    decision: 'Décision de la personne qui l’a lue',
    signed: 'Nom, date, signature',
    source: (facts) => `Image : ${list(facts)}.`,
    pixels: (width, height) => `${width} × ${height} pixels`,
    model: (hash) => `Modèle ${hash}`,
    version: (version) => `Dendrite ${version}`,
  },
};
