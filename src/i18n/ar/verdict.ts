/** Arabic: the words of a slice's answer: the card, its tabs, and the report. */

import { byClass, capitalised, foundOf } from '../by-class';
import type { Direction, Size } from '../codes';
import { counted } from '../counted';
import type { VerdictWords } from '../en/verdict';
import { leftToRight } from '../isolate';
import { joinedBy } from '../joined';
import { numbersOf } from '../numbers';
import { type SignWords, saidSigns } from '../said-signs';
import { amount, percentSign } from './amounts';
import { classes } from './classes';
import { LOCALE } from './locale';

const { percent, number, two, tenths, day, list } = numbersOf(LOCALE);

const joined = joinedBy('، ', ' و');

const directions: Readonly<Record<Direction, string>> = {
  front: 'في الأمام',
  back: 'في الخلف',
  top: 'في الأعلى',
  base: 'في القاعدة',
  'patient-left': 'في الجانب الأيسر للمريض',
  'patient-right': 'في الجانب الأيمن للمريض',
  upper: 'في الجزء العلوي',
  lower: 'في الجزء السفلي',
  'picture-left': 'في يسار الصورة',
  'picture-right': 'في يمين الصورة',
  middle: 'في الوسط',
};

const sizes: Readonly<Record<Size, string>> = {
  large: 'منطقة كبيرة',
  medium: 'منطقة',
  small: 'منطقة صغيرة',
};

const signs: SignWords = {
  'brighter-than-other-side': ['أفتح من الجانب المقابل', 'أفتح من الجانب المقابل'],
  'darker-than-other-side': ['أغمق من الجانب المقابل', 'أغمق من الجانب المقابل'],
  'brighter-than-around': ['أفتح مما حولها', 'أفتح مما حولها'],
  'darker-than-around': ['أغمق مما حولها', 'أغمق مما حولها'],
  'bright-rim': ['حافتها أفتح من مركزها', 'لها حافة فاتحة'],
  solid: ['بلا حافة فاتحة', 'بلا حافة فاتحة'],
  ragged: ['غير منتظمة المحيط', 'غير منتظمة المحيط'],
  elongated: ['متطاولة', 'متطاولة'],
  large: ['كبيرة', 'كبيرة'],
  small: ['صغيرة', 'صغيرة'],
  'at-sella': ['عند السرج التركي', 'عند السرج التركي'],
  'away-from-sella': ['بعيدة عن السرج التركي', 'بعيدة عن السرج التركي'],
  'on-midline': ['على الخط الناصف', 'على الخط الناصف'],
  'off-midline': ['بعيدة عن الخط الناصف', 'بعيدة عن الخط الناصف'],
  'near-skull': ['قريبة من الجمجمة', 'قريبة من الجمجمة'],
  'far-from-skull': ['عميقة في الرأس', 'عميقة في الرأس'],
  'sharp-edge': ['واضحة الحدود', 'واضحة الحدود'],
  'blurred-edge': ['غير واضحة الحدود', 'غير واضحة الحدود'],
  'darker-brain-around': ['الدماغ حولها أغمق', 'يحيط بها دماغ أغمق'],
  'along-brain-edge': ['على امتداد حافة الدماغ', 'على امتداد حافة الدماغ'],
  'second-place': ['تبرز منطقة ثانية', '؛ وتبرز منطقة ثانية في موضع آخر'],
};

const found = foundOf(list, classes);

export const verdict: VerdictWords = {
  probability: (value) =>
    value > 0.99
      ? `أكثر من ${percentSign('99')}`
      : value < 0.01
        ? `أقل من ${percentSign('1')}`
        : percent(value),
  day,
  names: classes,

  sheet: {
    title: (count) => `لوحة فيها ${count} من الشرائح`,
    picture: (count) => `الصورة كاملة، وفيها ${count} من الشرائح`,
    explained: (count) =>
      `تُظهر هذه الصورة ${count} من الشرائح. قُصّت كل شريحة وقُرئت وحدها، وتُقرأ معًا كسلسلة واحدة.`,
    reading: (read, count) => `قُرئت ${read} من ${count} من الشرائح`,
    asSeries: 'تصفّح الشرائح',
    caution: 'الصورة الملتقطة تُظهر أقل مما في الملفات: استخدم الملفات إن أمكن.',
    cropHint: 'إذا قُصّت شريحة خطأً فقصّها بيدك.',
  },

  crop: {
    open: 'قصّ شريحة واحدة',
    title: 'قصّ شريحة واحدة',
    how: 'اسحب الإطار حول شريحة واحدة، أو اضغط على وسطها. مفاتيح الأسهم تحرّك الإطار، ومع Shift تغيّر حجمه.',
    smaller: 'أصغر',
    larger: 'أكبر',
    read: 'اقرأ هذا الجزء',
    failed: 'تعذّر قصّ هذا الجزء. استخدم صورة أخرى.',
    picture: 'الصورة كاملة',
    frame: 'إطار',
    where: (x, y, width, height) =>
      `إطار يبدأ على بعد ${percent(x)} من اليسار و${percent(y)} من الأعلى، عرضه ${percent(width)} وارتفاعه ${percent(height)}`,
  },

  card: {
    right: ({ value }) => `في مستشفيات لم يرها: صحيحة ${Math.round(100 * value)} مرة من 100`,
    inTests: ({ low, high }) => `فترة ثقة 95%: من ${Math.round(100 * low)} إلى ${Math.round(100 * high)}`,
    guess: (label) => `الأرجح: ${classes[label]}`,
    otherModel: 'لا يُعرف كم مرة تصحّ',
    where: 'أين',
    size: 'الحجم',
    limits: 'الحدود',
    choose: 'اختر ملفًا آخر',
    millimetres: (width, height) => leftToRight(`${Math.round(width)} × ${Math.round(height)} mm`),
    ofHead: (share) => amount('area', share, null),
    place: (where) => list(where.map((each) => directions[each])),
    reason(size, where, found) {
      const lead = [sizes[size], ...where.map((each) => directions[each])];
      const area = lead.length > 1 ? `${lead[0]} ${list(lead.slice(1))}` : lead[0];
      const [said, elsewhere] = saidSigns(found, signs, joined);
      return [said ? `${area}: ` : area, said, `${found.length > 0 ? elsewhere : ' بارزة'}.`];
    },
    nothing: () => ['', 'لا شيء يبرز', ' بما يكفي ليكون ورمًا.'],
    could: (first, second) => ['قد يكون: ', `${classes[first]} أو ${classes[second]}`, '.'],
    dissent: {
      findings: (label) => `القارئ الثاني، شجرة العلامات، يقول «${classes[label]}».`,
      network: (label) => `الشبكة وحدها تقول «${classes[label]}».`,
    },
  },

  marked: (where) => `منطقة واحدة محددة: ${where}.`,

  tabs: {
    label: 'التفاصيل',
    why: 'لماذا',
    compare: 'مقارنة',
    measure: 'قياس',
    sure: 'مدى الثقة',
    report: 'تقرير',
  },

  why: {
    seen: 'ما يُرى هنا، وفي كم من كل 100',
    seenUnmarked: 'أكثر موضع بروزًا، وفي كم من كل 100',
    columns: byClass(
      { glioma: 'دبقي', meningioma: 'سحائي', notumor: 'لا ورم', pituitary: 'نخامي' },
      (label) => capitalised(classes[label]),
    ),
    sign: (id) => signs[id][0],
    basis: (slices) => `من ${number(slices)} شريحة معروفة التشخيص. «لا ورم»: إنذارات كاذبة.`,
    noSigns: 'لا علامة هنا تميّز بين الإجابات.',
    unknown: 'قرأها إصدار آخر: لا يُعرف مدى شيوع هذه العلامات.',
    agree: (label) => `القارئان، الشبكة والشجرة، يقولان: ${classes[label]}.`,
    differ: 'القارئان، الشبكة والشجرة، مختلفان.',
    more: 'عرض الشجرة',
  },

  compare: {
    here: 'هذا الجانب',
    other: 'الجانب المقابل معكوسًا',
    darker: 'أغمق هنا',
    brighter: 'أفتح هنا',
    difference: 'الفرق بين الجانبين',
    none: 'ليس للشريحة السهمية جانب مقابل تُقارن به.',
    note: 'للشرائح المحورية والإكليلية. الرأس المائل يختلف عند حوافه.',
  },

  measure: {
    ruler: 'طول',
    angle: 'زاوية',
    region: 'متوسط منطقة',
    how: {
      ruler: 'حدّد الطرفين على الصورة.',
      angle: 'حدّد على الصورة طرفًا، ثم رأس الزاوية، ثم الطرف الآخر.',
      region: 'حدّد على الصورة وسط المنطقة، ثم حافتها.',
    },
    clear: 'حذف الكل',
    length: (millimetres) => leftToRight(`${tenths(millimetres)} mm`),
    pixels: (pixels) => `${Math.round(pixels)} بكسل`,
    degrees: (degrees) => `${Math.round(degrees)}°`,
    mean: (mean, deviation) => leftToRight(`${two(mean)} ± ${two(deviation)}`),
    noScale: 'لا يذكر الملف حجم البكسل: الأطوال بالمليمتر غير معروفة.',
    picture: 'عن هذه الصورة',
    area: (squareMillimetres) => leftToRight(`${tenths(squareMillimetres / 100)} cm²`),
    lesion: 'المنطقة المحددة',
    shape: {
      maxFeret: 'أطول قطر (Feret)',
      minFeret: 'أقصر قطر (Feret)',
      roundness: 'الاستدارة',
      solidity: 'الامتلاء',
    },
    shapeNote: 'الاستدارة: 1 للدائرة. الامتلاء: 1 لمحيط بلا تجاويف. هما وصف للمحيط لا للمرض.',
    ratio: (value) => two(value),
    prepared: 'كما رأتها الشبكة',
  },

  sure: {
    evidence: 'كل ما تم قياسه',
    note: (slices) =>
      `الخط: هذه الشريحة. العمود: كم مرة صحّ ذلك (فترة ثقة ${percentSign('95')}) على ${number(slices)} شريحة من مستشفيات لم يرها.`,
    otherModel: 'قرأها إصدار آخر: لا يُعرف كم مرة تصحّ إجاباته.',
    rare: 'حيث تندر الأورام',
    legend: 'الشرائح التي فيها ورم حيث تعمل',
    asTested: (share) => `${Math.round(100 * share)} من 100 (كما في الاختبارات)`,
    oneIn: (prevalence) => `1 من ${number(Math.round(1 / prevalence))}`,
    moved: (label, from, to) => `عندها تعطي الصورة نفسها ${to} لإجابة «${classes[label]}»، لا ${from}.`,
    same: (label, value) => `كما في الاختبارات، تعطي هذه الصورة ${value} لإجابة «${classes[label]}».`,
    how: 'محسوب بقاعدة بايز من احتمال هذه الشريحة نفسها.',
  },

  own: {
    title: 'ما قراءتك؟',
    agree: 'أوافق',
    differ: 'أخالف…',
    what: 'ماذا ترى؟',
    other: 'شيء آخر',
    agreed: 'أنت موافق.',
    said: (what) => `قراءتك: ${what}.`,
    change: 'تغيير',
    report: 'تقرير',
  },

  warnings: {
    title: 'عن هذه الصورة',
    of: {
      'burned-in-annotation':
        'يذكر الملف أن على الصورة كتابة. وقد يكون فيها اسم المريض: انظر قبل أن تشاركها.',
      'cropped-head': 'جزء من الرأس خارج الصورة، ولا يُقرأ.',
      ghosting: 'أشباح بجانب الرأس: ربما تحرّك.',
      writing: 'يبدو أن بجانب الرأس كتابة. قد تذكر اسم المريض: انظر قبل أن تشارك الصورة.',
      'low-resolution': 'البكسلات قليلة: أقل من 128 على عرض الرأس. وقد لا تُرى الأشياء الصغيرة.',
      incomplete: 'ينتهي الملف قبل أوانه. وما نقص منه لم يُقرأ.',
      lossy: 'مضغوطة (JPEG): ضاعت التفاصيل الدقيقة.',
      'perhaps-lossy': 'مضغوطة (WebP أو AVIF): ربما ضاعت تفاصيل دقيقة.',
      shrunk: 'الصورة كبيرة جدًا. صُغّرت إلى ثُمن عرضها وارتفاعها قبل القراءة.',
      'first-frame-only': 'الملف صورة متحركة. ولم تُقرأ إلا صورتها الأولى.',
      inverted: 'كانت الصورة سالبة. وعُكست قبل القراءة.',
      'white-surround': 'كانت خلفية الصورة بيضاء. وجُعلت سوداء قبل القراءة.',
      'first-volume-only': 'في الملف عدة أحجام. ولم يُقرأ إلا أولها.',
      'no-modality': 'لا يذكر الملف أنه رنين مغناطيسي.',
      'no-orientation': 'لا يذكر الملف كيف كان وضع الرأس. فاتجاه الشريحة تخمين.',
      'no-meta-header': 'بداية الملف مفقودة. فطريقة ترميزه مخمّنة.',
      'no-window': 'لا يذكر الملف نافذة. فضُبطت من قيم البكسلات.',
      'no-spacing': 'لا يذكر الملف حجم البكسل. فالأطوال بالمليمتر غير معروفة.',
      turned: 'يخزّن الملف الصورة مدوّرة أو معكوسة. وهي معروضة معتدلة، بالعُرف الشعاعي.',
      contradiction: 'ترويسة الملف لا توافق بكسلاته. فقُرئت البكسلات كما هي: قارن بعارض آخر.',
      'trailing-bytes': 'يستمر الملف بعد صورته. وما يليها أُهمل.',
      'window-hides': 'نافذة الملف تُخفي جزءًا كبيرًا من الرأس. فضُبطت أخرى من قيم البكسلات.',
      'implausible-spacing': 'حجم البكسل الذي يذكره الملف لا يمكن أن يكون صحيحًا. فلا يُعطى شيء بالمليمتر.',
      'secondary-capture':
        'الملف نسخة من صورة (التقاط ثانوي). لا يذكر أنها رنين مغناطيسي، وما أسقطته النسخة لا يُرى.',
      'nonstandard-header': 'ترويسة الملف تخالف معيار DICOM. فقُرئت على ما يبدو أنه المقصود.',
    },
  },

  records: {
    title: 'لنظام PACS أو السجل الطبي',
    sr: 'تقرير DICOM‏ (SR)',
    sc: 'صورة DICOM‏ (SC)',
    pdf: 'صفحة DICOM‏ (PDF)',
    fhir: 'حزمة FHIR',
    hint: 'تحمل ملفات DICOM المريض والفحص من الصورة: تُقرأ منها الآن ولا تُحفظ في أي مكان. وهي بالإنجليزية، أولية وغير مدقَّقة.',
    patient: 'معرّف المريض لـ FHIR',
    patientHint: 'إذا تُرك فارغًا فلا تسمّي حزمة FHIR أي مريض. ولا يُحفظ ما تكتبه.',
    noInstance: 'لا تُكتب ملفات DICOM إلا لصورة DICOM مفتوحة تذكر فحصها.',
    failed: 'تعذّر إنشاء الملف. أعد تحميل الصفحة وأنت متصل ثم حاول مرة أخرى.',
  },

  report: {
    title: 'تقرير عن شريحة رنين مغناطيسي للدماغ',
    research: 'برنامج بحثي، وليس جهازًا طبيًا. إنه يساعد، وأنت تقرر.',
    noteLabel: 'ملاحظة أو معرّف للطباعة',
    noteHint: 'يُطبع ولا يُحفظ أبدًا. اسم الملف لا يُطبع.',
    print: 'اطبع أو احفظ بصيغة PDF',
    json: 'احفظ النتائج (JSON)',
    csv: 'احفظ الجدول (CSV)',
    formats: 'في الملفات المحفوظة اسم الملف، وليس فيها شيء آخر عن المريض.',
    note: 'ملاحظة:',
    printed: (when) => `طُبع في ${when}`,
    slice: 'كما فُتحت',
    overlay: 'مع المحيط',
    sliceAlt: 'الشريحة',
    overlayAlt: 'الشريحة مع المنطقة المحددة',
    found: 'ما عُثر عليه',
    meant(right) {
      const { value, low, high } = counted(right);
      return `من كل 100 إجابة بثقة كهذه، صحّت نحو ${value} في مستشفيات لم يرها (فترة ثقة ${percentSign('95')}: من ${low} إلى ${high}).`;
    },
    limits: 'الحدود',
    limitsText: [
      'قُرئت شريحة واحدة، لا شخص. وعبارة «لم يُعثر على ورم» لا تعني أن الشخص سليم.',
      `يعرف هذه الأنواع من الأورام: ${found}. وأي مرض آخر قد يُعطى أحد هذه الأسماء، أو لا يُعطى أيًا منها.`,
      'تعلّم من مصادر قليلة، معظمها T1 مع مادة التباين. ولا يُعرف مدى جودة قراءته لتسلسلات وأجهزة أخرى، أو للأطفال، أو للمرضى بعد عملية.',
    ],
    decision: 'قرار الشخص الذي قرأها',
    signed: 'الاسم، التاريخ، التوقيع',
    source: (facts) => `الصورة: ${list(facts)}.`,
    pixels: (width, height) => `${leftToRight(`${width} × ${height}`)} بكسل`,
    model: (hash) => `النموذج ${leftToRight(hash)}`,
    version: (version) => leftToRight(`Dendrite ${version}`),
  },
};
