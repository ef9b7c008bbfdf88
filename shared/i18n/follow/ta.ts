import type { Translation } from '../catalogue.ts';
import type { follow as english } from './en.ts';

export const follow: Translation<typeof english> = {
  share: 'இணைப்பை அனுப்பு',
  shareHelp: 'இந்த இணைப்பு உள்ளவர் ஆர்டர் எந்த நிலையில் உள்ளது என்பதை மட்டுமே பார்க்கலாம்.',
  link: 'இந்த ஆர்டரின் இணைப்பு',
  copy: 'நகலெடு',
  copied: 'நகலெடுக்கப்பட்டது',
  failed: 'இணைப்பைப் பெற முடியவில்லை.',
  again: 'மீண்டும் முயலவும்',
  gone: 'அப்படி ஓர் ஆர்டர் இல்லை',
  goneHelp: 'அது நீண்ட நேரத்துக்கு முன்பே முடிந்துவிட்டது, அல்லது இணைப்பு முழுமையாக இல்லை. அனுப்பியவரைக் கேளுங்கள்.',
};
