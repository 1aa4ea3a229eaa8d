/** Hindi: the clinic's own tools. */

import { DIAGNOSES } from '../../evaluation/sample';
import { byClass, capitalised } from '../by-class';
import type { ClinicWords } from '../en/clinic';
import { numbersOf } from '../numbers';
import { classes } from './classes';
import { LOCALE } from './locale';

const { percent, percentExact, number, plural, day, shortDay } = numbersOf(LOCALE);
const cases = (count: number) => plural(count, { one: '# मामला', other: '# मामले' });
const slices = (count: number) => plural(count, { one: '# स्लाइस', other: '# स्लाइस' });
const patients = (count: number) => plural(count, { one: '# मरीज़', other: '# मरीज़ों' });
const between = (low: number, high: number) => `${percent(low)}–${percent(high)}`;

const answers = byClass(
  {
    glioma: 'ग्लियोमा',
    meningioma: 'मेनिंजियोमा',
    notumor: 'कोई ट्यूमर नहीं',
    pituitary: 'पिट्यूटरी ट्यूमर',
  },
  (label) => capitalised(classes[label]),
);

export const clinic: ClinicWords = {
  title: 'यह केंद्र',
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
    other: 'कुछ और',
    unsure: 'कहा नहीं जा सकता',
  },
  shortNames: byClass(
    { glioma: 'ग्लियोमा', meningioma: 'मेनिंजि.', notumor: 'नहीं', pituitary: 'पिट्यू.' },
    (label) => capitalised(classes[label]),
  ),
  decision: {
    title: 'आपकी अपनी रीडिंग',
    ask: 'आपको क्या दिखता है?',
    firstTitle: 'पहले ख़ुद पढ़ें',
    firstNote: 'आपके चुनने के बाद उत्तर दिखता है। आपका चुनाव उसके साथ रखा जाता है।',
    skip: 'मेरी रीडिंग के बिना दिखाएँ',
    firstWas: (opinion) => `आपकी पहली रीडिंग: ${opinion}।`,
    agree: 'सहमत',
    differ: 'असहमत',
    differWith: 'आप इसके बदले क्या कहते हैं?',
    agreed: 'आप सहमत थे।',
    differed: (opinion) => `आपने इसके बदले कहा: ${opinion}।`,
    diagnosis: 'पुष्ट निदान',
    diagnosisNone: 'अभी पुष्ट नहीं',
    basis: 'पुष्टि का आधार',
    bases: { histology: 'हिस्टोलॉजी', 'follow-up': 'फ़ॉलो-अप', expert: 'विशेषज्ञ' },
    note: 'टिप्पणी (नाम नहीं)',
    tag: 'लेबल',
    notKept: 'यह परिणाम रखा नहीं जाता, इसलिए इसमें कुछ जोड़ा नहीं जा सकता। इतिहास में रखना चालू करें।',
    noEffect: 'आप जो दर्ज करते हैं, उससे मॉडल कभी नहीं बदलता।',
    local: (answer, probability) => `इस केंद्र के अंशांकन से: ${answer}, ${percent(probability)}।`,
    localUncertain: (answer, probability) =>
      `इस केंद्र के अंशांकन से: अनिश्चित; सबसे संभावित: ${answer}, ${percent(probability)}।`,
  },
  prior: {
    line: {
      image: (when) => `यह चित्र पहले ${when} को पढ़ा गया था।`,
      grew: (when) => `यह जाँच पहले ${when} को कम स्लाइसों के साथ पढ़ी गई थी। अब इसके मामले में सभी हैं।`,
      label: (when) => `इस लेबल वाला पहले का एक मामला ${when} का है।`,
    },
    compare: 'तुलना करें',
    choose: 'पहले का मामला',
    nothing: 'एक चुनें',
    none: 'पहले का कोई मामला नहीं रखा गया है।',
    now: 'अभी',
    recognised: { image: 'वही चित्र, या लगभग वही।', label: 'अपने लेबल से मिला।' },
  },

  cases: {
    search: 'टिप्पणियों और लेबलों में खोजें',
    filter: 'दिखाएँ',
    filters: {
      all: 'सभी',
      ...answers,
      uncertain: 'अनिश्चित',
      rejected: 'नहीं पढ़े गए',
      differs: 'आप असहमत थे',
      confirmed: 'पुष्ट',
      unconfirmed: 'अपुष्ट',
      wrong: 'निदान के अनुसार ग़लत',
    },
    order: 'क्रम',
    orders: {
      newest: 'नए पहले',
      oldest: 'पुराने पहले',
      surest: 'सबसे पक्के पहले',
      'least-sure': 'सबसे कम पक्के पहले',
    },
    found: cases,
    none: 'कोई मामला इन फ़िल्टरों से मेल नहीं खाता।',
    more: (count) => `${number(count)} और दिखाएँ`,
    behind: (count) => `चेतावनी के पीछे के ${cases(count)}`,
    firstRead: 'पहले मेरी अपनी रीडिंग पूछें',
    firstReadNote: 'पहले दिखा ग़लत उत्तर भटकाता है। पहले ख़ुद पढ़ना जाना-माना उपाय है।',
    export: 'सभी मामले फ़ाइल में सहेजें',
    import: 'फ़ाइल से मामले जोड़ें',
    passphrase: 'पासफ़्रेज़ (न चाहिए तो ख़ाली छोड़ें)',
    passphraseNote: 'पासफ़्रेज़ से फ़ाइल एन्क्रिप्ट होती है। इसके बिना कोई उसे नहीं खोल सकता: इसे सँभालकर रखें।',
    plainNote: 'पासफ़्रेज़ के बिना, जिसके पास फ़ाइल है वह उसे पढ़ सकता है।',
    exported: (count) => `सहेजे गए: ${cases(count)}।`,
    imported: (added, known) =>
      known > 0 ? `जोड़े गए: ${cases(added)}; पहले से यहाँ: ${number(known)}।` : `जोड़े गए: ${cases(added)}।`,
    working: 'चल रहा है…',
    faults: {
      'not-ours': 'यह Dendrite के मामलों की फ़ाइल नहीं है। कुछ नहीं बदला गया।',
      newer: 'यह फ़ाइल Dendrite के नए संस्करण की है। पहले इसे अपडेट करें। कुछ नहीं बदला गया।',
      truncated: 'फ़ाइल बीच में ख़त्म होती है: पूरी कॉपी नहीं हुई। फिर से कॉपी करें। कुछ नहीं बदला गया।',
      damaged: 'फ़ाइल ख़राब है, या किसी ने उसे बदला है। दूसरी कॉपी लें। कुछ नहीं बदला गया।',
      'too-large': 'फ़ाइल इतनी बड़ी है कि यह डिवाइस उसे एक साथ नहीं ले सकता। कुछ नहीं बदला गया।',
      'passphrase-needed': 'फ़ाइल एन्क्रिप्टेड है। उसका पासफ़्रेज़ डालें।',
      'passphrase-wrong': 'पासफ़्रेज़ ग़लत है, या फ़ाइल ख़राब है। कुछ नहीं बदला गया।',
    },
    notWritten: 'जगह नहीं है, या डेटाबेस नहीं है: कुछ नहीं बदला गया।',
  },
  monitor: {
    lead: (count, from, to) => `${slices(count)} · ${from} से ${to} · केवल इस डिवाइस पर`,
    empty: 'अभी कुछ पढ़ा और रखा नहीं गया है। आँकड़े पहली स्लाइसों के साथ आते हैं।',
    notKept: 'परिणाम रखे नहीं जाते, इसलिए गिनने को कुछ नहीं है। इतिहास में रखना चालू करें।',
    period: 'अवधि',
    periods: { week: '7 दिन', weeks: '8 सप्ताह', all: 'सब' },
    model: 'मॉडल',
    modelName: (hash, count) => `${hash.slice(0, 8)} (${slices(count)})`,
    csv: 'CSV',
    json: 'आँकड़े सहेजें',
    add: 'निदान जोड़ें',
    check: 'अपने मरीज़ों पर जाँचें',
    show: (count) => `ये ${number(count)} दिखाएँ`,
    seen: 'देख लिया',
    answered: 'उत्तर दिए गए',
    ofSlices: (share) => `स्लाइसों का ${percent(share)}`,
    uncertainWeek: 'अनिश्चित, पिछले 7 दिन',
    inTests: (share) => `परीक्षणों में ${percent(share)}`,
    rejected: 'मस्तिष्क एमआरआई के रूप में नहीं पढ़े गए',
    right: 'जहाँ पुष्ट, वहाँ सही',
    rightOf: (right, count) => `${number(count)} में से ${number(right)}`,
    interval: (share, low, high) => `${percent(share)} (${between(low, high)})`,
    noneYet: 'अभी कोई नहीं',
    otherModel: 'दूसरे संस्करण ने पढ़ा: उसके मॉडल के लिए संदर्भ नहीं है।',
    pictures: {
      title: 'क्या चित्र वैसे हैं जिनसे इसने सीखा?',
      note: (images, series) =>
        `पट्टी: प्रशिक्षण। रेखा: यहाँ, माध्यिका और बीच का आधा, ${number(series)} जाँचों की ${slices(images)}।`,
      names: {
        pixels: 'सिर की चौड़ाई में पिक्सेल',
        sharpness: 'तीक्ष्णता',
        contrast: 'कंट्रास्ट',
        noise: 'शोर',
        head: 'चित्र में सिर',
        foreignness: 'मस्तिष्क एमआरआई से भिन्न',
      },
      verdicts: {
        'as-learnt': 'जैसा सीखा',
        lower: 'कम',
        higher: 'अधिक',
        wider: 'अधिक विविध',
        'too-few': 'बहुत कम',
      },
      statistic: (distance, p, count) => `कोल्मोगोरोव–स्मिरनोव दूरी ${distance}, p ${p}, ${number(count)} जाँचें`,
      findings: (count, all) =>
        count === 0
          ? `फ़ाइंडिंग: सभी ${number(all)} जैसी सीखी गईं।`
          : `सीखी हुई से भिन्न फ़ाइंडिंग: ${number(all)} में से ${number(count)}।`,
    },
    weekly: {
      title: 'सप्ताह दर सप्ताह',
      note: (perWeek) => `सप्ताह में लगभग ${slices(perWeek)}`,
      expected: (low, high) => `अपेक्षित ${between(low, high)}`,
      week: 'सप्ताह',
      uncertain: 'अनिश्चित',
      rejected: 'नहीं पढ़े गए',
      outside: 'सीखे हुए चित्रों से अलग',
    },
    answers: { title: 'दिए गए उत्तर, %', here: 'यहाँ', tests: 'परीक्षण', note: 'उत्तर वाली स्लाइसों में' },
    against: {
      title: 'पुष्ट निदानों के सामने',
      note: (count, missed) =>
        `${slices(count)}${count < 100 ? ', पक्का कहने को बहुत कम' : ''}; छूटे ट्यूमर: ${number(missed)}`,
      said: 'Dendrite ने कहा',
      confirmed: 'पुष्ट',
    },
    calibration: {
      title: 'क्या “97%” 100 में 97 बार सही है?',
      note: 'कहा गया (आड़ा) और सही (खड़ा), 95% अंतरालों के साथ',
    },
    again: {
      title: 'फिर से देखने योग्य',
      note: 'जहाँ Dendrite और निदान भिन्न हैं',
      said: (when, said) => `${when} · कहा ${said}; निदान:`,
      none: 'अब तक कोई नहीं।',
    },
    alarms: {
      uncertain: 'परीक्षणों की अपेक्षा से अधिक उत्तर अनिश्चित हैं।',
      rejected: 'परीक्षणों की अपेक्षा से अधिक चित्र मस्तिष्क एमआरआई के रूप में नहीं पढ़े जाते।',
      outside: 'हाल के चित्र वैसे नहीं हैं जिनसे इसने सीखा।',
      wrong: 'परीक्षणों की अपेक्षा से अधिक उत्तर ग़लत हैं।',
      'more-tumours': 'यहाँ के सामान्य से अधिक उत्तर ट्यूमर बताते हैं।',
      'fewer-tumours': 'यहाँ के सामान्य से कम उत्तर ट्यूमर बताते हैं।',
    },
    todo: {
      uncertain: 'स्क्रीन की तस्वीरों के बदले मूल फ़ाइलें भेजें। अनिश्चित स्लाइसों को ऐसे पढ़ें जैसे कोई उत्तर न हो।',
      rejected: 'इन्हें देखें: इनमें मस्तिष्क की स्लाइसें ग़लती से अस्वीकार हुई हैं। पूरी, बिना काटी स्लाइसें भेजें।',
      outside: 'तस्वीरों या स्क्रीनशॉट के बदले मूल फ़ाइलें भेजें। क्या नया स्कैनर या प्रोटोकॉल है? पहले उसके चित्रों पर जाँचें।',
      wrong: 'इन मामलों को देखें। कारण जानने तक उत्तरों पर भरोसा न करें।',
      'more-tumours': 'क्या अब दूसरी तरह के मरीज़ भेजे जाते हैं? नहीं तो इन मामलों को देखें।',
      'fewer-tumours': 'क्या अब दूसरी तरह के मरीज़ भेजे जाते हैं? नहीं तो छूटे ट्यूमर खोजें।',
    },
    since: (when) => `${when} से।`,
    rate: (perYear) =>
      `हर चेतावनी ऐसे तय है कि कुछ न बदलने पर वह ${number(Math.round(1 / perYear))} वर्षों में अधिक से अधिक एक बार आए।`,
  },
  several: {
    title: 'कई केंद्र एक साथ',
    add: 'दूसरे केंद्रों के आँकड़े जोड़ें (JSON)',
    note: '“आँकड़े सहेजें” की फ़ाइलों से: केवल गिनतियाँ, कोई मामला नहीं।',
    clinic: 'केंद्र',
    here: 'यह केंद्र',
    all: 'सब',
    alarms: 'चेतावनियाँ',
    noAlarm: 'कोई नहीं',
    known: 'ये आँकड़े पहले से यहाँ हैं।',
    notOurs: 'एक फ़ाइल में Dendrite के बनाए किसी केंद्र के आँकड़े नहीं हैं।',
    otherModel: 'दूसरे मॉडल के आँकड़े इनके साथ नहीं जोड़े जा सकते।',
    remove: 'इन्हें हटाएँ',
  },

  check: {
    title: 'अपने मरीज़ों पर जाँचें',
    lead: 'चित्रों का फ़ोल्डर और उनके निदानों की तालिका चुनें (CSV: file, diagnosis, patient)। सब कुछ इसी डिवाइस पर रहता है।',
    folder: 'चित्रों का फ़ोल्डर',
    chosen: (count) => plural(count, { one: '# फ़ाइल चुनी गई', other: '# फ़ाइलें चुनी गईं' }),
    lines: (count) => plural(count, { one: '# निदान पढ़ा गया।', other: '# निदान पढ़े गए।' }),
    labels: 'निदानों की तालिका (CSV)',
    fromCases: 'पुष्ट मामले लें',
    run: 'जाँचें',
    stop: 'रोकें',
    progress: (done, all) => `${number(all)} में से ${number(done)} फ़ाइलें पढ़ी गईं`,
    noImage: 'किसी चित्र का निदान नहीं है: तालिका के नाम देखें।',
    missing: (count) => `तालिका की पंक्तियाँ जिनका चित्र नहीं: ${number(count)}।`,
    unlisted: (count) => `चित्र जिनकी तालिका में पंक्ति नहीं: ${number(count)}।`,
    faults: (fault) => {
      switch (fault.code) {
        case 'not-a-table':
          return 'तालिका पढ़ी नहीं जा सकी। उसे CSV में सहेजें, हर चित्र की एक पंक्ति।';
        case 'no-column':
          return `तालिका में “${fault.column}” स्तंभ नहीं है। पहली पंक्ति में लिखें: file,diagnosis,patient।`;
        case 'no-rows':
          return 'तालिका ख़ाली है। हर चित्र की एक पंक्ति लिखें: file,diagnosis,patient।';
        case 'unknown-diagnosis':
          return `पंक्ति ${number(fault.line)} में निदान “${fault.text}” है। लिखें ${DIAGNOSES}, या प्रकार न पता हो तो tumour।`;
        case 'contradiction':
          return `तालिका “${fault.file}” को दो निदान देती है। सही वाला रखें।`;
      }
    },
    card: 'रिपोर्ट कार्ड',
    cardOf: (made, version, model) => `${made} · संस्करण ${version} · मॉडल ${model}`,
    images: 'निदान वाले चित्र',
    trainedOn: 'छोड़े गए: मॉडल इनसे सीखा है',
    duplicates: 'छोड़े गए: लगभग एक जैसे',
    failed: 'खोले नहीं जा सके',
    rejected: 'मस्तिष्क एमआरआई के रूप में नहीं पढ़े गए',
    answered: 'उत्तर दिए गए',
    figures: {
      tumourSensitivityOfRead: 'ट्यूमर संवेदनशीलता, जहाँ उत्तर',
      tumourSpecificityOfRead: 'ट्यूमर विशिष्टता, जहाँ उत्तर',
      tumourSensitivity: 'ट्यूमर संवेदनशीलता, सभी उत्तर',
      tumourSpecificity: 'ट्यूमर विशिष्टता, सभी उत्तर',
      tumourAuc: 'ट्यूमर या नहीं, AUC',
      balancedAccuracy: 'संतुलित सटीकता',
      accuracyOfRead: 'सही, जहाँ उत्तर',
      calibrationError: 'अपेक्षित अंशांकन त्रुटि',
      coverage: 'उत्तर दिए, पढ़े गए में से',
    },
    all: (images, people) => `सभी: ${patients(people)} की ${slices(images)}`,
    sequence: (name, images) => `सीक्वेंस ${name}: ${slices(images)}`,
    plane: (name, images) => `तल ${name}: ${slices(images)}`,
    unknown: 'कहा नहीं जा सकता',
    intervals: '95% अंतराल, मरीज़ के स्तर पर।',
    noPatients:
      'तालिका मरीज़ नहीं बताती: हर चित्र या सीरीज़ एक मरीज़ गिनी जाती है। किसी मरीज़ के कई हों तो अंतराल बहुत सँकरे हैं।',
    research: 'यह मदद करता है; फ़ैसला आपका है। शोध के लिए, चिकित्सा उपकरण नहीं।',
    print: 'छापें',
    save: 'JSON में सहेजें',
    poolTitle: 'कई केंद्र एक साथ',
    pool: 'रिपोर्ट कार्ड जोड़ें (JSON)',
    pooled: (clinics, images, people) => `${number(clinics)} केंद्र, ${patients(people)} की ${slices(images)}`,
    heterogeneity: (share) => `संयोग से परे, केंद्रों के बीच: ${percent(share)}`,
    poolFaults: {
      'too-few': 'कम से कम दो केंद्रों के रिपोर्ट कार्ड चुनें।',
      'same-report': 'एक रिपोर्ट कार्ड दो बार है। हर केंद्र का एक बार चुनें।',
      'other-model': 'रिपोर्ट कार्ड अलग मॉडलों के हैं। एक के चुनें।',
    },
    notReport: 'एक फ़ाइल Dendrite का रिपोर्ट कार्ड नहीं है।',
  },
  calibration: {
    title: 'इस केंद्र का अंशांकन',
    lead: 'संभावनाओं और सीमा को आपके पुष्ट मामलों से मिलाता है। मॉडल स्वयं वैसा ही रहता है।',
    tooFew: (count, least) => `${number(least)} पुष्ट मामले चाहिए; ${number(count)} हैं।`,
    fit: 'मिलाएँ',
    use: 'मूल के साथ काम में लें',
    shipped: 'मूल',
    local: 'यह केंद्र',
    logLoss: 'लॉग हानि',
    brier: 'ब्रायर अंक',
    calibrationError: 'अपेक्षित अंशांकन त्रुटि',
    accuracy: 'सही',
    threshold: 'उत्तर की न्यूनतम संभावना',
    judged: (count, series, folds) =>
      `${number(folds)} भागों के क्रॉस-वैलिडेशन से, ${number(series)} जाँचों के ${number(count)} पुष्ट मामलों पर परखा गया, जो हर मिलान ने नहीं देखे थे।`,
    better: 'यह उन मामलों पर बेहतर है जो इसने नहीं देखे।',
    notBetter: 'यह अनदेखे मामलों पर स्पष्ट रूप से बेहतर नहीं है: मूल ही रखें।',
    save: 'सहेजें',
    remove: 'हटाएँ',
    otherModel: 'अंशांकन दूसरे मॉडल का है, और काम में नहीं लिया जाता।',
  },
  audit: {
    title: 'लॉग',
    lead: (count, days) =>
      `${plural(count, { one: '# प्रविष्टि', other: '# प्रविष्टियाँ' })}; ${number(days)} दिन रखी जाती हैं। क्या पढ़ा गया, कब, किस संस्करण से, और आपने क्या निर्णय लिया। मरीज़ का कोई डेटा नहीं।`,
    save: 'लॉग सहेजें',
    verify: 'लॉग जाँचें',
    compare: 'पुरानी कॉपी से जाँचें',
    whole: 'लॉग पूरा है: कोई प्रविष्टि बदली, हटाई या खिसकाई नहीं गई।',
    wholeAgainst: 'लॉग पूरा है, और पुरानी कॉपी से मेल खाता है।',
    faults: {
      changed: (seq) => `प्रविष्टि ${number(seq)} बदली गई।`,
      gap: (seq) => `${number(seq)} से पहले की प्रविष्टियाँ ग़ायब हैं या क्रम में नहीं हैं।`,
      'let-go': (seq) =>
        `प्रविष्टि ${number(seq)} कहती है कि पुरानी प्रविष्टियाँ हटाई गईं, पर यह मेल नहीं खाता: शुरुआत शायद काटी गई है।`,
      'no-beginning': (seq) => `लॉग प्रविष्टि ${number(seq)} से शुरू होता है, और कारण कहीं नहीं है।`,
      cut: (seq) => `पुरानी कॉपी की प्रविष्टि ${number(seq)} ग़ायब है: अंत काटा गया या दोबारा लिखा गया।`,
    },
    notOurs: 'यह Dendrite का लॉग नहीं है।',
  },
};
