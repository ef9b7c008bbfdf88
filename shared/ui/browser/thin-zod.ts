/**
 * The part of zod that guests' pages are built with: what shared/ uses of it to read values, an eighth of its size.
 * Telephones pay for every byte before the first dish is seen (quality: P8), and no page shows zod's own sentences.
 * `thin-zod.test.ts` holds it against zod itself, with every schema of the contract. Everybody else has the real one.
 */

/** What does not fit. */
const WRONG = Symbol('wrong');
type Read = (value: unknown) => unknown;

class Schema {
  readonly read: Read;
  private readonly inner: Schema | null;

  constructor(read: Read, inner: Schema | null = null) {
    this.read = read;
    this.inner = inner;
  }

  /** What it is without `optional`, `nullable` or a default. */
  unwrap(): Schema {
    return this.inner ?? this;
  }

  safeParse(value: unknown) {
    const data = this.read(value);
    return data === WRONG
      ? { success: false, error: new Error('This is not as it should be.') }
      : { success: true, data };
  }

  parse(value: unknown): unknown {
    const data = this.read(value);
    if (data === WRONG) throw new Error('This is not as it should be.');
    return data;
  }

  optional(): Schema {
    return new Schema((value) => (value === undefined ? value : this.read(value)), this);
  }

  nullable(): Schema {
    return new Schema((value) => (value === null ? value : this.read(value)), this);
  }

  nullish(): Schema {
    return this.nullable().optional();
  }

  default(instead: unknown): Schema {
    return new Schema((value) => (value === undefined ? made(instead) : this.read(value)), this);
  }

  prefault(instead: unknown): Schema {
    return new Schema((value) => this.read(value === undefined ? made(instead) : value));
  }

  catch(instead: unknown): Schema {
    return new Schema((value) => {
      const data = this.read(value);
      return data === WRONG ? made(instead) : data;
    });
  }

  transform(change: Read): Schema {
    return this.pipe(new Schema(change));
  }

  pipe(next: Schema): Schema {
    return this.same((value) => {
      const data = this.read(value);
      return data === WRONG ? WRONG : next.read(data);
    });
  }

  refine(fits: (value: unknown) => unknown): this {
    return this.checked((value) => Boolean(fits(value)));
  }

  array(): Schema {
    return array(this);
  }

  or(other: Schema): Schema {
    return union([this, other]);
  }

  brand(): this {
    return this;
  }

  describe(): this {
    return this;
  }

  meta(): this {
    return this;
  }

  /** A number, or the length of what has one. */
  min(least: number): this {
    return this.checked((value) => sizeOf(value) >= least);
  }

  max(most: number): this {
    return this.checked((value) => sizeOf(value) <= most);
  }

  length(exactly: number): this {
    return this.checked((value) => sizeOf(value) === exactly);
  }

  nonempty(): this {
    return this.min(1);
  }

  int(): this {
    return this.checked(Number.isSafeInteger);
  }

  gt(edge: number): this {
    return this.checked((value) => Number(value) > edge);
  }

  lt(edge: number): this {
    return this.checked((value) => Number(value) < edge);
  }

  gte(edge: number): this {
    return this.min(edge);
  }

  lte(edge: number): this {
    return this.max(edge);
  }

  positive(): this {
    return this.gt(0);
  }

  nonnegative(): this {
    return this.min(0);
  }

  multipleOf(step: number): this {
    return this.checked((value) => Number(value) % step === 0);
  }

  regex(pattern: RegExp): this {
    return this.checked((value) => new RegExp(pattern).test(String(value)));
  }

  startsWith(start: string): this {
    return this.checked((value) => String(value).startsWith(start));
  }

  endsWith(end: string): this {
    return this.checked((value) => String(value).endsWith(end));
  }

  includes(part: string): this {
    return this.checked((value) => String(value).includes(part));
  }

  /** Fits where the check adds no issue. */
  superRefine(check: (value: unknown, context: { addIssue(): void }) => void): this {
    return this.checked((value) => {
      let fits = true;
      check(value, { addIssue: () => (fits = false) });
      return fits;
    });
  }

  readonly(): this {
    return this;
  }

  trim(): this {
    return this.changed((text) => text.trim());
  }

  toUpperCase(): this {
    return this.changed((text) => text.toUpperCase());
  }

  toLowerCase(): this {
    return this.changed((text) => text.toLowerCase());
  }

  protected same(read: Read): this {
    return Object.assign(Object.create(Object.getPrototypeOf(this)), this, { read });
  }

  private checked(fits: (value: unknown) => boolean): this {
    return this.same((value) => {
      const data = this.read(value);
      return data !== WRONG && fits(data) ? data : WRONG;
    });
  }

  private changed(change: (text: string) => string): this {
    return this.same((value) => {
      const data = this.read(value);
      return typeof data === 'string' ? change(data) : data;
    });
  }
}

function made(value: unknown): unknown {
  if (typeof value === 'function') return value();
  if (Array.isArray(value)) return [...value];
  return isRecord(value) ? { ...value } : value;
}

function sizeOf(value: unknown): number {
  return typeof value === 'string' || Array.isArray(value) ? value.length : Number(value);
}

type Shape = Readonly<Record<string, Schema>>;
type Mask = Readonly<Record<string, true>>;

class ObjectSchema extends Schema {
  readonly shape: Shape;
  private readonly loose: boolean;

  constructor(shape: Shape, loose: boolean) {
    super((value) => readObject(shape, value, loose));
    this.shape = shape;
    this.loose = loose;
  }

  extend(more: Shape): ObjectSchema {
    return new ObjectSchema({ ...this.shape, ...more }, this.loose);
  }

  /** Keeps what was refined, which plain `extend` does not. */
  safeExtend(more: Shape): Schema {
    const wider = this.extend(more);
    return wider.same((value) => (this.read(value) === WRONG ? WRONG : wider.read(value)));
  }

  omit(mask: Mask): ObjectSchema {
    return this.only((key) => !(key in mask));
  }

  pick(mask: Mask): ObjectSchema {
    return this.only((key) => key in mask);
  }

  partial(): ObjectSchema {
    const parts = Object.entries(this.shape).map(([key, part]) => [key, part.optional()] as const);
    return new ObjectSchema(Object.fromEntries(parts), this.loose);
  }

  private only(wanted: (key: string) => boolean): ObjectSchema {
    const parts = Object.entries(this.shape).filter(([key]) => wanted(key));
    return new ObjectSchema(Object.fromEntries(parts), this.loose);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readObject(shape: Shape, value: unknown, loose: boolean): unknown {
  if (!isRecord(value)) return WRONG;
  const data: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(shape)) {
    const read = part.read(value[key]);
    if (read === WRONG) return WRONG;
    if (read !== undefined || key in value) data[key] = read;
  }
  return loose ? { ...value, ...data } : data;
}

class EnumSchema extends Schema {
  readonly options: readonly string[];

  constructor(options: readonly string[]) {
    super((value) => (options.some((option) => option === value) ? value : WRONG));
    this.options = options;
  }

  exclude(less: readonly string[]): EnumSchema {
    return new EnumSchema(this.options.filter((option) => !less.includes(option)));
  }

  extract(only: readonly string[]): EnumSchema {
    return new EnumSchema(only);
  }
}

/** Each part in its place, and no more. */
function tuple(parts: readonly Schema[]): Schema {
  return new Schema((value) => {
    if (!Array.isArray(value) || value.length !== parts.length) return WRONG;
    const data = parts.map((part, at) => part.read(value[at]));
    return data.includes(WRONG) ? WRONG : data;
  });
}

const when = (fits: (value: unknown) => boolean) => new Schema((value) => (fits(value) ? value : WRONG));
const string = () => when((value) => typeof value === 'string');
const number = () => when(Number.isFinite);

function array(part: Schema): Schema {
  return new Schema((value) => {
    if (!Array.isArray(value)) return WRONG;
    const data = value.map((each: unknown) => part.read(each));
    return data.includes(WRONG) ? WRONG : data;
  });
}

function union(options: readonly Schema[]): Schema {
  return new Schema((value) => {
    for (const option of options) {
      const data = option.read(value);
      if (data !== WRONG) return data;
    }
    return WRONG;
  });
}

/** The schema whose `key` fits is the one that is meant. */
function discriminatedUnion(key: string, options: readonly ObjectSchema[]): Schema {
  return new Schema((value) => {
    if (!isRecord(value)) return WRONG;
    const meant = options.find((option) => option.shape[key]?.read(value[key]) !== WRONG);
    return meant ? meant.read(value) : WRONG;
  });
}

function record(key: Schema, part: Schema): Schema {
  return new Schema((value) => {
    if (!isRecord(value)) return WRONG;
    const names = key instanceof EnumSchema ? key.options : [];
    if (names.some((name) => !(name in value))) return WRONG;
    const entries = Object.entries(value).map(([name, each]) => [key.read(name), part.read(each)] as const);
    if (entries.some((entry) => entry.some((each) => each === WRONG))) return WRONG;
    return Object.fromEntries(entries.map(([name, each]) => [String(name), each]));
  });
}

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
