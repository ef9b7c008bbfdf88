import type { Translation } from '../catalogue.ts';
import type { code as english } from './en.ts';

export const code: Translation<typeof english> = {
  title: 'Saisissez le code',
  help: 'Il figure sous le carré, sur votre table ou dans votre chambre. Les lettres après la dernière barre suffisent, majuscules ou minuscules.',
  field: 'Code',
  wrong: 'Aucune table ni chambre n’a ce code. Revérifiez chaque lettre ou demandez-nous.',
  wait: 'Trop d’essais erronés. Vous pourrez réessayer dans {n} s.',
  go: 'Continuer',
};
