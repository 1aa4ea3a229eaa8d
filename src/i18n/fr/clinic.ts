/** French: the clinic's own tools. */

import { DIAGNOSES } from '../../evaluation/sample';
import { byClass, capitalised } from '../by-class';
import type { ClinicWords } from '../en/clinic';
import { numbersOf } from '../numbers';
import { classes } from './classes';

const { percent, percentExact, number, plural, day, shortDay } = numbersOf('fr');
const cases = (count: number) => plural(count, { one: '# cas', other: '# cas' });
const studies = (count: number) => plural(count, { one: '# examen', other: '# examens' });
const slices = (count: number) => plural(count, { one: '# coupe', other: '# coupes' });
const patients = (count: number) => plural(count, { one: '# patient', other: '# patients' });
const between = (low: number, high: number) => `${percent(low)}–${percent(high)}`;

const answers = byClass(
  {
    glioma: 'Gliome',
    meningioma: 'Méningiome',
    notumor: 'Pas de tumeur',
    pituitary: 'Tumeur hypophysaire',
  },
  (label) => capitalised(classes[label]),
);

export const clinic: ClinicWords = {
  title: 'Ce centre',
  percent,
  percentExact,
  number,
  day,
  slices,
  patients,
  between,
  shortDay,
  opinions: {
    ...answers,
    other: 'Autre chose',
    unsure: 'Impossible à dire',
  },
  shortNames: byClass(
    { glioma: 'Gliome', meningioma: 'Méning.', notumor: 'Aucune', pituitary: 'Hypoph.' },
    (label) => capitalised(classes[label]),
  ),
  decision: {
    title: 'Votre propre lecture',
    ask: 'Que voyez-vous ?',
    firstTitle: 'Lisez d’abord vous-même',
    firstNote: 'La réponse s’affiche une fois votre choix fait. Votre choix est gardé à côté d’elle.',
    skip: 'Afficher sans ma lecture',
    firstWas: (opinion) => `Votre première lecture : ${opinion}.`,
    agree: 'D’accord',
    differ: 'Pas d’accord',
    differWith: 'Que dites-vous à la place ?',
    agreed: 'Vous étiez d’accord.',
    differed: (opinion) => `Vous avez dit à la place : ${opinion}.`,
    diagnosis: 'Diagnostic confirmé',
    diagnosisNone: 'Pas encore confirmé',
    basis: 'Confirmé par',
    bases: { histology: 'Histologie', 'follow-up': 'Suivi', expert: 'Un expert' },
    note: 'Note (sans nom)',
    tag: 'Étiquette',
    notKept:
      'Ce résultat n’est pas gardé : rien ne peut y être ajouté. Activez la conservation dans l’historique.',
    noEffect: 'Ce que vous saisissez ne change jamais le modèle.',
    local: (answer, probability) => `Avec le calibration de ce centre : ${answer}, ${percent(probability)}.`,
    localUncertain: (answer, probability) =>
      `Avec le calibration de ce centre : incertain ; le plus probable : ${answer}, ${percent(probability)}.`,
  },
  prior: {
    line: {
      image: (when) => `Cette image a déjà été lue le ${when}.`,
      grew: (when) =>
        `Cet examen a déjà été lu le ${when}, avec moins de coupes. Son cas les contient toutes maintenant.`,
      label: (when) => `Un cas antérieur porte cette étiquette, du ${when}.`,
    },
    compare: 'Comparer',
    choose: 'Cas antérieur',
    nothing: 'En choisir un',
    none: 'Aucun cas antérieur n’est gardé.',
    now: 'Maintenant',
    recognised: { image: 'La même image, ou presque.', label: 'Trouvé par son étiquette.' },
  },

  cases: {
    search: 'Chercher dans les notes et étiquettes',
    filter: 'Afficher',
    filters: {
      all: 'Tous',
      ...answers,
      uncertain: 'Incertain',
      rejected: 'Non lu',
      differs: 'Vous n’étiez pas d’accord',
      confirmed: 'Confirmés',
      unconfirmed: 'Non confirmés',
      wrong: 'Faux, selon le diagnostic',
    },
    order: 'Ordre',
    orders: {
      newest: 'Les plus récents d’abord',
      oldest: 'Les plus anciens d’abord',
      surest: 'Les plus sûrs d’abord',
      'least-sure': 'Les moins sûrs d’abord',
    },
    found: cases,
    none: 'Aucun cas ne correspond à ces filtres.',
    more: (count) => `Afficher ${number(count)} de plus`,
    behind: (count) => `Les ${cases(count)} derrière l’alarme`,
    firstRead: 'Demander d’abord ma propre lecture',
    firstReadNote: 'Vue d’abord, une réponse fausse égare. Lire avant est le remède connu.',
    export: 'Enregistrer tous les cas dans un fichier',
    import: 'Ajouter les cas d’un fichier',
    passphrase: 'Phrase secrète (vide : aucune)',
    passphraseNote:
      'Avec une phrase secrète, le fichier est chiffré. Personne ne peut l’ouvrir sans elle : gardez-la bien.',
    plainNote: 'Sans phrase secrète, quiconque a le fichier peut le lire.',
    exported: (count) => `Enregistré : ${cases(count)}.`,
    imported: (added, known) =>
      known > 0 ? `Ajouté : ${cases(added)} ; déjà ici : ${number(known)}.` : `Ajouté : ${cases(added)}.`,
    working: 'En cours…',
    faults: {
      'not-ours': 'Ce n’est pas un fichier de cas de Dendrite. Rien n’a été changé.',
      newer:
        'Ce fichier vient d’une version plus récente de Dendrite. Mettez d’abord celle-ci à jour. Rien n’a été changé.',
      truncated:
        'Le fichier s’arrête trop tôt : il n’a pas été copié en entier. Recopiez-le. Rien n’a été changé.',
      damaged:
        'Le fichier est endommagé, ou quelqu’un l’a modifié. Prenez une autre copie. Rien n’a été changé.',
      'too-large':
        'Le fichier est trop grand pour être pris d’un coup par cet appareil. Rien n’a été changé.',
      'passphrase-needed': 'Le fichier est chiffré. Entrez sa phrase secrète.',
      'passphrase-wrong': 'La phrase secrète est fausse, ou le fichier est endommagé. Rien n’a été changé.',
    },
    notWritten: 'Pas de place, ou pas de base de données : rien n’a été changé.',
  },
  monitor: {
    lead: (count, from, to) => `${slices(count)} · du ${from} au ${to} · sur cet appareil seulement`,
    empty: 'Rien n’a encore été lu et gardé. Les chiffres viennent avec les premières coupes.',
    notKept:
      'Les résultats ne sont pas gardés : il n’y a rien à compter. Activez la conservation dans l’historique.',
    period: 'Période',
    periods: { week: '7 jours', weeks: '8 semaines', all: 'Tout' },
    model: 'Modèle',
    modelName: (hash, count) => `${hash.slice(0, 8)} (${slices(count)})`,
    csv: 'CSV',
    json: 'Enregistrer les chiffres',
    add: 'Ajouter un diagnostic',
    check: 'Le vérifier sur vos propres patients',
    show: (count) => `Afficher ces ${number(count)}`,
    seen: 'Vu',
    answered: 'Avec réponse',
    ofSlices: (share) => `${percent(share)} des coupes`,
    uncertainWeek: 'Incertaines, 7 derniers jours',
    inTests: (share) => `${percent(share)} dans les tests`,
    rejected: 'Non lues comme IRM cérébrale',
    right: 'Justes, là où c’est confirmé',
    rightOf: (right, count) => `${number(right)} sur ${number(count)}`,
    interval: (share, low, high) => `${percent(share)} (${between(low, high)})`,
    noneYet: 'aucune encore',
    otherModel: 'Lu par une autre version : pas de référence pour son modèle.',
    pictures: {
      title: 'Les images ressemblent-elles à celles de l’apprentissage ?',
      note: (images, series) =>
        `Bande : apprentissage. Trait : ici, médiane et moitié centrale, ${slices(images)} de ${studies(series)}.`,
      names: {
        pixels: 'Pixels en travers de la tête',
        sharpness: 'Netteté',
        contrast: 'Contraste',
        noise: 'Bruit',
        head: 'Tête dans l’image',
        foreignness: 'Dissemblance avec une IRM cérébrale',
      },
      verdicts: {
        'as-learnt': 'comme appris',
        lower: 'moins',
        higher: 'plus',
        wider: 'plus varié',
        'too-few': 'trop peu',
      },
      statistic: (distance, p, count) =>
        `Distance de Kolmogorov-Smirnov ${distance}, p ${p}, ${studies(count)}`,
      findings: (count, all) =>
        count === 0
          ? `Signes : tous (${number(all)}) comme appris.`
          : `Signes différents de l’apprentissage : ${number(count)} sur ${number(all)}.`,
    },
    weekly: {
      title: 'Semaine par semaine',
      note: (perWeek) => `Environ ${slices(perWeek)} par semaine`,
      expected: (low, high) => `attendu ${between(low, high)}`,
      week: 'Semaine du',
      uncertain: 'Incertaines',
      rejected: 'Non lues',
      outside: 'Différentes de l’apprentissage',
    },
    answers: { title: 'Réponses données, %', here: 'Ici', tests: 'Tests', note: 'Des coupes avec réponse' },
    against: {
      title: 'Face aux diagnostics confirmés',
      note: (count, missed) =>
        `${slices(count)}${count < 100 ? ', trop peu pour être sûr' : ''} ; tumeurs manquées : ${number(missed)}`,
      said: 'Dendrite a dit',
      confirmed: 'Confirmé',
    },
    calibration: {
      title: 'Un « 97 % » est-il juste 97 fois sur 100 ?',
      note: 'Dit (horizontal) et juste (vertical), intervalles à 95 %',
    },
    again: {
      title: 'À revoir',
      note: 'Là où Dendrite et le diagnostic diffèrent',
      said: (when, said) => `${when} · a dit ${said} ; diagnostic :`,
      none: 'Aucun pour l’instant.',
    },
    alarms: {
      uncertain: 'Plus de réponses sont incertaines que les tests ne le font attendre.',
      rejected:
        'Plus d’images sont refusées comme n’étant pas une IRM cérébrale que les tests ne le font attendre.',
      outside: 'Les images récentes ne ressemblent pas à celles de l’apprentissage.',
      wrong: 'Plus de réponses sont fausses que les tests ne le font attendre.',
      'more-tumours': 'Plus de réponses nomment une tumeur que d’habitude ici.',
      'fewer-tumours': 'Moins de réponses nomment une tumeur que d’habitude ici.',
    },
    todo: {
      uncertain:
        'Envoyez les fichiers d’origine, pas des photos d’écran. Lisez les coupes incertaines comme s’il n’y avait pas de réponse.',
      rejected:
        'Regardez-les : des coupes de cerveau ont été refusées par erreur. Envoyez des coupes entières, non recadrées.',
      outside:
        'Envoyez les fichiers d’origine, pas des photos ni des captures. Y a-t-il une nouvelle IRM ou un nouveau protocole ? Vérifiez d’abord sur ses images.',
      wrong: 'Regardez ces cas. Tant que vous ne savez pas pourquoi, ne vous fiez pas aux réponses.',
      'more-tumours': 'D’autres patients ont-ils été adressés ? Sinon, regardez ces cas.',
      'fewer-tumours': 'D’autres patients ont-ils été adressés ? Sinon, cherchez des tumeurs manquées.',
    },
    since: (when) => `Depuis le ${when}.`,
    rate: (perYear) =>
      `Chaque alarme est réglée pour venir, si rien ne change, au plus une fois en ${number(Math.round(1 / perYear))} ans.`,
  },
  several: {
    title: 'Plusieurs centres ensemble',
    add: 'Ajouter les chiffres d’autres centres (JSON)',
    note: 'Fichiers produits par « Enregistrer les chiffres » : des nombres seuls, aucun cas.',
    clinic: 'Centre',
    here: 'Ce centre',
    all: 'Tous',
    alarms: 'Alarmes',
    noAlarm: 'aucune',
    known: 'Ces chiffres sont déjà là.',
    notOurs: 'L’un des fichiers ne contient pas les chiffres d’un centre produits par Dendrite.',
    otherModel: 'Les chiffres d’un autre modèle ne peuvent pas être réunis à ceux-ci.',
    remove: 'Les retirer',
  },

  check: {
    title: 'Le vérifier sur vos propres patients',
    lead: 'Choisissez un dossier d’images et un tableau de leurs diagnostics (CSV : file, diagnosis, patient). Tout reste sur cet appareil.',
    folder: 'Dossier d’images',
    chosen: (count) => plural(count, { one: '# fichier choisi', other: '# fichiers choisis' }),
    lines: (count) => plural(count, { one: '# diagnostic lu.', other: '# diagnostics lus.' }),
    labels: 'Tableau des diagnostics (CSV)',
    fromCases: 'Prendre les cas confirmés',
    run: 'Vérifier',
    stop: 'Arrêter',
    progress: (done, all) => `${number(done)} fichiers lus sur ${number(all)}`,
    noImage: 'Aucune image n’a de diagnostic : vérifiez les noms dans le tableau.',
    missing: (count) => `Lignes du tableau sans image : ${number(count)}.`,
    unlisted: (count) => `Images sans ligne dans le tableau : ${number(count)}.`,
    faults: (fault) => {
      switch (fault.code) {
        case 'not-a-table':
          return 'Le tableau n’a pas pu être lu. Enregistrez-le en CSV, une ligne par image.';
        case 'no-column':
          return `Le tableau n’a pas de colonne « ${fault.column} ». Nommez-la sur la première ligne : file,diagnosis,patient.`;
        case 'no-rows':
          return 'Le tableau est vide. Écrivez une ligne par image : file,diagnosis,patient.';
        case 'unknown-diagnosis':
          return `La ligne ${number(fault.line)} porte le diagnostic « ${fault.text} ». Écrivez ${DIAGNOSES}, ou tumour si le type est inconnu.`;
        case 'contradiction':
          return `Le tableau donne deux diagnostics à « ${fault.file} ». Gardez le bon.`;
      }
    },
    card: 'Bilan',
    cardOf: (made, version, model) => `${made} · version ${version} · modèle ${model}`,
    images: 'Images avec diagnostic',
    trainedOn: 'Exclues : le modèle a appris d’elles',
    duplicates: 'Exclues : quasi-doublons',
    failed: 'Impossibles à ouvrir',
    rejected: 'Non lues comme IRM cérébrale',
    answered: 'Avec réponse',
    figures: {
      tumourSensitivityOfRead: 'Sensibilité pour tumeur, avec réponse',
      tumourSpecificityOfRead: 'Spécificité pour tumeur, avec réponse',
      tumourSensitivity: 'Sensibilité pour tumeur, toutes réponses',
      tumourSpecificity: 'Spécificité pour tumeur, toutes réponses',
      tumourAuc: 'Tumeur ou non, AUC',
      balancedAccuracy: 'Exactitude équilibrée',
      accuracyOfRead: 'Justes, avec réponse',
      calibrationError: 'Erreur de calibration attendue',
      coverage: 'Avec réponse, de ce qui a été lu',
    },
    all: (images, people) => `Toutes : ${slices(images)} de ${patients(people)}`,
    sequence: (name, images) => `Séquence ${name} : ${slices(images)}`,
    plane: (name, images) => `Plan ${name} : ${slices(images)}`,
    unknown: 'impossible à dire',
    intervals: 'Intervalles à 95 %, par patient.',
    noPatients:
      'Le tableau ne nomme pas de patients : chaque image ou série compte pour un. Les intervalles sont trop étroits si un patient en a plusieurs.',
    research: 'Il aide ; vous décidez. Pour la recherche, pas un dispositif médical.',
    print: 'Imprimer',
    save: 'Enregistrer en JSON',
    poolTitle: 'Plusieurs centres ensemble',
    pool: 'Réunir des bilans (JSON)',
    pooled: (clinics, images, people) =>
      `${number(clinics)} centres, ${slices(images)} de ${patients(people)}`,
    heterogeneity: (share) => `entre centres, au-delà du hasard : ${percent(share)}`,
    poolFaults: {
      'too-few': 'Choisissez les bilans d’au moins deux centres.',
      'same-report': 'Un bilan est là deux fois. Choisissez une seule fois celui de chaque centre.',
      'other-model': 'Les bilans sont de modèles différents. Choisissez ceux d’un seul.',
    },
    notReport: 'Un des fichiers n’est pas un bilan de Dendrite.',
  },
  calibration: {
    title: 'Calibration pour ce centre',
    lead: 'Ajuste les probabilités et le seuil à vos cas confirmés. Le modèle lui-même reste tel quel.',
    tooFew: (count, least) => `Il faut ${number(least)} cas confirmés ; il y en a ${number(count)}.`,
    fit: 'Ajuster',
    use: 'L’utiliser à côté de l’originale',
    shipped: 'Originale',
    local: 'Ce centre',
    logLoss: 'Perte logarithmique',
    brier: 'Score de Brier',
    calibrationError: 'Erreur de calibration attendue',
    accuracy: 'Justes',
    threshold: 'Probabilité minimale d’une réponse',
    judged: (count, series, folds) =>
      `Évaluée par validation croisée à ${number(folds)} plis sur ${number(count)} cas confirmés de ${studies(series)} que chaque ajustement n’avait pas vus.`,
    better: 'Elle fait mieux sur des cas qu’elle n’a pas vus.',
    notBetter: 'Elle ne fait pas clairement mieux sur des cas qu’elle n’a pas vus : gardez l’originale.',
    save: 'L’enregistrer',
    remove: 'La retirer',
    otherModel: 'La calibration est d’un autre modèle et n’est pas utilisée.',
  },
  audit: {
    title: 'Journal',
    lead: (count, days) =>
      `${plural(count, { one: '# entrée', other: '# entrées' })} ; gardées ${number(days)} jours. Ce qui a été lu, quand, par quelle version, et ce que vous avez décidé. Aucune donnée de patient.`,
    save: 'Enregistrer le journal',
    verify: 'Vérifier le journal',
    compare: 'Vérifier avec une copie antérieure',
    whole: 'Le journal est intact : aucune entrée n’a été changée, retirée ni déplacée.',
    wholeAgainst: 'Le journal est intact et concorde avec la copie antérieure.',
    faults: {
      changed: (seq) => `L’entrée ${number(seq)} a été changée.`,
      gap: (seq) => `Des entrées avant la ${number(seq)} manquent ou ne sont pas dans l’ordre.`,
      'let-go': (seq) =>
        `L’entrée ${number(seq)} dit que d’anciennes entrées ont été effacées, ce qui ne concorde pas : le début a peut-être été coupé.`,
      'no-beginning': (seq) => `Le journal commence à l’entrée ${number(seq)}, et rien ne dit pourquoi.`,
      cut: (seq) =>
        `L’entrée ${number(seq)} de la copie antérieure manque : la fin a été coupée ou réécrite.`,
    },
    notOurs: 'Ce n’est pas un journal de Dendrite.',
  },
};
