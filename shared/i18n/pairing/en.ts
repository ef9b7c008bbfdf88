/** What a device that the house does not know yet is asked. */
export const pairing = {
  'title.tablet': 'Pair this tablet',
  'title.phone': 'Pair this phone',
  'title.board': 'Pair this board',
  'name.tablet': 'Call this tablet',
  'name.phone': 'Call this phone',
  'name.board': 'Call this board',
  'first.tablet': 'Tablet 1',
  'first.phone': 'Phone 1',
  'first.board': 'Board 1',
  pressPair: 'On the host’s own screen, open its first page and press “Pair a device”.',
  managerTypes: 'A manager types their PIN. A code is shown for two minutes.',
  typeIt: 'Type it here.',
  code: 'Code',
  asking: 'Asking…',
  pair: 'Pair',
} as const;
