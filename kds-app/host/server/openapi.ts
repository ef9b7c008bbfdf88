import { z } from 'zod';
import { PROBLEM_STATUS, type ProblemCode } from '#shared/basics/refusal.ts';
import { BODIES } from '#shared/contract/bodies.ts';
import { House } from '#shared/contract/house.ts';
import { MenuItem, MenuView } from '#shared/contract/menu-view.ts';
import { Problem } from '#shared/contract/problem.ts';
import { API_PATH } from '#shared/contract/api-path.ts';
import type { ApiRoute } from '#shared/contract/route.ts';
import { SessionInfo } from '#shared/contract/sessions.ts';
import { PlaceOrder } from '#shared/orders/commands.ts';
import type { Endpoint } from './endpoint.ts';

/** Schemas that get a name of their own in the document. */
function named() {
  const names = z.registry<{ id: string }>();
  for (const [kind, schema] of Object.entries(BODIES)) names.add(schema, { id: capital(kind) });
  const others = { Problem, SessionInfo, MenuView, MenuItem, House, PlaceOrder };
  for (const [id, schema] of Object.entries(others)) names.add(schema, { id });
  return names;
}

type Json = Record<string, unknown>;

/** What any call may answer besides success, by why. */
const ALWAYS: readonly ProblemCode[] = ['rate_limited', 'wrong_host', 'unavailable'];
const WITH_BODY: readonly ProblemCode[] = ['invalid_request', 'too_large', 'unsupported_media_type'];
const WRITE: readonly ProblemCode[] = [
  'invalid_transition',
  'version_conflict',
  'key_reused',
  'storage_full',
];
const GUARDED: readonly ProblemCode[] = ['unauthenticated', 'forbidden'];

/** The OpenAPI 3.1 document of the API, as text. */
export function openApiText(endpoints: readonly Endpoint[], version: string): string {
  const schemas: Json = {};
  const names = named();
  const schemaOf = (schema: z.ZodType, io: 'input' | 'output') => hoisted(schema, io, names, schemas);
  schemaOf(Problem, 'output');
  const paths: Record<string, Json> = {};
  for (const { route } of endpoints) {
    const path = (API_PATH + route.path).replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: operation(route, schemaOf) };
  }
  return JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Passline', version, description: ABOUT },
    paths,
    components: { schemas, securitySchemes: SECURITY },
  });
}

const ABOUT =
  'Times are ISO 8601 with zone; money is integer minor units. Every write takes an Idempotency-Key. ' +
  'Errors are RFC 9457 problems whose detail is a sentence that a person can act on.';

const SECURITY = {
  token: { type: 'http', scheme: 'bearer' },
  cookie: { type: 'apiKey', in: 'cookie', name: 'passline' },
};

type SchemaOf = (schema: z.ZodType, io: 'input' | 'output') => Json;

function operation(route: ApiRoute, schemaOf: SchemaOf): Json {
  const isOpen = route.action === 'anyone';
  return {
    summary: route.summary,
    tags: [route.path.split('/')[1]],
    operationId: operationId(route),
    description: isOpen ? 'For anyone.' : `Needs: ${route.action}.`,
    security: isOpen ? [] : [{ token: [] }, { cookie: [] }],
    parameters: [...pathParameters(route), ...queryParameters(route, schemaOf), ...keyParameter(route)],
    ...(route.body ? { requestBody: { content: jsonContent(schemaOf(route.body, 'input')) } } : {}),
    responses: { [route.status]: success(route, schemaOf), ...problems(route) },
  };
}

function operationId({ method, path }: ApiRoute): string {
  return [
    method,
    ...path
      .split(/[/:-]+/)
      .filter(Boolean)
      .map(capital),
  ].join('');
}

function success({ answer, summary }: ApiRoute, schemaOf: SchemaOf): Json {
  return { description: summary, ...(answer ? { content: jsonContent(schemaOf(answer, 'output')) } : {}) };
}

function problems(route: ApiRoute): Json {
  const codes = [
    ...ALWAYS,
    ...(route.body ? WITH_BODY : []),
    ...(route.method === 'get' ? [] : WRITE),
    ...(route.action === 'anyone' ? [] : GUARDED),
    ...(route.path.includes(':') ? (['not_found'] as const) : []),
  ];
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of codes)
    byStatus.set(PROBLEM_STATUS[code], [...(byStatus.get(PROBLEM_STATUS[code]) ?? []), code]);
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  return Object.fromEntries(
    [...byStatus].map(([status, some]) => [status, { description: some.join(', '), content }]),
  );
}

function pathParameters({ path }: ApiRoute): Json[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters({ query }: ApiRoute, schemaOf: SchemaOf): Json[] {
  if (!query) return [];
  const { properties } = z
    .looseObject({ properties: z.record(z.string(), z.unknown()) })
    .parse(schemaOf(query, 'input'));
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', required: false, schema }));
}

function keyParameter({ method }: ApiRoute): Json[] {
  if (method === 'get') return [];
  const description = 'The same key and body again gets the same answer and does nothing.';
  return [
    {
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      description,
      schema: { type: 'string', maxLength: 200 },
    },
  ];
}

function jsonContent(schema: Json): Json {
  return { 'application/json': { schema } };
}

const Made = z.looseObject({
  $schema: z.string().optional(),
  $defs: z.record(z.string(), z.unknown()).optional(),
});

/** The JSON Schema, its named parts moved to where an OpenAPI document keeps them. What is sent has its own names. */
function hoisted(
  schema: z.ZodType,
  io: 'input' | 'output',
  names: ReturnType<typeof named>,
  into: Json,
): Json {
  const made = z.toJSONSchema(schema, { metadata: names, io, unrepresentable: 'any' });
  const suffix = io === 'input' ? 'Sent' : '';
  const text = JSON.stringify(made).replaceAll(/"#\/\$defs\/(\w+)"/g, `"#/components/schemas/$1${suffix}"`);
  const { $schema: _draft, $defs, ...rest } = Made.parse(JSON.parse(text));
  for (const [name, part] of Object.entries($defs ?? {})) into[name + suffix] ??= part;
  const id = names.get(schema)?.id;
  if (id === undefined) return rest;
  into[id + suffix] ??= rest;
  return { $ref: `#/components/schemas/${id}${suffix}` };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
