/** French: the evidence screen. */
import type { EvidenceWords } from '../en/evidence';
import { measuredOf } from '../measured';
import { clinic } from './clinic';

const { percent, slices, patients } = clinic;

export const evidence: EvidenceWords = {
  title: 'Preuves',
  lead: (model) =>
    `Ce qui a été mesuré avec ce modèle (${model}), et sur qui. Un script a écrit chacun de ces chiffres ; les chiffres publiés sont cités.`,
  ...measuredOf('fr'),
  slices,
  tabs: {
    figures: 'Chiffres',
    use: 'Usage prévu',
    card: 'Fiche du modèle',
    data: 'Fiche des données',
    checklists: 'Listes de contrôle',
    report: 'Le rapport entier',
  },
  english: 'Ce document est en anglais.',
  intervals: 'Entre parenthèses, et en traits : intervalles à 95 %, par patient.',
  numbers: 'Les nombres',
  save: 'Enregistrer en CSV',
  drawn: 'Les nombres sont dans le tableau ci-dessous.',
  never: {
    title: 'Ce qui ne lui a jamais été montré',
    points: {
      elsewhere: (count, groups) =>
        `Les hôpitaux des premiers chiffres : ${slices(count)} d’environ ${patients(groups)}. Le modèle qui a lu un hôpital n’en avait rien appris.`,
      other: (asType, asNone) =>
        `D’autres maladies comme réponse à part. Parmi les coupes qui en montrent, il en a lu ${asType} comme l’une de ses trois tumeurs et ${asNone} comme sans tumeur ; le reste a été dit incertain.`,
      people:
        'Qui sont les patients. L’âge, le sexe, l’origine, l’appareil et le traitement ne sont pas notés : personne ne peut dire pour qui il lit moins bien.',
      clinic:
        'Les patients d’un centre, comme ils viennent. Toutes les images viennent de collections choisies par quelqu’un, avec bien plus de tumeurs qu’un centre n’en voit.',
      use: 'Ses propres utilisateurs. Personne n’a mesuré si l’on lit mieux avec lui.',
    },
  },
  readers: {
    elsewhere: 'Un autre hôpital',
    dendrite: 'Mêmes hôpitaux',
    network: 'Le réseau seul',
    findings: 'L’arbre des signes seul',
    seed: 'L’arbre de référence',
  },
  left: {
    title: 'Chaque hôpital laissé de côté',
    note: 'Lu par un modèle qui n’avait rien vu de cet hôpital. Attendez-vous à cela dans votre centre, ou à moins. L’exactitude équilibrée est la moyenne, sur les classes présentes, de la part trouvée ; deviner parmi quatre donne 25 %.',
    hospital: 'Hôpital',
    all: 'Tous',
  },
  overall: {
    title: 'En un coup d’œil',
    note: (elsewhere, home) =>
      `Un autre hôpital : ${slices(elsewhere)}. Mêmes hôpitaux : ${slices(home)} de patients qu’il n’avait pas vus, d’hôpitaux qu’il avait vus. Puis, toujours dans ces hôpitaux : chacun de ses deux lecteurs seul, et l’arbre de décision qu’il remplace.`,
    measure: 'Mesure',
  },
  measures: {
    balancedAccuracy: 'Exactitude équilibrée',
    tumourAuc: 'Tumeur ou non, AUC',
    calibrationError: 'Erreur de calibration',
    riskCoverageArea: 'Aire risque-couverture',
    coverage: 'Part lue',
    accuracyOfRead: 'Juste, parmi les lues',
    tumourSensitivityOfRead: 'Tumeurs trouvées, parmi les lues',
    tumourSpecificityOfRead: 'Sans tumeur reconnues, parmi les lues',
    tumoursMissed: 'Tumeurs lues comme « aucune »',
    falseAlarms: 'Sans tumeur lues comme tumeur',
    othersReadAsType: 'Autres maladies lues comme tumeur',
    othersReadAsNone: 'Autres maladies lues comme « aucune »',
    recall: 'Trouvé (sensibilité)',
    precision: 'Juste quand nommé (précision)',
    classCoverage: 'Part lue',
    recallOfRead: 'Trouvé, parmi les lues',
    precisionOfRead: 'Juste quand nommé, parmi les lues',
    classAuc: 'AUC contre toutes les autres',
    images: 'Coupes',
    groups: 'Patients (nombre)',
    accuracy: 'Part juste',
    least: 'Lu à partir de',
    truth: 'Vérité',
    class: 'Classe',
    source: 'Provenance',
    sequence: 'Séquence',
    plane: 'Plan',
    change: 'Modification',
    step: 'Intensité',
    difference: 'Variation de l’exactitude équilibrée',
    reader: 'Lecteur',
  },
  ofClass: (label, measure) => `${label} · ${measure}`,
  tumour: 'Tumeur ou non',
  choice: 'Chiffres pour',
  confusion: {
    title: 'Vérité et réponse',
    note: 'Lignes : la vérité. Colonnes : sa réponse, lue ou incertaine. Parts de chaque ligne, et coupes.',
  },
  classes: { title: 'Classe par classe' },
  roc: {
    title: 'Courbes ROC',
    note: 'Trouvé contre fausses alertes, pour chaque seuil.',
    x: 'Fausses alertes, de tous les autres',
    y: 'Trouvé',
  },
  pr: {
    title: 'Précision et rappel',
    note: 'Combien de ceux qui sont nommés sont justes, pour chaque part trouvée. Cela dépend de la fréquence d’une classe ici.',
    x: 'Trouvé',
    y: 'Juste quand nommé',
  },
  reliability: {
    title: '90 % veut-il dire 90 % ?',
    note: 'Sur la ligne, oui. Les plus gros points comptent plus de coupes.',
    x: 'Probabilité donnée',
    y: 'Part juste',
  },
  risk: {
    title: 'Combien lire',
    note: 'Moins il lit de coupes, plus elles sont justes. Les courbes appliquent un seul seuil à toutes les réponses. Les points montrent son réglage : son seuil pour « aucune tumeur » est plus élevé.',
    x: 'Part lue',
    y: 'Juste, parmi les lues',
  },
  parts: {
    title: 'Par provenance, séquence et plan',
    note: 'À l’intérieur d’une provenance, car une autre peut n’avoir qu’une séquence ou qu’un plan. Une provenance n’a que certaines classes : son exactitude équilibrée ne se compare pas à celle d’une autre.',
    source: 'Par provenance',
    sequence: 'Par séquence',
    plane: 'Par plan',
    home: 'mêmes hôpitaux',
  },
  robustness: {
    title: 'Quand l’image est moins bonne',
    note: (images, step) =>
      `Exactitude équilibrée sur ${slices(images)} des mêmes hôpitaux, modifiées par paliers. Trait pointillé : telles quelles (${percent(step)}).`,
    kinds: {
      none: 'Telle quelle',
      rotation: 'Rotation',
      scale: 'Plus petite, sur fond noir',
      crop: 'Rognée de chaque côté',
      gamma: 'Gamma',
      noise: 'Bruit',
      jpeg: 'Qualité JPEG',
      resolution: 'Pixels de large',
      window: 'Fenêtre rognée',
      mirror: 'En miroir',
    },
  },
  published: {
    title: 'Face aux travaux publiés',
    note: 'Parts de coupes justes. Elles ne se comparent que si les patients sont séparés de la même façon. Le type de tumeur seul, sur les images de Cheng : la première ligne est ce modèle.',
    work: 'Publication',
    data: 'Jeu d’images',
    protocol: 'Comment c’était testé',
    this: 'Ce modèle',
    protocols: {
      'by-patient': 'Aucun patient des deux côtés',
      'by-patient-outlined': 'Aucun patient des deux côtés ; une personne a tracé la tumeur',
      'by-image': 'Fuite de données : des coupes d’un même patient des deux côtés',
      'no-patients':
        'Fuite de données : la collection ne nomme pas de patients, et un tiers de ses images de test sont dans sa part d’apprentissage',
    },
  },
  sources: {
    cheng: 'T1 après injection, tumeurs seules',
    lgg: 'après injection, gliome de bas grade',
    br35h: 'du web',
    sartaj: 'du web',
    kaggle44: 'cas d’enseignement de nombreux hôpitaux',
    rsna: 'gliome, cerveau détouré',
    oasis: 'sains, cerveau détouré',
    tiantan: 'tumeurs hypophysaires',
    ljubljana: 'sclérose en plaques, cerveau détouré',
    web: 'du web',
    stripped: 'cerveau détouré',
  },
  planes: { axial: 'axiales', coronal: 'coronales', sagittal: 'sagittales' },
};
