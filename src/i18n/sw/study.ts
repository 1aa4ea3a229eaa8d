/** Swahili: the words of series and studies. */
import type { StudyWords } from '../en/study';
import { numbersOf } from '../numbers';
import { doubtsOf } from '../study-doubts';
import { classes } from './classes';
import { listed } from './listed';

const { percent, two, plural } = numbersOf('sw');
const slices = (count: number) => plural(count, { one: 'kipande #', other: 'vipande #' });

export const study: StudyWords = {
  studies: (count) => plural(count, { one: 'Uchunguzi #', other: 'Chunguzi #' }),
  series: (count) => plural(count, { one: 'Mfululizo mmoja', other: 'Mifululizo #' }),
  planes: { axial: 'Axial', coronal: 'Coronal', sagittal: 'Sagittal', oblique: 'Oblique' },
  unknownPlane: 'Mkato haujulikani',
  slices,
  levels: (count) => plural(count, { other: 'mahali #' }),
  spacing: (millimetres) => `umbali wa ${two(millimetres)} mm`,
  failed: (count) =>
    plural(count, { one: 'Faili # haikuweza kufunguliwa', other: 'Faili # hazikuweza kufunguliwa' }),

  reading: (read, expected) => `vimesomwa ${read} kati ya ${slices(expected)}`,
  looksLike: 'Uchunguzi huu unafanana zaidi na',
  onSlices: 'Kwenye vipande hivi',
  of: (count, all) => `${count} kati ya ${all}`,
  showIt: 'vipande vinauonyesha',
  showItTogether: 'vipande vinavyofuatana vinauonyesha',
  wereRead: 'vipande vimesomwa',
  noneRead: 'Hakuna kipande kilichoweza kusomwa kama MRI ya ubongo. Kila kimoja kinasema kwa nini.',
  doubt: doubtsOf(classes, {
    'series-differ': () => 'Mifululizo inatoa majibu tofauti: haina uhakika wa kutosha kutegemewa.',
    'slices-uncertain': ({ likeliest, read, decisive }) =>
      `Yenye uwezekano zaidi: ${likeliest}, lakini ni ${read} tu kati ya vipande ${decisive} vilivyoamua ndivyo vya kutegemewa.`,
    'few-slices-read': ({ read, slices: all }) =>
      `Ni vipande ${read} tu kati ya ${all} viliweza kusomwa. Mfululizo hujibiwa vingi vya vipande vyake vya kichwa vinaposomwa.`,
    'unread-between': ({ likeliest, unread, slices: all }) =>
      `Yenye uwezekano zaidi: ${likeliest}, lakini vipande vya katikati visivyosomeka au visivyopo: ${unread} kati ya ${all}.`,
    scattered: ({ likeliest, decisive }) =>
      `Yenye uwezekano zaidi: ${likeliest}, lakini vipande vyake ${decisive} vinavyotiliwa shaka zaidi havifuatani, kama vya uvimbe mmoja vingefuatana.`,
    'low-confidence': ({ likeliest, probability, least }) =>
      `Yenye uwezekano zaidi: ${likeliest}, lakini haina uhakika wa kutosha kutegemewa (${percent(probability)}; inahitaji ${percent(least)}).`,
  }),
  decidedBy: (count, all) =>
    count === all
      ? `Kutokana na ${slices(all)}.`
      : `Vipande ${count} vinavyotiliwa shaka zaidi kati ya ${all} viliamua.`,
  caution: 'Jipu au metastasisi inaweza kufanana. Haijajaribiwa kwa chunguzi nzima.',
  notHealthy:
    'Hii haimaanishi kuwa na afya. Magonjwa mengine hayajaondolewa. Chunguzi nzima bado hazijajaribiwa.',

  position: (number, count) => `Kipande ${number} kati ya ${count}`,
  outside: 'Nje ya ubongo',
  end: 'Mwisho wa kichwa: hakihesabiwi',
  openSlice: 'Zaidi kuhusu kipande hiki',

  strip: 'Uvimbe % kwa kila kipande',
  striped: (count) =>
    plural(count, {
      one: 'Chenye mistari: hakina uhakika. Kiangalie mwenyewe.',
      other: 'Vyenye mistari: havina uhakika. Viangalie hivi # mwenyewe.',
    }),
  order: 'Mpangilio wa vipande',
  byPosition: 'Kwa mahali',
  suspiciousFirst: 'Vya shaka kwanza',
  filmstrip: 'Vipande vya mfululizo; vitufe vya mishale huvipitia',
  film: (number, count, said, suspicion, lesion) =>
    listed([
      `Kipande ${number} kati ya ${count}: ${said}`,
      ...(suspicion === null ? [] : [`uvimbe ${percent(suspicion)}`]),
      ...(lesion ? ['kinaonyesha kasoro'] : []),
    ]),

  tabs: {
    label: 'Zaidi kuhusu uchunguzi',
    lesion: 'Kasoro',
    planes: 'Mikato',
    series: 'Mifululizo',
    report: 'Ripoti',
  },
  lesion: 'Kasoro',
  possible: 'Eneo linalowezekana',
  possibleNote: 'Jibu halisimami, kwa hiyo ujazo hautolewi.',
  lesionSlices: (first, last) =>
    first === last ? `kipande cha ${first}` : `vipande vya ${first} hadi ${last}`,
  surestOn: (number) => `uhakika zaidi kwenye ${number}`,
  volume: (ml, cut) => `${cut ? 'Angalau ' : ''}${two(ml)} ml`,
  range: (least, most) => `kati ya ${two(least)} na ${two(most)}`,
  rangeNote:
    'Masafa: ukingo wake pikseli moja ndani au nje, miisho yake popote kati ya vipande viwili. Haijalinganishwa na ujazo uliochorwa kwa mkono.',
  noVolume: 'Ujazo haujulikani: faili hazisemi umbali',
  extent: (width, height, depth) =>
    `${[width, height, ...(depth === null ? [] : [depth])].map((mm) => Math.round(mm)).join(' × ')} mm`,
  cut: 'Inafika mwisho wa kilichoweza kusomwa: huenda ni kubwa zaidi.',
  moreLesions: (count) =>
    plural(count, {
      one: 'Na eneo # lingine, lenye uhakika mdogo.',
      other: 'Na maeneo # mengine, yenye uhakika mdogo.',
    }),
  crop: (number) => `Kasoro kwenye kipande cha ${number}`,

  planesNote: 'Bonyeza picha kwenda mahali hapo kwenye mikato yote.',
  plane: (plane, number, count) => `${plane}, kipande ${number} kati ya ${count}`,

  report: {
    title: 'Ripoti ya uchunguzi wa MRI ya ubongo',
    series: 'Mifululizo',
    limits:
      'Vipande vilisomwa kimoja kimoja na majibu yake kuunganishwa; haijapimwa ni mara ngapi jibu kama hilo ni sahihi. “Hakuna uvimbe uliopatikana” haimaanishi kuwa na afya.',
  },
};
