import type { Translation } from '../catalogue.ts';
import type { sheet as english } from './en.ts';

export const sheet: Translation<typeof english> = {
  table: 'मेन्यू देखने और ऑर्डर करने के लिए स्कैन करें',
  room: 'रूम सर्विस के लिए स्कैन करें',
  counter: 'ऑर्डर करने के लिए स्कैन करें',
  wifi: 'मेहमानों का वाई-फ़ाई',
  password: 'पासवर्ड: {password}',
  open: 'पासवर्ड नहीं',
  typing: 'कैमरा नहीं है? यह पता लिखें:',
};
