/** Why something is taken back: chosen in the waiter's language, written down in that of the house. */
export const waiterReasons = {
  changedMind: 'Guest changed their mind',
  wrongDish: 'Wrong dish',
  soldOut: 'Sold out',
  tooLong: 'Took too long',
  notBeen: 'We have not been to your table yet',
  cannotNow: 'We cannot make it now',
  closing: 'The kitchen is closing',
  wrongAmount: 'Wrong amount',
  wrongWay: 'Wrong way of paying',
  wrongTable: 'Wrong table',
  declined: 'The card was declined',
  twice: 'Ordered twice',
  left: 'Guest left',
} as const;
