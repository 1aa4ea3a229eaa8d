/** Hindi: the words of an archive beside the app. */
import type { ArchiveWords } from '../en/archive';
import { numbersOf } from '../numbers';
import { LOCALE } from './locale';

const { number, plural } = numbersOf(LOCALE);

export const archive: ArchiveWords = {
  title: 'संग्रह में जाँच खोजें',
  lead: 'इस साइट के चित्र-संग्रह में MR जाँचें खोजता है। जो पता हो, वह भरें।',
  patientId: 'मरीज़ की ID',
  patientName: 'नाम, पहले कुलनाम',
  from: 'जाँच की तारीख़ से',
  to: 'जाँच की तारीख़ तक',
  search: 'खोजें',
  searching: 'खोज जारी है…',
  found: (count) => plural(count, { one: '# जाँच', other: '# जाँचें' }),
  more: (count) => `पहली ${number(count)} दिखाई गई हैं। कम देखने के लिए और भरें।`,
  nothing: 'कोई MR जाँच मेल नहीं खाती। वर्तनी जाँचें या कम भरें।',
  nameless: 'नाम नहीं',
  born: (date) => `जन्म: ${date}`,
  images: (count) => plural(count, { one: '# चित्र', other: '# चित्र' }),
  open: 'खोलें',
  opens: (name, date) => `${name} की जाँच खोलें, ${date}`,
  asking: 'चित्र माँगे जा रहे हैं…',
  fetching: (fetched, total) => `${number(total)} में से ${number(fetched)} चित्र आए`,
  cancel: 'रद्द करें',
  troubles: {
    unreachable: 'संग्रह जवाब नहीं देता। नेटवर्क जाँचें और दोबारा कोशिश करें।',
    'sign-in': 'संग्रह नाम और पासवर्ड माँगता है। उसके अपने पेज पर साइन इन करें, फिर दोबारा कोशिश करें।',
    forbidden: 'संग्रह इसकी अनुमति नहीं देता। इसे चलाने वाले से पूछें।',
    missing: 'संग्रह में यह नहीं है। अगर उसमें कभी कुछ नहीं मिलता, तो इस साइट को चलाने वाले को बताएँ।',
    'no-dicomweb':
      'जवाब देने वाला DICOMweb संग्रह नहीं है। इस साइट को चलाने वाले को बताएँ: नीति फ़ाइल में पता ग़लत हो सकता है।',
    refused: 'संग्रह ने त्रुटि बताई। दोबारा कोशिश करें। बनी रहे तो इसे चलाने वाले को बताएँ।',
  },
  send: 'संग्रह को भेजें',
  sendHint:
    'चित्र की जाँच में एक रिपोर्ट (SR) और परिणाम का एक चित्र (SC) जमा करता है। अंग्रेज़ी में, प्रारंभिक और असत्यापित।',
  sendOnly: 'केवल अपनी जाँच बताने वाला खुला DICOM चित्र भेजा जा सकता है।',
  sending: 'भेजा जा रहा है…',
  sent: 'भेज दिया: रिपोर्ट और चित्र संग्रह में हैं।',
  unmade: 'कुछ नहीं भेजा गया: रिपोर्ट नहीं बन सकी। चित्र फिर खोलें और दोबारा भेजें।',
};
