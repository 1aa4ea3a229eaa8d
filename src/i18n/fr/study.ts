/** French: the words of series and studies. */
import type { StudyWords } from '../en/study';
import { numbersOf } from '../numbers';
import { doubtsOf } from '../study-doubts';
import { classes } from './classes';

const { percent, two, plural } = numbersOf('fr');
const slices = (count: number) => plural(count, { one: '# coupe', other: '# coupes' });
const listed = (parts: readonly string[]) => parts.join(', ');

export const study: StudyWords = {
  studies: (count) => plural(count, { one: 'Un examen', other: '# examens' }),
  series: (count) => plural(count, { one: 'Une série', other: '# séries' }),
  planes: { axial: 'Axial', coronal: 'Coronal', sagittal: 'Sagittal', oblique: 'Oblique' },
  unknownPlane: 'Plan inconnu',
  slices,
  levels: (count) => plural(count, { one: '# position', other: '# positions' }),
  spacing: (millimetres) => `espacées de ${two(millimetres)} mm`,
  failed: (count) =>
    plural(count, { one: '# fichier n’a pas pu être ouvert', other: '# fichiers n’ont pas pu être ouverts' }),

  reading: (read, expected) => `${read} sur ${slices(expected)} lues`,
  looksLike: 'Cet examen ressemble le plus à :',
  onSlices: 'Sur ces coupes',
  of: (count, all) => `${count} sur ${all}`,
  showIt: 'coupes avec cet aspect',
  showItTogether: 'coupes voisines avec cet aspect',
  wereRead: 'coupes ont été lues',
  noneRead: 'Aucune des coupes n’a pu être lue comme IRM du cerveau. Chacune dit pourquoi.',
  doubt: doubtsOf(classes, {
    'series-differ': () => 'Les séries donnent des réponses différentes : trop incertain pour s’y fier.',
    'slices-uncertain': ({ likeliest, read, decisive }) =>
      `Le plus probable : ${likeliest}, mais coupes décisives fiables : ${read} seulement sur ${decisive}.`,
    'few-slices-read': ({ read, slices: all }) =>
      `Coupes lues : ${read} seulement sur ${all}. Une série reçoit une réponse quand la plupart de ses coupes de la tête sont lues.`,
    'unread-between': ({ likeliest, unread, slices: all }) =>
      `Le plus probable : ${likeliest}, mais coupes centrales illisibles ou manquantes : ${unread} sur ${all}.`,
    scattered: ({ likeliest, decisive }) =>
      `Le plus probable : ${likeliest}, mais ses ${decisive} coupes les plus suspectes ne sont pas voisines, comme le seraient celles d’une seule tumeur.`,
    'low-confidence': ({ likeliest, probability, least }) =>
      `Le plus probable : ${likeliest}, mais trop incertain pour s’y fier (${percent(probability)} ; il faut ${percent(least)}).`,
  }),
  decidedBy: (count, all) =>
    count === all
      ? `D’après les ${slices(all)}.`
      : `Les ${count} coupes les plus suspectes sur ${all} ont décidé.`,
  caution: 'Un abcès ou une métastase peut y ressembler. Non testé sur des examens entiers.',
  notHealthy:
    'Cela ne veut pas dire en bonne santé. D’autres maladies ne sont pas exclues. Les examens entiers ne sont pas encore testés.',

  position: (number, count) => `Coupe ${number} sur ${count}`,
  outside: 'Hors du cerveau',
  end: 'Extrémité de la tête : ne compte pas',
  openSlice: 'En savoir plus sur cette coupe',

  strip: 'Tumeur, % par coupe',
  striped: (count) =>
    plural(count, {
      one: 'Rayée : incertaine. Regardez-la vous-même.',
      other: 'Rayées : incertaines. Regardez ces # vous-même.',
    }),
  order: 'Ordre des coupes',
  byPosition: 'Par position',
  suspiciousFirst: 'Suspectes d’abord',
  filmstrip: 'Coupes de la série ; les flèches les parcourent',
  film: (number, count, said, suspicion, lesion) =>
    listed([
      `Coupe ${number} sur ${count} : ${said}`,
      ...(suspicion === null ? [] : [`tumeur ${percent(suspicion)}`]),
      ...(lesion ? ['montre la lésion'] : []),
    ]),

  tabs: {
    label: 'En savoir plus sur l’examen',
    lesion: 'Lésion',
    planes: 'Plans',
    series: 'Séries',
    report: 'Rapport',
  },
  lesion: 'Lésion',
  possible: 'Zone possible',
  possibleNote: 'La réponse ne tient pas : aucun volume n’est donné.',
  lesionSlices: (first, last) => (first === last ? `coupe ${first}` : `coupes ${first} à ${last}`),
  surestOn: (number) => `la plus sûre sur la ${number}`,
  volume: (ml, cut) => `${cut ? 'Au moins ' : ''}${two(ml)} ml`,
  range: (least, most) => `entre ${two(least)} et ${two(most)}`,
  rangeNote:
    'Intervalle : le bord un pixel plus loin ou plus près, les extrémités entre deux coupes. Non comparé à des volumes contourés.',
  noVolume: 'Volume inconnu : les fichiers n’indiquent pas les distances',
  extent: (width, height, depth) =>
    `${[width, height, ...(depth === null ? [] : [depth])].map((mm) => Math.round(mm)).join(' × ')} mm`,
  cut: 'Elle atteint le bord de ce qui a pu être lu : elle peut être plus grande.',
  moreLesions: (count) =>
    plural(count, { one: 'Et une autre zone, moins sûre.', other: 'Et # autres zones, moins sûres.' }),
  crop: (number) => `La lésion sur la coupe ${number}`,

  planesNote: 'Appuyez sur une image pour aller à cet endroit dans tous les plans.',
  plane: (plane, number, count) => `${plane}, coupe ${number} sur ${count}`,

  report: {
    title: 'Compte rendu d’un examen IRM du cerveau',
    series: 'Séries',
    limits:
      'Les coupes ont été lues une à une et leurs réponses réunies ; la fréquence à laquelle une telle réponse est juste n’a pas été mesurée. « Aucune tumeur trouvée » ne veut pas dire en bonne santé.',
  },
};
