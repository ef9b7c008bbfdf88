import type { Translation } from '../catalogue.ts';
import type { board as english } from './en.ts';

export const board: Translation<typeof english> = {
  asking: 'சமையலறையிடம் கேட்கிறது…',
  unreachable: 'சமையலறையை அடைய முடியவில்லை. மீண்டும் முயல்கிறது.',
  forbidden: 'இந்தச் சாதனம் பலகையைக் காட்ட முடியாது. முதன்மைக் கணினியின் முதல் பக்கத்திலிருந்து பலகையாக இணைக்கவும்.',
  cooking: 'தயாராகிறது',
  ready: 'பெறத் தயார்',
  readyNow: 'இப்போது தயார்',
  waitHere: 'ஆர்டர் தயாரானதும் உங்கள் எண் இங்கே தோன்றும்.',
  more: { one: 'மேலும் {n}', other: 'மேலும் {n}' },
  nothing: 'இப்போது எதுவுமில்லை',
  lost: 'சமையலறையுடன் இணைப்பு இல்லை.',
  lostSince: 'இந்த எண்கள் {time} மணிக்கு உரியவை. கவுண்டரில் கேளுங்கள்.',
  call: 'எண் {number} தயார்.',
  callName: 'எண் {number}, {name}, தயார்.',
};
