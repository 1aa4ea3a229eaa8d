/** Hindi: the words of a slice's answer: the card, its tabs, and the report. */

import { byClass, capitalised, foundOf } from '../by-class';
import type { Direction, Size } from '../codes';
import { counted } from '../counted';
import type { VerdictWords } from '../en/verdict';
import { joinedBy } from '../joined';
import { numbersOf } from '../numbers';
import { type SignWords, saidSigns } from '../said-signs';
import { amount } from './amounts';
import { classes } from './classes';
import { LOCALE, listed } from './locale';

const { percent, number, two, tenths, day, list } = numbersOf(LOCALE);

const joined = joinedBy(', ', ' और ');

const directions: Readonly<Record<Direction, string>> = {
  front: 'आगे की ओर',
  back: 'पीछे की ओर',
  top: 'ऊपर',
  base: 'आधार पर',
  'patient-left': 'मरीज़ के बाईं ओर',
  'patient-right': 'मरीज़ के दाईं ओर',
  upper: 'ऊपरी भाग में',
  lower: 'निचले भाग में',
  'picture-left': 'चित्र में बाईं ओर',
  'picture-right': 'चित्र में दाईं ओर',
  middle: 'बीच में',
};

const sizes: Readonly<Record<Size, string>> = {
  large: 'एक बड़ा क्षेत्र',
  medium: 'एक क्षेत्र',
  small: 'एक छोटा क्षेत्र',
};

const signs: SignWords = {
  'brighter-than-other-side': ['विपरीत ओर से ज़्यादा चमकीला', 'विपरीत ओर से ज़्यादा चमकीला'],
  'darker-than-other-side': ['विपरीत ओर से कम चमकीला', 'विपरीत ओर से कम चमकीला'],
  'brighter-than-around': ['आसपास से ज़्यादा चमकीला', 'आसपास से ज़्यादा चमकीला'],
  'darker-than-around': ['आसपास से कम चमकीला', 'आसपास से कम चमकीला'],
  'bright-rim': ['रिम केंद्र से ज़्यादा चमकीली', 'चमकीली रिम वाला'],
  solid: ['चमकीली रिम नहीं', 'बिना चमकीली रिम का'],
  ragged: ['अनियमित घेरा', 'अनियमित घेरे वाला'],
  elongated: ['लंबोतरा', 'लंबोतरा'],
  large: ['बड़ा', 'बड़ा'],
  small: ['छोटा', 'छोटा'],
  'at-sella': ['सेला पर', 'सेला पर'],
  'away-from-sella': ['सेला से दूर', 'सेला से दूर'],
  'on-midline': ['मध्य रेखा पर', 'मध्य रेखा पर'],
  'off-midline': ['मध्य रेखा से हटकर', 'मध्य रेखा से हटकर'],
  'near-skull': ['खोपड़ी के पास', 'खोपड़ी के पास'],
  'far-from-skull': ['सिर की गहराई में', 'सिर की गहराई में'],
  'sharp-edge': ['स्पष्ट सीमा', 'स्पष्ट सीमा वाला'],
  'blurred-edge': ['अस्पष्ट सीमा', 'अस्पष्ट सीमा वाला'],
  'darker-brain-around': ['आसपास कम चमकीला मस्तिष्क', 'कम चमकीले मस्तिष्क से घिरा'],
  'along-brain-edge': ['मस्तिष्क के किनारे के साथ', 'मस्तिष्क के किनारे के साथ'],
  'second-place': ['दूसरा क्षेत्र भी उभरता है', '; कहीं और एक दूसरा क्षेत्र भी उभरता है'],
};

const found = foundOf(list, classes);

export const verdict: VerdictWords = {
  probability: (value) => (value > 0.99 ? '99% से ज़्यादा' : value < 0.01 ? '1% से कम' : percent(value)),
  day,
  names: classes,

  sheet: {
    title: (count) => `${count} स्लाइसों की शीट`,
    picture: (count) => `पूरा चित्र, जिसमें ${count} स्लाइसें हैं`,
    explained: (count) =>
      `इस चित्र में ${count} स्लाइसें हैं। हर एक को काटकर अलग से पढ़ा गया, और सबको मिलाकर एक सीरीज़ की तरह पढ़ा जाता है।`,
    reading: (read, count) => `${count} में से ${read} स्लाइसें पढ़ी गईं`,
    asSeries: 'स्लाइसें देखें',
    caution: 'फ़ोटो में फ़ाइलों से कम दिखता है: जहाँ हो सके, फ़ाइलें ही इस्तेमाल करें।',
    cropHint: 'जहाँ कोई स्लाइस ग़लत कटी हो, उसे हाथ से काटें।',
  },

  crop: {
    open: 'एक स्लाइस काटें',
    title: 'एक स्लाइस काटें',
    how: 'फ़्रेम को एक स्लाइस के चारों ओर खींचें, या उसके बीच में दबाएँ। तीर की कुंजियाँ फ़्रेम को हिलाती हैं; Shift के साथ उसका आकार बदलती हैं।',
    smaller: 'छोटा',
    larger: 'बड़ा',
    read: 'यह हिस्सा पढ़ें',
    failed: 'यह हिस्सा काटा नहीं जा सका। कोई दूसरा चित्र इस्तेमाल करें।',
    picture: 'पूरा चित्र',
    frame: 'फ़्रेम',
    where: (x, y, width, height) =>
      `फ़्रेम: बाएँ से ${percent(x)}, ऊपर से ${percent(y)}, चौड़ाई ${percent(width)}, ऊँचाई ${percent(height)}`,
  },

  card: {
    right: ({ value }) => `अनदेखे अस्पतालों में 100 में से ${Math.round(100 * value)} बार सही`,
    inTests: ({ low, high }) => `95% अंतराल: ${Math.round(100 * low)} से ${Math.round(100 * high)}`,
    guess: (label) => `सबसे संभावित: ${classes[label]}`,
    otherModel: 'कितनी बार सही, यह पता नहीं',
    where: 'कहाँ',
    size: 'आकार',
    limits: 'सीमाएँ',
    choose: 'दूसरी फ़ाइल चुनें',
    millimetres: (width, height) => `${Math.round(width)} × ${Math.round(height)} मिमी`,
    ofHead: (share) => amount('area', share, null),
    place: (where) => list(where.map((each) => directions[each])),
    reason(size, where, found) {
      const lead = [sizes[size], ...where.map((each) => directions[each])];
      const area = lead.length > 1 ? `${list(lead.slice(1))} ${lead[0]}` : lead[0];
      const [said, elsewhere] = saidSigns(found, signs, joined);
      return [said ? `${area}: ` : area, said, `${found.length > 0 ? elsewhere : ' उभरता है'}।`];
    },
    nothing: () => ['', 'कुछ भी इतना नहीं उभरता', ' कि ट्यूमर हो।'],
    could: (first, second) => ['यह हो सकता है: ', `${classes[first]} या ${classes[second]}`, '।'],
    dissent: {
      findings: (label) => `दूसरा रीडर, फ़ाइंडिंग-वृक्ष, कहता है “${classes[label]}”।`,
      network: (label) => `अकेला नेटवर्क कहता है “${classes[label]}”।`,
    },
  },

  marked: (where) => `घेरा हुआ एक क्षेत्र: ${where}।`,

  tabs: {
    label: 'विवरण',
    why: 'क्यों',
    compare: 'तुलना',
    measure: 'माप',
    sure: 'कितना भरोसा',
    report: 'रिपोर्ट',
  },

  why: {
    seen: 'यहाँ दिखा, और 100 में से कितनों में',
    seenUnmarked: 'सबसे ज़्यादा उभरती जगह, और 100 में से कितनों में',
    columns: byClass(
      { glioma: 'ग्लियोमा', meningioma: 'मेनिंजि.', notumor: 'नहीं', pituitary: 'पिट्यू.' },
      (label) => capitalised(classes[label]),
    ),
    sign: (id) => signs[id][0],
    basis: (slices) => `ज्ञात निदान वाली ${number(slices)} स्लाइसों में से। “नहीं”: झूठी चेतावनियाँ।`,
    noSigns: 'यहाँ कोई संकेत उत्तरों को अलग नहीं करता।',
    unknown: 'इसे दूसरे संस्करण ने पढ़ा: ये संकेत कितने आम हैं, यह पता नहीं।',
    agree: (label) => `दोनों रीडर, नेटवर्क और वृक्ष, कहते हैं: ${classes[label]}।`,
    differ: 'दोनों रीडर, नेटवर्क और वृक्ष, अलग कहते हैं।',
    more: 'वृक्ष देखें',
  },

  compare: {
    here: 'इस ओर',
    other: 'विपरीत ओर, दर्पण में',
    darker: 'यहाँ कम चमकीला',
    brighter: 'यहाँ ज़्यादा चमकीला',
    difference: 'दोनों ओर का अंतर',
    none: 'सैजिटल स्लाइस में तुलना के लिए विपरीत ओर नहीं होती।',
    note: 'एक्सियल और कोरोनल स्लाइसों के लिए। झुका सिर किनारों पर अलग दिखता है।',
  },

  measure: {
    ruler: 'लंबाई',
    angle: 'कोण',
    region: 'क्षेत्र का औसत',
    how: {
      ruler: 'चित्र पर दोनों सिरे चिह्नित करें।',
      angle: 'चित्र पर एक सिरा, फिर कोना, फिर दूसरा सिरा चिह्नित करें।',
      region: 'चित्र पर क्षेत्र का बीच, फिर उसका किनारा चिह्नित करें।',
    },
    clear: 'सब मिटाएँ',
    length: (millimetres) => `${tenths(millimetres)} मिमी`,
    pixels: (pixels) => `${Math.round(pixels)} पिक्सेल`,
    degrees: (degrees) => `${Math.round(degrees)}°`,
    mean: (mean, deviation) => `${two(mean)} ± ${two(deviation)}`,
    noScale: 'फ़ाइल पिक्सेल का आकार नहीं बताती: मिलीमीटर में लंबाई अज्ञात है।',
    picture: 'इस चित्र के बारे में',
    area: (squareMillimetres) => `${tenths(squareMillimetres / 100)} सेमी²`,
    lesion: 'घेरा हुआ क्षेत्र',
    shape: {
      maxFeret: 'सबसे लंबा व्यास (Feret)',
      minFeret: 'सबसे छोटा व्यास (Feret)',
      roundness: 'गोलाई',
      solidity: 'ठोसपन',
    },
    shapeNote: 'गोलाई: वृत्त के लिए 1। ठोसपन: बिना खाँचों वाले घेरे के लिए 1। ये घेरे का वर्णन हैं, रोग का नहीं।',
    ratio: (value) => two(value),
    prepared: 'जैसा नेटवर्क ने देखा',
  },

  sure: {
    evidence: 'जो कुछ मापा गया',
    note: (slices) =>
      `रेखा: यह स्लाइस। पट्टी: कितनी बार सच निकला (95% अंतराल), अनदेखे अस्पतालों की ${number(slices)} स्लाइसों पर।`,
    otherModel: 'इसे दूसरे संस्करण ने पढ़ा: उसके उत्तर कितनी बार सही होते हैं, यह पता नहीं।',
    rare: 'जहाँ ट्यूमर कम होते हैं',
    legend: 'आपके यहाँ ट्यूमर वाली स्लाइसें',
    asTested: (share) => `100 में ${Math.round(100 * share)} (परीक्षण जैसा)`,
    oneIn: (prevalence) => `${number(Math.round(1 / prevalence))} में 1`,
    moved: (label, from, to) => `तब यही चित्र “${classes[label]}” के लिए ${from} नहीं, ${to} बताता है।`,
    same: (label, value) => `परीक्षण जैसी स्थिति में यह चित्र “${classes[label]}” के लिए ${value} बताता है।`,
    how: 'इस स्लाइस की अपनी संभावना से बेज़ के नियम से निकाला गया।',
  },

  own: {
    title: 'आपकी रीडिंग?',
    agree: 'सहमत',
    differ: 'असहमत…',
    what: 'आपको क्या दिखता है?',
    other: 'कुछ और',
    agreed: 'आप सहमत हैं।',
    said: (what) => `आपकी रीडिंग: ${what}।`,
    change: 'बदलें',
    report: 'रिपोर्ट',
  },

  warnings: {
    title: 'इस चित्र के बारे में',
    of: {
      'burned-in-annotation':
        'फ़ाइल बताती है कि चित्र पर कुछ लिखा है। इसमें मरीज़ का नाम हो सकता है: साझा करने से पहले देख लें।',
      'cropped-head': 'सिर का एक हिस्सा चित्र से बाहर है और पढ़ा नहीं गया।',
      ghosting: 'सिर के पास घोस्ट आर्टिफ़ैक्ट हैं: सिर शायद हिला था।',
      writing: 'सिर के पास कुछ लिखा हुआ-सा है। इसमें मरीज़ का नाम हो सकता है: साझा करने से पहले देख लें।',
      'low-resolution': 'पिक्सेल कम हैं: सिर की चौड़ाई में 128 से कम। छोटी चीज़ें शायद न दिखें।',
      incomplete: 'फ़ाइल समय से पहले ख़त्म हो जाती है। जो हिस्सा नहीं है, वह नहीं पढ़ा गया।',
      lossy: 'संपीड़ित (JPEG): बारीक विवरण खो गए हैं।',
      'perhaps-lossy': 'संपीड़ित (WebP या AVIF): बारीक विवरण खो गए हो सकते हैं।',
      shrunk: 'चित्र बहुत बड़ा है। पढ़ने से पहले उसे चौड़ाई और ऊँचाई के आठवें हिस्से तक छोटा किया गया।',
      'first-frame-only': 'फ़ाइल एक एनिमेशन है। सिर्फ़ उसका पहला चित्र पढ़ा गया।',
      inverted: 'चित्र नेगेटिव था। पढ़ने से पहले उसे उलट दिया गया।',
      'white-surround': 'चित्र की पृष्ठभूमि सफ़ेद थी। पढ़ने से पहले उसे काला कर दिया गया।',
      'first-volume-only': 'फ़ाइल में कई वॉल्यूम हैं। सिर्फ़ पहला पढ़ा गया।',
      'no-modality': 'फ़ाइल नहीं बताती कि यह एमआरआई है।',
      'no-orientation': 'फ़ाइल नहीं बताती कि सिर कैसे रखा था। तल अनुमान से तय किया गया।',
      'no-meta-header': 'फ़ाइल की शुरुआत नहीं है। उसकी एन्कोडिंग अनुमान से तय की गई।',
      'no-window': 'फ़ाइल में विंडो नहीं दी गई है। वह पिक्सेल के मानों से तय की गई।',
      'no-spacing': 'फ़ाइल पिक्सेल का आकार नहीं बताती। मिलीमीटर में लंबाई अज्ञात है।',
      turned:
        'फ़ाइल में चित्र घुमाया हुआ या उलटा (दर्पण जैसा) रखा है। इसे रेडियोलॉजी की परिपाटी के अनुसार सीधा दिखाया गया है।',
      contradiction: 'फ़ाइल का हेडर पिक्सेलों से मेल नहीं खाता। पिक्सेल जैसे हैं, वैसे पढ़े गए: किसी दूसरे व्यूअर से मिलाएँ।',
      'trailing-bytes': 'फ़ाइल अपने चित्र के बाद भी जारी रहती है। आगे का हिस्सा छोड़ दिया गया।',
      'window-hides': 'फ़ाइल की विंडो में सिर का बड़ा हिस्सा नहीं दिखता। दूसरी विंडो पिक्सेल के मानों से तय की गई।',
      'implausible-spacing':
        'फ़ाइल पिक्सेल का जो आकार बताती है, वह सही नहीं हो सकता। कुछ भी मिलीमीटर में नहीं बताया गया।',
      'secondary-capture':
        'फ़ाइल किसी चित्र की कॉपी है (सेकेंडरी कैप्चर)। वह नहीं बताती कि यह एमआरआई है, और कॉपी में जो छूट गया वह नहीं दिखता।',
      'nonstandard-header': 'फ़ाइल का हेडर DICOM मानक के अनुसार नहीं लिखा है। उसका जो अर्थ लगता है, वैसे पढ़ा गया।',
    },
  },

  records: {
    title: 'PACS या चिकित्सा रिकॉर्ड के लिए',
    sr: 'DICOM रिपोर्ट (SR)',
    sc: 'DICOM चित्र (SC)',
    pdf: 'DICOM पृष्ठ (PDF)',
    fhir: 'FHIR बंडल',
    hint: 'DICOM फ़ाइलों में चित्र का मरीज़ और जाँच होती है: अभी चित्र से पढ़ी गईं, कहीं रखी नहीं गईं। ये अंग्रेज़ी में, प्रारंभिक और असत्यापित हैं।',
    patient: 'FHIR के लिए मरीज़ की पहचान',
    patientHint: 'ख़ाली छोड़ने पर FHIR बंडल किसी मरीज़ का नाम नहीं लेता। आप जो लिखते हैं वह रखा नहीं जाता।',
    noInstance: 'DICOM फ़ाइलें केवल उस खुले DICOM चित्र के लिए बनती हैं जो अपनी जाँच बताता है।',
    failed: 'फ़ाइल नहीं बन सकी। कनेक्शन के साथ पेज फिर लोड करें और दोबारा कोशिश करें।',
  },

  report: {
    title: 'मस्तिष्क एमआरआई की एक स्लाइस की रिपोर्ट',
    research: 'शोध सॉफ़्टवेयर, चिकित्सा उपकरण नहीं। यह मदद करता है; फ़ैसला आपका है।',
    noteLabel: 'छापने के लिए नोट या पहचान',
    noteHint: 'छपता है, कभी सहेजा नहीं जाता। फ़ाइल का नाम नहीं छपता।',
    print: 'छापें या PDF में सहेजें',
    json: 'परिणाम सहेजें (JSON)',
    csv: 'तालिका सहेजें (CSV)',
    formats: 'सहेजी गई फ़ाइलों में फ़ाइल का नाम होता है, और मरीज़ के बारे में और कुछ नहीं।',
    note: 'नोट:',
    printed: (when) => `छपने की तारीख़: ${when}`,
    slice: 'जैसी खोली गई',
    overlay: 'घेरे के साथ',
    sliceAlt: 'स्लाइस',
    overlayAlt: 'घेरे हुए क्षेत्र के साथ स्लाइस',
    found: 'क्या मिला',
    meant(right) {
      const { value, low, high } = counted(right);
      return `इतने ही भरोसे वाले 100 उत्तरों में से लगभग ${value} अनदेखे अस्पतालों में सही थे (95% अंतराल ${low} से ${high})।`;
    },
    limits: 'सीमाएँ',
    limitsText: [
      'एक स्लाइस पढ़ी गई, कोई व्यक्ति नहीं। “कोई ट्यूमर नहीं मिला” का मतलब स्वस्थ होना नहीं है।',
      `यह इन तरह के ट्यूमर जानता है: ${found}। किसी भी दूसरी बीमारी को इनमें से कोई नाम मिल सकता है, या कोई नहीं।`,
      'इसने कम स्रोतों से सीखा, ज़्यादातर कॉन्ट्रास्ट वाले T1 चित्रों से। यह दूसरे सीक्वेंस और स्कैनर, बच्चों, या ऑपरेशन के बाद के मरीज़ों को कितना ठीक पढ़ता है, यह मालूम नहीं है।',
    ],
    decision: 'पढ़ने वाले व्यक्ति का निर्णय',
    signed: 'नाम, तारीख़, हस्ताक्षर',
    source: (facts) => `चित्र: ${listed(facts)}।`,
    pixels: (width, height) => `${width} × ${height} पिक्सेल`,
    model: (hash) => `मॉडल ${hash}`,
    version: (version) => `Dendrite ${version}`,
  },
};
