import { expect, test } from 'vitest';
import { Printer } from '#shared/kitchen/job.ts';
import { TEST_QUESTIONS } from '#shared/kitchen/test-questions.ts';
import { answered, settledBy, type YesNo } from './answers.ts';

const printer = Printer.parse({ id: 'grill', name: 'Grill', address: 'virtual:' });
const questions = TEST_QUESTIONS.flatMap(({ id }): YesNo[] => (id === 'columns' ? [] : [id]));

test.each(questions)('an answer to %s is kept, and the other answers stay', (question) => {
  const asked = { ...printer, settled: { ...printer.settled, drawer: 'first' as const } };
  expect(answered(asked, question)).toBeNull();
  const no = { ...asked, ...settledBy(asked, question, false) };
  expect(answered(no, question)).toBe(false);
  expect(no.settled.drawer).toBe('first');
  if (question !== 'buzz') expect(answered({ ...no, ...settledBy(no, question, true) }, question)).toBe(true);
});
