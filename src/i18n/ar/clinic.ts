/** Arabic: the clinic's own tools. */

import { DIAGNOSES } from '../../evaluation/sample';
import { byClass, capitalised } from '../by-class';
import type { ClinicWords } from '../en/clinic';
import { isolate, leftToRight } from '../isolate';
import { numbersOf } from '../numbers';
import { classes } from './classes';
import { LOCALE } from './locale';

const { percent, percentExact, number, plural, day, shortDay } = numbersOf(LOCALE);
const cases = (count: number) =>
  plural(count, { zero: 'لا حالات', one: 'حالة واحدة', two: 'حالتان', few: '# حالات', other: '# حالة' });
const slices = (count: number) =>
  plural(count, { zero: 'لا شرائح', one: 'شريحة واحدة', two: 'شريحتان', few: '# شرائح', other: '# شريحة' });
const patients = (count: number) =>
  plural(count, { zero: 'لا مرضى', one: 'مريض واحد', two: 'مريضان', few: '# مرضى', other: '# مريضًا' });
const between = (low: number, high: number) => leftToRight(`${percent(low)}–${percent(high)}`);

const answers = byClass(
  {
    glioma: 'ورم دبقي',
    meningioma: 'ورم سحائي',
    notumor: 'لا ورم',
    pituitary: 'ورم نخامي',
  },
  (label) => capitalised(classes[label]),
);

export const clinic: ClinicWords = {
  title: 'هذا المركز',
  percent,
  percentExact,
  number,
  day,
  slices,
  patients,
  between,
  shortDay,
  opinions: {
    ...answers,
    other: 'شيء آخر',
    unsure: 'لا يمكن التحديد',
  },
  shortNames: byClass(
    { glioma: 'دبقي', meningioma: 'سحائي', notumor: 'لا ورم', pituitary: 'نخامي' },
    (label) => capitalised(classes[label]),
  ),
  decision: {
    title: 'قراءتك أنت',
    ask: 'ماذا ترى؟',
    firstTitle: 'اقرأ بنفسك أولًا',
    firstNote: 'تظهر الإجابة بعد أن تختار. ويُحفظ اختيارك بجانبها.',
    skip: 'أظهِرها دون قراءتي',
    firstWas: (opinion) => `قراءتك الأولى: ${opinion}.`,
    agree: 'أوافق',
    differ: 'أخالف',
    differWith: 'ماذا تقول بدلًا من ذلك؟',
    agreed: 'وافقتَ.',
    differed: (opinion) => `قلتَ بدلًا من ذلك: ${opinion}.`,
    diagnosis: 'التشخيص المؤكد',
    diagnosisNone: 'لم يؤكَّد بعد',
    basis: 'أُكِّد بواسطة',
    bases: { histology: 'فحص الأنسجة', 'follow-up': 'المتابعة', expert: 'خبير' },
    note: 'ملاحظة (بلا أسماء)',
    tag: 'وسم',
    notKept: 'هذه النتيجة غير محفوظة، فلا يمكن إضافة شيء إليها. فعّل الحفظ في السجل.',
    noEffect: 'ما تُدخله لا يغيّر النموذج أبدًا.',
    local: (answer, probability) => `بمعايرة هذا المركز: ${answer}، ${percent(probability)}.`,
    localUncertain: (answer, probability) =>
      `بمعايرة هذا المركز: غير مؤكد؛ الأرجح: ${answer}، ${percent(probability)}.`,
  },
  prior: {
    line: {
      image: (when) => `قُرئت هذه الصورة من قبل، في ${when}.`,
      grew: (when) => `قُرئت هذه الدراسة من قبل، في ${when}، بشرائح أقل. حالتها الآن تضمها كلها.`,
      label: (when) => `هناك حالة سابقة بهذا الوسم، بتاريخ ${when}.`,
    },
    compare: 'قارن',
    choose: 'حالة سابقة',
    nothing: 'اختر واحدة',
    none: 'لا توجد حالة سابقة محفوظة.',
    now: 'الآن',
    recognised: { image: 'الصورة نفسها أو ما يكاد يطابقها.', label: 'وُجدت بوسمها.' },
  },

  cases: {
    search: 'ابحث في الملاحظات والوسوم',
    filter: 'أظهِر',
    filters: {
      all: 'الكل',
      ...answers,
      uncertain: 'غير مؤكد',
      rejected: 'لم يُقرأ',
      differs: 'خالفتَها',
      confirmed: 'مؤكدة',
      unconfirmed: 'غير مؤكدة التشخيص',
      wrong: 'خاطئة بحسب التشخيص',
    },
    order: 'الترتيب',
    orders: {
      newest: 'الأحدث أولًا',
      oldest: 'الأقدم أولًا',
      surest: 'الأوثق أولًا',
      'least-sure': 'الأقل وثوقًا أولًا',
    },
    found: cases,
    none: 'لا حالة توافق هذه الشروط.',
    more: (count) => `أظهِر ${number(count)} أخرى`,
    behind: (count) => `الحالات وراء الإنذار: ${number(count)}`,
    firstRead: 'اطلب قراءتي أولًا',
    firstReadNote: 'الإجابة الخاطئة تضلّل إن رُئيت أولًا. والقراءة قبلها هي العلاج المعروف.',
    export: 'احفظ كل الحالات في ملف',
    import: 'أضِف حالات من ملف',
    passphrase: 'عبارة مرور (اتركها فارغة إن لم تُرِد)',
    passphraseNote: 'بعبارة المرور يُشفَّر الملف. ولا يفتحه أحد من دونها: احفظها جيدًا.',
    plainNote: 'من دونها يستطيع كل من لديه الملف أن يقرأه.',
    exported: (count) => `حُفظت: ${cases(count)}.`,
    imported: (added, known) =>
      known > 0 ? `أُضيفت: ${cases(added)}؛ وكانت هنا من قبل: ${number(known)}.` : `أُضيفت: ${cases(added)}.`,
    working: 'جارٍ العمل…',
    faults: {
      'not-ours': 'هذا ليس ملف حالات من Dendrite. لم يتغير شيء.',
      newer: 'هذا الملف من إصدار أحدث من Dendrite. حدّث هذا الإصدار أولًا. لم يتغير شيء.',
      truncated: 'ينتهي الملف قبل أوانه: لم يُنسخ كاملًا. انسخه من جديد. لم يتغير شيء.',
      damaged: 'الملف تالف، أو غيّره أحد. استعمل نسخة أخرى. لم يتغير شيء.',
      'too-large': 'الملف أكبر مما يستطيع هذا الجهاز أخذه دفعة واحدة. لم يتغير شيء.',
      'passphrase-needed': 'الملف مشفَّر. أدخل عبارة مروره.',
      'passphrase-wrong': 'عبارة المرور خاطئة، أو الملف تالف. لم يتغير شيء.',
    },
    notWritten: 'لا مساحة، أو لا قاعدة بيانات: لم يتغير شيء.',
  },
  monitor: {
    lead: (count, from, to) => `${slices(count)} · من ${from} إلى ${to} · على هذا الجهاز وحده`,
    empty: 'لم يُقرأ شيء ويُحفظ بعد. تأتي الأرقام مع أول الشرائح.',
    notKept: 'النتائج لا تُحفظ، فلا شيء يُعدّ. فعّل الحفظ في السجل.',
    period: 'المدة',
    periods: { week: '7 أيام', weeks: '8 أسابيع', all: 'الكل' },
    model: 'النموذج',
    modelName: (hash, count) => `${isolate(hash.slice(0, 8))} (${slices(count)})`,
    csv: 'CSV',
    json: 'احفظ الأرقام',
    add: 'أضِف تشخيصًا',
    check: 'تحقّق منه على مرضاك',
    show: (count) => `أظهِر هذه (${number(count)})`,
    seen: 'عولج الأمر',
    answered: 'أُجيب عنها',
    ofSlices: (share) => `${percent(share)} من الشرائح`,
    uncertainWeek: 'غير مؤكدة، آخر 7 أيام',
    inTests: (share) => `${percent(share)} في الاختبارات`,
    rejected: 'لم تُقرأ كرنين للدماغ',
    right: 'صحيحة، حيث أُكِّدت',
    rightOf: (right, count) => `${number(right)} من ${number(count)}`,
    interval: (share, low, high) => `${percent(share)} (${between(low, high)})`,
    noneYet: 'لا شيء بعد',
    otherModel: 'قرأها إصدار آخر: لا مرجع لنموذجه.',
    pictures: {
      title: 'هل تشبه الصور تلك التي تعلّم منها؟',
      note: (images, series) =>
        `الشريط: التدريب. الخط: هنا، الوسيط والنصف الأوسط، ${slices(images)} من ${number(series)} فحصًا.`,
      names: {
        pixels: 'البكسلات عبر الرأس',
        sharpness: 'الحدة',
        contrast: 'التباين',
        noise: 'الضجيج',
        head: 'الرأس في الصورة',
        foreignness: 'اختلافها عن رنين الدماغ',
      },
      verdicts: {
        'as-learnt': 'كما تعلّم',
        lower: 'أقل',
        higher: 'أكثر',
        wider: 'أكثر تنوعًا',
        'too-few': 'قليل جدًا',
      },
      statistic: (distance, p, count) =>
        `مسافة كولموغوروف–سميرنوف ${leftToRight(distance)}، ${leftToRight(`p ${p}`)}، ${number(count)} فحصًا`,
      findings: (count, all) =>
        count === 0
          ? `العلامات: كلها (${number(all)}) كما تعلّم.`
          : `علامات تختلف عمّا تعلّم: ${number(count)} من ${number(all)}.`,
    },
    weekly: {
      title: 'أسبوعًا بأسبوع',
      note: (perWeek) => `نحو ${slices(perWeek)} في الأسبوع`,
      expected: (low, high) => `المتوقع ${between(low, high)}`,
      week: 'أسبوع',
      uncertain: 'غير مؤكدة',
      rejected: 'لم تُقرأ',
      outside: 'لا تشبه ما تعلّم منه',
    },
    answers: {
      title: 'الإجابات المعطاة، %',
      here: 'هنا',
      tests: 'الاختبارات',
      note: 'من الشرائح التي لها إجابة',
    },
    against: {
      title: 'مقابل التشخيصات المؤكدة',
      note: (count, missed) =>
        `${slices(count)}${count < 100 ? '، وهي أقل من أن يُوثق بها' : ''}؛ أورام فاتت: ${number(missed)}`,
      said: 'قال Dendrite',
      confirmed: 'المؤكد',
    },
    calibration: {
      title: 'هل «97%» صحيحة 97 مرة من 100؟',
      note: 'المقول (أفقيًا) والصحيح (رأسيًا)، بفترات ثقة 95%',
    },
    again: {
      title: 'للنظر فيها من جديد',
      note: 'حيث يختلف Dendrite والتشخيص',
      said: (when, said) => `${when} · قال: ${said}؛ التشخيص:`,
      none: 'لا شيء حتى الآن.',
    },
    alarms: {
      uncertain: 'الإجابات غير المؤكدة أكثر مما تدعو الاختبارات إلى توقعه.',
      rejected: 'الصور التي لا تُقرأ كرنين للدماغ أكثر مما تدعو الاختبارات إلى توقعه.',
      outside: 'الصور الأخيرة لا تشبه تلك التي تعلّم منها.',
      wrong: 'الإجابات الخاطئة أكثر مما تدعو الاختبارات إلى توقعه.',
      'more-tumours': 'إجابات أكثر من المعتاد هنا تسمّي ورمًا.',
      'fewer-tumours': 'إجابات أقل من المعتاد هنا تسمّي ورمًا.',
    },
    todo: {
      uncertain: 'أرسل الملفات الأصلية لا صور الشاشات. واقرأ الشرائح غير المؤكدة كأن لا إجابة لها.',
      rejected: 'انظر إليها: بينها شرائح دماغ رُفضت خطأً. أرسل شرائح كاملة غير مقصوصة.',
      outside:
        'أرسل الملفات الأصلية لا الصور أو لقطات الشاشة. أهناك جهاز أو بروتوكول جديد؟ تحقّق أولًا على صوره.',
      wrong: 'انظر إلى هذه الحالات. وإلى أن تعرف السبب لا تعتمد على الإجابات.',
      'more-tumours': 'هل تغيّر المرضى المحالون؟ إن لم يكن، فانظر إلى هذه الحالات.',
      'fewer-tumours': 'هل تغيّر المرضى المحالون؟ إن لم يكن، فابحث عن أورام فاتت.',
    },
    since: (when) => `منذ ${when}.`,
    rate: (perYear) =>
      `كل إنذار مضبوط بحيث لا يأتي، إن لم يتغير شيء، أكثر من مرة في ${number(Math.round(1 / perYear))} سنوات.`,
  },
  several: {
    title: 'عدة مراكز معًا',
    add: 'أضف أرقام مراكز أخرى (JSON)',
    note: 'من ملفات «احفظ الأرقام»: أعداد فقط، بلا حالات.',
    clinic: 'المركز',
    here: 'هذا المركز',
    all: 'الكل',
    alarms: 'الإنذارات',
    noAlarm: 'لا شيء',
    known: 'هذه الأرقام موجودة هنا من قبل.',
    notOurs: 'أحد الملفات لا يحتوي على أرقام مركز صنعها Dendrite.',
    otherModel: 'لا يمكن جمع أرقام نموذج آخر مع هذه.',
    remove: 'أزلها',
  },

  check: {
    title: 'تحقّق منه على مرضاك',
    lead: 'اختر مجلد صور وجدولًا بتشخيصاتها (CSV: ‏file, diagnosis, patient). كل شيء يبقى على هذا الجهاز.',
    folder: 'مجلد الصور',
    chosen: (count) => `الملفات المختارة: ${number(count)}`,
    lines: (count) => `التشخيصات المقروءة: ${number(count)}.`,
    labels: 'جدول التشخيصات (CSV)',
    fromCases: 'استعمل الحالات المؤكدة',
    run: 'تحقّق',
    stop: 'أوقف',
    progress: (done, all) => `قُرئ ${number(done)} من ${number(all)} من الملفات`,
    noImage: 'لا صورة لها تشخيص: راجع الأسماء في الجدول.',
    missing: (count) => `أسطر الجدول التي لا صورة لها: ${number(count)}.`,
    unlisted: (count) => `صور لا سطر لها في الجدول: ${number(count)}.`,
    faults: (fault) => {
      switch (fault.code) {
        case 'not-a-table':
          return 'تعذرت قراءة الجدول. احفظه بصيغة CSV، سطر لكل صورة.';
        case 'no-column':
          return `لا عمود في الجدول باسم ${isolate(fault.column)}. سمِّه في السطر الأول: ${leftToRight('file,diagnosis,patient')}.`;
        case 'no-rows':
          return `الجدول فارغ. اكتب سطرًا لكل صورة: ${leftToRight('file,diagnosis,patient')}.`;
        case 'unknown-diagnosis':
          return `في السطر ${number(fault.line)} التشخيص ${isolate(fault.text)}. اكتب ${leftToRight(DIAGNOSES)}، أو ${leftToRight('tumour')} إن لم يُعرف النوع.`;
        case 'contradiction':
          return `يعطي الجدول ${isolate(fault.file)} تشخيصين. أبقِ الصحيح.`;
      }
    },
    card: 'بطاقة النتائج',
    cardOf: (made, version, model) =>
      `${isolate(made)} · الإصدار ${isolate(version)} · النموذج ${isolate(model)}`,
    images: 'صور لها تشخيص',
    trainedOn: 'استُبعدت: تدرّب النموذج عليها',
    duplicates: 'استُبعدت: شبه مكررة',
    failed: 'تعذر فتحها',
    rejected: 'لم تُقرأ كرنين للدماغ',
    answered: 'أُجيب عنها',
    figures: {
      tumourSensitivityOfRead: 'حساسية الورم، حيث أجاب',
      tumourSpecificityOfRead: 'نوعية الورم، حيث أجاب',
      tumourSensitivity: 'حساسية الورم، كل الإجابات',
      tumourSpecificity: 'نوعية الورم، كل الإجابات',
      tumourAuc: 'ورم أو لا، AUC',
      balancedAccuracy: 'الدقة المتوازنة',
      accuracyOfRead: 'صحيحة، حيث أجاب',
      calibrationError: 'خطأ المعايرة المتوقع',
      coverage: 'أُجيب عنها، مما قُرئ',
    },
    all: (images, people) => `الكل: ${slices(images)}، ${patients(people)}`,
    sequence: (name, images) => `التسلسل ${isolate(name)}: ${slices(images)}`,
    plane: (name, images) => `المستوى ${isolate(name)}: ${slices(images)}`,
    unknown: 'لا يمكن التحديد',
    intervals: 'بفترات ثقة 95% على مستوى المريض.',
    noPatients:
      'لا يسمّي الجدول مرضى: كل صورة أو سلسلة تُعدّ مريضًا. وتكون الفترات أضيق مما ينبغي إن كان لمريض عدة منها.',
    research: 'إنه يساعد، وأنت تقرر. للبحث، وليس جهازًا طبيًا.',
    print: 'اطبع',
    save: 'احفظ بصيغة JSON',
    poolTitle: 'عدة مراكز معًا',
    pool: 'اجمع بطاقات النتائج (JSON)',
    pooled: (clinics, images, people) =>
      `المراكز: ${number(clinics)}، ${slices(images)}، ${patients(people)}`,
    heterogeneity: (share) => `بين المراكز، فوق المصادفة: ${percent(share)}`,
    poolFaults: {
      'too-few': 'اختر بطاقات مركزين على الأقل.',
      'same-report': 'إحدى البطاقات مكررة. اختر بطاقة كل مركز مرة واحدة.',
      'other-model': 'البطاقات من نماذج مختلفة. اختر بطاقات نموذج واحد.',
    },
    notReport: 'أحد الملفات ليس بطاقة نتائج من Dendrite.',
  },
  calibration: {
    title: 'معايرة لهذا المركز',
    lead: 'تضبط الاحتمالات والعتبة على حالاتك المؤكدة. ويبقى النموذج نفسه كما هو.',
    tooFew: (count, least) => `يلزم من الحالات المؤكدة ${number(least)}؛ وهنا ${number(count)}.`,
    fit: 'اضبطها',
    use: 'استعملها بجانب الأصلية',
    shipped: 'الأصلية',
    local: 'هذا المركز',
    logLoss: 'الخسارة اللوغاريتمية',
    brier: 'درجة بريير',
    calibrationError: 'خطأ المعايرة المتوقع',
    accuracy: 'صحيحة',
    threshold: 'أدنى احتمال لإجابة',
    judged: (count, series, folds) =>
      `قُيّمت بتحقق متقاطع على ${number(folds)} أجزاء، على ${number(count)} من الحالات المؤكدة من ${number(series)} فحصًا لم يرها كل ضبط.`,
    better: 'هي أفضل على حالات لم ترها.',
    notBetter: 'ليست أفضل بوضوح على حالات لم ترها: أبقِ الأصلية.',
    save: 'احفظها',
    remove: 'أزلها',
    otherModel: 'المعايرة لنموذج آخر، ولا تُستعمل.',
  },
  audit: {
    title: 'سجل التدقيق',
    lead: (count, days) =>
      `القيود: ${number(count)}؛ تُحفظ ${number(days)} يومًا. ما قُرئ ومتى وبأي إصدار وما قررتَه. بلا بيانات مرضى.`,
    save: 'احفظ سجل التدقيق',
    verify: 'افحص سجل التدقيق',
    compare: 'افحصه مقابل نسخة سابقة',
    whole: 'السجل سليم: لم يُغيَّر قيد ولم يُحذف ولم يُنقل.',
    wholeAgainst: 'السجل سليم، ويطابق النسخة السابقة.',
    faults: {
      changed: (seq) => `غُيّر القيد ${number(seq)}.`,
      gap: (seq) => `قيود قبل ${number(seq)} مفقودة أو مختلّة الترتيب.`,
      'let-go': (seq) => `يقول القيد ${number(seq)} إن قيودًا قديمة حُذفت، وهذا لا يتطابق: ربما قُطعت البداية.`,
      'no-beginning': (seq) => `يبدأ السجل بالقيد ${number(seq)}، ولا شيء يقول لماذا.`,
      cut: (seq) => `القيد ${number(seq)} من النسخة السابقة مفقود: قُطعت النهاية أو كُتبت من جديد.`,
    },
    notOurs: 'هذا ليس سجلًا من Dendrite.',
  },
};
