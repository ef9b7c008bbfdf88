import type { Translation } from '../catalogue.ts';
import type { pairing as english } from './en.ts';

export const pairing: Translation<typeof english> = {
  'title.tablet': 'Dieses Tablet koppeln',
  'title.phone': 'Dieses Telefon koppeln',
  'title.board': 'Diese Tafel koppeln',
  'name.tablet': 'Name des Tablets',
  'name.phone': 'Name des Telefons',
  'name.board': 'Name der Tafel',
  'first.tablet': 'Tablet 1',
  'first.phone': 'Telefon 1',
  'first.board': 'Tafel 1',
  pressPair: 'Am Bildschirm des Hosts die Startseite öffnen und „Gerät koppeln“ drücken.',
  managerTypes: 'Jemand von der Leitung gibt die eigene PIN ein. Ein Code steht zwei Minuten da.',
  typeIt: 'Ihn hier eingeben.',
  code: 'Code',
  asking: 'Wird gefragt…',
  pair: 'Koppeln',
};
