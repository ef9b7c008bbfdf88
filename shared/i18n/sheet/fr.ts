import type { Translation } from '../catalogue.ts';
import type { sheet as english } from './en.ts';

export const sheet: Translation<typeof english> = {
  table: 'Scannez pour voir la carte et commander',
  room: 'Scannez pour le service en chambre',
  counter: 'Scannez pour commander',
  wifi: 'Wi-Fi invités',
  password: 'Mot de passe : {password}',
  open: 'Sans mot de passe',
  typing: 'Pas d’appareil photo ? Tapez cette adresse :',
};
