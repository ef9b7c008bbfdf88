import type { Translation } from '../catalogue.ts';
import type { attention as english } from './en.ts';

export const attention: Translation<typeof english> = {
  plain: 'Esta página solo puede avisarle mientras está abierta. Déjela abierta y con la pantalla encendida.',
  elsewhere: 'Para recibir avisos con la página cerrada, abra {url}',
  ring: 'Sonar cuando haya novedades',
  rings: 'Suena y parpadea cuando hay novedades.',
  offer: 'Los avisos pueden llegarle con la página cerrada.',
  turnOn: 'Avisarme',
  on: 'Los avisos le llegan también con la página cerrada.',
  turnOff: 'Parar avisos',
  asking: 'Un momento…',
  denied:
    'Los avisos están bloqueados para esta página. Permítalos en los ajustes del navegador o deje la página abierta.',
  homeScreen:
    'En este teléfono, los avisos necesitan la página en la pantalla de inicio: Compartir y «Añadir a pantalla de inicio».',
  unsupported: 'Este navegador no muestra avisos con la página cerrada. Déjela abierta.',
  failed: 'No se pudieron activar los avisos. Inténtelo de nuevo.',
};
