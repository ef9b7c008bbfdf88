import type { Translation } from '../catalogue.ts';
import type { code as english } from './en.ts';

export const code: Translation<typeof english> = {
  title: 'कोड लिखें',
  help: 'यह आपकी मेज़ पर या कमरे में चौकोर निशान के नीचे लिखा है। आख़िरी तिरछी लकीर के बाद के अक्षर काफ़ी हैं, छोटे या बड़े।',
  field: 'कोड',
  wrong: 'यह कोड किसी मेज़ या कमरे का नहीं है। हर अक्षर फिर से देखें या हमसे पूछें।',
  wait: 'बहुत बार ग़लत कोड लिखा गया। {n} सेकंड बाद फिर कोशिश कर सकते हैं।',
  go: 'आगे बढ़ें',
};
