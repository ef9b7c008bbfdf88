import type { Translation } from '../catalogue.ts';
import type { table as english } from './en.ts';

export const table: Translation<typeof english> = {
  atTable: 'An diesem Tisch',
  you: '{name} (du)',
  yourName: 'Sag dem Tisch deinen Namen',
  otherName: 'Deinen Namen ändern',
  nameField: 'Dein Vorname',
  nameSave: 'Sichern',
  understood: 'Verstanden',
  changedMeanwhile: 'Jemand am Tisch hat es zur selben Zeit geändert. Es gilt, was dort steht.',
  notOpenYet: 'Euer Tisch ist noch nicht offen. Wählt in Ruhe und bittet die Bedienung, ihn zu öffnen.',
  firstIsApproved: 'Die Bedienung nimmt die erste Bestellung eures Tisches an. Danach geht es sofort.',
  waitsFor: 'Sie geht, wenn alle zugestimmt haben. Noch nicht: {names}.',
  sendNow: 'Jetzt für alle senden',
  notOpen: 'Euer Tisch ist noch nicht offen',
  notOpenHelp: 'Bittet die Bedienung, ihn zu öffnen. Sie sagt euch die vier Ziffern.',
  codeTitle: 'Die vier Ziffern eures Tisches',
  codeHelp: 'Die Bedienung sagt sie euch. Ihr tippt sie einmal ein.',
  codeField: 'Vier Ziffern',
  codeWrong: 'Das sind nicht die Ziffern dieses Tisches. Fragt die Bedienung noch einmal.',
  callWaiter: 'Bedienung rufen',
  askBill: 'Die Rechnung, bitte',
  waiterCalled: 'Die Bedienung ist gerufen.',
  billAsked: 'Die Rechnung ist bestellt. Es kommt jemand zu euch.',
  notNeeded: 'Nicht mehr nötig',
};
