/** What `thin-zod.ts` is made of: one way to read a value, and what may be asked of it besides. */

/** What does not fit. */
export const WRONG = Symbol('wrong');
type Read = (value: unknown) => unknown;

export class Schema {
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

  /** What it was, with another way to read. */
  same(read: Read): this {
    return Object.assign({ __proto__: this }, this, { read });
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
  if (isMaker(value)) return value();
  if (Array.isArray(value)) return Array.from<unknown>(value);
  return isRecord(value) ? { ...value } : value;
}

function isMaker(value: unknown): value is () => unknown {
  return typeof value === 'function';
}

function sizeOf(value: unknown): number {
  return typeof value === 'string' || Array.isArray(value) ? value.length : Number(value);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function array(part: Schema): Schema {
  return new Schema((value) => {
    if (!Array.isArray(value)) return WRONG;
    const data = value.map((each: unknown) => part.read(each));
    return data.includes(WRONG) ? WRONG : data;
  });
}

export function union(options: readonly Schema[]): Schema {
  return new Schema((value) => {
    for (const option of options) {
      const data = option.read(value);
      if (data !== WRONG) return data;
    }
    return WRONG;
  });
}
