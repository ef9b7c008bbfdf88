import { z } from 'zod';
import { fieldRefusal, refusal, type Refusal } from '#shared/basics/refusal.ts';
import { err, ok, type Result } from '#shared/basics/result.ts';
import { route, list, Page } from '#shared/contract/route.ts';
import { CATALOGUES } from '#shared/contract/routes-house.ts';
import type { Desk, Held } from '../desk/api.ts';
import { answers, type Endpoint } from './endpoint.ts';
import { parsed } from './fields.ts';
import { pageOf } from './page.ts';
import { saidText } from './reply.ts';
import { subjectAnswer, submit } from './submit.ts';

type Catalogue = (typeof CATALOGUES)[keyof typeof CATALOGUES];

/** What a thing is called in a sentence. */
const WORDS: Readonly<Record<Catalogue['kind'], string>> = {
  category: 'category',
  item: 'item',
  group: 'modifier group',
  place: 'table or room',
  station: 'station',
  route: 'route',
  printer: 'printer',
  staff: 'person',
  profile: 'screen profile',
  screen: 'kitchen screen',
  bar: 'bump bar',
};

/** What happens to a thing by itself; set-up does not write it. */
const LIVE: Readonly<Partial<Record<Catalogue['kind'], readonly string[]>>> = {
  place: ['sitting', 'waiter'],
  staff: ['pinSetAt'],
  printer: ['state', 'stateDetail', 'stateAt', 'fence', 'holder', 'run', 'rivalAt', 'identity', 'beforeAway'],
  bar: ['state', 'stateDetail', 'stateAt', 'awaySince'],
};

const Fields = z.record(z.string(), z.unknown());

/** The five calls of every kind of set-up. */
export function catalogueEndpoints(desk: Desk, newId: () => string): readonly Endpoint[] {
  return Object.entries(CATALOGUES).flatMap(([key, catalogue]) => [
    ...readers(desk, key, catalogue),
    ...writers(desk, key, catalogue, newId),
  ]);
}

function readers(desk: Desk, key: string, { kind, body, read }: Catalogue): Endpoint[] {
  const all = route({
    method: 'get',
    path: `/${key}`,
    action: read,
    summary: `Every ${WORDS[kind]}`,
    query: Page,
    answer: list(key, body),
    status: 200,
  });
  const one = route({
    method: 'get',
    path: `/${key}/:id`,
    action: read,
    summary: `One ${WORDS[kind]}`,
    answer: body,
    status: 200,
  });
  return [
    answers(all, ({ query }) => saidText(200, pageOf(key, desk.all(kind), query))),
    answers(one, ({ params }) => {
      const held: Held | null = desk.get(kind, params.id);
      return held?.json ? saidText(200, held.json) : err(none(kind));
    }),
  ];
}

function writers(desk: Desk, key: string, catalogue: Catalogue, newId: () => string): Endpoint[] {
  const { kind, body, edit } = catalogue;
  const common = { action: edit, body, answer: body } as const;
  const add = route({
    ...common,
    method: 'post',
    path: `/${key}`,
    summary: `Add a ${WORDS[kind]}; without an id it gets one`,
    status: 201,
  });
  const change = route({
    ...common,
    method: 'patch',
    path: `/${key}/:id`,
    summary: `Change a ${WORDS[kind]}; what is left out stays`,
    status: 200,
  });
  const remove = route({
    method: 'delete',
    path: `/${key}/:id`,
    action: edit,
    summary: `Remove a ${WORDS[kind]}`,
    answer: null,
    status: 204,
  });
  const fields = (json: unknown) => editable(kind, json);
  return [
    {
      ...answers(add, (call) => {
        const added = parsed(body, { id: newId(), ...Fields.parse(call.body) });
        if (!added.ok) return added;
        const { id } = added.value;
        const put = (current: unknown) => (current === null ? added : err(taken(kind)));
        return submit(desk, call, { type: 'edit', kind, id, edit: put }, subjectAnswer(201));
      }),
      readBody: fields,
    },
    {
      ...answers(change, (call) => {
        const id = call.params.id;
        const merge = (current: unknown) => changed(catalogue, current, { ...Fields.parse(call.body), id });
        return submit(desk, call, { type: 'edit', kind, id, edit: merge }, subjectAnswer(200));
      }),
      readBody: fields,
    },
    answers(remove, (call) =>
      submit(desk, call, { type: 'remove', kind, id: call.params.id }, () => ({ status: 204, body: '' })),
    ),
  ];
}

/** What was sent, without what happens to the thing by itself. */
function editable(kind: Catalogue['kind'], json: unknown): Result<Record<string, unknown>, Refusal> {
  const fields = parsed(Fields, json);
  if (!fields.ok) return fields;
  const live = LIVE[kind] ?? [];
  return ok(Object.fromEntries(Object.entries(fields.value).filter(([name]) => !live.includes(name))));
}

function changed({ kind, body }: Catalogue, current: unknown, change: object): Result<unknown, Refusal> {
  if (current === null) return err(none(kind));
  return parsed(body, { ...Fields.parse(current), ...change });
}

function none(kind: Catalogue['kind']): Refusal {
  return refusal('not_found', `There is no such ${WORDS[kind]}.`);
}

function taken(kind: Catalogue['kind']): Refusal {
  return fieldRefusal('id', `There is a ${WORDS[kind]} with this id already.`);
}
