/** Arabic: the words about an answer's worth and a picture's faults, and of the report. */
import { counted } from '../counted';
import type { VerdictWords } from '../en/verdict';
import { leftToRight } from '../isolate';
import { numbersOf } from '../numbers';
import { percentSign } from './amounts';
import { LOCALE } from './locale';

const { percent, number, day, list } = numbersOf(LOCALE);

const range = (low: number, high: number) => (low === high ? '' : ` (من ${low} إلى ${high})`);

const oneIn = (prevalence: number) => `1 من ${number(Math.round(1 / prevalence))}`;

export const verdict: VerdictWords = {
  probability: (value) =>
    value > 0.99
      ? `أكثر من ${percentSign('99')}`
      : value < 0.01
        ? `أقل من ${percentSign('1')}`
        : percent(value),
  day,

  right(right, uncertain) {
    const { value, low, high } = counted(right);
    const such = uncertain ? 'قليلة الثقة كهذه' : 'لها ثقة هذه';
    return `من كل 100 قراءة ${such}، صحّ نحو ${value}${range(low, high)}.`;
  },
  such(right) {
    const { base, value, low, high } = counted(right, 1000);
    return value < 1
      ? `في الاختبارات: أقل من ${Math.max(1, Math.ceil(right.high * 1000))} من كل ${number(1000)} من هذه الشرائح كان كذلك فعلًا.`
      : `في الاختبارات: نحو ${value} من كل ${number(base)} من هذه الشرائح كان كذلك فعلًا${range(low, high)}.`;
  },
  scale: [percent(0), percent(0.5), percent(1)],
  bracket: `الخطوط ذات الطرفين: تحت الإجابة الأرجح، كم من مثل هذه القراءات كان صحيحًا؛ وتحت غيرها، كم من الشرائح ذات هذا الاحتمال كان كذلك فعلًا. ويبيّن طولها مقدار الدقة في معرفة ذلك (فترة ثقة ${percentSign('95')}).`,
  basis: (images) =>
    `حُسب هذا على شرائح (عددها ${number(images)}) لأشخاص لم يرهم القارئ، من المجموعات نفسها التي تعلّم منها. وفي غيرها توقّع صوابًا أقل. وليس هذا احتمال الورم عند هذا الشخص، فقد يكون عنده أندر بكثير.`,
  otherModel: 'قرأت هذا نسخة أخرى: ولا يُعرف هنا كم من قراءاتها كان صحيحًا.',

  rare: {
    title: 'ما معنى ذلك حيث تندر الأورام',
    lead: 'كلما ندرت الأورام زادت الإنذارات الكاذبة.',
    legend: 'لنفترض أن نسبة ما فيه ورم من الشرائح التي أُعطيت إجابة هي',
    option: oneIn,
    optionFull: (prevalence) => `شريحة ${oneIn(prevalence)}`,
    tumour: 'قيل إن فيها ورمًا',
    none: 'قيل «لا ورم»',
    this: 'هذه الإجابة',
    called(share) {
      const { base, value, low, high } = counted(share);
      return `من كل ${number(base)} شريحة قيل إن فيها ورمًا، في نحو ${value}${range(low, high)} منها ورم فعلًا.`;
    },
    missed(share) {
      const { base, value, low, high } = counted(share);
      return value < 1
        ? `من كل ${number(base)} شريحة قيل عنها «لا ورم»، في أقل من واحدة منها ورم.`
        : `من كل ${number(base)} شريحة قيل عنها «لا ورم»، في نحو ${value}${range(low, high)} منها ورم مع ذلك.`;
    },
    has: 'فيها ورم',
    hasNot: 'لا ورم فيها',
    where: (prevalence) => `لنفترض أن الورم موجود في ${oneIn(prevalence)} من الشرائح التي أُعطيت إجابة.`,
    note(sensitivity, specificity) {
      const [found, clear] = [counted(sensitivity), counted(specificity)];
      return `بقاعدة بايز، لأي ورم مقابل لا ورم: في الاختبارات قال القارئ «ورم» عن ${found.value} من كل 100 شريحة فيها ورم${range(found.low, found.high)}، وقال «لا ورم» عن ${clear.value} من كل 100 شريحة بلا ورم${range(clear.low, clear.high)}؛ ولم تُحسب الإجابات غير المؤكدة.`;
    },
  },

  warnings: {
    title: 'عن هذه الصورة',
    of: {
      'burned-in-annotation':
        'يذكر الملف أن على الصورة كتابة. وقد يكون فيها اسم المريض: انظر قبل أن تعرضها أو تطبعها أو تشاركها.',
      'cropped-head': 'جزء من الرأس خارج الصورة. وما فيه لا يُرى.',
      ghosting: 'أشباح بجانب الرأس: ربما تحرّك. قد يكون ما يُرى مشوشًا أو مزدوجًا.',
      writing:
        'شيء يشبه الكتابة بجانب الرأس. قد يذكر اسم المريض: انظر قبل أن تعرض الصورة أو تطبعها أو تشاركها.',
      'low-resolution': 'البكسلات قليلة: أقل من 128 على عرض الرأس. وقد لا تُرى الأشياء الصغيرة.',
      incomplete: 'ينتهي الملف قبل أوانه. وما نقص منه لم يُقرأ.',
      lossy: 'صُغّر الملف بإسقاط تفاصيل دقيقة (ضغط مع فقد).',
      'first-frame-only': 'الملف صورة متحركة. ولم تُقرأ إلا صورتها الأولى.',
      inverted: 'كان الأسود والأبيض في الصورة معكوسين كما في الفيلم السالب. وعُكست قبل القراءة.',
      'white-surround': 'كانت الصورة على صفحة بيضاء. وجُعلت الصفحة سوداء قبل القراءة.',
      'first-volume-only': 'في الملف عدة أحجام. ولم يُقرأ إلا أولها.',
      'no-modality': 'لا يذكر الملف أنه رنين مغناطيسي.',
      'no-orientation': 'لا يذكر الملف كيف كان وضع الرأس. فاتجاه الشريحة تخمين.',
      'no-meta-header': 'بداية الملف مفقودة. فطريقة تخزينه مخمّنة.',
      'no-window': 'لا يذكر الملف السطوع المقصود لعرضه. فضُبط السطوع من قيمه.',
      'no-spacing': 'لا يذكر الملف حجم البكسل. فلا يمكن إعطاء شيء بالمليمتر.',
      turned: 'يخزّن الملف الصورة مدوّرة أو معكوسة. وهي معروضة معتدلة كما ينظر إليها أطباء الأشعة.',
      contradiction: 'رأس الملف يذكر عن البكسلات غير ما هي عليه. فقُرئت كما هي: قارن بعارض آخر.',
      'trailing-bytes': 'يستمر الملف بعد صورته. وما يليها لم يُقرأ.',
      'window-hides': 'بالسطوع الذي يطلبه الملف لا يُرى جزء كبير من الرأس. فضُبط السطوع من قيمه.',
      'implausible-spacing': 'حجم البكسل الذي يذكره الملف لا يمكن أن يكون صحيحًا. فلا يُعطى شيء بالمليمتر.',
      'secondary-capture':
        'الملف نسخة من صورة (التقاط ثانوي). لا يذكر أنها رنين مغناطيسي، وما أسقطته النسخة لا يُرى.',
      'nonstandard-header': 'رأس الملف غير مكتوب كما ينص معيار DICOM. فقُرئ على ما يبدو أنه المقصود.',
    },
  },

  records: {
    title: 'لنظام PACS أو السجل الطبي',
    sr: 'تقرير DICOM‏ (SR)',
    sc: 'صورة DICOM‏ (SC)',
    pdf: 'صفحة DICOM‏ (PDF)',
    fhir: 'حزمة FHIR',
    hint: 'تحمل ملفات DICOM المريض والدراسة من الصورة: تُقرأ منها الآن ولا تُحفظ في أي مكان. وهي بالإنجليزية، أولية وغير مدقَّقة.',
    noInstance: 'لا تُكتب ملفات DICOM إلا لصورة DICOM مفتوحة تذكر دراستها.',
    failed: 'تعذّر إنشاء الملف. أعد تحميل الصفحة وأنت متصل ثم حاول مرة أخرى.',
  },

  report: {
    title: 'تقرير عن شريحة رنين مغناطيسي للدماغ',
    research: 'برنامج بحثي وليس جهازًا طبيًا. البرنامج يساعد، والقرار للإنسان.',
    noteLabel: 'ملاحظة أو معرّف للطباعة',
    noteHint: 'يُطبع ولا يُخزَّن ولا يُحفظ أبدًا. ولا يُطبع اسم الملف: اكتب ما تحتاجه الورقة.',
    print: 'اطبع أو احفظ بصيغة PDF',
    json: 'احفظ النتائج (JSON)',
    csv: 'احفظ الجدول (CSV)',
    formats: 'في الملفات المحفوظة اسم الملف، وليس فيها شيء مما يذكره الملف عن المريض.',
    note: 'ملاحظة:',
    printed: (when) => `طُبع في ${when}`,
    slice: 'الشريحة كما فُتحت',
    overlay: 'الشريحة نفسها: يبيّن الإطار والمنطقة الملونة موضعًا يبرز فيه شيء',
    overlayBox: 'الشريحة نفسها: يبيّن الإطار موضعًا يبرز فيه شيء',
    sliceAlt: 'الشريحة',
    overlayAlt: 'الشريحة وفوقها ما وجده القارئ',
    limits: 'الحدود',
    limitsText: [
      'قُرئت شريحة واحدة، لا شخص. وعبارة «لم يُعثر على ورم» لا تعني أن الشخص سليم.',
      'ثلاثة أنواع من الأورام معروفة له: الورم الدبقي والورم السحائي وورم الغدة النخامية. وأي مرض آخر قد يُعطى أحد هذه الأسماء، أو لا يُعطى أيًا منها.',
      'تعلّم القارئ من مصادر قليلة، معظمها T1 مع مادة تباين. ولم تُختبر تسلسلات وأجهزة أخرى، ولا الأطفال، ولا الأدمغة بعد العمليات، اختبارًا يكفي لمعرفة جودة قراءته لها.',
      'لا تُلاحظ الحركة إلا حيث تترك أشباحًا قوية بجانب الرأس. ولا يُبحث عن التشوش وحده.',
    ],
    source: (facts) => `الصورة: ${list(facts)}.`,
    pixels: (width, height) => `${leftToRight(`${width} × ${height}`)} بكسل`,
    model: (hash) => `النموذج ${leftToRight(hash)}`,
    version: (version) => leftToRight(`Dendrite ${version}`),
  },
};
