import type { Translation } from '../catalogue.ts';
import type { waiterReasons as english } from './en.ts';

export const waiterReasons: Translation<typeof english> = {
  changedMind: 'விருந்தினர் மனம் மாறினார்',
  wrongDish: 'தவறான உணவு',
  soldOut: 'தீர்ந்தது',
  tooLong: 'மிகவும் தாமதம்',
  notBeen: 'உங்கள் மேசைக்கு இன்னும் வரவில்லை',
  cannotNow: 'இப்போது செய்ய முடியாது',
  closing: 'சமையலறை மூடுகிறது',
  wrongAmount: 'தவறான தொகை',
  wrongWay: 'தவறான கட்டண முறை',
  wrongTable: 'தவறான மேசை',
  declined: 'கார்டு ஏற்கவில்லை',
  twice: 'இருமுறை ஆர்டர்',
  left: 'விருந்தினர் போய்விட்டார்',
};
