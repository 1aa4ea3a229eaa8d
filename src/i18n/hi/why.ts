/** Hindi: the words of why an answer came about. */

import { counted } from '../counted';
import type { WhyWords } from '../en/why';
import { findingTexts } from '../findings';
import { lettersOf } from '../letters';
import { numbersOf } from '../numbers';
import { amount } from './amounts';
import { classes } from './classes';
import { findings } from './findings';
import { LOCALE } from './locale';

const { number: count, plural } = numbersOf(LOCALE);
/** Before a postposition. */
const slices = (value: number) => plural(value, { one: '# प्रशिक्षण स्लाइस', other: '# प्रशिक्षण स्लाइसों' });

const telling = findingTexts(findings, amount);

export const why: WhyWords = {
  occlusion: {
    title: 'क्या उत्तर चिह्नित जगह पर टिका है?',
    lead: 'निशान वहाँ है जहाँ नेटवर्क के अनुसार उसने देखा। इसे जाँचने के लिए स्लाइस के छोटे हिस्से बारी-बारी से ढके जाते हैं, और स्लाइस फिर से पढ़ी जाती है।',
    start: 'हिस्से ढककर मैप जाँचें',
    busy: 'एक के बाद एक हिस्से ढके जा रहे हैं…',
    stop: 'रोकें',
    failed: 'यहाँ इसकी जाँच नहीं हो सकी। चित्र को फिर से खोलें।',
    confirmed: 'चिह्नित जगह को ढकने से साक्ष्य सबसे ज़्यादा घटता है: निशान सही ठहरता है।',
    elsewhere: 'किसी दूसरी जगह को ढकने से साक्ष्य ज़्यादा घटता है: चिह्नित जगह पर कम निर्भर करें।',
    nowhere: 'कोई एक हिस्सा ढकने से साक्ष्य ज़्यादा नहीं घटता: चिह्नित जगह पर निर्भर न करें।',
    tested(share) {
      const { value, low, high } = counted(share);
      return `परीक्षणों में ऐसे 100 मामलों में से लगभग ${value} में चिह्नित जगह ट्यूमर पर थी (${low} से ${high})।`;
    },
    show: 'दिखाएँ कि कहाँ ढकने से उत्तर बदलता है',
    note: 'किसी असली चित्र में ग्रे धब्बे नहीं होते। इससे दिखता है कि नेटवर्क क्या देखता है, यह नहीं कि वह सही है।',
  },

  stages: {
    title: 'स्लाइस से माप तक',
    gone: 'फ़ाइल अब पढ़ी नहीं जा सकती। चरण देखने के लिए उसे फिर से खोलें।',
    alt: (step, of) => `${of} में से चरण ${step}`,
    steps: {
      sized: (width, height) =>
        `${width} × ${height} पिक्सेल में लाया गया: हर पिक्सेल अपने नीचे के क्षेत्र का औसत है। कुछ भी बड़ा नहीं किया जाता।`,
      denoised: () => 'शोर कम किया गया: हर पिक्सेल 3 × 3 के वर्ग की माध्यिका है।',
      head: () => 'सिर मिला। उसके आसपास का सब कुछ पृष्ठभूमि माना जाता है।',
      cropped: (width, height) => `सिर के चारों ओर एक वर्ग में काटा गया, ${width} × ${height} पिक्सेल।`,
      scaled: () => 'ग्रे मान फैलाए गए: सिर का सबसे कम चमकीला आधा प्रतिशत काला है, सबसे चमकीला आधा प्रतिशत सफ़ेद।',
    },
  },

  tree: {
    title: 'पूरा निर्णय वृक्ष',
    lead: (all) =>
      `निर्णय वृक्ष ${slices(all)} से बनाया गया। हर खाना बताता है कि हर तरह की कितनी वहाँ पहुँचीं। मोटे घेरे और सही के निशान: इस स्लाइस का रास्ता।`,
    legend: 'प्रशिक्षण स्लाइसों के प्रकार',
    letters: lettersOf({ glioma: 'ग', meningioma: 'म', notumor: 'न', pituitary: 'प' }),
    labels: classes,
    name: telling.name,
    leaf: (label) => classes[label],
    via(id, threshold, below, ruler) {
      const line = telling.plain(id, threshold, ruler);
      return below ? `${line} से कम` : `${line} या अधिक`;
    },
    passed: 'यह स्लाइस यहाँ से गुज़री।',
    ended: 'यह स्लाइस यहाँ ख़त्म हुई।',
    count,
    all: (value) => plural(value, { one: '# प्रशिक्षण स्लाइस', other: '# प्रशिक्षण स्लाइसें' }),
  },
};
