/** Arabic: the words of why an answer came about. */
import type { Answer } from '../../pipeline/explain/index';
import { counted } from '../counted';
import type { WhyWords } from '../en/why';
import { tellingsOf } from '../findings';
import { numbersOf } from '../numbers';
import { amount, percentSign } from './amounts';
import { classes } from './classes';
import { findings, unknownFinding } from './findings';
import { LOCALE } from './locale';

const { number: count, plural, two } = numbersOf(LOCALE);

/** As it stands after a preposition. */
const slices = (value: number) =>
  plural(value, {
    zero: 'صفر من شرائح التدريب',
    one: 'شريحة تدريب واحدة',
    two: 'شريحتي تدريب',
    few: '# شرائح تدريب',
    other: '# شريحة تدريب',
  });

const telling = tellingsOf({
  findings,
  unknownFinding,
  amount,
  share: (share) => percentSign(two(100 * share)),
  manyTimes: 'أكثر من عشرة أضعاف',
});

/** What would be said, told against what is said. */
function told({ named, network, uncertain }: Answer, now: Answer): string {
  const still = named === now.named ? 'تظل الشجرة تقول' : 'تقول الشجرة';
  const tree = `${still} «${classes[named]}»`;
  if (!uncertain) return `${tree}.`;
  if (network === named) return `${tree}، لكن بثقة لا تكفي للاعتماد عليها.`;
  const networkStill = network === now.network ? 'وتظل الشبكة تقول' : 'وتقول الشبكة';
  return `${tree}. ${networkStill} «${classes[network]}»، فتكون الإجابة غير مؤكدة.`;
}

export const why: WhyWords = {
  title: 'لماذا: المسار في الشجرة',
  lead: (questions) =>
    `أدى إلى هذه الإجابة ${plural(questions, {
      zero: 'صفر من الأسئلة',
      one: 'سؤال واحد',
      two: 'سؤالان متتاليان',
      few: '# أسئلة متتالية',
      many: '# سؤالًا متتاليًا',
      other: '# سؤال متتالٍ',
    })}. لكل سؤال حدّ فاصل تُعلّم من شرائح التدريب؛ ويتوقف ما يليه على الجهة التي تقع فيها هذه الشريحة منه.`,
  points:
    'تبيّن النقاط قوة ما يشهد لإجابة ما. عند 0 نقطة تتساوى إجابتان؛ وكل نقطة إضافية تجعل إحداهما أرجح من الأخرى بنحو 2.7 مرة.',
  evidence: 'الشبكة برنامج صغير تعلّم من شرائح أمثلة. هي تنظر إلى الصورة، والشجرة تسأل عما وجدته.',
  spread:
    'مدى الرمادي هو المسافة بين الدرجات الغامقة والفاتحة في هذا الدماغ: من الربع الأغمق إلى الربع الأفتح.',

  question: (about) => telling.words(about).question,
  again: (about) => `سؤال مكرر: ${telling.words(about).question}`,
  says: telling.says,
  line: (about, threshold, ruler, value) =>
    `الحدّ الفاصل: ${telling.signed(telling.words(about), threshold, ruler, value)}.`,
  side(about, value, threshold, ruler) {
    if (value === threshold) return 'تقع هذه الشريحة عليه تمامًا، ويُحسب ذلك فوقه.';
    const { far, share } = telling.distance(about, value, threshold, ruler);
    const ofValue = share === null ? '' : ` (${share} من قيمتها)`;
    return `تقع هذه الشريحة ${value < threshold ? 'تحته' : 'فوقه'} بمقدار ${far}${ofValue}.`;
  },
  otherSide: (then, now) => `على الجهة الأخرى مباشرة ${told(then, now)}`,
  parting: (network, named) =>
    `هنا تفترق الشجرة والشبكة. الشبكة وحدها تضع «${classes[network]}» أولًا؛ وبعد هذه الإجابة لا تستطيع الشجرة أن تقول ذلك، وتنتهي إلى «${classes[named]}». تقطع الشجرة عند حدّ بعد آخر، وتزن الشبكة كل شيء معًا: وقرب الحدّ قد تختلفان، وعندئذ لا يُعتمد على أي منهما.`,
  neverSaid: (network) =>
    `الشبكة وحدها تضع «${classes[network]}» أولًا، ولا ورقة في الشجرة تقول ذلك. وحين تختلفان لا يُعتمد على أي منهما.`,
  end: (label) => `تقول الشجرة: ${classes[label]}`,
  ended: (label, right, all) =>
    `من ${slices(all)} انتهت هنا، عدد ما كان منها «${classes[label]}»: ${count(right)}.`,
  show: 'أرني من أين جاء هذا',

  near: {
    title: 'ما مدى قرب إجابة أخرى؟',
    none: 'لا تغيير في قياس واحد وحده يغيّر إجابة الشجرة.',
    close: 'قريبة: فرق صغير في الصورة قد يغيّر هذه الإجابة.',
    far: 'لا شيء مما سُئل عنه هنا قريب من تغيير الإجابة. وأصغر التغييرات التي تغيّرها:',
    farButUncertain: (disagree) =>
      `إجابة الشجرة نفسها ليست قريبة من التغيّر. وهي غير مؤكدة لأن ${disagree ? 'الشبكة تقول غير ذلك' : 'مثل هذه الإجابات كانت خاطئة أكثر مما ينبغي'}. وأصغر التغييرات التي تجعل الشجرة تقول شيئًا آخر:`,
    change: ({ feature, from, to, answer }, now, ruler) =>
      `إذا ${telling.changed(feature, from, to, ruler)}، ${told(answer, now)}`,
    note: 'القريب يعني: في حدود نقطة واحدة، أو في حدود الخُمس لما لا يُعدّ بالنقاط. كل سطر يغيّر شيئًا واحدًا ويترك الباقي كما هو. أما في الصورة الحقيقية فالأمور مترابطة: فالآفة الأكبر كثيرًا ما تكون أفتح أيضًا. وقرائن الإجابات الأربع يوزن بعضها ببعض دائمًا، فتتحرك البقية معها.',
  },

  covering: {
    title: 'هل تستند الإجابة إلى الموضع المبيَّن؟',
    lead: 'الموضع المبيَّن هو ما ترويه الشبكة عن نفسها. ولاختباره تُغطّى أجزاء صغيرة من الشريحة واحدًا بعد آخر، وتنظر الشبكة من جديد.',
    start: 'تحقق من الخريطة بتغطية أجزاء',
    busy: 'تُغطّى الأجزاء واحدًا بعد آخر…',
    stop: 'توقف',
    failed: 'تعذّر التحقق من هذا هنا. افتح الصورة من جديد.',
    'borne-out': 'تغطية الموضع المبيَّن تُضعف القرائن أكثر من غيرها: فالخريطة مؤيَّدة.',
    elsewhere: 'تغطية موضع آخر تُضعف القرائن أكثر: فقلّل اعتمادك على الموضع المبيَّن.',
    nowhere: 'لا جزء مغطّى وحده يُضعف القرائن كثيرًا: فلا تعتمد على الموضع المبيَّن.',
    tested(share) {
      const { value, low, high } = counted(share);
      return `في الاختبارات: وقع الموضع المبيَّن على الورم في نحو ${value} من كل 100 حالة كهذه (${low} إلى ${high}).`;
    },
    show: 'أرني أين تغيّر التغطية الإجابة',
    note: 'الغطاء ذو الدرجة الواحدة تغيير لا يوجد في أي صورة حقيقية. ويبيّن هذا التحقق ما تنظر إليه الشبكة، لا صحة ما تقوله.',
  },

  stages: {
    title: 'من المقطع إلى ما قيس',
    gone: 'لم يعد بالإمكان قراءة الملف. افتحه من جديد لرؤية الخطوات.',
    alt: (step, of) => `الخطوة ${step} من ${of}`,
    steps: {
      sized: (width, height) =>
        `حُوِّل إلى ${width} × ${height} بكسل: كل بكسل هو متوسط المساحة التي يغطيها. لا يُكبَّر شيء.`,
      denoised: () => 'خُفِّف التشويش: كل بكسل هو القيمة الوسطى للبكسلات التسعة حوله.',
      head: () => 'عُثر على الرأس. كل ما حوله يُعد خلفية.',
      cropped: (width, height) => `قُصّ إلى مربع حول الرأس، ${width} × ${height} بكسل.`,
      scaled: () => 'مُدّت درجات الرمادي: أغمق نصف بالمئة من الرأس أسود، وأفتح نصف بالمئة أبيض.',
    },
  },

  tree: {
    title: 'الشجرة كلها',
    see: 'شاهده في الشجرة كلها',
    lead: (all) =>
      `بُنيت الشجرة من ${slices(all)}. ويبيّن كل مربع كم منها وصل إليه ومن أي نوع. ومسار هذه الشريحة هو ذو الإطارات السميكة وعلامة الصح.`,
    legend: 'أنواع شرائح التدريب',
    letters: { glioma: 'د', meningioma: 'س', notumor: 'ل', pituitary: 'ن' },
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

  markedPlace: 'الموضع المبيَّن',
  measurements: (number) => `كل القياسات (${number})`,
  measurement: 'القياس',
  measured: 'القيمة',
  meaning: ({ id, meaning }) => findings[id]?.name ?? meaning,
  value: telling.value,
};
