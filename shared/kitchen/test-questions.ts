/** What a test sheet asks, in the numbers that stand on it: the office asks the same and settles what was not known. */
export const TEST_QUESTIONS = [
  { id: 'text', ask: 'Can you read every line of sample letters?', about: 'the code pages' },
  { id: 'columns', ask: 'What is the last number on the ruler’s one line?', about: 'the columns' },
  { id: 'sizes', ask: 'Are there four sizes, each larger than the one before?', about: 'large letters' },
  { id: 'invert', ask: 'Is there white text on black?', about: 'white on black' },
  { id: 'qr', ask: 'Does a telephone read the code?', about: 'codes' },
  { id: 'cut', ask: 'Was the paper cut?', about: 'the cutter' },
  { id: 'buzz', ask: 'Did it sound?', about: 'the buzzer' },
] as const;
export type TestQuestion = (typeof TEST_QUESTIONS)[number]['id'];
