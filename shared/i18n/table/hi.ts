import type { Translation } from '../catalogue.ts';
import type { table as english } from './en.ts';

export const table: Translation<typeof english> = {
  atTable: 'इस टेबल पर',
  you: '{name} (आप)',
  yourName: 'टेबल को अपना नाम बताएँ',
  otherName: 'अपना नाम बदलें',
  nameField: 'आपका नाम',
  nameSave: 'सहेजें',
  understood: 'समझ गए',
  changedMeanwhile: 'टेबल पर किसी ने इसे उसी समय बदला। जैसा उन्होंने छोड़ा, वैसा ही है।',
  notOpenYet: 'आपकी टेबल अभी खुली नहीं है। आराम से चुनें और वेटर से खोलने को कहें।',
  firstIsApproved: 'वेटर आपकी टेबल का पहला ऑर्डर स्वीकार करते हैं। उसके बाद ऑर्डर तुरंत जाता है।',
  waitsFor: 'सबके हाँ कहने पर जाएगा। अभी बाकी: {names}।',
  sendNow: 'सबके लिए अभी भेजें',
  notOpen: 'आपकी टेबल अभी खुली नहीं है',
  notOpenHelp: 'वेटर से खोलने को कहें। वे चार अंक बताएँगे।',
  codeTitle: 'आपकी टेबल के चार अंक',
  codeHelp: 'वेटर आपको बताते हैं। एक ही बार लिखने हैं।',
  codeField: 'चार अंक',
  codeWrong: 'ये इस टेबल के अंक नहीं हैं। वेटर से फिर पूछें।',
  callWaiter: 'वेटर को बुलाएँ',
  askBill: 'बिल लाइए',
  waiterCalled: 'वेटर को बुला लिया गया है।',
  billAsked: 'बिल माँगा गया है। कोई आपके पास आएगा।',
  notNeeded: 'अब ज़रूरत नहीं',
};
