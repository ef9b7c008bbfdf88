import type { Translation } from '../catalogue.ts';
import type { table as english } from './en.ts';

export const table: Translation<typeof english> = {
  atTable: 'À cette table',
  you: '{name} (vous)',
  yourName: 'Dites votre nom à la table',
  otherName: 'Changer de nom',
  nameField: 'Votre prénom',
  nameSave: 'Enregistrer',
  understood: 'Compris',
  changedMeanwhile: 'Quelqu’un à la table l’a changé en même temps. C’est sa version qui reste.',
  notOpenYet:
    'Votre table n’est pas encore ouverte. Choisissez tranquillement et demandez à un serveur de l’ouvrir.',
  firstIsApproved: 'Un serveur accepte la première commande de votre table. Ensuite, elles partent aussitôt.',
  waitsFor: 'Elle part quand tout le monde a confirmé. Pas encore : {names}.',
  sendNow: 'Envoyer pour tous',
  notOpen: 'Votre table n’est pas encore ouverte',
  notOpenHelp: 'Demandez à un serveur de l’ouvrir. Il vous donne ses quatre chiffres.',
  codeTitle: 'Les quatre chiffres de votre table',
  codeHelp: 'Votre serveur vous les dit. Vous les tapez une seule fois.',
  codeField: 'Quatre chiffres',
  codeWrong: 'Ce ne sont pas les chiffres de cette table. Redemandez à votre serveur.',
  callWaiter: 'Appeler un serveur',
  askBill: 'L’addition, s’il vous plaît',
  waiterCalled: 'Un serveur est appelé.',
  billAsked: 'L’addition est demandée. On vient à vous.',
  notNeeded: 'Plus nécessaire',
};
