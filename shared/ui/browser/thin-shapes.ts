import { isRecord, Schema, WRONG } from './thin-schema.ts';

export type Shape = Readonly<Record<string, Schema>>;
type Mask = Readonly<Record<string, true>>;

export class ObjectSchema extends Schema {
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

export class EnumSchema extends Schema {
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
export function tuple(parts: readonly Schema[]): Schema {
  return new Schema((value) => {
    if (!Array.isArray(value) || value.length !== parts.length) return WRONG;
    const data = parts.map((part, at) => part.read(value[at]));
    return data.includes(WRONG) ? WRONG : data;
  });
}

/** The schema whose `key` fits is the one that is meant. */
export function discriminatedUnion(key: string, options: readonly ObjectSchema[]): Schema {
  return new Schema((value) => {
    if (!isRecord(value)) return WRONG;
    const meant = options.find((option) => option.shape[key]?.read(value[key]) !== WRONG);
    return meant ? meant.read(value) : WRONG;
  });
}

export function record(key: Schema, part: Schema): Schema {
  return new Schema((value) => {
    if (!isRecord(value)) return WRONG;
    const names = key instanceof EnumSchema ? key.options : [];
    if (names.some((name) => !(name in value))) return WRONG;
    const entries = Object.entries(value).map(([name, each]) => [key.read(name), part.read(each)] as const);
    if (entries.some((entry) => entry.some((each) => each === WRONG))) return WRONG;
    return Object.fromEntries(entries.map(([name, each]) => [String(name), each]));
  });
}
