import type { z } from 'zod';
import type { FieldProblem, Refusal } from '#shared/basics/refusal.ts';
import { err, ok, type Result } from '#shared/basics/result.ts';

/** What a schema makes of a value, or what is wrong with it field by field, in sentences. */
export function parsed<S extends z.ZodType>(schema: S, value: unknown): Result<z.output<S>, Refusal> {
  const result = schema.safeParse(value, { error: sentence });
  return result.success ? ok(result.data) : err(fieldsRefusal(result.error.issues));
}

type Issue = z.core.$ZodIssue;
type RawIssue = Parameters<z.core.$ZodErrorMap>[0];

const MOST_SHOWN = 20;

function fieldsRefusal(issues: readonly Issue[]): Refusal {
  const fields = issues.slice(0, MOST_SHOWN).map(fieldProblem);
  const [first] = fields;
  const where = first?.path ? `${first.path}: ` : '';
  return {
    code: 'invalid_request',
    detail: `${where}${first?.detail ?? 'The request is not right.'}`,
    fields,
  };
}

function fieldProblem(issue: Issue): FieldProblem {
  return { path: issue.path.map(String).join('.'), detail: issue.message };
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

/** The sentence for what a schema has no words of its own for. */
function sentence(issue: RawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'This is missing.'
        : `This must be ${KINDS[issue.expected] ?? issue.expected}.`;
    case 'invalid_value':
      return `Choose one of: ${issue.values.map(String).join(', ')}.`;
    case 'too_small':
      return tooSmall(issue.minimum, issue.origin);
    case 'too_big':
      return `This can be at most ${amount(issue.maximum, issue.origin)}.`;
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'This has characters that it may not have.';
    case 'invalid_union':
      return 'This is none of what it may be.';
    default:
      return undefined;
  }
}

const FORMATS: Readonly<Record<string, string>> = {
  datetime: 'This must be a time, such as 2026-11-20T19:42:06Z.',
};

function tooSmall(minimum: number | bigint, origin: string): string {
  const isEmpty = minimum === 1 && (origin === 'string' || origin === 'array');
  return isEmpty ? 'This cannot be empty.' : `This must be at least ${amount(minimum, origin)}.`;
}

function amount(limit: number | bigint, origin: string): string {
  if (origin === 'string') return `${limit} characters long`;
  return origin === 'array' ? `${limit} entries long` : String(limit);
}
