import type { Translation } from '../catalogue.ts';
import type { waiterReasons as english } from './en.ts';

export const waiterReasons: Translation<typeof english> = {
  changedMind: 'मेहमान ने मन बदला',
  wrongDish: 'ग़लत डिश',
  soldOut: 'ख़त्म',
  tooLong: 'बहुत देर लगी',
  notBeen: 'हम अभी आपकी मेज़ तक नहीं पहुँचे',
  cannotNow: 'अभी नहीं बना सकते',
  closing: 'रसोई बंद हो रही है',
  wrongAmount: 'ग़लत रकम',
  wrongWay: 'भुगतान का ग़लत तरीका',
  wrongTable: 'ग़लत मेज़',
  declined: 'कार्ड नहीं चला',
  twice: 'दो बार मँगाया',
  left: 'मेहमान चले गए',
};
