import type { Failure } from '#shared/client/failure.ts';
import { account as say } from '#shared/i18n/account/say.ts';
import { failureWords } from '../failure-words.ts';

const MINUTE = 60;

/** Why the house did not, by the field that it has something against; `other`: by none. */
export interface AccountProblem {
  readonly field: 'name' | 'contact' | 'pin' | 'newPin' | 'other';
  readonly words: string;
}

/** What stands in the way, in the guest's language: wrong, try again, then wait. */
export function accountProblem(failure: Failure): AccountProblem {
  if (failure.kind !== 'refused') return { field: 'other', words: failureWords(failure) };
  const { code, fields = [] } = failure.problem;
  const path = fields[0]?.path;
  if (code === 'rate_limited') return { field: 'other', words: waitWords(failure.retryAfter ?? MINUTE) };
  switch (path) {
    case 'contact':
      return { field: path, words: say(code === 'forbidden' ? 'contactTaken' : 'contactOdd') };
    case 'pin':
      return { field: path, words: say(code === 'forbidden' ? 'pinWrong' : 'pinWeak') };
    case 'newPin':
      return { field: path, words: say('pinWeak') };
    case 'name':
      return { field: path, words: say('nameMissing') };
    default:
      return { field: 'other', words: failureWords(failure) };
  }
}

function waitWords(seconds: number): string {
  if (seconds < MINUTE) return say('waitSeconds', { n: seconds });
  return say('waitMinutes', { n: Math.ceil(seconds / MINUTE) });
}

/** What is against a field. */
export function against(problem: AccountProblem | null, field: AccountProblem['field']): string | null {
  return problem?.field === field ? problem.words : null;
}

/** Four to eight digits: what the host takes as a PIN at all. */
export function isPin(text: string): boolean {
  return /^\d{4,8}$/.test(text);
}
