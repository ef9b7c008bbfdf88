import type { Translation } from '../catalogue.ts';
import type { code as english } from './en.ts';

export const code: Translation<typeof english> = {
  title: 'Escribe el código',
  help: 'Está debajo del cuadrado, en tu mesa o en tu habitación. Bastan las letras después de la última barra, en mayúsculas o minúsculas.',
  field: 'Código',
  wrong: 'Ninguna mesa ni habitación tiene este código. Revisa cada letra o pregúntanos.',
  wait: 'Demasiados intentos fallidos. Puedes probar otra vez en {n} s.',
  go: 'Continuar',
};
