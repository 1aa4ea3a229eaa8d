/** Hindi: the words of series and studies. */
import type { StudyWords } from '../en/study';
import { numbersOf } from '../numbers';
import { doubtsOf } from '../study-doubts';
import { classes } from './classes';
import { LOCALE, listed } from './locale';

const { percent, two, plural } = numbersOf(LOCALE);
const slices = (count: number) => plural(count, { one: '# स्लाइस', other: '# स्लाइसें' });

export const study: StudyWords = {
  studies: (count) => plural(count, { one: '# जाँच', other: '# जाँचें' }),
  series: (count) => plural(count, { other: '# सीरीज़' }),
  planes: { axial: 'एक्सियल', coronal: 'कोरोनल', sagittal: 'सैजिटल', oblique: 'ऑब्लीक' },
  unknownPlane: 'तल मालूम नहीं',
  slices,
  levels: (count) => plural(count, { one: '# जगह', other: '# जगहें' }),
  spacing: (millimetres) => `${two(millimetres)} मिमी की दूरी पर`,
  failed: (count) => plural(count, { one: '# फ़ाइल खुल नहीं सकी', other: '# फ़ाइलें खुल नहीं सकीं' }),

  reading: (read, expected) => `${slices(expected)}, पढ़ी गईं: ${read}`,
  looksLike: 'यह जाँच सबसे ज़्यादा इससे मिलती है',
  onSlices: 'इन स्लाइसों पर',
  of: (count, all) => `${all} में से ${count}`,
  showIt: 'स्लाइसों में दिखता है',
  showItTogether: 'पास-पास की स्लाइसों में दिखता है',
  wereRead: 'स्लाइसें पढ़ी गईं',
  noneRead: 'कोई भी स्लाइस मस्तिष्क के एमआरआई के रूप में नहीं पढ़ी जा सकी। हर स्लाइस पर कारण लिखा है।',
  doubt: doubtsOf(classes, {
    'series-differ': () => 'सीरीज़ अलग-अलग उत्तर देती हैं: भरोसे के लिए बहुत अनिश्चित।',
    'slices-uncertain': ({ likeliest, read, decisive }) =>
      `सबसे संभावित: ${likeliest}, लेकिन तय करने वाली भरोसे लायक स्लाइसें: ${decisive} में से सिर्फ़ ${read}।`,
    'few-slices-read': ({ read, slices: all }) =>
      `पढ़ने लायक स्लाइसें: ${all} में से सिर्फ़ ${read}। सीरीज़ का उत्तर तब दिया जाता है जब सिर की ज़्यादातर स्लाइसें पढ़ी जाएँ।`,
    'unread-between': ({ likeliest, unread, slices: all }) =>
      `सबसे संभावित: ${likeliest}, लेकिन बीच की स्लाइसें जो पढ़ी नहीं जा सकीं या ग़ायब हैं: ${all} में से ${unread}।`,
    scattered: ({ likeliest, decisive }) =>
      `सबसे संभावित: ${likeliest}, लेकिन इसकी ${decisive} सबसे संदिग्ध स्लाइसें पास-पास नहीं हैं, जैसी एक ट्यूमर की होतीं।`,
    'low-confidence': ({ likeliest, probability, least }) =>
      `सबसे संभावित: ${likeliest}, लेकिन भरोसे के लिए बहुत अनिश्चित (${percent(probability)}; ज़रूरत ${percent(least)} की है)।`,
  }),
  decidedBy: (count, all) =>
    count === all ? `सभी ${slices(all)} देखकर।` : `${all} में से ${count} सबसे संदिग्ध स्लाइसों ने तय किया।`,
  caution: 'ऐब्सेस या मेटास्टेसिस भी ऐसा दिख सकता है। पूरी जाँचों पर परखा नहीं गया।',
  notHealthy: 'इसका मतलब स्वस्थ होना नहीं है। दूसरी बीमारियाँ ख़ारिज नहीं हैं। पूरी जाँचें अभी परखी नहीं गई हैं।',

  position: (number, count) => `${count} में से स्लाइस ${number}`,
  outside: 'मस्तिष्क के बाहर',
  end: 'सिर का सिरा: गिना नहीं गया',
  openSlice: 'इस स्लाइस पर और',

  strip: 'ट्यूमर %, हर स्लाइस पर',
  striped: (count) =>
    plural(count, { one: 'धारीदार: अनिश्चित। इसे ख़ुद देखें।', other: 'धारीदार: अनिश्चित। इन # को ख़ुद देखें।' }),
  order: 'स्लाइसों का क्रम',
  byPosition: 'जगह के अनुसार',
  suspiciousFirst: 'संदिग्ध पहले',
  filmstrip: 'सीरीज़ की स्लाइसें; तीर वाली कुंजियों से आगे-पीछे जाएँ',
  film: (number, count, said, suspicion, lesion) =>
    listed([
      `${count} में से स्लाइस ${number}: ${said}`,
      ...(suspicion === null ? [] : [`ट्यूमर ${percent(suspicion)}`]),
      ...(lesion ? ['इसमें लीज़न दिखता है'] : []),
    ]),

  tabs: { label: 'जाँच पर और', lesion: 'लीज़न', planes: 'तल', series: 'सीरीज़', report: 'रिपोर्ट' },
  lesion: 'लीज़न',
  possible: 'संभावित क्षेत्र',
  possibleNote: 'उत्तर टिकता नहीं, इसलिए आयतन नहीं दिया गया।',
  lesionSlices: (first, last) => (first === last ? `स्लाइस ${first}` : `स्लाइस ${first} से ${last}`),
  surestOn: (number) => `${number} पर सबसे पक्का`,
  volume: (ml, cut) => `${cut ? 'कम से कम ' : ''}${two(ml)} मिली`,
  range: (least, most) => `${two(least)} और ${two(most)} के बीच`,
  rangeNote:
    'सीमा: किनारा एक पिक्सेल अंदर या बाहर, सिरे दो स्लाइसों के बीच कहीं। हाथ से रेखांकित आयतनों से मिलाया नहीं गया।',
  noVolume: 'आयतन मालूम नहीं: फ़ाइलें दूरियाँ नहीं बतातीं',
  extent: (width, height, depth) =>
    `${[width, height, ...(depth === null ? [] : [depth])].map((mm) => Math.round(mm)).join(' × ')} मिमी`,
  cut: 'यह पढ़े जा सके हिस्से के किनारे तक पहुँचता है: यह इससे बड़ा हो सकता है।',
  moreLesions: (count) => plural(count, { one: 'और एक और क्षेत्र, कम पक्का।', other: 'और # क्षेत्र, कम पक्के।' }),
  crop: (number) => `स्लाइस ${number} पर लीज़न`,

  planesNote: 'किसी चित्र पर दबाएँ: सभी तलों में वही जगह दिखेगी।',
  plane: (plane, number, count) => `${plane}, ${count} में से स्लाइस ${number}`,

  report: {
    title: 'मस्तिष्क की एमआरआई जाँच की रिपोर्ट',
    series: 'सीरीज़',
    limits:
      'स्लाइसें एक-एक करके पढ़ी गईं और उनके उत्तर जोड़े गए; ऐसा उत्तर कितनी बार सही होता है, यह नापा नहीं गया। “कोई ट्यूमर नहीं मिला” का मतलब स्वस्थ होना नहीं है।',
  },
};
