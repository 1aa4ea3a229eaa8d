/** Arabic: every finding of the lesion finder in plain words. */
import type { Kind } from '../amounts';
import type { FindingWords } from '../findings';

const place = 'الموضع الأكثر إثارة للشبهة';
const RACE = [
  (amount: string) => `تقدّم بمقدار ${amount}`,
  (amount: string) => `تأخّر بمقدار ${amount}`,
] as const;
const LIGHT = [
  (amount: string) => `أفتح بمقدار ${amount}`,
  (amount: string) => `أغمق بمقدار ${amount}`,
] as const;

/** Of one answer against the others, for the whole slice. */
const evidence = (name: string): FindingWords => ({
  kind: 'points',
  name: `الشريحة كلها: ${name}`,
  question: `هل توافق الشريحة كلها الإجابة «${name}»؟`,
  signs: RACE,
  says: (amount, value) =>
    value < 0
      ? `عند الشبكة، للإجابة «${name}» ${amount} عن الإجابة الأرجح.`
      : `عند الشبكة، الإجابة «${name}» هي الأولى، ولها ${amount} على التالية.`,
  changed: (amount, more) => `كانت القرائن على الإجابة «${name}» ${more ? 'أقوى' : 'أضعف'} بمقدار ${amount}`,
});

/** The same of the suspicious place alone. */
const likeness = (name: string): FindingWords => ({
  kind: 'points',
  name: `الموضع نفسه: ${name}`,
  question: `هل يشبه ${place} نفسه النوع «${name}»؟`,
  signs: RACE,
  says: (amount, value) =>
    value < 0
      ? `بالنظر إلى هذا الموضع وحده، للنوع «${name}» ${amount} عن النوع الأرجح.`
      : `بالنظر إلى هذا الموضع وحده، النوع «${name}» هو الأرجح، وله ${amount} على التالي.`,
  changed: (amount, more) => `كان شبه الموضع نفسه بالنوع «${name}» ${more ? 'أكبر' : 'أقل'} بمقدار ${amount}`,
});

const length = (
  kind: Kind,
  name: string,
  question: string,
  says: (amount: string) => string,
  [more, less]: readonly [string, string],
): FindingWords => ({
  kind,
  name,
  question,
  says,
  changed: (amount, grows) => `كان ${place} ${grows ? more : less} بمقدار ${amount}`,
});

const light = (name: string, question: string, what: string, than: string): FindingWords => ({
  kind: 'spread',
  name,
  question,
  signs: LIGHT,
  says: (amount) => `${what} ${amount} من ${than}.`,
  changed: (amount, more) =>
    `${what === 'هو' ? `كان ${place}` : 'كانت حافته'} ${more ? 'أفتح' : 'أغمق'} بمقدار ${amount} قياسًا إلى ${than}`,
});

const sureness = (name: string, question: string, what: string): FindingWords => ({
  kind: 'points',
  name,
  question,
  signs: [(amount) => `${amount} لصالح`, (amount) => `${amount} ضد`],
  says: (amount, value) =>
    value <= -16 ? 'لا يبرز موضع كهذا على الإطلاق.' : `تعطي الشبكة ${amount} وجود آفة هناك.`,
  changed: (amount, more) => `كانت الشبكة ${more ? 'أكثر' : 'أقل'} ثقة بوجود ${what} بمقدار ${amount}`,
});

export const findings: Readonly<Record<string, FindingWords>> = {
  'lesion-score': sureness('آفة: مقدار الثقة', 'ما مقدار ثقة الشبكة بوجود آفة؟', 'آفة'),
  'second-lesion-score': sureness('آفة ثانية: مقدار الثقة', 'هل هناك موضع ثانٍ مثير للشبهة؟', 'آفة ثانية'),
  'lesion-focus': length(
    'share',
    'الشبهة في موضع واحد',
    'هل تقع الشبهة كلها في موضع واحد؟',
    (amount) => `${amount} من الشبهة كلها في موضع واحد.`,
    ['أكثر انفرادًا بالشبهة', 'أقل انفرادًا بالشبهة'],
  ),
  'lesion-area': length('area', 'المساحة', `ما مساحة ${place}؟`, (amount) => `يغطي ${amount}.`, [
    'أكبر مساحة',
    'أصغر مساحة',
  ]),
  'lesion-width': length('width', 'العرض', `ما عرض ${place}؟`, (amount) => `عرضه ${amount}.`, [
    'أعرض',
    'أضيق',
  ]),
  'lesion-height': length(
    'height',
    'الارتفاع في الصورة',
    `ما ارتفاع ${place} في الصورة؟`,
    (amount) => `ارتفاعه ${amount}.`,
    ['أكثر ارتفاعًا', 'أقل ارتفاعًا'],
  ),
  'lesion-elongation': length(
    'times',
    'الطول قياسًا إلى العرض',
    `هل ${place} طويل أم مستدير؟`,
    (amount) => `طوله ${amount} قدر عرضه.`,
    ['أطول قياسًا إلى عرضه', 'أكثر استدارة'],
  ),
  'lesion-compactness': length(
    'share',
    'التماسك',
    `هل ${place} متماسك أم مشرشر الحواف؟`,
    (amount) => `يملأ ${amount} من شكل بيضوي أملس له طوله وعرضه.`,
    ['أكثر تماسكًا', 'أكثر شرشرة'],
  ),
  'lesion-depth': length(
    'radius',
    'العمق في الرأس',
    `ما عمق ${place} في الرأس؟`,
    (amount) => `عمقه تحت السطح ${amount}.`,
    ['أعمق', 'أقرب إلى السطح'],
  ),
  'lesion-surface-gap': length(
    'radius',
    'البعد عن السطح',
    `ما مدى اقتراب ${place} من الجمجمة؟`,
    (amount) => `أقرب نقطة منه تبعد عن سطح الرأس ${amount}.`,
    ['أبعد عن السطح', 'أقرب إلى السطح'],
  ),
  'lesion-off-midline': length(
    'radius',
    'البعد عن الخط الأوسط',
    `ما بعد ${place} عن الخط الأوسط للرأس؟`,
    (amount) => `يبعد إلى أحد الجانبين ${amount}.`,
    ['أبعد إلى الجانب', 'أقرب إلى الوسط'],
  ),
  'lesion-across': length(
    'share',
    'بين اليسار واليمين',
    `أين يقع ${place} بين اليسار واليمين؟`,
    (amount) => `يقع على ${amount} من المسافة من الطرف الأيسر للرأس في الصورة إلى طرفه الأيمن.`,
    ['أبعد إلى يمين الصورة', 'أبعد إلى يسار الصورة'],
  ),
  'lesion-down': length(
    'share',
    'بين الأعلى والأسفل',
    `أين يقع ${place} بين الأعلى والأسفل؟`,
    (amount) => `يقع على ${amount} من المسافة من أعلى الرأس في الصورة إلى أسفله.`,
    ['أسفل', 'أعلى'],
  ),
  'lesion-sella-distance': length(
    'radius',
    'البعد عن السرج التركي',
    `ما بعد ${place} عن السرج التركي، مقرّ الغدة النخامية؟`,
    (amount) => `يبعد ${amount} عن الموضع المتوقع للسرج التركي.`,
    ['أبعد عن السرج التركي', 'أقرب إلى السرج التركي'],
  ),
  'lesion-brightness': light('السطوع', `ما سطوع ${place}؟`, 'هو', 'بقية الدماغ'),
  'lesion-contrast': light('قياسًا إلى ما حوله', `هل يتميز ${place} عما يحيط به؟`, 'هو', 'ما يحيط به مباشرة'),
  'lesion-one-sided': light(
    'قياسًا إلى الجانب الآخر',
    `هل ${place} أفتح من الموضع نفسه في الجانب الآخر؟`,
    'هو',
    'صورته المنعكسة في الجانب الآخر',
  ),
  'lesion-ring': light('الحافة قياسًا إلى اللب', `هل لـ«${place}» حافة فاتحة؟`, 'حافته', 'لبّه'),
  'lesion-variation': length(
    'spread',
    'عدم التجانس',
    `ما مدى عدم التجانس داخل ${place}؟`,
    (amount) => `يتفاوت رماديّه بمقدار ${amount}.`,
    ['أقل تجانسًا', 'أكثر تجانسًا'],
  ),
  'lesion-like-glioma': likeness('ورم دبقي'),
  'lesion-like-meningioma': likeness('ورم سحائي'),
  'lesion-like-pituitary': likeness('ورم في الغدة النخامية'),
  'glioma-evidence': evidence('ورم دبقي'),
  'meningioma-evidence': evidence('ورم سحائي'),
  'notumor-evidence': evidence('لا ورم'),
  'pituitary-evidence': evidence('ورم في الغدة النخامية'),
};

/** Of a case kept from an earlier model, whose findings had other names: those are in English. */
export const unknownFinding = (meaning: string): FindingWords => ({
  kind: 'unknown',
  name: meaning,
  question: `قياس من نموذج سابق: ${meaning}`,
  signs: [(amount) => amount, (amount) => `${amount} تحت الصفر`],
  says: (amount) => `القيمة: ${amount}.`,
  changed: (amount, more) => `كان هذا القياس ${more ? 'أكبر' : 'أصغر'} بمقدار ${amount}`,
});
