import type { Translation } from '../catalogue.ts';
import type { waiterReasons as english } from './en.ts';

export const waiterReasons: Translation<typeof english> = {
  changedMind: 'Le client a changé d’avis',
  wrongDish: 'Mauvais plat',
  soldOut: 'Épuisé',
  tooLong: 'Trop long',
  notBeen: 'Nous ne sommes pas encore passés à votre table',
  cannotNow: 'Nous ne pouvons pas le préparer maintenant',
  closing: 'La cuisine ferme',
  wrongAmount: 'Mauvais montant',
  wrongWay: 'Mauvais mode de paiement',
  wrongTable: 'Mauvaise table',
  declined: 'Carte refusée',
  twice: 'Commandé deux fois',
  left: 'Client parti',
};
