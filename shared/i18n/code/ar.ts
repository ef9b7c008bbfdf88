import type { Translation } from '../catalogue.ts';
import type { code as english } from './en.ts';

export const code: Translation<typeof english> = {
  title: 'اكتب الرمز',
  help: 'تجده تحت المربع على طاولتك أو في غرفتك. تكفي الأحرف التي بعد آخر شرطة مائلة، كبيرة كانت أو صغيرة.',
  field: 'الرمز',
  wrong: 'لا توجد طاولة أو غرفة بهذا الرمز. راجع كل حرف مرة أخرى أو اسألنا.',
  wait: 'محاولات خاطئة كثيرة. يمكنك المحاولة مجددًا بعد {n} ث.',
  go: 'متابعة',
};
