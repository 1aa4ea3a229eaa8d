/** Swahili: the words of the page. */
import { LABELS } from '../../pipeline/labels';
import { answersOf, ofNone } from '../by-class';
import type { Dictionary } from '../en/page';
import { durationsOf, numbersOf } from '../numbers';
import { classes, onSlice as labels } from './classes';
import { listed } from './listed';
import { refusal } from './refusals';

const { percent, plural, time } = numbersOf('sw');
const duration = durationsOf('sw', 'sekunde chache');

/** The noun is the same for one and for many. */
const files = (count: number) => plural(count, { other: 'faili #' });
const slices = (count: number) => plural(count, { one: 'kipande #', other: 'vipande #' });

const reasons: {
  [Code in Parameters<Dictionary['reason']>[0]]: (params: Readonly<Record<string, number>>) => string;
} = {
  'too-small': ({ width = 0, height = 0, least = 0 }) =>
    `Picha ina pikseli ${width} × ${height} tu; kusoma kunahitaji angalau ${least} kwa kila upande. Tumia picha halisi ya mwanzo.`,
  blank: () => 'Picha yote ni kijivu kimoja. Hakikisha kuwa faili sahihi ndiyo iliyotolewa.',
  noise: () => 'Picha inaonyesha chengachenga tu. Hakikisha kuwa faili sahihi ndiyo iliyotolewa.',
  'no-head': () =>
    'Hakuna kichwa kinachojitokeza kwenye mandhari ya nyuma. Tumia kipande kizima, si sehemu yake.',
  coloured: ({ share = 0 }) =>
    `${percent(share)} ya picha ina rangi. Vipande vya MRI ni vya kijivu: tumia picha halisi ya mwanzo, bila alama wala ramani za rangi.`,
  'several-heads': ({ heads = 0 }) =>
    `Picha hii inaonyesha vipande ${heads}, na jibu moja kwa vyote lingekuwa kosa. Kila kimoja kimekatwa na kusomwa peke yake. Ikiwa ukataji si sahihi, kata picha ibaki na kipande kimoja.`,
  'tiles-too-small': ({ heads = 0, width = 0, height = 0, least = 0 }) =>
    `Picha hii inaonyesha vipande ${heads}, kila kimoja cha pikseli ${width} × ${height} tu; kusoma kunahitaji angalau ${least} kwa kila upande. Toa mfululizo kama vipande vimoja vimoja.`,
  'not-brain-mri': () =>
    'Hii inaonekana kuwa picha ya aina nyingine. Dendrite husoma vipande vya MR vya ubongo tu. Picha zilizokatwa sana na mashine zisizo za kawaida wakati mwingine hukataliwa kimakosa.',
  'other-abnormality': () =>
    'Kuna kitu kinachojitokeza ambacho hakifanani na aina yoyote inayojulikana: hakuna uhakika wa kutosha kukitegemea.',
  'low-confidence': ({ probability = 0, least = 0 }) =>
    `Haina uhakika wa kutosha kutegemewa (${percent(probability)}; inahitaji ${percent(least)}).`,
  disagreement: ({ tree = 0, network = 0 }) =>
    `Mti unasema “${labels[LABELS[tree]]}”, mtandao-neva “${labels[LABELS[network]]}”: haina uhakika wa kutosha kutegemewa.`,
};

const failures: { [Code in Parameters<Dictionary['failure']>[0]]: string } = {
  'file-unreadable': 'Kivinjari hakikuweza kufungua faili hii. Huenda imehamishwa au kufutwa. Ichague tena.',
  'model-missing':
    'Modeli haikuweza kupakiwa, kwa hiyo hakuna kinachoweza kusomwa. Unganisha intaneti na ujaribu tena.',
  'model-mismatch':
    'Faili za modeli haziendani, kwa hiyo hakuna kinachosomwa. Unganisha na upakie upya ukurasa.',
  'install-failed':
    'Dendrite imeshindwa jaribio lake la ndani, kwa hiyo hakuna kinachosomwa. Soma taarifa juu ya ukurasa.',
  'reader-died':
    'Kusoma kumesimama, huenda kwa kukosa kumbukumbu (RAM). Funga vichupo vingine na ujaribu tena.',
  'reader-silent':
    'Kusoma kulichukua muda mrefu mno na kukasimamishwa. Jaribu tena, au tumia picha ndogo zaidi.',
  internal: 'Kusoma kumeshindikana. Jaribu tena. Ikitokea tena, tafadhali toa taarifa.',
};

const themes = { system: 'kama kifaa', light: 'angavu', dark: 'za giza' };

const answers = answersOf('sw', classes);

const noneFound = ofNone('Hakuna uvimbe uliopatikana', classes);

export const page: Dictionary = {
  name: 'Dendrite',
  direction: 'ltr',
  documentTitle: 'Dendrite: kusoma MRI ya ubongo',
  machineMade: 'Tafsiri ya mashine; hakuna mtu aliyeikagua.',
  reviewed: (name) => `Tafsiri imekaguliwa na ${name}.`,
  percent,
  listed,
  date: time,
  labels,

  app: {
    home: 'Dendrite, mwanzo',
    open: 'Fungua',
    history: 'Historia',
    menu: 'Menyu',
    clinic: 'Kituo hiki',
    archive: 'PACS',
    about: 'Kuhusu, na mipaka',
    language: 'Lugha',
    languageMissing: (name) =>
      `${name}: lugha hii haikuweza kupakiwa. Unganisha intaneti mara moja na upakie upya ukurasa.`,
    theme: (theme) => `Rangi: ${themes[theme]}. Badilisha`,
    assists: 'Inasaidia; wewe ndiye unayeamua.',
    dropHere: 'Dondosha hapa ili kusoma',
    looking: (count) => `Inatafuta kwenye folda: ${files(count)} hadi sasa`,
    partMissing:
      'Sehemu hii ya ukurasa haikuweza kupakiwa. Unganisha intaneti mara moja na upakie upya ukurasa.',
    broken:
      'Skrini hii haiwezi kuonyeshwa. Hakuna ulichosoma kilichopotea. Rudi nyuma, au pakia upya ukurasa.',
    framed: 'Fungua katika dirisha lake lenyewe',
    stopLooking: 'Acha kutafuta',
    nothingFound: 'Hakuna faili kwenye folda hii. Dondosha folda yenye picha.',
    understood: 'Funga',
  },
  home: {
    title: 'Soma kipande cha MRI ya ubongo',
    is: `Inasema kipande kinafanana zaidi na nini, na kwa nini: ${answers}.`,
    isNot:
      'Si kifaa cha tiba na haitoi utambuzi wa ugonjwa. Haijui ugonjwa mwingine wowote, na “hakuna uvimbe uliopatikana” haimaanishi kuwa mtu ni mzima.',
    lead: 'Dondosha picha popote kwenye ukurasa huu, bandika moja, au zichague.',
    choose: 'Chagua picha',
    folder: 'Chagua folda',
    camera: 'Piga picha',
    more: 'Ongeza folda',
    private: 'Hakuna kinachotoka kwenye kifaa hiki.',
    archive: 'Tafuta uchunguzi',
    privateArchive:
      'Hakuna kinachotoka kwenye kifaa hiki isipokuwa utafutaji wako na unachotuma kwenye PACS.',
    examples: 'Au jaribu mfano:',
    example: {
      glioma: 'Glioma',
      meningioma: 'Meningioma',
      pituitary: 'Uvimbe wa pituitari',
      axial: 'Mwenye afya, axial',
      coronal: 'Mwenye afya, coronal',
      sagittal: 'Mwenye afya, sagittal',
    },
    exampleNote: 'Ilijifunza kutoka vichwa hivi: vinaonyesha inavyofanya kazi, si jinsi inavyosoma vizuri.',
    exampleFailed:
      'Mfano huu haukuweza kupakiwa. Unganisha intaneti mara moja, au tumia picha yako mwenyewe.',
  },
  result: {
    looksLike: 'Kipande hiki kinafanana zaidi na',
    onSlice: 'Kwenye kipande hiki',
    noneFound,
    tooClose: 'Ni vigumu kuamua',
    uncertain: 'Hakuna uhakika',
    notBrain: 'Si MRI ya ubongo',
    rejected: 'Haikusomwa',
    refused: 'Haiwezi kufunguliwa',
    failed: 'Haikuweza kusomwa',
    reading: 'Inasomwa…',
    waiting: 'Inasubiri…',
    cancelled: 'Haikusomwa: imeghairiwa',
    notDiagnosis: 'Si utambuzi wa ugonjwa. Magonjwa mengine yanaweza kufanana.',
    notHealthy: 'Kipande kimoja tu: haimaanishi mzima wa afya. Magonjwa mengine hayajaondolewa.',
    showIt: 'Mwonyeshe mtaalamu wa radiolojia. Hili si jibu.',
    noAnswer: 'Hakuna jibu linalotolewa.',
    ifBrain: 'Kama ni MRI ya ubongo, tumia kipande kizima, kisichokatwa, kutoka faili halisi.',
    tryAgain: 'Jaribu tena',
    all: (count) => `Matokeo yote (${count})`,
    previous: 'Lililotangulia',
    next: 'Linalofuata',
    series: 'Kwenye mfululizo wake',
    sheet: 'Kwenye karatasi yake',
    save: 'Hifadhi matokeo',
    skip: 'Nenda kwenye jibu',
    skipToImage: 'Nenda kwenye picha',
    keptCopy: 'Kutoka kwenye historia: nakala ndogo ya picha inaonyeshwa.',
    smallCopy: 'Faili haiwezi kusomwa tena: nakala ndogo inaonyeshwa. Ifungue tena kuona picha nzima.',
  },
  images: {
    sliceAlt: (name, width, height) => `Kipande ${name}, pikseli ${width} × ${height}`,
    preparedAlt:
      'Kipande kile kile jinsi mtandao-neva ulivyokiona: kichwa katikati, chengachenga zimepunguzwa, viwango vya kijivu vimerekebishwa',
  },
  progress: {
    files: (finished, total) => `Zimesomwa ${finished} kati ya ${files(total)}`,
    slices: (done, expected) => `${done} kati ya ${slices(expected)}`,
    left: (milliseconds) => `takriban ${duration(milliseconds)} zaidi`,
    cancel: 'Ghairi',
  },
  history: {
    title: 'Historia kwenye kifaa hiki',
    empty: 'Bado hakuna kilichohifadhiwa.',
    off: 'Matokeo mapya hayahifadhiwi.',
    keep: 'Hifadhi matokeo kwenye kifaa hiki',
    keepNote: 'Majibu na picha ndogo, bila majina wala tagi. Kamwe havitoki kwenye kifaa hiki.',
    remove: (name) => `Futa ${name}`,
    removeShort: 'Futa',
    removeAll: 'Futa yote',
    confirmAll: (count) =>
      plural(count, {
        one: 'Ufute tokeo pekee lililohifadhiwa?',
        other: 'Ufute matokeo yote # yaliyohifadhiwa?',
      }),
    confirm: 'Ndiyo, futa',
    keepThem: 'Hapana, hifadhi',
    gone: 'Tokeo hili halijahifadhiwa tena.',
    loading: 'Inafungua historia…',
  },
  close: 'Funga',
  offline: {
    checking: 'Inakagua matumizi bila mtandao…',
    ready: 'Inafanya kazi bila mtandao',
    core: 'Bila mtandao kwa sasa: PNG na JPEG',
    incomplete: 'Bado haifanyi kazi bila mtandao',
    unsupported: 'Haiwezi kufanya kazi bila mtandao hapa',
    failed: 'Haijahifadhiwa kwa matumizi bila mtandao',
  },
  policyUnreadable:
    'Faili ya sera ya tovuti hii haiwezi kusomwa. Hadi irekebishwe, hakuna kinachotunzwa wala kinachoweza kuhifadhiwa kama faili. Mwambie anayeendesha tovuti hii.',
  storage: {
    blocked: 'Kichupo kingine kinashikilia historia. Funga vichupo vingine vya Dendrite na upakie hiki upya.',
    deleted:
      'Historia imefutwa na kichupo au ukurasa mwingine wa anwani hii ya wavuti. Matokeo yaliyo kwenye skrini hayaathiriki. Mapya yanahifadhiwa katika historia mpya.',
    foreign:
      'Historia iliyohifadhiwa imeharibika au ilitengenezwa na ukurasa mwingine, kwa hiyo haifunguliwi. Kusoma kunafanya kazi, lakini matokeo mapya hayahifadhiwi. “Futa yote” huanzisha historia mpya.',
    superseded:
      'Toleo jipya zaidi kwenye kichupo kingine linatumia historia sasa. Pakia upya kichupo hiki ili kuiona.',
    lost: 'Kivinjari kimefunga historia. Pakia upya ukurasa ili kuifungua tena. Matokeo yaliyo kwenye skrini hayaathiriki.',
    scarce:
      'Kifaa hiki kinakaribia kujaa. Kusoma kunafanya kazi, lakini matokeo mapya na masasisho huenda hivi karibuni yasihifadhiwe. Futa sehemu ya historia.',
    full: 'Kifaa hiki kimejaa, kwa hiyo matokeo mapya hayahifadhiwi. Kusoma kunafanya kazi, na kilichohifadhiwa kinabaki. Futa sehemu ya historia.',
    unavailable:
      'Kivinjari hiki hakihifadhi historia hapa (huenda ni hali ya faragha). Kusoma kunafanya kazi vilevile.',
  },
  reason: (code, params) => reasons[code](params),
  failure: (code) => failures[code],
  refusal,
  announce: {
    reading: (name) => `Inasoma ${name}`,
    done: (name, verdict) => `${name}: ${verdict}`,
    batch: (count) => plural(count, { one: 'faili # imesomwa', other: 'faili # zimesomwa' }),
    progress: (done, expected) => `${done} kati ya ${slices(expected)}`,
    cancelled: 'Imeghairiwa',
  },
};
