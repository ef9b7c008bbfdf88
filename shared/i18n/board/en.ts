/** What the customers' screen shows, and says aloud. */
export const board = {
  asking: 'Asking the kitchen…',
  unreachable: 'The kitchen cannot be reached. Trying again.',
  forbidden: 'This device may not show the board. Pair it as a board, from the host’s first page.',
  cooking: 'Cooking',
  ready: 'Ready to collect',
  readyNow: 'Ready now',
  waitHere: 'Your number appears here when your order is ready.',
  more: { one: 'and {n} more', other: 'and {n} more' },
  nothing: 'Nothing at the moment',
  lost: 'No connection to the kitchen.',
  lostSince: 'These numbers are of {time}. Please ask at the counter.',
  call: 'Number {number} is ready.',
  callName: 'Number {number}, {name}, is ready.',
} as const;
