/** Swahili: the evidence screen. */
import type { EvidenceWords } from '../en/evidence';
import { measuredOf } from '../measured';
import { clinic } from './clinic';

const { percent, slices, patients } = clinic;

export const evidence: EvidenceWords = {
  title: 'Ushahidi',
  lead: (model) =>
    `Kilichopimwa cha modeli hii (${model}), na kwa nani. Programu iliandika kila takwimu; takwimu zilizochapishwa zimenukuliwa.`,
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
  intervals: 'Ndani ya mabano, na kama mistari: vipindi vya 95% kwa wagonjwa.',
  numbers: 'Nambari zenyewe',
  save: 'Hifadhi kama CSV',
  drawn: 'Nambari ziko kwenye jedwali hapa chini.',
  never: {
    title: 'Ambacho haijaonyeshwa kamwe',
    points: {
      elsewhere: (count, groups) =>
        `Hospitali za takwimu za kwanza: ${slices(count)} za takriban ${patients(groups)}. Modeli iliyosoma hospitali haikujifunza chochote kutoka kwake.`,
      other: (asType, asNone) =>
        `Magonjwa mengine kama jibu la peke yake. Kati ya picha zenye ugonjwa huo, ilisoma ${asType} kama mojawapo ya uvimbe wake watatu na ${asNone} kama bila uvimbe; zilizobaki iliziita zisizo na uhakika.`,
      people:
        'Wagonjwa ni nani. Umri, jinsia, asili, mashine na matibabu hazijaandikwa, hivyo hakuna anayeweza kusema inasoma vibaya zaidi kwa nani.',
      clinic:
        'Wagonjwa wa kliniki jinsi wanavyokuja. Picha zote ni za mikusanyo iliyochaguliwa na mtu, yenye uvimbe mwingi kuliko kliniki inavyoona.',
      use: 'Watumiaji wake wenyewe. Hakuna aliyepima kama watu husoma vizaidi nayo.',
    },
  },
  readers: {
    elsewhere: 'Hospitali nyingine',
    dendrite: 'Nyumbani',
    network: 'Mtandao peke yake',
    findings: 'Mti wa dalili peke yake',
    seed: 'Mti wa msingi',
  },
  left: {
    title: 'Kila hospitali ikiachwa nje',
    note: 'Ilisomwa na modeli ambayo haikuona chochote cha hospitali hiyo. Tarajia hivi kwenye kliniki yako, au pungufu. Usahihi wenye uwiano ni wastani wa sehemu iliyopatikana, kwa aina zilizopo; kubahatisha kati ya nne hutoa 25%.',
    hospital: 'Hospitali',
    all: 'Zote',
  },
  overall: {
    title: 'Kwa ufupi',
    note: (elsewhere, home) =>
      `Hospitali nyingine: ${slices(elsewhere)}. Nyumbani: ${slices(home)} za wagonjwa ambao haikuwaona, wa hospitali ambazo iliziona. Kisha, nyumbani pia: kila mmoja wa wasomaji wake wawili peke yake, na mti wa maamuzi ambao inachukua nafasi yake.`,
    measure: 'Kipimo',
  },
  measures: {
    balancedAccuracy: 'Usahihi wenye uwiano',
    tumourAuc: 'Uvimbe au hakuna, AUC',
    calibrationError: 'Kosa la urekebishaji',
    riskCoverageArea: 'Eneo la hatari na ufunikaji',
    coverage: 'Sehemu iliyosomwa',
    accuracyOfRead: 'Sahihi, kati ya zilizosomwa',
    tumourSensitivityOfRead: 'Uvimbe uliopatikana, kati ya zilizosomwa',
    tumourSpecificityOfRead: 'Bila uvimbe zilizotambuliwa, kati ya zilizosomwa',
    tumoursMissed: 'Uvimbe uliosomwa kama hakuna',
    falseAlarms: 'Bila uvimbe zilizosomwa kama uvimbe',
    othersReadAsType: 'Magonjwa mengine yaliyosomwa kama uvimbe',
    othersReadAsNone: 'Magonjwa mengine yaliyosomwa kama hakuna',
    recall: 'Iliyopatikana (unyeti)',
    precision: 'Sahihi inapotajwa (usahihi)',
    classCoverage: 'Sehemu iliyosomwa',
    recallOfRead: 'Iliyopatikana, kati ya zilizosomwa',
    precisionOfRead: 'Sahihi inapotajwa, kati ya zilizosomwa',
    classAuc: 'AUC dhidi ya nyingine zote',
    images: 'Picha',
    groups: 'Wagonjwa',
    accuracy: 'Sehemu sahihi',
    least: 'Husomwa kuanzia',
    truth: 'Ukweli',
    class: 'Aina',
    source: 'Chanzo',
    sequence: 'Mfuatano',
    plane: 'Mkato',
    change: 'Badiliko',
    step: 'Kiasi',
    difference: 'Badiliko la usahihi wenye uwiano',
    reader: 'Msomaji',
  },
  ofClass: (label, measure) => `${label} · ${measure}`,
  tumour: 'Uvimbe au hakuna',
  choice: 'Takwimu za',
  confusion: {
    title: 'Inachukulia nini kuwa nini',
    note: 'Safu za mlalo: ukweli. Safu wima: jibu lake, lililosomwa au lisilo na uhakika. Sehemu za kila safu, na picha.',
  },
  classes: { title: 'Aina kwa aina' },
  roc: {
    title: 'Mikunjo ya ROC',
    note: 'Zilizopatikana dhidi ya tahadhari za uongo, kwa kila kizingiti.',
    x: 'Tahadhari za uongo, kati ya nyingine zote',
    y: 'Iliyopatikana',
  },
  pr: {
    title: 'Usahihi na upatikanaji',
    note: 'Ngapi kati ya zilizotajwa ni sahihi, kwa kila sehemu iliyopatikana. Hutegemea aina fulani ni ya kawaida kiasi gani hapa.',
    x: 'Iliyopatikana',
    y: 'Sahihi inapotajwa',
  },
  reliability: {
    title: 'Je, 90% humaanisha 90%?',
    note: 'Kwenye mstari, ndiyo. Nukta kubwa huwakilisha picha nyingi zaidi.',
    x: 'Uwezekano iliotoa',
    y: 'Sehemu iliyokuwa sahihi',
  },
  risk: {
    title: 'Isome kiasi gani',
    note: 'Kadiri inavyosoma picha chache, ndivyo nyingi zaidi kati yake zinavyokuwa sahihi. Mistari hutumia kizingiti kimoja kwa majibu yote. Nukta huonyesha ilipo: kizingiti chake cha “hakuna uvimbe” ni cha juu zaidi.',
    x: 'Sehemu iliyosomwa',
    y: 'Sahihi, kati ya zilizosomwa',
  },
  parts: {
    title: 'Kwa chanzo, mfuatano na mkato',
    note: 'Ndani ya chanzo kimoja, kwa kuwa chanzo kingine huenda kina mfuatano mmoja au mkato mmoja tu. Chanzo kina baadhi tu ya aina: usahihi wake wenye uwiano haulinganishwi na wa kingine.',
    source: 'Kwa chanzo',
    sequence: 'Kwa mfuatano',
    plane: 'Kwa mkato',
    home: 'nyumbani',
  },
  robustness: {
    title: 'Picha inapokuwa mbaya zaidi',
    note: (images, step) =>
      `Usahihi wenye uwiano wa ${slices(images)} nyumbani, zikibadilishwa hatua kwa hatua. Mstari wa vipande: jinsi zilivyo (${percent(step)}).`,
    kinds: {
      none: 'Jinsi ilivyo',
      rotation: 'Imezungushwa',
      scale: 'Ndogo zaidi, juu ya nyeusi',
      crop: 'Imekatwa kila upande',
      gamma: 'Gama',
      noise: 'Kelele',
      jpeg: 'Ubora wa JPEG',
      resolution: 'Pikseli za upana',
      window: 'Dirisha lililokatwa',
      mirror: 'Kama kwenye kioo',
    },
  },
  published: {
    title: 'Dhidi ya kazi zilizochapishwa',
    note: 'Sehemu za picha zilizo sahihi. Hulinganishwa tu pale wagonjwa walipotenganishwa kwa njia ileile. Aina ya uvimbe peke yake, kwenye picha za Cheng: mstari wa kwanza ni modeli hii.',
    work: 'Kazi',
    data: 'Picha',
    protocol: 'Ilijaribiwa vipi',
    this: 'Modeli hii',
    protocols: {
      'by-patient': 'Hakuna mgonjwa pande zote mbili',
      'by-patient-outlined': 'Hakuna mgonjwa pande zote mbili; mtu alichora mpaka wa uvimbe',
      'by-image': 'Inavuja: picha za mgonjwa mmoja pande zote mbili',
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
    ljubljana: 'sklerosisi nyingi, ubongo tu',
    web: 'kutoka mtandaoni',
    stripped: 'ubongo tu',
  },
  planes: { axial: 'aksio', coronal: 'korona', sagittal: 'sagita' },
};
