import type { Translation } from '../catalogue.ts';
import type { pairing as english } from './en.ts';

export const pairing: Translation<typeof english> = {
  'title.tablet': 'اقتران هذا الجهاز اللوحي',
  'title.phone': 'اقتران هذا الهاتف',
  'title.board': 'اقتران هذه اللوحة',
  'name.tablet': 'اسم هذا الجهاز',
  'name.phone': 'اسم هذا الهاتف',
  'name.board': 'اسم هذه اللوحة',
  'first.tablet': 'جهاز لوحي 1',
  'first.phone': 'هاتف 1',
  'first.board': 'لوحة 1',
  pressPair: 'على شاشة المضيف افتح صفحته الرئيسية واضغط «اقتران جهاز».',
  managerTypes: 'يكتب المدير رقمه السري. يظهر رمز لمدة دقيقتين.',
  typeIt: 'اكتبه هنا.',
  code: 'الرمز',
  asking: 'جارٍ السؤال…',
  pair: 'اقتران',
};
