import type { Translation } from '../catalogue.ts';
import type { follow as english } from './en.ts';

export const follow: Translation<typeof english> = {
  share: 'أرسل الرابط',
  shareHelp: 'من لديه هذا الرابط يرى أين وصل الطلب، ولا شيء غير ذلك.',
  link: 'رابط هذا الطلب',
  copy: 'نسخ',
  copied: 'تم النسخ',
  failed: 'تعذّر جلب الرابط.',
  again: 'أعد المحاولة',
  gone: 'لا يوجد طلب كهذا',
  goneHelp: 'أُغلق منذ وقت طويل، أو أن الرابط غير مكتمل. اسأل من أرسله إليك.',
};
