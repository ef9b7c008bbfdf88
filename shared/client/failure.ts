import type { FieldProblem } from '../basics/refusal.ts';
import { Problem } from '../contract/problem.ts';
import type { HttpAnswer, HttpSilence } from './http.ts';
import { jsonOf } from './json.ts';

/**
 * Why a call brought nothing, with a sentence to show.
 *
 * - `refused`: the host answered and did nothing; `problem` says why.
 * - `no-connection`, `timed-out`: no answer. Whether the host did it is not known; the same key again is safe.
 * - `not-understood`: an answer that this version cannot read, such as one of another version or of a proxy.
 */
export type Failure =
  | {
      readonly kind: 'refused';
      readonly detail: string;
      readonly problem: Problem;
      readonly retryAfter: number | null;
    }
  | { readonly kind: HttpSilence; readonly detail: string }
  | { readonly kind: 'not-understood'; readonly detail: string; readonly status: number };

const SILENCE: Readonly<Record<HttpSilence, string>> = {
  'no-connection': 'No connection to the house. Check that this device is in its Wi-Fi.',
  'timed-out': 'The house does not answer. Check that this device is in its Wi-Fi.',
};

/** The failure of a request that got no answer. */
export function silent(silence: HttpSilence): Failure {
  return { kind: silence, detail: SILENCE[silence] };
}

/** The failure of an answer that could not be read. */
export function notUnderstood(status: number): Failure {
  return { kind: 'not-understood', detail: 'The answer could not be read. Load this page again.', status };
}

/** The failure that an answer outside 2xx tells of. */
export function failureOf(answer: HttpAnswer): Failure {
  const problem = Problem.safeParse(jsonOf(answer.text));
  if (!problem.success) return notUnderstood(answer.status);
  const { detail } = problem.data;
  return { kind: 'refused', detail, problem: problem.data, retryAfter: answer.retryAfter };
}

/** The sentences to show beside the fields of a form: those of `path`, or below it (`customer.phone`). */
export function fieldProblems(failure: Failure | null, path: string): readonly FieldProblem[] {
  return failure?.kind === 'refused' ? fieldsOf(failure.problem, path) : [];
}

/** The same of a problem by itself, such as that of a refused command. */
export function fieldsOf(problem: Problem, path: string): readonly FieldProblem[] {
  const fields = problem.fields ?? [];
  return fields.filter((field) => field.path === path || field.path.startsWith(`${path}.`));
}

/** Whether the same request may succeed later with nothing changed by a person. */
export function isPassing(failure: Failure): boolean {
  if (failure.kind === 'not-understood') return failure.status >= 500;
  if (failure.kind !== 'refused') return true;
  const { status } = failure.problem;
  return status === 401 || status === 429 || status >= 500;
}
