import type { Translation } from '../catalogue.ts';
import type { board as english } from './en.ts';

export const board: Translation<typeof english> = {
  asking: 'جارٍ سؤال المطبخ…',
  unreachable: 'تعذّر الوصول إلى المطبخ. نعيد المحاولة.',
  forbidden: 'لا يُسمح لهذا الجهاز بعرض اللوحة. اربطوه كلوحة من الصفحة الأولى للجهاز الرئيسي.',
  cooking: 'قيد التحضير',
  ready: 'جاهز للاستلام',
  readyNow: 'جاهز الآن',
  waitHere: 'يظهر رقمكم هنا عندما يجهز طلبكم.',
  more: {
    zero: 'و{n} غيرها',
    one: 'وواحد آخر',
    two: 'واثنان آخران',
    few: 'و{n} أخرى',
    many: 'و{n} غيرها',
    other: 'و{n} غيرها',
  },
  nothing: 'لا شيء الآن',
  lost: 'لا اتصال بالمطبخ.',
  lostSince: 'هذه الأرقام من الساعة {time}. يرجى السؤال عند الكاونتر.',
  call: 'الرقم {number} جاهز.',
  callName: 'الرقم {number}، {name}، جاهز.',
};
