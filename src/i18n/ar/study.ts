/** Arabic: the words of series and studies. */
import type { StudyWords } from '../en/study';
import { leftToRight } from '../isolate';
import { numbersOf, type Plural } from '../numbers';
import { doubtsOf } from '../study-doubts';
import { classes } from './classes';
import { LOCALE } from './locale';

const { percent, two, plural } = numbersOf(LOCALE);
const SLICES: Plural = {
  zero: 'لا شرائح',
  one: 'شريحة واحدة',
  two: 'شريحتان',
  few: '# شرائح',
  many: '# شريحة',
  other: '# شريحة',
};
const slices = (count: number) => plural(count, SLICES);
const listed = (parts: readonly string[]) => parts.join('، ');

export const study: StudyWords = {
  studies: (count) =>
    plural(count, {
      zero: 'لا فحوص',
      one: 'فحص واحد',
      two: 'فحصان',
      few: '# فحوص',
      many: '# فحصًا',
      other: '# فحص',
    }),
  series: (count) =>
    plural(count, { zero: 'لا سلاسل', one: 'سلسلة واحدة', two: 'سلسلتان', few: '# سلاسل', other: '# سلسلة' }),
  planes: { axial: 'محوري', coronal: 'إكليلي', sagittal: 'سهمي', oblique: 'مائل' },
  unknownPlane: 'مستوى غير معروف',
  slices,
  levels: (count) =>
    plural(count, {
      zero: 'لا مواضع',
      one: 'موضع واحد',
      two: 'موضعان',
      few: '# مواضع',
      many: '# موضعًا',
      other: '# موضع',
    }),
  spacing: (millimetres) => `بينها ${two(millimetres)} مم`,
  failed: (count) =>
    plural(count, {
      zero: 'فُتحت كل الملفات',
      one: 'تعذّر فتح ملف واحد',
      two: 'تعذّر فتح ملفين',
      few: 'تعذّر فتح # ملفات',
      many: 'تعذّر فتح # ملفًا',
      other: 'تعذّر فتح # ملف',
    }),

  reading: (read, expected) => `قُرئ ${read} من ${plural(expected, { ...SLICES, two: 'شريحتين' })}`,
  looksLike: 'أقرب ما يشبه هذا الفحص',
  onSlices: 'في هذه الشرائح',
  of: (count, all) => `${count} من ${all}`,
  showIt: 'من الشرائح تُظهره',
  showItTogether: 'من الشرائح تُظهره متجاورةً',
  wereRead: 'من الشرائح قُرئت',
  noneRead: 'لم يمكن قراءة أي من الشرائح على أنها رنين مغناطيسي للدماغ. وكل منها تبيّن السبب.',
  doubt: doubtsOf(classes, {
    'series-differ': () => 'تعطي السلاسل إجابات مختلفة: غير مؤكد بما يكفي للاعتماد عليه.',
    'slices-uncertain': ({ likeliest, read, decisive }) =>
      `الأرجح: ${likeliest}، لكن ما يُعتمد عليه من الشرائح الحاسمة (وعددها ${decisive}) هو ${read} فقط.`,
    'few-slices-read': ({ read, slices: all }) =>
      `أمكنت قراءة ${read} فقط من ${all} من الشرائح. ولا تُجاب السلسلة إلا إذا قُرئ معظم شرائح الرأس فيها.`,
    'unread-between': ({ likeliest, unread, slices: all }) =>
      `الأرجح: ${likeliest}، لكن ${unread} من ${all} من الشرائح في الوسط تعذّرت قراءتها أو هي مفقودة.`,
    scattered: ({ likeliest, decisive }) =>
      `الأرجح: ${likeliest}، لكن شرائحه الأكثر إثارة للشبهة (وعددها ${decisive}) ليست متجاورة كما تكون شرائح ورم واحد.`,
    'low-confidence': ({ likeliest, probability, least }) =>
      `الأرجح: ${likeliest}، لكنه غير مؤكد بما يكفي للاعتماد عليه (${percent(probability)}؛ والمطلوب ${percent(least)}).`,
  }),
  decidedBy: (count, all) =>
    count === all
      ? `استنادًا إلى الشرائح كلها: ${slices(all)}.`
      : `حسمت الأمر الشرائح الأكثر إثارة للشبهة: ${count} من ${all}.`,
  caution: 'قد يشبهه خراج أو نقيلة. لم يُختبر على فحوص كاملة.',
  notHealthy: 'هذا لا يعني أن الشخص سليم. ولا تُستبعد أمراض أخرى. ولم تُختبر الفحوص الكاملة بعد.',

  position: (number, count) => `الشريحة ${number} من ${count}`,
  outside: 'خارج الدماغ',
  end: 'طرف الرأس: لا يُحسب',
  openSlice: 'المزيد عن هذه الشريحة',

  strip: 'الورم % لكل شريحة',
  striped: (count) =>
    plural(count, {
      one: 'المخطّطة: غير مؤكدة. انظر إليها بنفسك.',
      other: 'المخطّطة: غير مؤكدة (#). انظر إليها بنفسك.',
    }),
  order: 'ترتيب الشرائح',
  byPosition: 'حسب الموضع',
  suspiciousFirst: 'المشبوهة أولًا',
  filmstrip: 'شرائح السلسلة؛ تتنقل مفاتيح الأسهم بينها',
  film: (number, count, said, suspicion, lesion) =>
    listed([
      `الشريحة ${number} من ${count}: ${said}`,
      ...(suspicion === null ? [] : [`ورم ${percent(suspicion)}`]),
      ...(lesion ? ['تظهر فيها الآفة'] : []),
    ]),

  tabs: {
    label: 'المزيد عن الفحص',
    lesion: 'الآفة',
    planes: 'المستويات',
    series: 'السلاسل',
    report: 'التقرير',
  },
  lesion: 'الآفة',
  possible: 'منطقة محتملة',
  possibleNote: 'الإجابة لا تثبت، لذلك لا يُعطى حجم.',
  lesionSlices: (first, last) => (first === last ? `الشريحة ${first}` : `الشرائح من ${first} إلى ${last}`),
  surestOn: (number) => `أوثق ما تكون في ${number}`,
  volume: (ml, cut) => `${cut ? 'على الأقل ' : ''}${two(ml)} مل`,
  range: (least, most) => `بين ${two(least)} و${two(most)}`,
  rangeNote: 'المدى: حافتها أبعد أو أقرب ببكسل، وطرفاها بين شريحتين. لم يُقارن بأحجام مرسومة.',
  noVolume: 'الحجم غير معروف: لا تذكر الملفات المسافات',
  extent: (width, height, depth) =>
    `${leftToRight([width, height, ...(depth === null ? [] : [depth])].map((mm) => Math.round(mm)).join(' × '))} مم`,
  cut: 'تبلغ الآفة طرف ما أمكنت قراءته: فقد تكون أكبر من ذلك.',
  moreLesions: (count) =>
    plural(count, {
      zero: 'ولا منطقة غيرها.',
      one: 'ومنطقة أخرى أقل تأكيدًا.',
      two: 'ومنطقتان أخريان أقل تأكيدًا.',
      few: 'و# مناطق أخرى أقل تأكيدًا.',
      other: 'و# منطقة أخرى أقل تأكيدًا.',
    }),
  crop: (number) => `الآفة في الشريحة ${number}`,

  planesNote: 'اضغط على صورة للانتقال إلى ذلك الموضع في كل المستويات.',
  plane: (plane, number, count) => `${plane}، الشريحة ${number} من ${count}`,

  report: {
    title: 'تقرير فحص رنين مغناطيسي للدماغ',
    series: 'السلاسل',
    limits:
      'قُرئت الشرائح واحدة واحدة وجُمعت إجاباتها؛ ولم يُقَس كم مرة تصح إجابة كهذه. وعبارة «لم يُعثر على ورم» لا تعني أن الشخص سليم.',
  },
};
