import { hash } from 'node:crypto';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { BODIES } from '#shared/contract/bodies.ts';
import * as feed from '#shared/contract/feed.ts';
import { HostMessage } from '#shared/contract/host-message.ts';
import { Problem } from '#shared/contract/problem.ts';
import { API_PATH } from '#shared/contract/api-path.ts';
import type { ApiRoute } from '#shared/contract/route.ts';

const CONTRACT = join(import.meta.dirname, '../../shared/contract');

/** Documents have names, so that a change of an order is one line and not one for every call that answers with it. */
const names = z.registry<{ id: string }>();
for (const [kind, body] of Object.entries(BODIES)) names.add(body, { id: kind });

/** Everything that clients and the host say to each other, a line for each part: its digest and its name. */
export async function wireDigests(): Promise<string> {
  const parts = new Map<string, unknown>();
  const { WIRE: wire, FEED_PATH, HEARTBEAT_MS, CLOSE } = feed;
  parts.set('paths and codes', { API_PATH, FEED_PATH, HEARTBEAT_MS, CLOSE });
  parts.set('problem', schemaOf(Problem, 'output'));
  parts.set('feed: client to host', schemaOf(feed.ClientMessage, 'input'));
  parts.set('feed: host to client', schemaOf(HostMessage, 'output'));
  for (const [kind, body] of Object.entries(BODIES)) {
    parts.set(`document ${kind}`, schemaOf(body, 'output'));
    parts.set(`document ${kind}, as sent`, schemaOf(body, 'input'));
  }
  for (const { method, path, body, query, answer, status } of await allRoutes()) {
    parts.set(`${path} ${method}`, {
      body: body && namedOr(body, 'input'),
      query: query && schemaOf(query, 'input'),
      answer: answer && namedOr(answer, 'output'),
      status,
    });
  }
  const lines = [...parts].map(([name, part]) => `${name}  ${digestOf(part)}`);
  return `wire ${wire}\n${lines.toSorted().join('\n')}\n`;
}

/** The tables of all calls: whatever the contract exports as `SOMETHING_ROUTES`. */
async function allRoutes(): Promise<ApiRoute[]> {
  const files = globSync('*.ts', { cwd: CONTRACT }).filter((file) => !file.endsWith('.test.ts'));
  const modules: object[] = await Promise.all(files.map((file) => import(join(CONTRACT, file))));
  return modules.flatMap((each) =>
    Object.entries(each).flatMap(([name, table]) =>
      name.endsWith('_ROUTES') ? Object.values<ApiRoute>(table) : [],
    ),
  );
}

function namedOr(schema: z.ZodType, io: 'input' | 'output'): unknown {
  return names.get(schema) ?? schemaOf(schema, io);
}

/** Other documents are named in it, each has a line of its own; a document itself is written out. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): unknown {
  const { $defs = {}, ...written } = z.toJSONSchema(schema, { metadata: names, io, unrepresentable: 'any' });
  const { id: _own, ...own } = $defs[names.get(schema)?.id ?? ''] ?? written;
  return own;
}

function digestOf(part: unknown): string {
  return hash('sha256', JSON.stringify(settled(part))).slice(0, 12);
}

/** What means the same is written the same: no order where none counts, no words for people. */
function settled(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) {
    const each = value.map((one: unknown) => settled(one));
    return SETS.has(name) ? each.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : each;
  }
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([key, of]) => !(WORDS.has(key) && typeof of === 'string'));
  const sorted = fields.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, of]) => [key, settled(of, key)]));
}

const SETS = new Set(['required', 'enum', 'anyOf', 'oneOf', 'allOf', 'type']);
const WORDS = new Set(['description', 'title', '$schema', '$id']);
