import type { Translation } from '../catalogue.ts';
import type { sheet as english } from './en.ts';

export const sheet: Translation<typeof english> = {
  table: 'மெனுவைப் பார்த்து ஆர்டர் செய்ய ஸ்கேன் செய்யுங்கள்',
  room: 'அறை சேவைக்கு ஸ்கேன் செய்யுங்கள்',
  counter: 'ஆர்டர் செய்ய ஸ்கேன் செய்யுங்கள்',
  wifi: 'விருந்தினர் வைஃபை',
  password: 'கடவுச்சொல்: {password}',
  open: 'கடவுச்சொல் இல்லை',
  typing: 'கேமரா இல்லையா? இந்த முகவரியை உள்ளிடுங்கள்:',
};
