/** Hindi: the words of the list of results. */
import type { ListWords } from '../en/list';
import { page } from './page';

export const list: ListWords = {
  title: 'परिणाम',
  clear: 'सूची ख़ाली करें',
  leftOut: (count) => `दूसरी फ़ाइलें जो छोड़ी गईं (वे चित्र नहीं हैं): ${count}`,
  shownOf: (count, total) => (count === total ? `${total} परिणाम` : `${total} में से ${count} परिणाम`),
  standings: {
    all: 'सभी',
    tumour: 'ट्यूमर',
    uncertain: 'अनिश्चित',
    none: page.result.noneFound,
    rejected: 'नहीं पढ़े गए',
    error: 'गड़बड़ियाँ',
    unread: 'इंतज़ार में',
  },
  standingLegend: 'दिखाएँ',
  more: 'खोजें, क्रम बदलें और सहेजें',
  search: 'फ़ाइल का नाम',
  searchHint: 'फ़ाइल या फ़ोल्डर के नाम का हिस्सा',
  label: 'सबसे संभावित उत्तर',
  anyLabel: 'कोई भी',
  sortBy: 'क्रम',
  sorts: {
    order: 'खोलने का क्रम',
    name: 'फ़ाइल का नाम',
    verdict: 'परिणाम',
    tumour: 'ट्यूमर की संभावना',
    lesion: 'लीज़न का स्कोर',
  },
  columns: {
    order: 'क्र.',
    name: 'फ़ाइल',
    verdict: 'परिणाम',
    tumour: 'ट्यूमर',
    lesion: 'लीज़न',
  },
  reverse: 'क्रम उलटें',
  nothing: 'कोई परिणाम इन फ़िल्टरों से मेल नहीं खाता।',
  showAll: 'सभी दिखाएँ',
  saveCsv: 'तालिका सहेजें (CSV)',
  saveJson: 'पूरा विवरण सहेजें (JSON)',
  saving: 'सहेजा जा रहा है…',
  keys: 'तीर वाली कुंजियाँ पंक्तियों में आगे-पीछे ले जाती हैं; Enter से पंक्ति खुलती है।',
};
