import type { Translation } from '../catalogue.ts';
import type { follow as english } from './en.ts';

export const follow: Translation<typeof english> = {
  share: 'Envoyer le lien',
  shareHelp: 'Avec ce lien, on voit où en est la commande, et rien d’autre.',
  link: 'Lien de cette commande',
  copy: 'Copier',
  copied: 'Copié',
  failed: 'Le lien n’a pas pu être obtenu.',
  again: 'Réessayer',
  gone: 'Commande introuvable',
  goneHelp:
    'Elle est close depuis longtemps, ou le lien n’est pas complet. Demandez à la personne qui l’a envoyé.',
};
