/** Swahili: the evidence screen. */
import type { EvidenceWords } from '../en/evidence';
import { measuredOf } from '../measured';
import { clinic } from './clinic';

const { percent, slices, patients } = clinic;

export const evidence: EvidenceWords = {
  title: 'Ushahidi',
  lead: (model) =>
    `Kilichopimwa kwa modeli hii (${model}), na kwa nani. Programu iliandika kila moja ya takwimu hizi; zilizochapishwa zimenukuliwa.`,
  ...measuredOf('sw'),
  slices,
  tabs: {
    figures: 'Takwimu',
    use: 'Matumizi yaliyokusudiwa',
    card: 'Kadi ya modeli',
    data: 'Karatasi ya data',
    checklists: 'Orodha za ukaguzi',
    report: 'Ripoti nzima',
  },
  english: 'Hati hii ni ya Kiingereza.',
  intervals: 'Ndani ya mabano, na kama mistari: masafa ya uhakika ya 95%, kwa mgonjwa.',
  numbers: 'Nambari zenyewe',
  save: 'Hifadhi kama CSV',
  drawn: 'Nambari ziko kwenye jedwali hapa chini.',
  never: {
    title: 'Ambacho haijaonyeshwa kamwe',
    points: {
      elsewhere: (count, groups) =>
        `Hospitali za takwimu za kwanza: ${slices(count)} vya takriban ${patients(groups)}. Modeli iliyosoma hospitali haikujifunza chochote kutoka kwake.`,
      other: (asType, asNone) =>
        `Magonjwa mengine kama jibu la peke yake. Kati ya vipande vyenye ugonjwa huo, ilisoma ${asType} kama mojawapo ya uvimbe wake watatu na ${asNone} kama bila uvimbe; vilivyobaki iliviita visivyo na uhakika.`,
      people:
        'Wagonjwa ni nani. Umri, jinsia, asili, mashine na matibabu hazijaandikwa, hivyo hakuna anayeweza kusema inasoma vibaya zaidi kwa nani.',
      clinic:
        'Wagonjwa wa kituo jinsi wanavyokuja. Picha zote ni za mikusanyo iliyochaguliwa na mtu, yenye uvimbe mwingi kuliko kituo kinavyoona.',
      use: 'Watumiaji wake wenyewe. Hakuna aliyepima kama watu husoma vizuri zaidi nayo.',
    },
  },
  readers: {
    elsewhere: 'Hospitali nyingine',
    dendrite: 'Hospitali zilezile',
    network: 'Mtandao-neva peke yake',
    findings: 'Mti wa dalili peke yake',
    seed: 'Mti wa msingi',
  },
  left: {
    title: 'Kila hospitali ikiachwa nje',
    note: 'Ilisomwa na modeli ambayo haikuona chochote cha hospitali hiyo. Tarajia hivi kwenye kituo chako, au pungufu. Usahihi wenye uwiano ni wastani wa sehemu iliyopatikana, kwa aina zilizopo; kubahatisha kati ya nne hutoa 25%.',
    hospital: 'Hospitali',
    all: 'Zote',
  },
  overall: {
    title: 'Kwa ufupi',
    note: (elsewhere, home) =>
      `Hospitali nyingine: ${slices(elsewhere)}. Hospitali zilezile: ${slices(home)} vya wagonjwa ambao haikuwaona, wa hospitali ambazo iliziona. Kisha, kwa hospitali hizi pia: kila mmoja wa wasomaji wake wawili peke yake, na mti wa maamuzi ambao inachukua nafasi yake.`,
    measure: 'Kipimo',
  },
  measures: {
    balancedAccuracy: 'Usahihi wenye uwiano',
    tumourAuc: 'Uvimbe au hakuna, AUC',
    calibrationError: 'Kosa la urekebishaji',
    riskCoverageArea: 'Eneo la hatari na ufunikaji',
    coverage: 'Sehemu iliyosomwa',
    accuracyOfRead: 'Sahihi, kati ya vilivyosomwa',
    tumourSensitivityOfRead: 'Uvimbe uliopatikana, kati ya vilivyosomwa',
    tumourSpecificityOfRead: 'Bila uvimbe vilivyotambuliwa, kati ya vilivyosomwa',
    tumoursMissed: 'Uvimbe uliosomwa kama “hakuna”',
    falseAlarms: 'Bila uvimbe vilivyosomwa kama uvimbe',
    othersReadAsType: 'Magonjwa mengine yaliyosomwa kama uvimbe',
    othersReadAsNone: 'Magonjwa mengine yaliyosomwa kama “hakuna”',
    recall: 'Iliyopatikana (unyeti)',
    precision: 'Sahihi inapotajwa (thamani tabiri chanya)',
    classCoverage: 'Sehemu iliyosomwa',
    recallOfRead: 'Iliyopatikana, kati ya vilivyosomwa',
    precisionOfRead: 'Sahihi inapotajwa, kati ya vilivyosomwa',
    classAuc: 'AUC dhidi ya nyingine zote',
    images: 'Vipande',
    groups: 'Wagonjwa',
    accuracy: 'Sehemu sahihi',
    least: 'Husomwa kuanzia',
    truth: 'Ukweli',
    class: 'Aina',
    source: 'Chanzo',
    sequence: 'Sekwensi',
    plane: 'Mkato',
    change: 'Badiliko',
    step: 'Nguvu',
    difference: 'Badiliko la usahihi wenye uwiano',
    reader: 'Msomaji',
  },
  ofClass: (label, measure) => `${label} · ${measure}`,
  tumour: 'Uvimbe au hakuna',
  choice: 'Takwimu za',
  confusion: {
    title: 'Ukweli na jibu',
    note: 'Safu za mlalo: ukweli. Safu wima: jibu lake, lililosomwa au lisilo na uhakika. Sehemu za kila safu, na vipande.',
  },
  classes: { title: 'Aina kwa aina' },
  roc: {
    title: 'Mikunjo ya ROC',
    note: 'Zilizopatikana dhidi ya tahadhari za uongo, kwa kila kizingiti.',
    x: 'Tahadhari za uongo, kati ya nyingine zote',
    y: 'Iliyopatikana',
  },
  pr: {
    title: 'Thamani tabiri chanya na unyeti',
    note: 'Ngapi kati ya zilizotajwa ni sahihi, kwa kila sehemu iliyopatikana. Hutegemea aina fulani ni ya kawaida kiasi gani hapa.',
    x: 'Iliyopatikana',
    y: 'Sahihi inapotajwa',
  },
  reliability: {
    title: 'Je, 90% humaanisha 90%?',
    note: 'Kwenye mstari, ndiyo. Nukta kubwa huwakilisha vipande vingi zaidi.',
    x: 'Uwezekano iliotoa',
    y: 'Sehemu iliyokuwa sahihi',
  },
  risk: {
    title: 'Isome kiasi gani',
    note: 'Kadiri inavyosoma vipande vichache, ndivyo sehemu iliyo sahihi inavyokuwa kubwa. Mistari hutumia kizingiti kimoja kwa majibu yote. Nukta huonyesha ilipo: kizingiti chake cha “hakuna uvimbe” ni cha juu zaidi.',
    x: 'Sehemu iliyosomwa',
    y: 'Sahihi, kati ya vilivyosomwa',
  },
  parts: {
    title: 'Kwa chanzo, sekwensi na mkato',
    note: 'Ndani ya chanzo kimoja, kwa kuwa chanzo kingine huenda kina sekwensi moja au mkato mmoja tu. Chanzo kina baadhi tu ya aina: usahihi wake wenye uwiano haulinganishwi na wa kingine.',
    source: 'Kwa chanzo',
    sequence: 'Kwa sekwensi',
    plane: 'Kwa mkato',
    home: 'hospitali zilezile',
  },
  robustness: {
    title: 'Picha inapokuwa mbaya zaidi',
    note: (images, step) =>
      `Usahihi wenye uwiano wa ${slices(images)} vya hospitali zilezile, vikibadilishwa hatua kwa hatua. Mstari wa nukta: jinsi vilivyo (${percent(step)}).`,
    kinds: {
      none: 'Jinsi ilivyo',
      rotation: 'Imezungushwa',
      scale: 'Ndogo zaidi, juu ya nyeusi',
      crop: 'Imekatwa kila upande',
      gamma: 'Gama',
      noise: 'Chengachenga',
      jpeg: 'Ubora wa JPEG',
      resolution: 'Pikseli za upana',
      window: 'Dirisha lililokatwa',
      mirror: 'Kama kwenye kioo',
    },
  },
  published: {
    title: 'Dhidi ya kazi zilizochapishwa',
    note: 'Sehemu za vipande vilivyo sahihi. Hulinganishwa tu pale wagonjwa walipotenganishwa kwa njia ileile. Aina ya uvimbe peke yake, kwenye picha za Cheng: mstari wa kwanza ni modeli hii.',
    work: 'Kazi',
    data: 'Picha',
    protocol: 'Ilijaribiwa vipi',
    this: 'Modeli hii',
    protocols: {
      'by-patient': 'Hakuna mgonjwa pande zote mbili',
      'by-patient-outlined': 'Hakuna mgonjwa pande zote mbili; mtu alichora mpaka wa uvimbe',
      'by-image': 'Inavuja: vipande vya mgonjwa mmoja pande zote mbili',
      'no-patients':
        'Inavuja: mkusanyo hautaji wagonjwa, na theluthi ya picha zake za jaribio zimo kwenye sehemu yake ya kujifunzia',
    },
  },
  sources: {
    cheng: 'T1 yenye kontrasti, uvimbe tu',
    lgg: 'yenye kontrasti, glioma ya daraja la chini',
    br35h: 'kutoka mtandaoni',
    sartaj: 'kutoka mtandaoni',
    kaggle44: 'visa vya kufundishia vya hospitali nyingi',
    rsna: 'glioma, ubongo tu',
    oasis: 'wenye afya, ubongo tu',
    tiantan: 'uvimbe wa pituitari',
    ljubljana: 'multiple sclerosis (MS), ubongo tu',
    web: 'kutoka mtandaoni',
    stripped: 'ubongo tu',
  },
  planes: { axial: 'axial', coronal: 'coronal', sagittal: 'sagittal' },
};
