import type { Translation } from '../catalogue.ts';
import type { pairing as english } from './en.ts';

export const pairing: Translation<typeof english> = {
  'title.tablet': 'यह टैबलेट जोड़ें',
  'title.phone': 'यह फ़ोन जोड़ें',
  'title.board': 'यह बोर्ड जोड़ें',
  'name.tablet': 'इस टैबलेट का नाम',
  'name.phone': 'इस फ़ोन का नाम',
  'name.board': 'इस बोर्ड का नाम',
  'first.tablet': 'टैबलेट 1',
  'first.phone': 'फ़ोन 1',
  'first.board': 'बोर्ड 1',
  pressPair: 'होस्ट की अपनी स्क्रीन पर पहला पेज खोलें और “डिवाइस जोड़ें” दबाएँ।',
  managerTypes: 'मैनेजर अपना PIN लिखते हैं। कोड दो मिनट दिखता है।',
  typeIt: 'उसे यहाँ लिखें।',
  code: 'कोड',
  asking: 'पूछ रहे हैं…',
  pair: 'जोड़ें',
};
