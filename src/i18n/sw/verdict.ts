/** Swahili: the words of a slice's answer: the card, its tabs, and the report. */

import { byClass, capitalised, foundOf } from '../by-class';
import type { Direction, Size } from '../codes';
import { counted } from '../counted';
import type { VerdictWords } from '../en/verdict';
import { joinedBy } from '../joined';
import { numbersOf } from '../numbers';
import { type SignWords, saidSigns } from '../said-signs';
import { amount } from './amounts';
import { classes } from './classes';
import { listed } from './listed';

const { percent, number, two, tenths, day, list } = numbersOf('sw');

const joined = joinedBy(', ', ' na ');

const directions: Readonly<Record<Direction, string>> = {
  front: 'upande wa mbele',
  back: 'upande wa nyuma',
  top: 'juu',
  base: 'kwenye msingi',
  'patient-left': 'kushoto kwa mgonjwa',
  'patient-right': 'kulia kwa mgonjwa',
  upper: 'sehemu ya juu',
  lower: 'sehemu ya chini',
  'picture-left': 'kushoto mwa picha',
  'picture-right': 'kulia mwa picha',
  middle: 'katikati',
};

const sizes: Readonly<Record<Size, string>> = {
  large: 'Eneo kubwa',
  medium: 'Eneo',
  small: 'Eneo dogo',
};

const signs: SignWords = {
  'brighter-than-other-side': ['Angavu kuliko upande mwingine', 'angavu kuliko upande mwingine'],
  'darker-than-other-side': ['Lenye giza kuliko upande mwingine', 'lenye giza kuliko upande mwingine'],
  'brighter-than-around': ['Angavu kuliko mazingira yake', 'angavu kuliko mazingira yake'],
  'darker-than-around': ['Lenye giza kuliko mazingira yake', 'lenye giza kuliko mazingira yake'],
  'bright-rim': ['Pete angavu kuliko kiini', 'lenye pete angavu'],
  solid: ['Bila pete angavu', 'bila pete angavu'],
  ragged: ['Mzingo usio sawa', 'lenye mzingo usio sawa'],
  elongated: ['Refu kuliko upana wake', 'refu kuliko upana wake'],
  large: ['Kubwa', 'kubwa'],
  small: ['Dogo', 'dogo'],
  'at-sella': ['Kwenye sella', 'kwenye sella'],
  'away-from-sella': ['Mbali na sella', 'mbali na sella'],
  'on-midline': ['Kwenye mstari wa kati', 'kwenye mstari wa kati'],
  'off-midline': ['Nje ya mstari wa kati', 'nje ya mstari wa kati'],
  'near-skull': ['Karibu na fuvu', 'karibu na fuvu'],
  'far-from-skull': ['Ndani sana ya kichwa', 'ndani sana ya kichwa'],
  'sharp-edge': ['Mpaka dhahiri', 'lenye mpaka dhahiri'],
  'blurred-edge': ['Mpaka usio dhahiri', 'lenye mpaka usio dhahiri'],
  'darker-brain-around': ['Ubongo wenye giza zaidi kulizunguka', 'lililozungukwa na ubongo wenye giza zaidi'],
  'along-brain-edge': ['Kando ya ukingo wa ubongo', 'kando ya ukingo wa ubongo'],
  'second-place': ['Eneo la pili linaonekana', '; eneo la pili linaonekana kwingine'],
};

const found = foundOf(list, classes);

export const verdict: VerdictWords = {
  probability: (value) => (value > 0.99 ? 'zaidi ya 99%' : value < 0.01 ? 'chini ya 1%' : percent(value)),
  day,
  names: classes,

  sheet: {
    title: (count) => `Karatasi yenye vipande ${count}`,
    picture: (count) => `Picha nzima, yenye vipande ${count}`,
    explained: (count) =>
      `Picha hii inaonyesha vipande ${count}. Kila kimoja kimekatwa na kusomwa peke yake, na vyote pamoja vinasomwa kama mfululizo mmoja.`,
    reading: (read, count) => `Vipande ${read} kati ya ${count} vimesomwa`,
    asSeries: 'Pitia vipande',
    caution: 'Picha iliyopigwa huonyesha kidogo kuliko faili zenyewe: zitumie ukiweza.',
    cropHint: 'Kipande kikikatwa vibaya, kikate kwa mkono.',
  },

  crop: {
    open: 'Kata kipande kimoja',
    title: 'Kata kipande kimoja',
    how: 'Buruta fremu kuzunguka kipande kimoja, au bonyeza katikati yake. Mishale husogeza fremu; pamoja na Shift hubadilisha ukubwa wake.',
    smaller: 'Dogo zaidi',
    larger: 'Kubwa zaidi',
    read: 'Soma sehemu hii',
    failed: 'Sehemu hii haikuweza kukatwa. Tumia picha nyingine.',
    picture: 'Picha nzima',
    frame: 'Fremu',
    where: (x, y, width, height) =>
      `Fremu: ${percent(x)} kutoka kushoto na ${percent(y)} kutoka juu, upana ${percent(width)}, urefu ${percent(height)}`,
  },

  card: {
    right: ({ value }) =>
      `katika hospitali ambazo haikuziona, sahihi mara ${Math.round(100 * value)} kati ya 100`,
    inTests: ({ low, high }) => `masafa ya 95%: ${Math.round(100 * low)} hadi ${Math.round(100 * high)}`,
    guess: (label) => `inayowezekana zaidi: ${classes[label]}`,
    otherModel: 'haijulikani ni sahihi mara ngapi',
    where: 'Wapi',
    size: 'Ukubwa',
    limits: 'Mipaka',
    choose: 'Chagua faili nyingine',
    millimetres: (width, height) => `${Math.round(width)} × ${Math.round(height)} mm`,
    ofHead: (share) => amount('area', share, null),
    place: (where) => list(where.map((each) => directions[each])),
    reason(size, where, found) {
      const lead = [sizes[size], ...where.map((each) => directions[each])];
      const area = lead.length > 1 ? `${lead[0]} ${list(lead.slice(1))}` : lead[0];
      const [said, elsewhere] = saidSigns(found, signs, joined);
      return [said ? `${area}: ` : area, said, `${found.length > 0 ? elsewhere : ' linaonekana'}.`];
    },
    nothing: () => ['', 'Hakuna kinachojitokeza', ' vya kutosha kuwa uvimbe.'],
    could: (first, second) => ['Inaweza kuwa: ', `${classes[first]} au ${classes[second]}`, '.'],
    dissent: {
      findings: (label) => `Msomaji wa pili, mti wa dalili, unasema “${classes[label]}”.`,
      network: (label) => `Mtandao-neva peke yake unasema “${classes[label]}”.`,
    },
  },

  marked: (where) => `Eneo moja lililozungushiwa: ${where}.`,

  tabs: {
    label: 'Maelezo',
    why: 'Kwa nini',
    compare: 'Linganisha',
    measure: 'Pima',
    sure: 'Uhakika',
    report: 'Ripoti',
  },

  why: {
    seen: 'Yanayoonekana, na kwa vingapi kati ya 100',
    seenUnmarked: 'Mahali panapojitokeza zaidi, na kwa vingapi kati ya 100',
    columns: byClass(
      { glioma: 'Glioma', meningioma: 'Mening.', notumor: 'Hakuna', pituitary: 'Pituit.' },
      (label) => capitalised(classes[label]),
    ),
    sign: (id) => signs[id][0],
    basis: (slices) =>
      `Kati ya vipande ${number(slices)} vyenye utambuzi unaojulikana. “Hakuna”: tahadhari za uongo.`,
    noSigns: 'Hakuna dalili hapa inayotofautisha majibu.',
    unknown: 'Hili lilisomwa na toleo jingine: haijulikani dalili hizi ni za kawaida kiasi gani.',
    agree: (label) => `Wasomaji wote wawili, mtandao-neva na mti, wanasema: ${classes[label]}.`,
    differ: 'Wasomaji wawili, mtandao-neva na mti, wanatofautiana.',
    more: 'Tazama mti',
  },

  compare: {
    here: 'Upande huu',
    other: 'Upande mwingine, kama kioo',
    darker: 'giza zaidi hapa',
    brighter: 'angavu zaidi hapa',
    difference: 'Tofauti kati ya pande mbili',
    none: 'Kipande cha sagittal hakina upande mwingine wa kulinganisha.',
    note: 'Kwa vipande vya axial na coronal. Kichwa kilichoinama hutofautiana kingoni.',
  },

  measure: {
    ruler: 'Urefu',
    angle: 'Pembe',
    region: 'Wastani wa eneo',
    how: {
      ruler: 'Weka alama kwenye ncha zote mbili.',
      angle: 'Weka alama kwenye ncha moja, kona, kisha ncha nyingine.',
      region: 'Weka alama katikati ya eneo, kisha ukingoni mwake.',
    },
    clear: 'Futa zote',
    length: (millimetres) => `${tenths(millimetres)} mm`,
    pixels: (pixels) => `pikseli ${Math.round(pixels)}`,
    degrees: (degrees) => `${Math.round(degrees)}°`,
    mean: (mean, deviation) => `${two(mean)} ± ${two(deviation)}`,
    noScale: 'Faili haisemi ukubwa wa pikseli: urefu kwa milimita haujulikani.',
    picture: 'Kuhusu picha hii',
    area: (squareMillimetres) => `${tenths(squareMillimetres / 100)} cm²`,
    lesion: 'Eneo lililozungushiwa',
    shape: {
      maxFeret: 'Kipenyo kirefu zaidi (Feret)',
      minFeret: 'Kipenyo kifupi zaidi (Feret)',
      roundness: 'Uduara',
      solidity: 'Utimilifu',
    },
    shapeNote: 'Uduara: 1 kwa duara. Utimilifu: 1 kwa mzingo usio na mabonde. Vinaeleza mzingo, si ugonjwa.',
    ratio: (value) => two(value),
    prepared: 'Jinsi mtandao-neva ulivyoiona',
  },

  sure: {
    evidence: 'Yote yaliyopimwa',
    note: (slices) =>
      `Mstari: kipande hiki. Pau: ni mara ngapi ilikuwa kweli (masafa ya 95%) kwa vipande ${number(slices)} vya hospitali ambazo haikuziona.`,
    otherModel: 'Hili lilisomwa na toleo jingine: haijulikani majibu yake ni sahihi mara ngapi.',
    rare: 'Mahali uvimbe ni nadra',
    legend: 'Vipande vyenye uvimbe, unapofanyia kazi',
    asTested: (share) => `${Math.round(100 * share)} kati ya 100 (kama katika majaribio)`,
    oneIn: (prevalence) => `1 kati ya ${number(Math.round(1 / prevalence))}`,
    moved: (label, from, to) => `Hapo picha hii hii ina ${to} kwa “${classes[label]}”, si ${from}.`,
    same: (label, value) => `Kama katika majaribio, picha hii ina ${value} kwa “${classes[label]}”.`,
    how: 'Imekokotolewa kwa kanuni ya Bayes kutoka uwezekano wa kipande hiki.',
  },

  own: {
    title: 'Wewe unaonaje?',
    agree: 'Nakubali',
    differ: 'Sikubali…',
    what: 'Unaona nini?',
    other: 'Kitu kingine',
    agreed: 'Umekubali.',
    said: (what) => `Usomaji wako: ${what}.`,
    change: 'Badilisha',
    report: 'Ripoti',
  },

  warnings: {
    title: 'Kuhusu picha hii',
    of: {
      'burned-in-annotation':
        'Faili inasema kuna maandishi kwenye picha. Huenda yana jina la mgonjwa: angalia kabla ya kuishiriki.',
      'cropped-head': 'Sehemu ya kichwa iko nje ya picha na haisomwi.',
      ghosting: 'Kuna vivuli (ghost) pembeni mwa kichwa: huenda kilisogea.',
      writing:
        'Inaonekana kuna maandishi pembeni mwa kichwa. Huenda yana jina la mgonjwa: angalia kabla ya kushiriki picha.',
      'low-resolution': 'Pikseli chache: chini ya 128 kwa upana wa kichwa. Vitu vidogo huenda visionekane.',
      incomplete: 'Faili inaisha mapema mno. Kinachokosekana hakikusomwa.',
      lossy: 'Imebanwa (JPEG): maelezo madogo yamepotea.',
      'perhaps-lossy': 'Imebanwa (WebP au AVIF): huenda maelezo madogo yamepotea.',
      shrunk:
        'Picha ni kubwa sana. Ilipunguzwa hadi sehemu moja ya nane ya upana na urefu wake kabla ya kusomwa.',
      'first-frame-only': 'Faili ni picha inayotembea. Ni picha yake ya kwanza tu iliyosomwa.',
      inverted: 'Picha ilikuwa negativu. Iligeuzwa kabla ya kusomwa.',
      'white-surround': 'Picha ilikuwa na mandhari meupe. Yalifanywa meusi kabla ya kusomwa.',
      'first-volume-only': 'Faili ina mikusanyo kadhaa ya vipande (volume). Ni wa kwanza tu uliosomwa.',
      'no-modality': 'Faili haisemi kwamba ni MRI.',
      'no-orientation': 'Faili haisemi kichwa kililala vipi. Mkato ni wa kukisia.',
      'no-meta-header': 'Mwanzo wa faili haupo. Usimbaji wake umekisiwa.',
      'no-window': 'Faili haina dirisha la mwangaza. Limewekwa kutokana na thamani za pikseli.',
      'no-spacing': 'Faili haisemi ukubwa wa pikseli. Urefu kwa milimita haujulikani.',
      turned:
        'Faili inahifadhi picha ikiwa imezungushwa au imegeuzwa kama kwenye kioo. Inaonyeshwa wima, kwa desturi ya radiolojia.',
      contradiction:
        'Kijajuu cha faili hakilingani na pikseli zake. Zilisomwa kama zilivyo: linganisha na kitazamaji kingine.',
      'trailing-bytes': 'Faili inaendelea baada ya picha yake. Kinachofuata kimepuuzwa.',
      'window-hides':
        'Dirisha la mwangaza la faili linaficha sehemu kubwa ya kichwa. Jingine limewekwa kutokana na thamani za pikseli.',
      'implausible-spacing':
        'Ukubwa wa pikseli kwenye faili hauwezi kuwa sahihi. Hakuna kinachotolewa kwa milimita.',
      'secondary-capture':
        'Faili ni nakala ya picha (secondary capture). Haisemi kwamba ni MRI, na kilichoachwa kwenye nakala hakionekani.',
      'nonstandard-header':
        'Kijajuu cha faili hakifuati kiwango cha DICOM. Kilisomwa kama kinavyoonekana kumaanishwa.',
    },
  },

  records: {
    title: 'Kwa PACS au rekodi ya matibabu',
    sr: 'Ripoti ya DICOM (SR)',
    sc: 'Picha ya DICOM (SC)',
    pdf: 'Ukurasa wa DICOM (PDF)',
    fhir: 'Kifurushi cha FHIR',
    hint: 'Faili za DICOM hubeba mgonjwa na uchunguzi wa picha: husomwa sasa kutoka kwenye picha, hazihifadhiwi popote. Ziko kwa Kiingereza, ni za awali na hazijathibitishwa.',
    patient: 'Kitambulisho cha mgonjwa kwa FHIR',
    patientHint: 'Kikiachwa wazi, kifurushi cha FHIR hakitaji mgonjwa yeyote. Unachoandika hakihifadhiwi.',
    noInstance: 'Faili za DICOM huandikwa tu kwa picha ya DICOM iliyofunguliwa inayotaja uchunguzi wake.',
    failed: 'Faili haikuweza kuundwa. Pakia upya ukurasa ukiwa na mtandao, kisha ujaribu tena.',
  },

  report: {
    title: 'Ripoti ya kipande kimoja cha MRI ya ubongo',
    research: 'Programu ya utafiti, si kifaa cha tiba. Inasaidia; wewe ndiye unayeamua.',
    noteLabel: 'Dokezo au kitambulisho cha kuchapisha',
    noteHint: 'Huchapishwa, haihifadhiwi kamwe. Jina la faili halichapishwi.',
    print: 'Chapisha au hifadhi kama PDF',
    json: 'Hifadhi matokeo (JSON)',
    csv: 'Hifadhi jedwali (CSV)',
    formats: 'Faili zinazohifadhiwa zina jina la faili, na hazina kingine chochote kuhusu mgonjwa.',
    note: 'Dokezo:',
    printed: (when) => `Imechapishwa tarehe ${when}`,
    slice: 'Kama kilivyofunguliwa',
    overlay: 'Pamoja na mzingo',
    sliceAlt: 'Kipande',
    overlayAlt: 'Kipande pamoja na eneo lililozungushiwa',
    found: 'Kilichopatikana',
    meant(right) {
      const { value, low, high } = counted(right);
      return `Kati ya majibu 100 yenye uhakika kama hili, takriban ${value} yalikuwa sahihi katika hospitali ambazo haikuziona (masafa ya 95%: ${low} hadi ${high}).`;
    },
    limits: 'Mipaka',
    limitsText: [
      'Kimesomwa kipande kimoja, si mtu. “Hakuna uvimbe uliopatikana” haimaanishi kuwa mtu ni mzima.',
      `Inajua aina hizi za uvimbe: ${found}. Ugonjwa mwingine wowote unaweza kupewa moja ya majina haya, au usipewe lolote.`,
      'Ilijifunza kutoka vyanzo vichache, hasa T1 yenye dawa ya kontrasti. Haijulikani inasoma vizuri kiasi gani sekwensi nyingine za MRI, mashine nyingine, watoto, au wagonjwa waliofanyiwa upasuaji.',
    ],
    decision: 'Uamuzi wa mtu aliyekisoma',
    signed: 'Jina, tarehe, sahihi',
    source: (facts) => `Picha: ${listed(facts)}.`,
    pixels: (width, height) => `pikseli ${width} × ${height}`,
    model: (hash) => `Modeli ${hash}`,
    version: (version) => `Dendrite ${version}`,
  },
};
