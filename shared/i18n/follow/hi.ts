import type { Translation } from '../catalogue.ts';
import type { follow as english } from './en.ts';

export const follow: Translation<typeof english> = {
  share: 'लिंक भेजें',
  shareHelp: 'जिसके पास यह लिंक है, वह केवल यह देख सकता है कि ऑर्डर कहाँ तक पहुँचा।',
  link: 'इस ऑर्डर का लिंक',
  copy: 'कॉपी करें',
  copied: 'कॉपी हो गया',
  failed: 'लिंक नहीं मिल सका।',
  again: 'फिर कोशिश करें',
  gone: 'ऐसा कोई ऑर्डर नहीं',
  goneHelp: 'यह बहुत पहले पूरा हो चुका है, या लिंक अधूरा है। जिसने भेजा है, उससे पूछें।',
};
