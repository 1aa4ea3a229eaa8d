/** Arabic: the words of the slice viewer. Window and level keep their letters, as on every scanner. */
import type { ViewerWords } from '../en/viewer';
import { leftToRight } from '../isolate';
import { numbersOf } from '../numbers';
import { readingsOf } from '../readings';
import { classes } from './classes';
import { LOCALE } from './locale';

const rounded = readingsOf(LOCALE);
const { two } = numbersOf(LOCALE);

export const viewer: ViewerWords = {
  name: 'عارض الشرائح',
  tools: 'أدوات العارض',
  zoomIn: 'كبّر',
  zoomOut: 'صغّر',
  window: 'السطوع والتباين',
  invert: 'اعكس درجات الرمادي',
  flip: 'بدّل اليسار واليمين',
  overturn: 'بدّل الأعلى والأسفل',
  reset: 'أعد العرض كما كان',
  help: 'المفاتيح والحركات',
  level: 'المستوى',
  width: 'العرض',
  preset: (index, width, centre) =>
    `النافذة ${index}: ${leftToRight(`W ${rounded(width)}, L ${rounded(centre)}`)}`,
  presets: 'نوافذ الملف',
  marks: 'المحيط',
  more: 'أدوات أخرى',
  previous: 'الشريحة السابقة',
  next: 'الشريحة التالية',
  heatShort: 'حرارة',
  overlay: 'الطبقة فوق الصورة',
  none: 'بلا طبقة',
  heat: 'خريطة حرارية للآفة',
  occlusion: 'أثر التغطية',
  prepared: 'كما رأتها الشبكة',
  evidence: (label) => `القرائن: ${classes[label]}`,
  opacity: 'العتامة',
  heatLegend: 'احتمال وجود آفة:',
  occlusionLegend: 'التغطية تُضعف القرائن:',
  heatEnds: ['منخفض', 'مرتفع'],
  evidenceLegend: ['+ يشهد لها', '− يشهد عليها'],
  evidenceNote: 'المناطق التي غيّرت إجابة الشبكة. هذا تفسير، وليس علامة مَرَضية.',
  windowLevel: (width, centre) => leftToRight(`W ${rounded(width)} · L ${rounded(centre)}`),
  value: (value) => `القيمة ${leftToRight(rounded(value))}`,
  number: (value) => leftToRight(rounded(value)),
  inverted: 'الرمادي معكوس',
  flipped: 'اليسار واليمين مبدّلان',
  overturned: 'الأعلى والأسفل مبدّلان',
  scale: (millimetres) => (millimetres >= 10 ? `${two(millimetres / 10)} سم` : `${two(millimetres)} مم`),
  keys: [
    ['+ / −', 'التكبير والتصغير؛ أو بالعجلة أو بإصبعين حول المؤشر'],
    ['← ↑ → ↓', 'تحريك الشريحة المكبّرة؛ أو اسحبها، أو اضغط حيث ينبغي أن يكون الوسط'],
    ['↑ ↓, Page Up, Page Down', 'الشريحة السابقة والتالية'],
    ['Shift + ← →', 'عرض النافذة؛ أو اسحب إلى الجانب بالزر الأيمن أو بإصبعين'],
    ['Shift + ↑ ↓', 'مستوى النافذة؛ أو اسحب إلى أعلى وأسفل بالزر الأيمن أو بإصبعين'],
    ['W', 'السحب لضبط النافذة والمستوى، مع منزلقات'],
    ['I', 'عكس درجات الرمادي'],
    ['F', 'تبديل اليسار واليمين'],
    ['V', 'تبديل الأعلى والأسفل'],
    ['H', 'إظهار خريطة الآفة الحرارية أو إخفاؤها'],
    ['O', 'إظهار المحيط أو إخفاؤه؛ واضغط مفتاح المسافة مطوّلًا لإخفائه'],
    ['← ↑ → ↓, Enter', 'أثناء القياس: تحريك النقطة وتثبيتها'],
    ['M', 'إظهار الصورة كما رأتها الشبكة أو إخفاؤها'],
    ['E', 'القرائن، فئة بعد فئة'],
    ['0 أو نقر مزدوج', 'إعادة العرض كما كان'],
    ['?', 'هذه القائمة'],
  ],
  keysNote: 'تعمل المفاتيح حين يكون التركيز على الشريحة أو على إحدى أدواتها.',
};
