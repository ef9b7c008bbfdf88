import type { Translation } from '../catalogue.ts';
import type { sheet as english } from './en.ts';

export const sheet: Translation<typeof english> = {
  table: 'امسح الرمز لعرض القائمة والطلب',
  room: 'امسح الرمز لخدمة الغرف',
  counter: 'امسح الرمز للطلب',
  wifi: 'واي فاي للضيوف',
  password: 'كلمة المرور: {password}',
  open: 'بدون كلمة مرور',
  typing: 'لا توجد كاميرا؟ اكتب هذا العنوان:',
};
