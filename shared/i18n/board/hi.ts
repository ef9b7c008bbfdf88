import type { Translation } from '../catalogue.ts';
import type { board as english } from './en.ts';

export const board: Translation<typeof english> = {
  asking: 'रसोई से पूछा जा रहा है…',
  unreachable: 'रसोई से संपर्क नहीं हो रहा। फिर कोशिश हो रही है।',
  forbidden: 'यह स्क्रीन बोर्ड नहीं दिखा सकती। मुख्य मशीन के पहले पेज से इसे बोर्ड के रूप में जोड़ें।',
  cooking: 'बन रहा है',
  ready: 'लेने के लिए तैयार',
  readyNow: 'अभी तैयार',
  waitHere: 'ऑर्डर तैयार होने पर आपका नंबर यहाँ दिखेगा।',
  more: { one: 'और {n}', other: 'और {n}' },
  nothing: 'अभी कुछ नहीं',
  lost: 'रसोई से कनेक्शन नहीं है।',
  lostSince: 'ये नंबर {time} के हैं। कृपया काउंटर पर पूछें।',
  call: 'नंबर {number} तैयार है।',
  callName: 'नंबर {number}, {name}, तैयार है।',
};
