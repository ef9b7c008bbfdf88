import type { Translation } from '../catalogue.ts';
import type { waiterReasons as english } from './en.ts';

export const waiterReasons: Translation<typeof english> = {
  changedMind: 'El cliente cambió de idea',
  wrongDish: 'Plato equivocado',
  soldOut: 'Agotado',
  tooLong: 'Tardó demasiado',
  notBeen: 'Todavía no hemos pasado por su mesa',
  cannotNow: 'Ahora no podemos prepararlo',
  closing: 'La cocina está cerrando',
  wrongAmount: 'Importe equivocado',
  wrongWay: 'Forma de pago equivocada',
  wrongTable: 'Mesa equivocada',
  declined: 'Tarjeta rechazada',
  twice: 'Pedido dos veces',
  left: 'El cliente se fue',
};
