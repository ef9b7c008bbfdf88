import type { Translation } from '../catalogue.ts';
import type { waiterReasons as english } from './en.ts';

export const waiterReasons: Translation<typeof english> = {
  changedMind: 'غيّر الضيف رأيه',
  wrongDish: 'طبق خاطئ',
  soldOut: 'نفد',
  tooLong: 'تأخر كثيرًا',
  notBeen: 'لم نصل إلى طاولتكم بعد',
  cannotNow: 'لا نستطيع تحضيره الآن',
  closing: 'المطبخ يغلق',
  wrongAmount: 'مبلغ خاطئ',
  wrongWay: 'طريقة دفع خاطئة',
  wrongTable: 'طاولة خاطئة',
  declined: 'رُفضت البطاقة',
  twice: 'طُلب مرتين',
  left: 'غادر الضيف',
};
