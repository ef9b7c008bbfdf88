import type { Translation } from '../catalogue.ts';
import type { board as english } from './en.ts';

export const board: Translation<typeof english> = {
  asking: 'Consultando a la cocina…',
  unreachable: 'No se puede contactar con la cocina. Lo intentamos de nuevo.',
  forbidden:
    'Este dispositivo no puede mostrar el panel. Vincúlelo como panel desde la primera página del equipo central.',
  cooking: 'En preparación',
  ready: 'Listo para recoger',
  readyNow: 'Ya está listo',
  waitHere: 'Su número aparece aquí cuando su pedido está listo.',
  more: { one: 'y {n} más', many: 'y {n} más', other: 'y {n} más' },
  nothing: 'Nada por ahora',
  lost: 'Sin conexión con la cocina.',
  lostSince: 'Estos números son de las {time}. Pregunte en el mostrador.',
  call: 'El número {number} está listo.',
  callName: 'Número {number}, {name}: está listo.',
};
