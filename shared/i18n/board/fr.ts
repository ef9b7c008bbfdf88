import type { Translation } from '../catalogue.ts';
import type { board as english } from './en.ts';

export const board: Translation<typeof english> = {
  asking: 'La cuisine est appelée…',
  unreachable: 'La cuisine est injoignable. Nouvel essai en cours.',
  forbidden:
    'Cet appareil ne peut pas montrer le tableau. Associez-le comme tableau depuis la première page du serveur.',
  cooking: 'En préparation',
  ready: 'À retirer',
  readyNow: 'C’est prêt',
  waitHere: 'Votre numéro apparaît ici quand votre commande est prête.',
  more: { one: 'et {n} autre', many: 'et {n} autres', other: 'et {n} autres' },
  nothing: 'Rien pour le moment',
  lost: 'Pas de connexion avec la cuisine.',
  lostSince: 'Ces numéros datent de {time}. Demandez au comptoir.',
  call: 'Le numéro {number} est prêt.',
  callName: 'Numéro {number}, {name} : c’est prêt.',
};
