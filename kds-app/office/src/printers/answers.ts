import type { Printer } from '#shared/kitchen/job.ts';
import type { TestQuestion } from '#shared/kitchen/test-questions.ts';

/** The questions that are answered by yes or no. */
export type YesNo = Exclude<TestQuestion, 'columns'>;

/** What an answer to the test sheet changes of the printer. */
export function settledBy(printer: Printer, question: YesNo, yes: boolean): Partial<Printer> {
  const { settled } = printer;
  switch (question) {
    case 'text':
      return { settled: { ...settled, letters: yes } };
    case 'buzz':
      // That it sounded proves the way it was sounded, which stays; that it did not is the end of it.
      return yes ? {} : { settled: { ...settled, buzzer: 'none' } };
    default:
      return { settled: { ...settled, [question]: yes } };
  }
}

/** What was answered before; null: nothing yet. */
export function answered({ settled }: Printer, question: YesNo): boolean | null {
  switch (question) {
    case 'text':
      return settled.letters;
    case 'buzz':
      return settled.buzzer === null ? null : settled.buzzer !== 'none';
    default:
      return settled[question];
  }
}

/** What follows from a no, in words. */
export const AFTER_NO: Readonly<Record<YesNo, string>> = {
  text: 'Letters beyond English are drawn as pictures from now on. Print the sheet once more to see it.',
  sizes: 'Large letters are now at most twice as large.',
  invert: 'Warnings are now framed instead of white on black.',
  qr: 'The address is now printed in letters instead of a code.',
  cut: 'Slips are now moved far enough to be torn off.',
  buzz: 'It is not asked to sound any more. If it has a buzzer, choose below how it is connected.',
};
