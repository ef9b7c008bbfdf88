import { fieldsOf, type Failure } from '#shared/client/failure.ts';
import type { Problem } from '#shared/contract/problem.ts';
import { diner, say } from '#shared/i18n/diner/say.ts';

/**
 * Why a call brought nothing, in the guest's language. The host's own sentences are English: in another language a
 * plainer one stands for them.
 */
export function failureWords(failure: Failure): string {
  switch (failure.kind) {
    case 'no-connection':
      return say('noConnection');
    case 'timed-out':
      return say('noAnswer');
    case 'not-understood':
      return say('notRead');
    case 'refused':
      return problemWords(failure.problem);
  }
}

/** The same of a refusal by itself. */
export function problemWords(problem: Problem): string {
  if (diner.language() === 'en') return problem.detail;
  return problem.code === 'rate_limited' ? say('manyGuests') : say('refused');
}

/** The sentence against one field of what was sent; null: there is none. */
export function fieldWords(problem: Problem, path: string): string | null {
  const detail = fieldsOf(problem, path)[0]?.detail ?? null;
  return detail !== null && diner.language() !== 'en' ? say('refusedField') : detail;
}
