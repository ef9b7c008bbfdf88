import type { Translation } from '../catalogue.ts';
import type { follow as english } from './en.ts';

export const follow: Translation<typeof english> = {
  share: 'Enviar el enlace',
  shareHelp: 'Quien tenga este enlace ve cómo va el pedido, y nada más.',
  link: 'Enlace de este pedido',
  copy: 'Copiar',
  copied: 'Copiado',
  failed: 'No se pudo obtener el enlace.',
  again: 'Reintentar',
  gone: 'No existe ese pedido',
  goneHelp: 'Se cerró hace tiempo o el enlace no está completo. Pregunta a quien te lo envió.',
};
