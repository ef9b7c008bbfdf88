import type { Failure } from '#shared/client/failure.ts';
import { say } from '../words.ts';

/** A wrong PIN is said in the person's language; how long to wait only the host knows. */
export function pinFault(failure: Failure, wrong: 'wrongPin' | 'notManager'): string {
  const isWrong =
    failure.kind === 'refused' && failure.problem.code === 'forbidden' && failure.problem.fields;
  return isWrong ? say(wrong) : failure.detail;
}
