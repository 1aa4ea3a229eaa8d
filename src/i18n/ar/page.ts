/** Arabic: the words of the page. */
import { LABELS } from '../../pipeline/labels';
import { answersOf, ofNone } from '../by-class';
import type { Dictionary } from '../en/page';
import { isolate, leftToRight } from '../isolate';
import { durationsOf, numbersOf, type Plural } from '../numbers';
import { classes, onSlice as labels } from './classes';
import { LOCALE } from './locale';
import { refusal } from './refusals';

const { percent, plural, list, time } = numbersOf(LOCALE);
const duration = durationsOf(LOCALE, 'بضع ثوانٍ');

const FILES: Plural = {
  zero: 'لا ملفات',
  one: 'ملف واحد',
  two: 'ملفان',
  few: '# ملفات',
  many: '# ملفًا',
  other: '# ملف',
};
const SLICES: Plural = {
  zero: 'لا شرائح',
  one: 'شريحة واحدة',
  two: 'شريحتان',
  few: '# شرائح',
  many: '# شريحة',
  other: '# شريحة',
};
/** After a preposition two of a thing are said otherwise. */
const OF_SLICES: Plural = { ...SLICES, two: 'شريحتين' };

const files = (count: number) => plural(count, FILES);
const ofSlices = (count: number) => plural(count, OF_SLICES);
const size = (...sides: number[]) => leftToRight(sides.map((side) => Math.round(side)).join(' × '));

const reasons: {
  [Code in Parameters<Dictionary['reason']>[0]]: (params: Readonly<Record<string, number>>) => string;
} = {
  'too-small': ({ width = 0, height = 0, least = 0 }) =>
    `حجم الصورة ${size(width, height)} بكسل فقط؛ وتحتاج القراءة إلى ${least} على الأقل في كل جانب. استخدم الصورة الأصلية.`,
  blank: () => 'الصورة كلها بدرجة رمادية واحدة. تأكد من أنك صدّرت الملف الصحيح.',
  noise: () => 'الصورة لا تُظهر سوى تشويش. تأكد من أنك صدّرت الملف الصحيح.',
  'no-head': () => 'لا يبرز رأس من الخلفية. استخدم شريحة كاملة، لا جزءًا مقتطعًا منها.',
  coloured: ({ share = 0 }) =>
    `${percent(share)} من الصورة ملوّن. شرائح الرنين المغناطيسي رمادية: استخدم الصورة الأصلية بلا علامات ولا خرائط ألوان.`,
  'several-heads': ({ heads = 0 }) =>
    `تُظهر هذه الصورة عدة شرائح (${heads})، وإجابة واحدة عنها كلها تكون خاطئة. قُصّت كل شريحة وقُرئت على حدة. فإن كان القصّ خاطئًا فاقتطع من الصورة شريحة واحدة.`,
  'tiles-too-small': ({ heads = 0, width = 0, height = 0, least = 0 }) =>
    `تُظهر هذه الصورة عدة شرائح (${heads})، حجم كل منها ${size(width, height)} بكسل فقط؛ وتحتاج القراءة إلى ${least} على الأقل في كل جانب. صدّر السلسلة شرائح منفردة.`,
  'not-brain-mri': () =>
    'تبدو هذه صورة من نوع آخر. يقرأ Dendrite شرائح الرنين المغناطيسي للدماغ فقط. تُرفض أحيانًا بالخطأ صور مقصوصة بشدة وأجهزة غير مألوفة.',
  'other-abnormality': () => 'يبرز شيء لا يشبه أيًّا من الأنواع المعروفة: غير مؤكد بما يكفي للاعتماد عليه.',
  'low-confidence': ({ probability = 0, least = 0 }) =>
    `غير مؤكد بما يكفي للاعتماد عليه (${percent(probability)}؛ والمطلوب ${percent(least)}).`,
  disagreement: ({ tree = 0, network = 0 }) =>
    `تقول الشجرة «${labels[LABELS[tree]]}»، والشبكة «${labels[LABELS[network]]}»: غير مؤكد بما يكفي للاعتماد عليه.`,
};

const failures: { [Code in Parameters<Dictionary['failure']>[0]]: string } = {
  'file-unreadable': 'لم يستطع المتصفح فتح هذا الملف. ربما نُقل أو حُذف. اختره من جديد.',
  'model-missing': 'تعذّر تحميل النموذج، فلا يمكن قراءة شيء. اتصل بالإنترنت وحاول من جديد.',
  'model-mismatch': 'ملفات النموذج لا يوافق بعضها بعضًا، فلا يُقرأ شيء. اتصل وأعد تحميل الصفحة.',
  'install-failed': 'أخفق Dendrite في اختباره الذاتي، فلا يُقرأ شيء. انظر التنبيه أعلى الصفحة.',
  'reader-died': 'توقفت القراءة، والأرجح أن الذاكرة لم تكفِ. أغلق علامات تبويب أخرى وحاول من جديد.',
  'reader-silent': 'طالت القراءة أكثر مما ينبغي فأُوقفت. حاول من جديد، أو استخدم صورة أصغر.',
  internal: 'أخفقت القراءة. حاول من جديد. وإن تكرر ذلك فنرجو الإبلاغ عنه.',
};

const themes = { system: 'كما في الجهاز', light: 'فاتحة', dark: 'داكنة' };

const answers = answersOf(LOCALE, classes);

const noneFound = ofNone('لم يُعثر على ورم', classes);

export const page: Dictionary = {
  name: 'Dendrite',
  direction: 'rtl',
  documentTitle: 'Dendrite: قراءة صور الرنين المغناطيسي للدماغ',
  machineMade: 'ترجمة آلية لم يراجعها إنسان.',
  reviewed: (name) => `راجع الترجمة ${name}.`,
  percent,
  listed: list,
  date: time,
  labels,

  app: {
    home: 'Dendrite، البداية',
    open: 'فتح',
    history: 'السجل',
    menu: 'القائمة',
    clinic: 'هذا المركز',
    archive: 'الأرشيف',
    about: 'عن البرنامج وحدوده',
    language: 'اللغة',
    languageMissing: (name) => `تعذّر تحميل اللغة ${isolate(name)}. اتصل بالشبكة مرة واحدة وأعد تحميل الصفحة.`,
    theme: (theme) => `الألوان: ${themes[theme]}. غيّرها`,
    assists: 'إنه يساعد، وأنت تقرر.',
    dropHere: 'أفلت الملفات لقراءتها',
    looking: (count) => `جارٍ البحث في المجلد: عُثر على ${plural(count, { ...FILES, two: 'ملفين' })}`,
    partMissing: 'تعذّر تحميل هذا الجزء من الصفحة. اتصل بالشبكة مرة واحدة وأعد تحميل الصفحة.',
    broken: 'لا يمكن عرض هذه الشاشة. لم يضع شيء مما قرأته. ارجع إلى الوراء أو أعد تحميل الصفحة.',
    framed: 'افتحه في نافذة خاصة به',
    stopLooking: 'أوقف البحث',
    nothingFound: 'لا ملفات في هذا المجلد. أفلت المجلد الذي فيه الصور.',
    understood: 'إغلاق',
  },
  home: {
    title: 'اقرأ شريحة رنين مغناطيسي للدماغ',
    is: `يقول أيَّ هذه تشبهه الشريحة أكثر، ولماذا: ${answers}.`,
    isNot: 'ليس جهازًا طبيًا ولا يشخّص. لا يعرف أي مرض آخر، وعبارة «لم يُعثر على ورم» لا تعني أن الشخص سليم.',
    lead: 'أفلت الصور في أي مكان من هذه الصفحة، أو الصق صورة، أو اخترها.',
    choose: 'اختر صورًا',
    folder: 'اختر مجلدًا',
    camera: 'التقط صورة',
    more: 'أضف مجلدًا',
    private: 'لا شيء يغادر هذا الجهاز.',
    archive: 'ابحث عن فحص',
    privateArchive: 'لا يغادر هذا الجهاز إلا عمليات بحثك وما ترسله إلى الأرشيف.',
    examples: 'أو جرّب مثالًا:',
    example: {
      glioma: 'ورم دبقي',
      meningioma: 'ورم سحائي',
      pituitary: 'ورم نخامي',
      axial: 'سليمة، محورية',
      coronal: 'سليمة، إكليلية',
      sagittal: 'سليمة، سهمية',
    },
    exampleNote: 'تعلّم من هذه الرؤوس: فهي تُظهر كيف يعمل، لا مدى جودة قراءته.',
    exampleFailed: 'تعذّر تحميل هذا المثال. اتصل بالشبكة مرة واحدة، أو استخدم صورة من عندك.',
  },
  result: {
    looksLike: 'أقرب ما تشبهه هذه الشريحة',
    onSlice: 'في هذه الشريحة',
    noneFound,
    tooClose: 'متقارب لا يُحسم',
    uncertain: 'غير مؤكد',
    notBrain: 'ليست رنينًا مغناطيسيًا للدماغ',
    rejected: 'لم تُقرأ',
    refused: 'لا يمكن فتحه',
    failed: 'تعذّرت قراءته',
    reading: 'تجري القراءة…',
    waiting: 'في الانتظار…',
    cancelled: 'لم تُقرأ: أُلغيت',
    notDiagnosis: 'ليس تشخيصًا. قد تشبهه أمراض أخرى.',
    notHealthy: 'شريحة واحدة فقط: هذا لا يعني السلامة. لا تُستبعد أمراض أخرى.',
    showIt: 'اعرضها على اختصاصي أشعة. هذه ليست إجابة.',
    noAnswer: 'لا تُعطى إجابة.',
    ifBrain: 'إن كانت رنينًا مغناطيسيًا للدماغ فاستخدم الشريحة كاملة غير مقصوصة من الملف الأصلي.',
    tryAgain: 'حاول من جديد',
    all: (count) => `كل النتائج (${count})`,
    previous: 'السابقة',
    next: 'التالية',
    series: 'ضمن سلسلتها',
    sheet: 'على لوحتها',
    save: 'احفظ النتائج',
    skip: 'انتقل إلى الإجابة',
    skipToImage: 'انتقل إلى الصورة',
    keptCopy: 'من السجل: تُعرض نسخة صغيرة من الصورة.',
    smallCopy: 'لم يعد الملف يُقرأ: تُعرض نسخة صغيرة. افتحه مرة أخرى لرؤية الصورة كاملة.',
  },
  images: {
    sliceAlt: (name, width, height) => `الشريحة ${isolate(name)}، ${width} × ${height} بكسل`,
    preparedAlt: 'الشريحة نفسها كما رأتها الشبكة: الرأس في الوسط، والضجيج مخفّض، والرماديات معدّلة',
  },
  progress: {
    files: (finished, total) => `قُرئ ${finished} من ${plural(total, { ...FILES, two: 'ملفين' })}`,
    slices: (done, expected) => `${done} من ${ofSlices(expected)}`,
    left: (milliseconds) => `بقي نحو ${duration(milliseconds)}`,
    cancel: 'إلغاء',
  },
  history: {
    title: 'السجل على هذا الجهاز',
    empty: 'لم يُحتفظ بشيء بعد.',
    off: 'لا يُحتفظ بالنتائج الجديدة.',
    keep: 'احتفظ بالنتائج على هذا الجهاز',
    keepNote: 'القراءات وصور صغيرة، بلا أسماء ولا وسوم. وهي لا تغادر هذا الجهاز أبدًا.',
    remove: (name) => `احذف ${isolate(name)}`,
    removeShort: 'احذف',
    removeAll: 'احذف الكل',
    confirmAll: (count) =>
      plural(count, {
        zero: 'لا نتائج لتُحذف. هل تتابع؟',
        one: 'هل تُحذف النتيجة الوحيدة المحفوظة؟',
        two: 'هل تُحذف النتيجتان المحفوظتان؟',
        few: 'هل تُحذف # نتائج محفوظة؟',
        other: 'هل تُحذف # نتيجة محفوظة؟',
      }),
    confirm: 'نعم، احذف',
    keepThem: 'لا، احتفظ بها',
    gone: 'لم تعد هذه النتيجة محفوظة.',
    loading: 'يُفتح السجل…',
  },
  close: 'إغلاق',
  offline: {
    checking: 'يجري فحص العمل دون اتصال…',
    ready: 'يعمل دون اتصال',
    core: 'دون اتصال حتى الآن: PNG وJPEG',
    incomplete: 'لا يعمل دون اتصال بعد',
    unsupported: 'لا يمكنه العمل دون اتصال هنا',
    failed: 'غير محفوظ للعمل دون اتصال',
  },
  policyUnreadable:
    'لا يمكن قراءة ملف سياسة هذا الموقع. إلى أن يُصلح لا يُحتفظ بشيء ولا يمكن حفظ شيء في ملف. أخبر من يدير هذا الموقع.',
  storage: {
    blocked: 'علامة تبويب أخرى تشغل السجل. أغلق علامات تبويب Dendrite الأخرى وأعد تحميل هذه.',
    deleted:
      'حُذف السجل من علامة تبويب أو صفحة أخرى في عنوان الويب هذا. لا تتأثر النتائج المعروضة؛ وتُحفظ النتائج الجديدة في سجل جديد.',
    foreign:
      'السجل المحفوظ تالف أو صنعته صفحة أخرى، فلا يُفتح. تعمل القراءة، لكن لا تُحفظ النتائج الجديدة. «احذف الكل» يبدأ سجلًا جديدًا.',
    superseded: 'إصدار أحدث في علامة تبويب أخرى يستخدم السجل الآن. أعد تحميل هذه لتراه.',
    lost: 'أغلق المتصفح السجل. أعد تحميل الصفحة لفتحه من جديد. والنتائج المعروضة لم تتأثر.',
    scarce:
      'يكاد هذا الجهاز يمتلئ. القراءة تعمل، لكن النتائج الجديدة والتحديثات قد لا يُحتفظ بها قريبًا. احذف بعض ما في السجل.',
    full: 'امتلأ هذا الجهاز، فلا يُحتفظ بالنتائج الجديدة. والقراءة تعمل، وما حُفظ باقٍ. احذف بعض ما في السجل.',
    unavailable: 'لا يحتفظ هذا المتصفح بسجل هنا (ربما بسبب التصفح الخاص). والقراءة تعمل مع ذلك.',
  },
  reason: (code, params) => reasons[code](params),
  failure: (code) => failures[code],
  refusal,
  announce: {
    reading: (name) => `تجري قراءة ${isolate(name)}`,
    done: (name, verdict) => `${isolate(name)}: ${verdict}`,
    batch: (count) => `تمت القراءة: ${files(count)}`,
    progress: (done, expected) => `قُرئ ${done} من ${ofSlices(expected)}`,
    cancelled: 'أُلغيت',
  },
};
