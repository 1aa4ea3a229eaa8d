/** Hindi: the words of why an answer came about. */
import type { Answer } from '../../pipeline/explain/index';
import { counted } from '../counted';
import type { WhyWords } from '../en/why';
import { tellingsOf } from '../findings';
import { numbersOf } from '../numbers';
import { amount } from './amounts';
import { classes } from './classes';
import { findings, unknownFinding } from './findings';
import { LOCALE } from './locale';

const { number: count, plural, two } = numbersOf(LOCALE);
/** Before a postposition. */
const slices = (value: number) => plural(value, { one: '# प्रशिक्षण स्लाइस', other: '# प्रशिक्षण स्लाइसों' });

const telling = tellingsOf({
  findings,
  unknownFinding,
  amount,
  share: (share) => `${two(100 * share)}%`,
  manyTimes: 'दस गुना से अधिक',
});

/** What would be said, told against what is said. */
function told({ named, network, uncertain }: Answer, now: Answer): string {
  const still = named === now.named ? 'तब भी ' : '';
  const tree = `निर्णय वृक्ष ${still}“${classes[named]}” कहता`;
  if (!uncertain) return `${tree}।`;
  if (network === named) return `${tree}, लेकिन इतने भरोसे से नहीं कि उस पर निर्भर किया जा सके।`;
  const networkStill = network === now.network ? 'तब भी ' : '';
  return `${tree}। नेटवर्क ${networkStill}“${classes[network]}” कहता, इसलिए उत्तर अनिश्चित होता।`;
}

export const why: WhyWords = {
  title: 'क्यों: निर्णय वृक्ष में रास्ता',
  lead: (questions) =>
    `${questions === 1 ? 'एक सवाल से' : `एक के बाद एक ${questions} सवालों से`} यह उत्तर निकला। हर सवाल की एक विभाजक रेखा है, जो प्रशिक्षण स्लाइसों से सीखी गई; आगे का रास्ता इस पर निर्भर है कि यह स्लाइस रेखा के किस ओर है।`,
  points:
    'अंक बताते हैं कि कोई बात किसी उत्तर के पक्ष में कितनी मज़बूत है। 0 अंक पर दो उत्तर बराबर हैं; हर अतिरिक्त अंक एक को दूसरे के मुकाबले लगभग 2.7 गुना संभावित बनाता है।',
  evidence:
    'नेटवर्क एक छोटा प्रोग्राम है जिसने उदाहरण स्लाइसों से सीखा। वह चित्र को देखता है; निर्णय वृक्ष पूछता है कि उसे क्या मिला।',
  spread:
    'ग्रे-फैलाव का मतलब है इस मस्तिष्क के गहरे और हल्के ग्रे स्तरों के बीच की दूरी: सबसे गहरे चौथाई से सबसे चमकीले चौथाई तक।',

  question: (about) => telling.words(about).question,
  again: (about) => `फिर से पूछा गया: ${telling.words(about).question}`,
  says: telling.says,
  line: (about, threshold, ruler, value) =>
    `विभाजक रेखा: ${telling.signed(telling.words(about), threshold, ruler, value)}।`,
  side(about, value, threshold, ruler) {
    if (value === threshold) return 'यह स्लाइस ठीक रेखा पर है, जिसे ऊपर गिना जाता है।';
    const { far, share } = telling.distance(about, value, threshold, ruler);
    const ofValue = share === null ? '' : ` (अपने मान की तुलना में ${share})`;
    return `यह स्लाइस उससे ${value < threshold ? 'नीचे' : 'ऊपर'} है, दूरी ${far}${ofValue}।`;
  },
  otherSide: (then, now) => `रेखा के ठीक दूसरी ओर होने पर ${told(then, now)}`,
  parting: (network, named) =>
    `यहाँ निर्णय वृक्ष और नेटवर्क अलग हो जाते हैं। नेटवर्क अकेले “${classes[network]}” को सबसे ऊपर रखता है; इस जवाब के बाद वृक्ष यह नहीं कह सकता, और “${classes[named]}” पर ख़त्म होता है। वृक्ष एक-एक रेखा पर फ़ैसला करता है, नेटवर्क सब कुछ एक साथ तौलता है: रेखा के पास दोनों अलग हो सकते हैं, और तब किसी पर भी निर्भर नहीं करना चाहिए।`,
  neverSaid: (network) =>
    `नेटवर्क अकेले “${classes[network]}” को सबसे ऊपर रखता है, जो निर्णय वृक्ष की कोई पत्ती नहीं कहती। जहाँ दोनों अलग हों, वहाँ किसी पर भी निर्भर नहीं करना चाहिए।`,
  end: (label) => `निर्णय वृक्ष कहता है: ${classes[label]}`,
  ended: (label, right, all) =>
    `यहाँ ख़त्म हुई ${slices(all)} में से इतनी ${label === 'notumor' ? 'बिना ट्यूमर की थीं' : `“${classes[label]}” की थीं`}: ${count(right)}।`,
  show: 'दिखाएँ कि यह कहाँ से आया',

  near: {
    title: 'कोई दूसरा उत्तर कितना पास है?',
    none: 'सिर्फ़ किसी एक माप के बदलने से निर्णय वृक्ष का उत्तर नहीं बदलता।',
    close: 'पास: चित्र में छोटा-सा अंतर इस उत्तर को बदल सकता है।',
    far: 'यहाँ पूछी गई कोई भी बात उत्तर बदलने के पास नहीं है। सबसे छोटे बदलाव जो उसे बदल देते:',
    farButUncertain: (disagree) =>
      `निर्णय वृक्ष का अपना उत्तर बदलने के पास नहीं है। वह अनिश्चित है क्योंकि ${disagree ? 'नेटवर्क कुछ और कहता है' : 'ऐसे उत्तर बहुत बार ग़लत निकले'}। सबसे छोटे बदलाव जिनसे वृक्ष कुछ और कहता:`,
    change: ({ feature, from, to, answer }, now, ruler) =>
      `अगर ${telling.changed(feature, from, to, ruler)}, तो ${told(answer, now)}`,
    note: 'पास का मतलब है: 1 अंक के भीतर, या जो अंकों में नहीं गिना जाता उसके लिए पाँचवें हिस्से के भीतर। हर पंक्ति एक चीज़ बदलती है और बाकी को वैसा ही रखती है। असली चित्र में सब जुड़ा होता है: बड़ा लीज़न अक्सर ज़्यादा चमकीला भी होता है। चारों उत्तरों के साक्ष्य हमेशा एक-दूसरे के मुकाबले तौले जाते हैं, इसलिए वहाँ बाकी भी साथ बदलते हैं।',
  },

  covering: {
    title: 'क्या उत्तर चिह्नित जगह पर टिका है?',
    lead: 'चिह्नित जगह नेटवर्क का अपना बयान है। इसे जाँचने के लिए स्लाइस के छोटे हिस्से बारी-बारी से ढके जाते हैं, और नेटवर्क फिर से देखता है।',
    start: 'हिस्से ढककर मैप जाँचें',
    busy: 'एक के बाद एक हिस्से ढके जा रहे हैं…',
    stop: 'रोकें',
    failed: 'यहाँ इसकी जाँच नहीं हो सकी। चित्र को फिर से खोलें।',
    'borne-out': 'चिह्नित जगह को ढकने से साक्ष्य सबसे ज़्यादा घटता है: मैप सही ठहरता है।',
    elsewhere: 'किसी दूसरी जगह को ढकने से साक्ष्य ज़्यादा घटता है: चिह्नित जगह पर कम निर्भर करें।',
    nowhere: 'कोई एक हिस्सा ढकने से साक्ष्य ज़्यादा नहीं घटता: चिह्नित जगह पर निर्भर न करें।',
    tested(share) {
      const { value, low, high } = counted(share);
      return `जाँच में ऐसे 100 मामलों में से लगभग ${value} में चिह्नित जगह ट्यूमर पर थी (${low} से ${high})।`;
    },
    show: 'दिखाएँ कि कहाँ ढकने से उत्तर बदलता है',
    note: 'एक ही ग्रे का ढक्कन ऐसा बदलाव है जो किसी असली चित्र में नहीं होता। यह जाँच बताती है कि नेटवर्क क्या देखता है, यह नहीं कि वह सही है।',
  },

  stages: {
    title: 'स्लाइस से मापे गए चित्र तक',
    gone: 'फ़ाइल अब पढ़ी नहीं जा सकती। चरण देखने के लिए उसे फिर से खोलें।',
    alt: (step, of) => `${of} में से चरण ${step}`,
    steps: {
      sized: (width, height) =>
        `${width} × ${height} पिक्सेल में लाया गया: हर पिक्सेल अपने नीचे के क्षेत्र का औसत है। कुछ भी बड़ा नहीं किया जाता।`,
      denoised: () => 'नॉइज़ कम किया गया: हर पिक्सेल अपने आसपास के नौ पिक्सेल का मध्य मान है।',
      head: () => 'सिर मिला। उसके आसपास का सब कुछ पृष्ठभूमि माना जाता है।',
      cropped: (width, height) => `सिर के चारों ओर एक वर्ग में काटा गया, ${width} × ${height} पिक्सेल।`,
      scaled: () => 'ग्रे मान फैलाए गए: सिर का सबसे गहरा आधा प्रतिशत काला है, सबसे चमकीला आधा प्रतिशत सफ़ेद।',
    },
  },

  tree: {
    title: 'पूरा निर्णय वृक्ष',
    see: 'पूरे निर्णय वृक्ष में देखें',
    lead: (all) =>
      `निर्णय वृक्ष ${slices(all)} से बनाया गया। हर खाना बताता है कि उनमें से कितनी वहाँ पहुँचीं, और किस तरह की। इस स्लाइस के अपने रास्ते पर मोटे घेरे और सही का निशान है।`,
    legend: 'प्रशिक्षण स्लाइसों के प्रकार',
    letters: { glioma: 'ग', meningioma: 'म', notumor: 'न', pituitary: 'प' },
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

  markedPlace: 'चिह्नित जगह',
  measurements: (number) => `सभी ${number} माप`,
  measurement: 'माप',
  measured: 'मान',
  meaning: ({ id, meaning }) => findings[id]?.name ?? meaning,
  value: telling.value,
};
