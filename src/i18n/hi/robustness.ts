/** Hindi: trying to break a reading by changing its picture. */

import type { RobustnessWords } from '../en/robustness';
import { strengthsOf } from '../strengths';
import { onSlice } from './classes';
import { LOCALE } from './locale';

export const robustness: RobustnessWords = {
  title: 'रीडिंग को परखें',
  offer: 'इस चित्र को घुमाएँ, धुंधला करें या उसकी चमक घटाएँ, और देखें कि रीडिंग टिकती है या नहीं।',
  how: 'स्लाइडर हिलाएँ: बदला हुआ चित्र तुरंत पढ़ा जाता है। उसका कुछ भी सहेजा नहीं जाता।',
  before: 'जैसा खोला गया',
  after: 'बदला हुआ',
  alt: (name, outlined) => `${name}${outlined ? ', घेरे हुए क्षेत्र के साथ' : ''}`,
  kinds: {
    rotation: 'घुमाव',
    crop: 'हर ओर से कटाई',
    resolution: 'चौड़ाई में पिक्सेल',
    blur: 'धुंधलापन',
    noise: 'शोर',
    brightness: 'चमक',
    gamma: 'गामा',
  },
  strength: strengthsOf(LOCALE, (count) => `${count} पिक्सेल`),
  asItIs: 'जैसा है',
  unchanged: 'अभी कुछ नहीं बदला गया।',
  same: (label, now, before) => `अब भी वही: ${onSlice[label]}, ${now} (पहले ${before})।`,
  stillUnsure: 'अब भी भरोसे के लिए बहुत अनिश्चित।',
  unsure: (label, now, before) =>
    `भरोसे के लिए बहुत अनिश्चित। सबसे संभावित: ${onSlice[label]}, ${now} (पहले ${before})।`,
  other: (label, now) => `अब यह पढ़ा गया: ${onSlice[label]}, ${now}।`,
  rejected: 'अब यह मस्तिष्क की एमआरआई स्लाइस की तरह नहीं पढ़ा जाता।',
  effects: { uncertain: 'बहुत अनिश्चित', other: 'दूसरा उत्तर', rejected: 'नहीं पढ़ा गया' },
  holds: 'हर तीव्रता पर टिकी रहती है।',
  breaks: (strength, effect) => `${strength}: ${effect}`,
  sweep: 'देखें कहाँ टूटती है',
  sweepHow: 'हर बदलाव की हर तीव्रता पर यह चित्र पढ़ता है, एक बार में एक बदलाव।',
  busy: (done, all) => `${all} में से ${done} पढ़े गए`,
  stop: 'रोकें',
  reset: 'सब वापस लें',
  rests: 'दिखाएँ कि उत्तर किस पर टिका है',
  foreign: 'दिखाएँ कि क्या अनजाना लगता है',
  mapNotes: {
    rests: 'अंबर: इस हिस्से को ढकने से उत्तर का साक्ष्य सबसे ज़्यादा घटता है।',
    foreign:
      'नीला: सीखे गए चित्रों से अलग, जैसे लिखावट या धातु। ट्यूमर पर भी निशान लग सकता है; शोर, एकसमान धब्बे या दूसरे सिर के टुकड़े पर ज़्यादातर नहीं लगता, न ही दूसरे स्कैनर के पूरे चित्र पर। यह नहीं बताता कि उत्तर सही है या नहीं।',
  },
  marked: (share) => `चित्र का ${share} चिह्नित`,
  noMap: 'इस चित्र के लिए ऐसा कोई नक्शा नहीं है।',
  tests: 'परीक्षणों में ऐसे बदलावों का क्या हुआ',
  failed: 'चित्र दोबारा नहीं पढ़ा जा सका। यह आज़माने के लिए उसे फिर खोलें।',
};
