/** Arabic: the words of why an answer came about. */

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

/** As it stands after a preposition. */
const slices = (value: number) =>
  plural(value, {
    zero: 'صفر من شرائح التدريب',
    one: 'شريحة تدريب واحدة',
    two: 'شريحتي تدريب',
    few: '# شرائح تدريب',
    other: '# شريحة تدريب',
  });

const telling = findingTexts(findings, amount);

export const why: WhyWords = {
  occlusion: {
    title: 'هل تستند الإجابة إلى الموضع المبيَّن؟',
    lead: 'العلامة هي الموضع الذي تقول الشبكة إنها نظرت إليه. ولاختباره تُغطّى أجزاء صغيرة من الشريحة واحدًا بعد آخر وتُقرأ من جديد.',
    start: 'تحقق من الخريطة بتغطية أجزاء',
    busy: 'تُغطّى الأجزاء واحدًا بعد آخر…',
    stop: 'توقف',
    failed: 'تعذّر التحقق من هذا هنا. افتح الصورة من جديد.',
    confirmed: 'تغطية الموضع المبيَّن تُضعف القرائن أكثر من غيرها: فالعلامة مؤيَّدة.',
    elsewhere: 'تغطية موضع آخر تُضعف القرائن أكثر: فقلّل اعتمادك على الموضع المبيَّن.',
    nowhere: 'لا جزء مغطّى وحده يُضعف القرائن كثيرًا: فلا تعتمد على الموضع المبيَّن.',
    tested(share) {
      const { value, low, high } = counted(share);
      return `في الاختبارات: وقع الموضع المبيَّن على الورم في نحو ${value} من كل 100 حالة كهذه (${low} إلى ${high}).`;
    },
    show: 'أرني أين تغيّر التغطية الإجابة',
    note: 'لا توجد بقع رمادية في صورة حقيقية. وهذا يبيّن ما تنظر إليه الشبكة، لا صحة ما تقوله.',
  },

  stages: {
    title: 'من الشريحة إلى ما قيس',
    gone: 'لم يعد بالإمكان قراءة الملف. افتحه من جديد لرؤية الخطوات.',
    alt: (step, of) => `الخطوة ${step} من ${of}`,
    steps: {
      sized: (width, height) =>
        `حُوِّلت إلى ${width} × ${height} بكسل: كل بكسل هو متوسط المساحة التي يغطيها. لا يُكبَّر شيء.`,
      denoised: () => 'خُفِّف الضجيج: كل بكسل هو وسيط مربع 3 × 3.',
      head: () => 'عُثر على الرأس. كل ما حوله يُعد خلفية.',
      cropped: (width, height) => `قُصّت إلى مربع حول الرأس، ${width} × ${height} بكسل.`,
      scaled: () => 'مُدّت درجات الرمادي: أغمق نصف بالمئة من الرأس أسود، وأفتح نصف بالمئة أبيض.',
    },
  },

  tree: {
    title: 'الشجرة كلها',
    lead: (all) =>
      `بُنيت الشجرة من ${slices(all)}. ويبيّن كل مربع كم من كل نوع وصل إليه. الإطارات السميكة وعلامات الصح: مسار هذه الشريحة.`,
    legend: 'أنواع شرائح التدريب',
    letters: lettersOf({ glioma: 'د', meningioma: 'س', notumor: 'ل', pituitary: 'ن' }),
    labels: classes,
    name: telling.name,
    leaf: (label) => classes[label],
    via(id, threshold, below, ruler) {
      // The mark keeps the sign before its number.
      const line = `\u200e${telling.plain(id, threshold, ruler)}`;
      return below ? `أقل من ${line}` : `${line} أو أكثر`;
    },
    passed: 'مرّت هذه الشريحة من هنا.',
    ended: 'انتهت هذه الشريحة هنا.',
    count,
    all: slices,
  },
};
