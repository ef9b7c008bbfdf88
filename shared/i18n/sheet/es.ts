import type { Translation } from '../catalogue.ts';
import type { sheet as english } from './en.ts';

export const sheet: Translation<typeof english> = {
  table: 'Escanee para ver la carta y pedir',
  room: 'Escanee para el servicio de habitaciones',
  counter: 'Escanee para pedir',
  wifi: 'Wi-Fi para clientes',
  password: 'Contraseña: {password}',
  open: 'Sin contraseña',
  typing: '¿Sin cámara? Escriba esta dirección:',
};
