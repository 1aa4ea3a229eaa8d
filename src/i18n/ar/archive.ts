/** Arabic: the words of an archive beside the app. */
import type { ArchiveWords } from '../en/archive';
import { numbersOf } from '../numbers';
import { LOCALE } from './locale';

const { number, plural } = numbersOf(LOCALE);

export const archive: ArchiveWords = {
  title: 'ابحث عن فحص في الأرشيف',
  lead: 'يبحث عن فحوص الرنين المغناطيسي في أرشيف صور هذا الموقع. املأ ما تعرفه.',
  patientId: 'معرّف المريض',
  patientName: 'الاسم، اسم العائلة أولًا',
  from: 'تاريخ الفحص من',
  to: 'تاريخ الفحص إلى',
  search: 'ابحث',
  searching: 'جارٍ البحث…',
  found: (count) =>
    plural(count, {
      zero: 'لا فحوص',
      one: 'فحص واحد',
      two: 'فحصان',
      few: '# فحوص',
      many: '# فحصًا',
      other: '# فحص',
    }),
  more: (count) => `تُعرض أول ${number(count)} نتيجة. املأ المزيد لترى أقل.`,
  nothing: 'لا يوجد فحص رنين مغناطيسي مطابق. تحقق من الكتابة أو املأ أقل.',
  nameless: 'بلا اسم',
  born: (date) => `تاريخ الميلاد: ${date}`,
  images: (count) =>
    plural(count, {
      zero: 'لا صور',
      one: 'صورة واحدة',
      two: 'صورتان',
      few: '# صور',
      many: '# صورة',
      other: '# صورة',
    }),
  open: 'افتح',
  opens: (name, date) => `افتح فحص ${name}، ${date}`,
  asking: 'جارٍ طلب الصور…',
  fetching: (fetched, total) => `وصلت ${number(fetched)} من ${number(total)} صورة`,
  cancel: 'إلغاء',
  troubles: {
    unreachable: 'الأرشيف لا يجيب. تحقق من الشبكة وحاول مرة أخرى.',
    'sign-in': 'يطلب الأرشيف اسمًا وكلمة مرور. سجّل الدخول في صفحته ثم حاول مرة أخرى.',
    forbidden: 'الأرشيف لا يسمح بهذا. اسأل من يديره.',
    missing: 'هذا غير موجود في الأرشيف. إن لم يجد شيئًا أبدًا فأخبر من يدير هذا الموقع.',
    'no-dicomweb': 'ما يجيب ليس أرشيف DICOMweb. أخبر من يدير هذا الموقع: ربما يذكر ملف سياسته عنوانًا خاطئًا.',
    refused: 'يبلّغ الأرشيف عن خطأ. حاول مرة أخرى. إن استمر فأخبر من يديره.',
  },
  send: 'أرسل إلى الأرشيف',
  sendHint: 'يحفظ تقريرًا (SR) وصورة للحكم (SC) في فحص الصورة. بالإنجليزية، أولية وغير مدقَّقة.',
  sendOnly: 'لا يُرسل إلا ما جاء من صورة DICOM مفتوحة تذكر فحصها.',
  sending: 'جارٍ الإرسال…',
  sent: 'أُرسل: التقرير والصورة في الأرشيف.',
  unmade: 'لم يُرسل شيء: تعذّر إنشاء التقرير. افتح الصور من جديد ثم أرسل مرة أخرى.',
};
