import type { Failure } from '#shared/client/failure.ts';

/** What the host says has to happen first: `staff` open the table, or the `table-code` is typed. */
export function asksFor(failure: Failure): string | null {
  if (failure.kind !== 'refused') return null;
  const asked: unknown = Reflect.get(failure.problem, 'ask');
  return typeof asked === 'string' ? asked : null;
}
