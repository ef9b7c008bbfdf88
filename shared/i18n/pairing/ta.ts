import type { Translation } from '../catalogue.ts';
import type { pairing as english } from './en.ts';

export const pairing: Translation<typeof english> = {
  'title.tablet': 'இந்த டேப்லெட்டை இணை',
  'title.phone': 'இந்தத் தொலைபேசியை இணை',
  'title.board': 'இந்தப் பலகையை இணை',
  'name.tablet': 'இந்த டேப்லெட்டின் பெயர்',
  'name.phone': 'இந்தத் தொலைபேசியின் பெயர்',
  'name.board': 'இந்தப் பலகையின் பெயர்',
  'first.tablet': 'டேப்லெட் 1',
  'first.phone': 'தொலைபேசி 1',
  'first.board': 'பலகை 1',
  pressPair: 'ஹோஸ்டின் திரையில் முதல் பக்கத்தைத் திறந்து “சாதனத்தை இணை” என்பதை அழுத்தவும்.',
  managerTypes: 'மேலாளர் தம் PIN ஐ உள்ளிடுவார். குறியீடு இரண்டு நிமிடம் தெரியும்.',
  typeIt: 'அதை இங்கே உள்ளிடவும்.',
  code: 'குறியீடு',
  asking: 'கேட்கிறது…',
  pair: 'இணை',
};
