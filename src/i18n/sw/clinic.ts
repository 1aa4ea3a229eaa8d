/** Swahili: the clinic's own tools. */

import { DIAGNOSES } from '../../evaluation/sample';
import { byClass, capitalised } from '../by-class';
import type { ClinicWords } from '../en/clinic';
import { numbersOf } from '../numbers';
import { classes } from './classes';

const { percent, percentExact, number, plural, day, shortDay } = numbersOf('sw');
const cases = (count: number) => plural(count, { one: 'kisa #', other: 'visa #' });
const slices = (count: number) => plural(count, { one: 'kipande #', other: 'vipande #' });
const patients = (count: number) => plural(count, { one: 'mgonjwa #', other: 'wagonjwa #' });
const between = (low: number, high: number) => `${percent(low)}–${percent(high)}`;

const answers = byClass(
  {
    glioma: 'Glioma',
    meningioma: 'Meningioma',
    notumor: 'Hakuna uvimbe',
    pituitary: 'Uvimbe wa pituitari',
  },
  (label) => capitalised(classes[label]),
);

export const clinic: ClinicWords = {
  title: 'Kituo hiki',
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
    other: 'Kitu kingine',
    unsure: 'Haiwezi kujulikana',
  },
  shortNames: byClass(
    { glioma: 'Glioma', meningioma: 'Mening.', notumor: 'Hakuna', pituitary: 'Pituit.' },
    (label) => capitalised(classes[label]),
  ),
  decision: {
    title: 'Usomaji wako mwenyewe',
    ask: 'Unaona nini?',
    firstTitle: 'Soma mwenyewe kwanza',
    firstNote: 'Jibu linaonyeshwa ukishachagua. Chaguo lako linahifadhiwa kando yake.',
    skip: 'Onyesha bila usomaji wangu',
    firstWas: (opinion) => `Usomaji wako wa kwanza: ${opinion}.`,
    agree: 'Nakubali',
    differ: 'Sikubali',
    differWith: 'Unasema nini badala yake?',
    agreed: 'Ulikubali.',
    differed: (opinion) => `Ulisema badala yake: ${opinion}.`,
    diagnosis: 'Utambuzi uliothibitishwa',
    diagnosisNone: 'Bado haujathibitishwa',
    basis: 'Umethibitishwa na',
    bases: { histology: 'Histolojia', 'follow-up': 'Ufuatiliaji', expert: 'Mtaalamu' },
    note: 'Maelezo (bila majina)',
    tag: 'Lebo',
    notKept:
      'Tokeo hili halihifadhiwi, kwa hiyo hakuna kinachoweza kuongezwa. Washa uhifadhi kwenye historia.',
    noEffect: 'Unachoingiza hakibadilishi modeli kamwe.',
    local: (answer, probability) => `Kwa urekebishaji wa kituo hiki: ${answer}, ${percent(probability)}.`,
    localUncertain: (answer, probability) =>
      `Kwa urekebishaji wa kituo hiki: haina uhakika; inayowezekana zaidi: ${answer}, ${percent(probability)}.`,
  },
  prior: {
    line: {
      image: (when) => `Picha hii ilisomwa awali, tarehe ${when}.`,
      grew: (when) =>
        `Uchunguzi huu ulisomwa awali, tarehe ${when}, ukiwa na vipande vichache. Kisa chake sasa kina vyote.`,
      label: (when) => `Kuna kisa cha awali chenye lebo hii, cha tarehe ${when}.`,
    },
    compare: 'Linganisha',
    choose: 'Kisa cha awali',
    nothing: 'Chagua kimoja',
    none: 'Hakuna kisa cha awali kilichohifadhiwa.',
    now: 'Sasa',
    recognised: { image: 'Picha ileile, au karibu sawa.', label: 'Kilipatikana kwa lebo yake.' },
  },

  cases: {
    search: 'Tafuta kwenye maelezo na lebo',
    filter: 'Onyesha',
    filters: {
      all: 'Zote',
      ...answers,
      uncertain: 'Bila uhakika',
      rejected: 'Hazijasomwa',
      differs: 'Hukukubali',
      confirmed: 'Zilizothibitishwa',
      unconfirmed: 'Zisizothibitishwa',
      wrong: 'Makosa, kwa utambuzi',
    },
    order: 'Mpangilio',
    orders: {
      newest: 'Mpya kwanza',
      oldest: 'Za zamani kwanza',
      surest: 'Zenye uhakika zaidi kwanza',
      'least-sure': 'Zenye uhakika mdogo kwanza',
    },
    found: cases,
    none: 'Hakuna kisa kinacholingana na vichujio hivi.',
    more: (count) => `Onyesha ${number(count)} zaidi`,
    behind: (count) => `Nyuma ya tahadhari: ${cases(count)}`,
    firstRead: 'Omba usomaji wangu kwanza',
    firstReadNote: 'Jibu lenye kosa likionekana kwanza hupotosha. Kusoma kwanza ndiyo dawa inayojulikana.',
    export: 'Hifadhi visa vyote kama faili',
    import: 'Ongeza visa kutoka faili',
    passphrase: 'Kaulisiri (acha wazi kama hakuna)',
    passphraseNote: 'Kwa kaulisiri, faili inasimbwa. Hakuna anayeweza kuifungua bila hiyo: itunze vizuri.',
    plainNote: 'Bila kaulisiri, yeyote mwenye faili anaweza kuisoma.',
    exported: (count) => `Vimehifadhiwa: ${cases(count)}.`,
    imported: (added, known) =>
      known > 0
        ? `Vimeongezwa: ${cases(added)}; vilivyokuwepo tayari: ${number(known)}.`
        : `Vimeongezwa: ${cases(added)}.`,
    working: 'Inafanya kazi…',
    faults: {
      'not-ours': 'Hii si faili ya visa vya Dendrite. Hakuna kilichobadilishwa.',
      newer: 'Faili hii ni ya toleo jipya zaidi la Dendrite. Sasisha hili kwanza. Hakuna kilichobadilishwa.',
      truncated: 'Faili inaishia mapema: haikunakiliwa yote. Inakili tena. Hakuna kilichobadilishwa.',
      damaged: 'Faili imeharibika, au mtu ameibadilisha. Tumia nakala nyingine. Hakuna kilichobadilishwa.',
      'too-large':
        'Faili ni kubwa kuliko kifaa hiki kinavyoweza kupokea kwa mara moja. Hakuna kilichobadilishwa.',
      'passphrase-needed': 'Faili imesimbwa. Ingiza kaulisiri yake.',
      'passphrase-wrong': 'Kaulisiri si sahihi, au faili imeharibika. Hakuna kilichobadilishwa.',
    },
    notWritten: 'Hakuna nafasi, au hakuna hifadhidata: hakuna kilichobadilishwa.',
  },
  monitor: {
    lead: (count, from, to) => `${slices(count)} · ${from} hadi ${to} · kwenye kifaa hiki tu`,
    empty: 'Hakuna kilichosomwa na kuhifadhiwa bado. Takwimu huja na vipande vya kwanza.',
    notKept: 'Matokeo hayahifadhiwi, kwa hiyo hakuna cha kuhesabu. Washa uhifadhi kwenye historia.',
    period: 'Kipindi',
    periods: { week: 'Siku 7', weeks: 'Wiki 8', all: 'Yote' },
    model: 'Modeli',
    modelName: (hash, count) => `${hash.slice(0, 8)} (${slices(count)})`,
    csv: 'CSV',
    json: 'Hifadhi takwimu',
    add: 'Ongeza utambuzi',
    check: 'Ihakiki kwa wagonjwa wako mwenyewe',
    show: (count) => `Onyesha hizi ${number(count)}`,
    seen: 'Imeshughulikiwa',
    answered: 'Zilizojibiwa',
    ofSlices: (share) => `${percent(share)} ya vipande`,
    uncertainWeek: 'Bila uhakika, siku 7 zilizopita',
    inTests: (share) => `${percent(share)} kwenye majaribio`,
    rejected: 'Hazikusomwa kama MRI ya ubongo',
    right: 'Sahihi, palipothibitishwa',
    rightOf: (right, count) => `${number(right)} kati ya ${number(count)}`,
    interval: (share, low, high) => `${percent(share)} (${between(low, high)})`,
    noneYet: 'hakuna bado',
    otherModel: 'Ilisomwa na toleo jingine: hakuna rejea ya modeli yake.',
    pictures: {
      title: 'Je, picha zinafanana na zile ilizojifunza?',
      note: (images, series) =>
        `Ukanda: mafunzo. Mstari: hapa, mediani na nusu ya kati, ${slices(images)} vya chunguzi ${number(series)}.`,
      names: {
        pixels: 'Pikseli za upana wa kichwa',
        sharpness: 'Ukali',
        contrast: 'Utofautishaji',
        noise: 'Chengachenga',
        head: 'Kichwa kwenye picha',
        foreignness: 'Tofauti na MRI ya ubongo',
      },
      verdicts: {
        'as-learnt': 'kama ilivyojifunza',
        lower: 'chini',
        higher: 'juu',
        wider: 'mbalimbali zaidi',
        'too-few': 'chache mno',
      },
      statistic: (distance, p, count) =>
        `Umbali wa Kolmogorov–Smirnov ${distance}, p ${p}, chunguzi ${number(count)}`,
      findings: (count, all) =>
        count === 0
          ? `Dalili: zote ${number(all)} kama ilivyojifunza.`
          : `Dalili tofauti na ilivyojifunza: ${number(count)} kati ya ${number(all)}.`,
    },
    weekly: {
      title: 'Wiki kwa wiki',
      note: (perWeek) => `Takriban ${slices(perWeek)} kwa wiki`,
      expected: (low, high) => `inayotarajiwa ${between(low, high)}`,
      week: 'Wiki ya',
      uncertain: 'Bila uhakika',
      rejected: 'Hazijasomwa',
      outside: 'Hazifanani na za mafunzo',
    },
    answers: {
      title: 'Majibu yaliyotolewa, %',
      here: 'Hapa',
      tests: 'Majaribio',
      note: 'Ya vipande vyenye jibu',
    },
    against: {
      title: 'Dhidi ya utambuzi uliothibitishwa',
      note: (count, missed) =>
        `${slices(count)}${count < 100 ? ', vichache mno kuwa na uhakika' : ''}; uvimbe uliokosekana: ${number(missed)}`,
      said: 'Dendrite ilisema',
      confirmed: 'Uliothibitishwa',
    },
    calibration: {
      title: 'Je, “97%” ni sahihi mara 97 kati ya 100?',
      note: 'Iliyosemwa (mlalo) na sahihi (wima), pamoja na masafa ya 95%',
    },
    again: {
      title: 'Za kuangalia tena',
      note: 'Pale Dendrite na utambuzi zinapotofautiana',
      said: (when, said) => `${when} · ilisema ${said}, ilikuwa`,
      none: 'Hakuna hadi sasa.',
    },
    alarms: {
      uncertain: 'Majibu mengi zaidi hayana uhakika kuliko majaribio yanavyotarajia.',
      rejected: 'Picha nyingi zaidi hazisomwi kama MRI ya ubongo kuliko majaribio yanavyotarajia.',
      outside: 'Picha za karibuni hazifanani na zile ilizojifunza.',
      wrong: 'Majibu mengi zaidi yana makosa kuliko majaribio yanavyotarajia.',
      'more-tumours': 'Majibu mengi zaidi yanataja uvimbe kuliko ilivyo kawaida hapa.',
      'fewer-tumours': 'Majibu machache zaidi yanataja uvimbe kuliko ilivyo kawaida hapa.',
    },
    todo: {
      uncertain:
        'Tuma faili za asili badala ya picha za skrini. Soma vipande bila uhakika kana kwamba hakuna jibu.',
      rejected:
        'Angalia hizi: kati yake kuna vipande vya ubongo vilivyokataliwa kimakosa. Tuma vipande vizima, visivyokatwa.',
      outside:
        'Tuma faili za asili badala ya picha za skrini. Je, kuna skana au itifaki mpya? Ihakiki kwanza kwa picha zake.',
      wrong: 'Angalia visa hivi. Hadi ujue sababu, usitegemee majibu.',
      'more-tumours': 'Je, sasa wanatumwa wagonjwa wa aina nyingine? Kama sivyo, angalia visa hivi.',
      'fewer-tumours':
        'Je, sasa wanatumwa wagonjwa wa aina nyingine? Kama sivyo, tafuta uvimbe uliokosekana.',
    },
    since: (when) => `Tangu ${when}.`,
    rate: (perYear) =>
      `Kila tahadhari imewekwa ili, ikiwa hakuna kilichobadilika, ije si zaidi ya mara moja katika miaka ${number(Math.round(1 / perYear))}.`,
  },
  several: {
    title: 'Vituo kadhaa pamoja',
    add: 'Ongeza takwimu za vituo vingine (JSON)',
    note: 'Kutoka faili za “Hifadhi takwimu”: hesabu tu, hakuna visa.',
    clinic: 'Kituo',
    here: 'Kituo hiki',
    all: 'Zote',
    alarms: 'Tahadhari',
    noAlarm: 'hakuna',
    known: 'Takwimu hizi ziko hapa tayari.',
    notOurs: 'Mojawapo ya faili haina takwimu za kituo zilizotengenezwa na Dendrite.',
    otherModel: 'Takwimu za modeli nyingine haziwezi kuunganishwa na hizi.',
    remove: 'Ziondoe',
  },

  check: {
    title: 'Ihakiki kwa wagonjwa wako mwenyewe',
    lead: 'Chagua folda ya picha na jedwali la utambuzi wake (CSV: file, diagnosis, patient). Kila kitu kinabaki kwenye kifaa hiki.',
    folder: 'Folda ya picha',
    chosen: (count) => `Faili zilizochaguliwa: ${number(count)}`,
    lines: (count) => `Utambuzi uliosomwa: ${number(count)}.`,
    labels: 'Jedwali la utambuzi (CSV)',
    fromCases: 'Tumia visa vilivyothibitishwa',
    run: 'Hakiki',
    stop: 'Simamisha',
    progress: (done, all) => `Faili ${number(done)} kati ya ${number(all)} zimesomwa`,
    noImage: 'Hakuna picha yenye utambuzi: angalia majina kwenye jedwali.',
    missing: (count) => `Mistari ya jedwali bila picha: ${number(count)}.`,
    unlisted: (count) => `Picha bila mstari kwenye jedwali: ${number(count)}.`,
    faults: (fault) => {
      switch (fault.code) {
        case 'not-a-table':
          return 'Jedwali halikuweza kusomwa. Lihifadhi kama CSV, mstari mmoja kwa picha.';
        case 'no-column':
          return `Jedwali halina safu “${fault.column}”. Itaje kwenye mstari wa kwanza: file,diagnosis,patient.`;
        case 'no-rows':
          return 'Jedwali ni tupu. Andika mstari mmoja kwa picha: file,diagnosis,patient.';
        case 'unknown-diagnosis':
          return `Mstari ${number(fault.line)} una utambuzi “${fault.text}”. Andika ${DIAGNOSES}, au tumour ikiwa aina haijulikani.`;
        case 'contradiction':
          return `Jedwali linaipa “${fault.file}” tambuzi mbili. Bakiza ulio sahihi.`;
      }
    },
    card: 'Kadi ya ripoti',
    cardOf: (made, version, model) => `${made} · toleo ${version} · modeli ${model}`,
    images: 'Picha zenye utambuzi',
    trainedOn: 'Zimeachwa: modeli ilifunzwa kwazo',
    duplicates: 'Zimeachwa: karibu nakala',
    failed: 'Hazikuweza kufunguliwa',
    rejected: 'Hazikusomwa kama MRI ya ubongo',
    answered: 'Zilizojibiwa',
    figures: {
      tumourSensitivityOfRead: 'Unyeti kwa uvimbe, palipojibiwa',
      tumourSpecificityOfRead: 'Umahususi kwa uvimbe, palipojibiwa',
      tumourSensitivity: 'Unyeti kwa uvimbe, majibu yote',
      tumourSpecificity: 'Umahususi kwa uvimbe, majibu yote',
      tumourAuc: 'Uvimbe au hakuna, AUC',
      balancedAccuracy: 'Usahihi wenye uwiano',
      accuracyOfRead: 'Sahihi, palipojibiwa',
      calibrationError: 'Kosa la urekebishaji linalotarajiwa',
      coverage: 'Zilizojibiwa, kati ya zilizosomwa',
    },
    all: (images, people) => `Vyote: ${slices(images)}, ${patients(people)}`,
    sequence: (name, images) => `Sekwensi ${name}: ${slices(images)}`,
    plane: (name, images) => `Mkato ${name}: ${slices(images)}`,
    unknown: 'haiwezi kujulikana',
    intervals: 'Pamoja na masafa ya uhakika ya 95%, kwa mgonjwa.',
    noPatients:
      'Jedwali halitaji wagonjwa: kila picha au mfululizo unahesabiwa kama mgonjwa mmoja. Masafa ni finyu mno mgonjwa akiwa na kadhaa.',
    research: 'Inasaidia; wewe ndiye unayeamua. Kwa utafiti, si kifaa cha tiba.',
    print: 'Chapisha',
    save: 'Hifadhi kama JSON',
    poolTitle: 'Vituo kadhaa pamoja',
    pool: 'Unganisha kadi za ripoti (JSON)',
    pooled: (clinics, images, people) => `Vituo ${number(clinics)}, ${slices(images)}, ${patients(people)}`,
    heterogeneity: (share) => `kati ya vituo, zaidi ya bahati: ${percent(share)}`,
    poolFaults: {
      'too-few': 'Chagua kadi za ripoti za vituo viwili au zaidi.',
      'same-report': 'Kadi moja ipo mara mbili. Chagua ya kila kituo mara moja.',
      'other-model': 'Kadi ni za modeli tofauti. Chagua za moja.',
    },
    notReport: 'Faili mojawapo si kadi ya ripoti ya Dendrite.',
  },
  calibration: {
    title: 'Urekebishaji wa kituo hiki',
    lead: 'Hulinganisha uwezekano na kizingiti na visa vyako vilivyothibitishwa. Modeli yenyewe inabaki ilivyo.',
    tooFew: (count, least) => `Visa ${number(least)} vilivyothibitishwa vinahitajika; vipo ${number(count)}.`,
    fit: 'Linganisha',
    use: 'Tumia kando ya asilia',
    shipped: 'Asilia',
    local: 'Kituo hiki',
    logLoss: 'Hasara ya logi',
    brier: 'Alama ya Brier',
    calibrationError: 'Kosa la urekebishaji linalotarajiwa',
    accuracy: 'Sahihi',
    threshold: 'Uwezekano wa chini wa jibu',
    judged: (count, series, folds) =>
      `Umepimwa kwa uthibitishaji mtambuka wa sehemu ${number(folds)} kwa visa ${number(count)} vilivyothibitishwa vya chunguzi ${number(series)} ambavyo kila ulinganishaji haukuviona.`,
    better: 'Unafanya vizuri zaidi kwa visa ambavyo haukuviona.',
    notBetter: 'Haufanyi vizuri zaidi waziwazi kwa visa ambavyo haukuviona: baki na asilia.',
    save: 'Uhifadhi',
    remove: 'Uondoe',
    otherModel: 'Urekebishaji ni wa modeli nyingine, na hautumiki.',
  },
  audit: {
    title: 'Kumbukumbu',
    lead: (count, days) =>
      `Maingizo ${number(count)}; yanatunzwa siku ${number(days)}. Kilichosomwa, lini, kwa toleo gani, na ulichoamua. Hakuna data ya wagonjwa.`,
    save: 'Hifadhi kumbukumbu',
    verify: 'Hakiki kumbukumbu',
    compare: 'Hakiki dhidi ya nakala ya awali',
    whole: 'Kumbukumbu ni kamili: hakuna ingizo lililobadilishwa, kuondolewa au kuhamishwa.',
    wholeAgainst: 'Kumbukumbu ni kamili, na inalingana na nakala ya awali.',
    faults: {
      changed: (seq) => `Ingizo ${number(seq)} limebadilishwa.`,
      gap: (seq) => `Maingizo kabla ya ${number(seq)} hayapo au hayako kwa mpangilio.`,
      'let-go': (seq) =>
        `Ingizo ${number(seq)} linasema kwamba maingizo ya zamani yaliondolewa, na hilo halilingani: huenda mwanzo umekatwa.`,
      'no-beginning': (seq) => `Kumbukumbu inaanza na ingizo ${number(seq)}, na hakuna kinachosema kwa nini.`,
      cut: (seq) => `Ingizo ${number(seq)} la nakala ya awali halipo: mwisho umekatwa au umeandikwa upya.`,
    },
    notOurs: 'Hii si kumbukumbu ya Dendrite.',
  },
};
