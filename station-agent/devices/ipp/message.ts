/**
 * The binary form of IPP (RFC 8010), as much of it as print queues need: groups of attributes, each with values of text
 * or numbers.
 */

const TAG = {
  operation: 0x01,
  end: 0x03,
  integer: 0x21,
  boolean: 0x22,
  enum: 0x23,
  name: 0x42,
  keyword: 0x44,
  uri: 0x45,
  charset: 0x47,
  language: 0x48,
  mimeType: 0x49,
} as const;

/** Tags up to here begin a group of attributes; those above are values. */
const LAST_GROUP = 0x0f;
const VERSION = [1, 1] as const;

export type IppType = 'integer' | 'name' | 'keyword' | 'uri' | 'charset' | 'language' | 'mimeType';

/** One attribute to send. */
export interface IppAsk {
  readonly name: string;
  readonly type: IppType;
  readonly values: readonly (string | number)[];
}

export interface IppRequest {
  readonly operation: number;
  readonly id: number;
  readonly attributes: readonly IppAsk[];
}

export type IppValue = string | number | boolean;
/** The attributes of one group, by name. What is no text, number or truth is left out. */
export type IppGroup = ReadonlyMap<string, readonly IppValue[]>;

export interface IppResponse {
  readonly status: number;
  readonly groups: readonly IppGroup[];
}

/** A request, without the document that may follow it. */
export function encodeRequest({ operation, id, attributes }: IppRequest): Uint8Array {
  const all: IppAsk[] = [
    { name: 'attributes-charset', type: 'charset', values: ['utf-8'] },
    { name: 'attributes-natural-language', type: 'language', values: ['en'] },
    ...attributes,
  ];
  const head = Uint8Array.of(...VERSION, ...two(operation), ...four(id), TAG.operation);
  return Buffer.concat([head, ...all.map(encodeAttribute), Uint8Array.of(TAG.end)]);
}

function encodeAttribute({ name, type, values }: IppAsk): Uint8Array {
  return Buffer.concat(
    values.map((value, index) => {
      // Further values of the same attribute have no name.
      const named = Buffer.from(index === 0 ? name : '', 'utf8');
      const body = typeof value === 'number' ? Uint8Array.of(...four(value)) : Buffer.from(value, 'utf8');
      return Buffer.concat([
        Uint8Array.of(TAG[type], ...two(named.length)),
        named,
        Uint8Array.of(...two(body.length)),
        body,
      ]);
    }),
  );
}

/** Reads an answer; null when it is none. */
export function decodeResponse(bytes: Uint8Array): IppResponse | null {
  const all = Buffer.from(bytes);
  if (all.length < 9) return null;
  const groups: Map<string, IppValue[]>[] = [];
  let last = '';
  for (let at = 8; at < all.length;) {
    const tag = all.readUInt8(at);
    if (tag === TAG.end) return { status: all.readUInt16BE(2), groups };
    if (tag <= LAST_GROUP) {
      groups.push(new Map());
      at += 1;
      continue;
    }
    const read = readAttribute(all, at);
    if (!read) return null;
    last = read.name || last;
    const value = valueOf(tag, read.body);
    const group = groups.at(-1);
    if (value !== null) group?.set(last, [...(group.get(last) ?? []), value]);
    at = read.next;
  }
  return null;
}

interface ReadAttribute {
  readonly name: string;
  readonly body: Buffer;
  readonly next: number;
}

function readAttribute(all: Buffer, at: number): ReadAttribute | null {
  const nameAt = at + 3;
  if (nameAt > all.length) return null;
  const bodyAt = nameAt + all.readUInt16BE(at + 1) + 2;
  if (bodyAt > all.length) return null;
  const next = bodyAt + all.readUInt16BE(bodyAt - 2);
  if (next > all.length) return null;
  return { name: all.toString('utf8', nameAt, bodyAt - 2), body: all.subarray(bodyAt, next), next };
}

/** From here on values are text of one kind or another. */
const FIRST_TEXT = 0x41;
const LAST_TEXT = 0x49;

function valueOf(tag: number, body: Buffer): IppValue | null {
  if (tag === TAG.boolean) return body.length === 1 ? body.readUInt8(0) === 1 : null;
  if (tag === TAG.integer || tag === TAG.enum) return body.length === 4 ? body.readInt32BE(0) : null;
  return tag >= FIRST_TEXT && tag <= LAST_TEXT ? body.toString('utf8') : null;
}

function two(value: number): [number, number] {
  return [(value >> 8) & 0xff, value & 0xff];
}

function four(value: number): [number, number, number, number] {
  return [(value >>> 24) & 0xff, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];
}
