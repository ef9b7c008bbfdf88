import type { Translation } from '../catalogue.ts';
import type { sheet as english } from './en.ts';

export const sheet: Translation<typeof english> = {
  table: 'Scannen, Karte ansehen, bestellen',
  room: 'Scannen für den Zimmerservice',
  counter: 'Scannen und bestellen',
  wifi: 'WLAN für Gäste',
  password: 'Passwort: {password}',
  open: 'Ohne Passwort',
  typing: 'Keine Kamera? Diese Adresse eingeben:',
};
