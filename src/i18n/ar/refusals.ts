/** Arabic: why a file cannot be read. */
import { isolate } from '../isolate';
import { refusalsIn } from '../refusals';

export const refusal = refusalsIn(
  {
    empty: 'الملف فارغ؛ انسخه أو صدّره مرة أخرى.',
    'unknown-format':
      'صيغة الملف لا يمكن قراءتها هنا؛ استخدم DICOM أو NIfTI أو PNG أو JPEG أو TIFF أو BMP أو GIF أو ملف zip يضمّ أحدها.',
    'unsupported-format':
      'ملفات {format} لا يمكن قراءتها هنا؛ صدّر الصورة بصيغة DICOM أو NIfTI أو PNG أو JPEG.',
    'unsupported-encoding':
      'ملف {format} هذا مرمَّز بطريقة ({encoding}) لا يمكن قراءتها هنا؛ صدّره بلا ضغط أو بترميز شائع.',
    'no-decoder': 'لا يوجد هنا مفكّك ترميز لصيغة {format}؛ حوّل الصورة إلى PNG أو JPEG.',
    'codec-unavailable':
      'تعذّر تحميل مفكّك ترميز {format}؛ أعد تحميل التطبيق وأنت متصل بالشبكة، ثم أضف الملف من جديد.',
    truncated: 'ينتهي الملف قبل أن تكتمل صورته؛ انسخه أو صدّره مرة أخرى.',
    corrupt: 'الملف تالف ولا يمكن فكّ ترميز صورته؛ انسخه أو صدّره مرة أخرى.',
    'too-large':
      'حجم الصورة {width} في {height} بكسل؛ يمكن قراءة {maxSide} على الأكثر في كل جانب و{maxMegapixels} ميغابكسل في المجموع، فصغّرها.',
    'file-too-large':
      'حجم الملف {megabytes} ميغابايت؛ يمكن قراءة {maxMegabytes} ميغابايت على الأكثر، فقسّمه أو صغّره.',
    'too-small': 'حجم الصورة {width} في {height} بكسل، وهذا أقل من أن يُظهر شيئًا؛ استخدم الصورة الأصلية.',
    'no-pixels': 'ملف DICOM هذا لا يحوي صورة (لعله تقرير أو خطة أو قائمة)؛ اختر ملفات صور الفحص.',
    modality: 'نوع تصوير هذه الصورة هو {modality} وليس MR؛ لا تُقرأ إلا صور الرنين المغناطيسي للدماغ.',
    dicomdir: 'هذا فهرس قرص DICOM وليس صورة؛ تُقرأ الصور من الملفات المجاورة له.',
    'missing-pair': 'رأس ملف NIfTI وصورته ملفّان: ‎.hdr و‎.img؛ أضفهما معًا.',
    timeout: 'استغرق فكّ الترميز أكثر من {maxSeconds} ثانية فأُوقف؛ صدّر الصورة بترميز آخر.',
    'archive-nested': 'لا يُفتح أرشيف داخل أرشيف؛ فكّ ضغطه أولًا ثم أضف ملفاته.',
    'archive-encrypted': 'الأرشيف محمي بكلمة مرور؛ فكّ ضغطه أولًا ثم أضف ملفاته.',
    'archive-entries': 'عدد ملفات الأرشيف {entries}؛ ولا يُقرأ منها أكثر من {maxEntries}، فقسّمه.',
    'archive-size': 'حجم الملف بعد فكّ الضغط أكبر من {maxMegabytes} ميغابايت؛ فكّ ضغطه أولًا ثم أضف بعض ملفاته.',
    'archive-ratio': 'يدّعي الملف أن حجمه بعد فكّ الضغط أكثر من {maxRatio} ضعفًا، ولا صورة كذلك؛ فلم يُفتح.',
    'archive-empty': 'لا يحوي الأرشيف أي ملف يمكن قراءته؛ اختر الأرشيف الذي فيه الصور.',
  },
  (param) => (param === 'other' ? 'نوع آخر' : isolate(param)),
);
