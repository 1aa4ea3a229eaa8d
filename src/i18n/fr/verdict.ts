/** French: the words about an answer's worth and a picture's faults, and of the report. */
import { counted } from '../counted';
import type { VerdictWords } from '../en/verdict';
import { numbersOf } from '../numbers';
import { percentSign } from './amounts';

const { percent, number, day, plural, list } = numbersOf('fr');

const range = (low: number, high: number) => (low === high ? '' : ` (${low} à ${high})`);

const oneIn = (prevalence: number) => `1 sur ${number(Math.round(1 / prevalence))}`;

export const verdict: VerdictWords = {
  probability: (value) =>
    value > 0.99
      ? `plus de ${percentSign('99')}`
      : value < 0.01
        ? `moins de ${percentSign('1')}`
        : percent(value),
  day,

  right(right, uncertain) {
    const { value, low, high } = counted(right);
    const such = uncertain ? 'aussi peu sûres que celle-ci' : 'aussi sûres que celle-ci';
    return `Sur 100 lectures ${such}, environ ${value} étaient justes${range(low, high)}.`;
  },
  such(right) {
    const { base, value, low, high } = counted(right, 1000);
    return value < 1
      ? `Dans les tests, moins de ${Math.max(1, Math.ceil(right.high * 1000))} de ces coupes sur ${number(1000)} l’étaient vraiment.`
      : `Dans les tests, environ ${value} de ces coupes sur ${number(base)} l’étaient vraiment${range(low, high)}.`;
  },
  scale: [percent(0), percent(0.5), percent(1)],
  bracket: `Les traits à deux extrémités : sous la réponse la plus probable, combien de telles lectures étaient justes ; sous les autres, combien de coupes avec une telle probabilité l’étaient vraiment. Leur longueur dit avec quelle précision on le sait (intervalle à ${percentSign('95')}).`,
  basis: (images) =>
    `Compté sur ${number(images)} coupes de personnes que le lecteur n’avait pas vues, des mêmes collections que celles dont il a appris. Ailleurs, attendez-vous à moins de réponses justes. Ce n’est pas la probabilité pour cette personne, chez qui une tumeur peut être bien plus rare.`,
  otherModel:
    'Ceci a été lu par une autre version : combien de ses lectures étaient justes n’est pas connu ici.',

  rare: {
    title: 'Ce que cela veut dire là où les tumeurs sont rares',
    lead: 'Plus les tumeurs sont rares, plus il y a de fausses alertes.',
    legend: 'Supposons que, parmi les coupes qui ont une réponse, une tumeur est sur',
    option: oneIn,
    optionFull: (prevalence) => `${oneIn(prevalence)} coupes`,
    tumour: 'Dites avec tumeur',
    none: 'Dites « aucune tumeur »',
    this: 'cette réponse',
    called(share) {
      const { base, value, low, high } = counted(share);
      return `Sur ${number(base)} coupes dites avec tumeur, environ ${value}${range(low, high)} en ${plural(value, { one: 'a', other: 'ont' })} une.`;
    },
    missed(share) {
      const { base, value, low, high } = counted(share);
      return value < 1
        ? `Sur ${number(base)} coupes dites « aucune tumeur », moins de 1 en a une.`
        : `Sur ${number(base)} coupes dites « aucune tumeur », environ ${value}${range(low, high)} en ${plural(value, { one: 'a', other: 'ont' })} une quand même.`;
    },
    has: 'a une tumeur',
    hasNot: 'n’en a pas',
    where: (prevalence) => `Supposons une tumeur sur ${oneIn(prevalence)} des coupes qui ont une réponse.`,
    note(sensitivity, specificity) {
      const [found, clear] = [counted(sensitivity), counted(specificity)];
      return `Selon la règle de Bayes, pour toute tumeur contre aucune : dans les tests, le lecteur a dit « tumeur » pour ${found.value} coupes avec tumeur sur 100${range(found.low, found.high)}, et « aucune tumeur » pour ${clear.value} coupes sans tumeur sur 100${range(clear.low, clear.high)} ; les réponses incertaines sont laissées de côté.`;
    },
  },

  warnings: {
    title: 'À propos de cette image',
    of: {
      'burned-in-annotation':
        'Le fichier dit qu’il y a du texte sur l’image. Il peut nommer le patient : regardez avant de la montrer, de l’imprimer ou de la partager.',
      'cropped-head': 'Une partie de la tête est hors de l’image. Ce qui s’y trouve n’est pas vu.',
      ghosting:
        'Images fantômes à côté de la tête : elle a peut-être bougé. Ce que l’on voit peut être flou ou dédoublé.',
      writing:
        'Quelque chose qui ressemble à du texte se trouve à côté de la tête. Cela peut nommer le patient : regardez avant de montrer, d’imprimer ou de partager.',
      'low-resolution':
        'Peu de pixels : moins de 128 sur la largeur de la tête. De petites choses peuvent ne pas être vues.',
      incomplete: 'Le fichier se termine trop tôt. Ce qui manque n’a pas été lu.',
      lossy: 'Le fichier a été réduit en omettant des détails fins (compression avec perte).',
      'first-frame-only': 'Le fichier est une animation. Seule sa première image a été lue.',
      inverted:
        'L’image avait le noir et le blanc inversés, comme un négatif. Elle a été inversée avant la lecture.',
      'white-surround': 'L’image était sur un fond blanc. Le fond a été mis en noir avant la lecture.',
      'first-volume-only': 'Le fichier contient plusieurs volumes. Seul le premier a été lu.',
      'no-modality': 'Le fichier ne dit pas que c’est une IRM.',
      'no-orientation': 'Le fichier ne dit pas comment la tête était placée. Le plan de coupe est supposé.',
      'no-meta-header': 'Le début du fichier manque. La façon dont il est enregistré a été devinée.',
      'no-window':
        'Le fichier ne dit pas avec quelle luminosité il doit être montré. Elle a été réglée d’après ses valeurs.',
      'no-spacing': 'Le fichier ne dit pas la taille d’un pixel. Rien ne peut être donné en millimètres.',
      turned:
        'Le fichier garde l’image tournée ou en miroir. Elle est montrée droite, comme les radiologues la regardent.',
      contradiction:
        'L’en-tête du fichier ne dit pas des pixels ce qu’ils sont. Ils ont été lus comme ce qu’ils sont : comparez avec une autre visionneuse.',
      'trailing-bytes': 'Le fichier continue après son image. La suite a été laissée de côté.',
      'window-hides':
        'Avec la luminosité que le fichier demande, une grande partie de la tête ne se voit pas. Elle a été réglée d’après ses valeurs.',
      'implausible-spacing':
        'La taille que le fichier donne pour un pixel ne peut pas être juste. Rien n’est donné en millimètres.',
      'secondary-capture':
        'Le fichier est la copie d’une image (capture secondaire). Il ne dit pas que c’est une IRM, et ce que la copie a omis ne se voit pas.',
      'nonstandard-header':
        'L’en-tête du fichier n’est pas écrit comme le veut la norme DICOM. Il a été lu selon son sens probable.',
    },
  },

  records: {
    title: 'Pour un PACS ou un dossier médical',
    sr: 'Compte rendu DICOM (SR)',
    sc: 'Image DICOM (SC)',
    pdf: 'Page DICOM (PDF)',
    fhir: 'Bundle FHIR',
    hint: 'Les fichiers DICOM portent le patient et l’examen de l’image : lus maintenant dans celle-ci, conservés nulle part. Ils sont en anglais, préliminaires et non vérifiés.',
    noInstance: 'Les fichiers DICOM ne sont écrits que pour une image DICOM ouverte qui nomme son examen.',
    failed: 'Le fichier n’a pas pu être créé. Rechargez la page en étant connecté, puis réessayez.',
  },

  report: {
    title: 'Compte rendu d’une coupe d’IRM du cerveau',
    research: 'Logiciel de recherche, pas un dispositif médical. Il aide ; une personne décide.',
    noteLabel: 'Note ou identifiant à imprimer',
    noteHint:
      'Imprimé, jamais gardé ni enregistré. Le nom du fichier n’est pas imprimé : tapez ce dont le papier a besoin.',
    print: 'Imprimer ou enregistrer en PDF',
    json: 'Enregistrer les résultats (JSON)',
    csv: 'Enregistrer le tableau (CSV)',
    formats:
      'Les fichiers enregistrés contiennent le nom du fichier, et rien de ce que le fichier dit du patient.',
    note: 'Note :',
    printed: (when) => `Imprimé le ${when}`,
    slice: 'La coupe telle qu’elle a été ouverte',
    overlay: 'La même coupe : le cadre et la zone colorée montrent l’endroit où quelque chose ressort',
    overlayBox: 'La même coupe : le cadre montre l’endroit où quelque chose ressort',
    sliceAlt: 'La coupe',
    overlayAlt: 'La coupe, avec ce que le lecteur a trouvé posé dessus',
    limits: 'Limites',
    limitsText: [
      'Une coupe a été lue, pas une personne. « Aucune tumeur trouvée » ne veut pas dire en bonne santé.',
      'Trois sortes de tumeurs sont connues : gliome, méningiome et tumeur hypophysaire. Toute autre maladie peut recevoir un de ces noms, ou aucun.',
      'Le lecteur a appris de peu de sources, surtout T1 avec contraste. D’autres séquences, d’autres appareils, des enfants et des cerveaux opérés n’ont pas été assez testés pour dire s’il les lit bien.',
      'Un mouvement n’est remarqué que s’il laisse de fortes images fantômes à côté de la tête. Le flou seul n’est pas cherché.',
    ],
    source: (facts) => `Image : ${list(facts)}.`,
    pixels: (width, height) => `${width} × ${height} pixels`,
    model: (hash) => `Modèle ${hash}`,
    version: (version) => `Dendrite ${version}`,
  },
};
