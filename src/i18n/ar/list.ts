/** Arabic: the words of the list of results. */
import type { ListWords } from '../en/list';
import { numbersOf, type Plural } from '../numbers';
import { LOCALE } from './locale';
import { page } from './page';

const { plural } = numbersOf(LOCALE);

const RESULTS: Plural = {
  zero: 'لا نتائج',
  one: 'نتيجة واحدة',
  two: 'نتيجتان',
  few: '# نتائج',
  many: '# نتيجة',
  other: '# نتيجة',
};
const results = (count: number) => plural(count, RESULTS);

export const list: ListWords = {
  title: 'النتائج',
  clear: 'أفرغ القائمة',
  leftOut: (count) => `ملفات أخرى تُركت (ليست صورًا): ${count}`,
  shownOf: (count, total) =>
    count === total ? results(total) : `${count} من ${plural(total, { ...RESULTS, two: 'نتيجتين' })}`,
  standings: {
    all: 'الكل',
    tumour: 'ورم',
    uncertain: 'غير مؤكد',
    none: page.result.noneFound,
    rejected: 'لم تُقرأ',
    error: 'أخطاء',
    unread: 'في الانتظار',
  },
  standingLegend: 'اعرض',
  more: 'ابحث ورتّب واحفظ',
  search: 'اسم الملف',
  searchHint: 'جزء من اسم ملف أو مجلد',
  label: 'الإجابة الأرجح',
  anyLabel: 'أي إجابة',
  sortBy: 'رتّب حسب',
  sorts: {
    order: 'ترتيب الفتح',
    name: 'اسم الملف',
    verdict: 'الحكم',
    tumour: 'احتمال الورم',
    lesion: 'درجة الآفة',
  },
  columns: {
    order: 'الرقم',
    name: 'الملف',
    verdict: 'الحكم',
    tumour: 'الورم',
    lesion: 'الآفة',
  },
  reverse: 'اعكس الترتيب',
  nothing: 'لا نتيجة توافق هذه الشروط.',
  showAll: 'اعرض الكل',
  saveCsv: 'احفظ الجدول (CSV)',
  saveJson: 'احفظ كل التفاصيل (JSON)',
  saving: 'يجري الحفظ…',
  keys: 'تتنقل مفاتيح الأسهم بين الصفوف؛ ويفتح مفتاح الإدخال واحدًا منها.',
};
