/** English: the words of series and studies, loaded with the list and the study's screen. */
import { numbersOf } from '../numbers';
import { doubtsOf } from '../study-doubts';
import { classes } from './classes';

const { percent, two, plural, list } = numbersOf('en-GB');

const slices = (count: number) => plural(count, { one: '# slice', other: '# slices' });
const millilitres = (ml: number) => `${two(ml)} ml`;

export const study = {
  studies: (count: number) => plural(count, { one: 'One study', other: '# studies' }),
  series: (count: number) => plural(count, { one: 'One series', other: '# series' }),
  planes: { axial: 'Axial', coronal: 'Coronal', sagittal: 'Sagittal', oblique: 'Oblique' },
  unknownPlane: 'Unknown plane',
  slices,
  levels: (count: number) => plural(count, { one: '# place', other: '# places' }),
  spacing: (millimetres: number) => `${two(millimetres)} mm apart`,
  failed: (count: number) =>
    plural(count, { one: '# file could not be opened', other: '# files could not be opened' }),

  reading: (read: number, expected: number) => `${read} of ${slices(expected)} read`,
  looksLike: 'This study looks most like',
  onSlices: 'On these slices',
  of: (count: number, all: number) => `${count} of ${all}`,
  showIt: 'slices show it',
  showItTogether: 'slices show it, side by side',
  wereRead: 'slices were read',
  noneRead: 'None of the slices could be read as brain MRI. Each says why.',
  doubt: doubtsOf(classes, {
    'series-differ': () => 'The series give different answers: too unsure to rely on.',
    'slices-uncertain': ({ likeliest, read, decisive }) =>
      `Most likely ${likeliest}, but only ${read} of the ${decisive} slices that decided could be relied on.`,
    'few-slices-read': ({ read, slices: all }) =>
      `Only ${read} of ${all} slices could be read. A series is answered when most of its slices of the head are.`,
    'unread-between': ({ likeliest, unread, slices: all }) =>
      `Most likely ${likeliest}, but ${unread} of ${all} slices in the middle could not be read or are missing.`,
    scattered: ({ likeliest, decisive }) =>
      `Most likely ${likeliest}, but its ${decisive} most suspicious slices do not lie side by side, as one tumour’s would.`,
    'low-confidence': ({ likeliest, probability, least }) =>
      `Most likely ${likeliest}, but too unsure to rely on (${percent(probability)}; it needs ${percent(least)}).`,
  }),
  decidedBy: (count: number, all: number) =>
    count === all ? `From all ${all} slices.` : `The ${count} most suspicious of ${all} slices decided.`,
  caution: 'An abscess or metastasis can look alike. Untested on whole studies.',
  notHealthy:
    'This does not mean healthy. Other diseases are not ruled out. Whole studies are not yet tested.',

  position: (number: number, count: number) => `Slice ${number} of ${count}`,
  outside: 'Outside the brain',
  end: 'End of the head: not counted',
  openSlice: 'More on this slice',

  strip: 'Tumour % by slice',
  striped: (count: number) =>
    plural(count, {
      one: 'Striped: uncertain. Look at this one yourself.',
      other: 'Striped: uncertain. Look at these # yourself.',
    }),
  order: 'Order of the slices',
  byPosition: 'By position',
  suspiciousFirst: 'Suspicious first',
  filmstrip: 'Slices of the series; arrow keys move along',
  film: (number: number, count: number, said: string, suspicion: number | null, lesion: boolean) =>
    list([
      `Slice ${number} of ${count}: ${said}`,
      ...(suspicion === null ? [] : [`tumour ${percent(suspicion)}`]),
      ...(lesion ? ['shows the lesion'] : []),
    ]),

  tabs: {
    label: 'More on the study',
    lesion: 'Lesion',
    planes: 'Planes',
    series: 'Series',
    report: 'Report',
  },
  lesion: 'Lesion',
  possible: 'Possible area',
  possibleNote: 'The answer does not stand, so no volume is given.',
  lesionSlices: (first: number, last: number) =>
    first === last ? `slice ${first}` : `slices ${first} to ${last}`,
  surestOn: (number: number) => `surest on ${number}`,
  volume: (ml: number, cut: boolean) => `${cut ? 'At least ' : ''}${millilitres(ml)}`,
  range: (least: number, most: number) => `range ${two(least)}–${two(most)}`,
  rangeNote:
    'Range: its edge a pixel further in or out, its ends anywhere between two slices. Not checked against drawn volumes.',
  noVolume: 'Volume unknown: the files do not tell the distances',
  extent: (width: number, height: number, depth: number | null) =>
    `${[width, height, ...(depth === null ? [] : [depth])].map((mm) => Math.round(mm)).join(' × ')} mm`,
  cut: 'It reaches the end of what could be read: there may be more of it.',
  moreLesions: (count: number) =>
    plural(count, { one: 'And another area, less sure.', other: 'And # other areas, less sure.' }),
  crop: (number: number) => `The lesion on slice ${number}`,

  planesNote: 'Press on a picture to go to that place in all planes.',
  plane: (plane: string, number: number, count: number) => `${plane}, slice ${number} of ${count}`,

  report: {
    title: 'Report of a brain MRI study',
    series: 'Series',
    limits:
      'Slices were read one by one and their answers joined; how often such a joined answer is right was not measured. “No tumour found” does not mean healthy.',
  },
};

export type StudyWords = typeof study;
