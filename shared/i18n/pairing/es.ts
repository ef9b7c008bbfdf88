import type { Translation } from '../catalogue.ts';
import type { pairing as english } from './en.ts';

export const pairing: Translation<typeof english> = {
  'title.tablet': 'Vincular esta tableta',
  'title.phone': 'Vincular este teléfono',
  'title.board': 'Vincular este tablero',
  'name.tablet': 'Nombre de la tableta',
  'name.phone': 'Nombre del teléfono',
  'name.board': 'Nombre del tablero',
  'first.tablet': 'Tableta 1',
  'first.phone': 'Teléfono 1',
  'first.board': 'Tablero 1',
  pressPair: 'En la pantalla del servidor, abra la página de inicio y pulse «Vincular un dispositivo».',
  managerTypes: 'Un encargado teclea su PIN. Un código se muestra dos minutos.',
  typeIt: 'Escríbalo aquí.',
  code: 'Código',
  asking: 'Preguntando…',
  pair: 'Vincular',
};
