import type { Translation } from '../catalogue.ts';
import type { table as english } from './en.ts';

export const table: Translation<typeof english> = {
  atTable: 'En esta mesa',
  you: '{name} (tú)',
  yourName: 'Di tu nombre a la mesa',
  otherName: 'Cambiar tu nombre',
  nameField: 'Tu nombre',
  nameSave: 'Guardar',
  understood: 'Entendido',
  changedMeanwhile: 'Alguien de la mesa lo cambió al mismo tiempo. Ha quedado como lo dejó.',
  notOpenYet: 'Tu mesa aún no está abierta. Elige con calma y pide a un camarero que la abra.',
  firstIsApproved: 'Un camarero acepta el primer pedido de tu mesa. Después sale al momento.',
  waitsFor: 'Se envía cuando todos lo hayan confirmado. Faltan: {names}.',
  sendNow: 'Enviar ya para todos',
  notOpen: 'Tu mesa aún no está abierta',
  notOpenHelp: 'Pide a un camarero que la abra. Te dirá sus cuatro cifras.',
  codeTitle: 'Las cuatro cifras de tu mesa',
  codeHelp: 'Te las dice el camarero. Se escriben una sola vez.',
  codeField: 'Cuatro cifras',
  codeWrong: 'No son las cifras de esta mesa. Pregunta otra vez a tu camarero.',
  callWaiter: 'Llamar al camarero',
  askBill: 'La cuenta, por favor',
  waiterCalled: 'Hemos avisado a un camarero.',
  billAsked: 'Has pedido la cuenta. Enseguida vienen.',
  notNeeded: 'Ya no hace falta',
};
