/** Arabic: trying to break a reading by changing its picture. */

import type { RobustnessWords } from '../en/robustness';
import { strengthsOf } from '../strengths';
import { onSlice } from './classes';
import { LOCALE } from './locale';

export const robustness: RobustnessWords = {
  title: 'اختبر ثبات القراءة',
  offer: 'أدر هذه الصورة أو ضبّبها أو عتّمها، وانظر هل تثبت القراءة.',
  how: 'حرّك مؤشرًا: تُقرأ الصورة المتغيرة فورًا. ولا يُحفظ منها شيء.',
  before: 'كما فُتحت',
  after: 'بعد التغيير',
  alt: (name, outlined) => `${name}${outlined ? '، مع المنطقة المحددة' : ''}`,
  kinds: {
    rotation: 'التدوير',
    crop: 'القص من كل جانب',
    resolution: 'بكسل في العرض',
    blur: 'التضبيب',
    noise: 'الضجيج',
    brightness: 'السطوع',
    gamma: 'غاما',
  },
  strength: strengthsOf(LOCALE, (count) => `${count} بكسل`),
  asItIs: 'كما هي',
  unchanged: 'لم يتغير شيء بعد.',
  same: (label, now, before) => `ما زالت القراءة: ${onSlice[label]}، ${now} (كانت ${before}).`,
  stillUnsure: 'ما زالت غير مؤكدة بما يكفي للاعتماد عليها.',
  unsure: (label, now, before) =>
    `غير مؤكدة بما يكفي للاعتماد عليها. الأرجح: ${onSlice[label]}، ${now} (كانت ${before}).`,
  other: (label, now) => `القراءة الآن: ${onSlice[label]}، ${now}.`,
  rejected: 'لم تعد تُقرأ كشريحة رنين مغناطيسي للدماغ.',
  effects: { uncertain: 'غير مؤكدة', other: 'إجابة أخرى', rejected: 'لم تُقرأ' },
  holds: 'تثبت عند كل الشدات.',
  breaks: (strength, effect) => `${strength}: ${effect}`,
  sweep: 'ابحث أين تفشل',
  sweepHow: 'يقرأ هذه الصورة عند كل شدة من كل تغيير، تغييرًا بعد تغيير.',
  busy: (done, all) => `قُرئ ${done} من ${all}`,
  stop: 'إيقاف',
  reset: 'تراجع عن الكل',
  rests: 'أظهر ما تستند إليه الإجابة',
  foreign: 'أظهر ما يبدو غريبًا',
  mapNotes: {
    rests: 'الكهرماني: تغطية هذا الجزء هي أكثر ما يُضعف القرائن على الإجابة.',
    foreign:
      'الأزرق: لا يشبه الصور التي تعلّم منها، كالكتابة أو المعدن. قد يُعلَّم الورم أيضًا؛ أما الضجيج أو بقعة متجانسة أو قطعة من رأس آخر فلا تُعلَّم غالبًا، ولا صورة كاملة من جهاز آخر. وهذا لا يبيّن هل الإجابة صحيحة.',
  },
  marked: (share) => `عُلِّم ${share} من الصورة`,
  noMap: 'لا توجد خريطة كهذه لهذه الصورة.',
  tests: 'كيف كانت نتائج هذه التغييرات في الاختبارات',
  failed: 'تعذرت قراءة الصورة مرة أخرى. افتحها من جديد لتجربة ذلك.',
};
