import type { Translation } from '../catalogue.ts';
import type { pairing as english } from './en.ts';

export const pairing: Translation<typeof english> = {
  'title.tablet': 'Associer cette tablette',
  'title.phone': 'Associer ce téléphone',
  'title.board': 'Associer ce tableau',
  'name.tablet': 'Nom de la tablette',
  'name.phone': 'Nom du téléphone',
  'name.board': 'Nom du tableau',
  'first.tablet': 'Tablette 1',
  'first.phone': 'Téléphone 1',
  'first.board': 'Tableau 1',
  pressPair: 'Sur l’écran du serveur, ouvrez la page d’accueil et touchez « Associer un appareil ».',
  managerTypes: 'Un responsable saisit son code PIN. Un code s’affiche deux minutes.',
  typeIt: 'Saisissez-le ici.',
  code: 'Code',
  asking: 'Demande en cours…',
  pair: 'Associer',
};
