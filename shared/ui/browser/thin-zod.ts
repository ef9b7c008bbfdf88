import { array, Schema, union, WRONG } from './thin-schema.ts';
import { discriminatedUnion, EnumSchema, ObjectSchema, record, tuple, type Shape } from './thin-shapes.ts';

/**
 * The part of zod that guests' pages are built with: what shared/ uses of it to read values, an eighth of its size.
 * Telephones pay for every byte before the first dish is seen (quality: P8), and no page shows zod's own sentences.
 * `test/contract/thin-zod.test.ts` holds it against zod itself, with every schema of the contract. Everybody else has the real one.
 */

const when = (fits: (value: unknown) => boolean) => new Schema((value) => (fits(value) ? value : WRONG));
const string = () => when((value) => typeof value === 'string');
const number = () => when(Number.isFinite);

/** As zod has it: a real day, seconds if one likes, and a zone. */
const DAY =
  '(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8])))';
const MOMENT = new RegExp(
  `^${DAY}T(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)$`,
);
const MAIL = /^(?!\.)(?!.*\.\.)[\w'+\-.]*[\w+-]@(?:[A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$/;

function isUrl(value: unknown): boolean {
  return typeof value === 'string' && URL.canParse(value.trim());
}

export const z = {
  string,
  number,
  int: () => number().int(),
  boolean: () => when((value) => typeof value === 'boolean'),
  unknown: () => new Schema((value) => value),
  null: () => when((value) => value === null),
  literal: (literal: unknown) =>
    when((value) => (Array.isArray(literal) ? literal.includes(value) : value === literal)),
  enum: (options: readonly string[]) => new EnumSchema(options),
  custom: (fits: (value: unknown) => boolean) => when((value) => fits(value)),
  object: (shape: Shape) => new ObjectSchema(shape, false),
  looseObject: (shape: Shape) => new ObjectSchema(shape, true),
  array,
  union,
  discriminatedUnion,
  record,
  tuple,
  lazy: (later: () => Schema) => new Schema((value) => later().read(value)),
  email: () => string().regex(MAIL),
  url: () => when(isUrl),
  iso: {
    datetime: () => string().regex(MOMENT),
    date: () => string().regex(new RegExp(`^${DAY}$`)),
  },
  coerce: { number: () => new Schema((value) => number().read(Number(value))) },
};
