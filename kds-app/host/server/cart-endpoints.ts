import { refusal, type Refusal } from '#shared/basics/refusal.ts';
import { err, ok, type Result } from '#shared/basics/result.ts';
import { CART_ROUTES } from '#shared/contract/routes-cart.ts';
import { orderViewOf } from '#shared/contract/views.ts';
import { emptyCart, PlaceCall, type Cart, type CartCommand } from '#shared/floor/cart.ts';
import type { Desk, Outcome } from '../desk/api.ts';
import { mayDo, type Principal } from '../desk/principal.ts';
import { answers, type Endpoint } from './endpoint.ts';
import { memberOf } from './member.ts';
import { isOrder, orderJson } from './order-json.ts';
import type { Accounts } from './ports.ts';
import { said, type Reply } from './reply.ts';
import { submit, type Commanding } from './submit.ts';

const SAY_WHERE = refusal('invalid_request', 'Say which table.', {
  fields: [{ path: 'place', detail: 'Say which table.' }],
});
const NO_CALL = refusal('not_found', 'There is no such call.');
const NOBODY = refusal('not_found', 'Nobody sits there now.');

interface CartCall extends Commanding {
  readonly query: { readonly place?: string };
}

/** Every call about what the people at one place share. */
export function cartEndpoints(desk: Desk, accounts: Accounts): readonly Endpoint[] {
  const endpoints: Record<keyof typeof CART_ROUTES, Endpoint> = {
    ...tableEndpoints(desk),
    ...lineEndpoints(desk),
    sendCart: answers(CART_ROUTES.sendCart, (call) => {
      const place = placeOf(call);
      if (!place.ok) return place;
      const { principal, body } = call;
      const command = {
        type: 'send-cart',
        placeId: place.value,
        member: memberOf(principal),
        owners: ownersAt(desk, place.value, accounts),
        ...body,
      } as const;
      return submit(desk, call, command, sentAnswer(principal));
    }),
  };
  return Object.values(endpoints);
}

function tableEndpoints(desk: Desk) {
  return {
    getCart: answers(CART_ROUTES.getCart, (call) => {
      const place = placeOf(call);
      if (!place.ok) return place;
      const cart = cartAt(desk, place.value);
      return cart ? said(200, cart) : err(NOBODY);
    }),
    joinCart: answers(CART_ROUTES.joinCart, (call) =>
      change(desk, call, { type: 'join', name: call.body.name }),
    ),
    describeCart: answers(CART_ROUTES.describeCart, (call) =>
      change(desk, call, { type: 'describe', ...call.body }),
    ),
    readyCart: answers(CART_ROUTES.readyCart, (call) =>
      change(desk, call, { type: 'ready', ready: call.body.ready }),
    ),
    callHouse: answers(CART_ROUTES.callHouse, (call) => change(desk, call, { type: 'call', ...call.body })),
    answerCall: answers(CART_ROUTES.answerCall, (call) => {
      const kind = PlaceCall.shape.kind.safeParse(call.params.kind);
      return kind.success ? change(desk, call, { type: 'answer', kind: kind.data }) : err(NO_CALL);
    }),
  };
}

function lineEndpoints(desk: Desk) {
  return {
    addCartLine: answers(CART_ROUTES.addCartLine, (call) =>
      change(desk, call, { type: 'add', line: call.body }, 201),
    ),
    changeCartLine: answers(CART_ROUTES.changeCartLine, (call) =>
      change(desk, call, { type: 'change', lineId: call.params.id, ...call.body }),
    ),
    removeCartLine: answers(CART_ROUTES.removeCartLine, (call) =>
      change(desk, call, { type: 'remove', lineId: call.params.id }),
    ),
  };
}

/** A guest's page speaks for its own place, whatever it says; staff name one. */
function placeOf({ principal, query }: CartCall): Result<string, Refusal> {
  const placeId = principal.placeId ?? (mayDo(principal, 'floor.seat') ? query.place : undefined);
  return placeId === undefined ? err(SAY_WHERE) : ok(placeId);
}

/** Whose the dishes of each member are: theirs to find again, whoever sends them. */
function ownersAt(desk: Desk, placeId: string, accounts: Accounts): ReadonlyMap<string, string> {
  const members = cartAt(desk, placeId)?.members ?? [];
  return new Map(
    members.flatMap(({ id }) => {
      const owner = accounts.ownerOfMember(id);
      return owner === null ? [] : [[id, owner] as const];
    }),
  );
}

function cartAt(desk: Desk, placeId: string): Cart | null {
  const place = desk.get('place', placeId)?.body;
  if (!place?.sitting) return null;
  const known = desk.get('cart', placeId)?.body;
  return known?.sittingId === place.sitting.id ? known : emptyCart(place.id, place.sitting);
}

function change(desk: Desk, call: CartCall, command: CartCommand, status = 200): Promise<Reply> | Reply {
  const place = placeOf(call);
  if (!place.ok) return place;
  const member = memberOf(call.principal);
  return submit(desk, call, { type: 'cart', placeId: place.value, member, command }, (outcome) => ({
    status,
    body: cartJson(outcome),
  }));
}

function cartJson({ changed }: Outcome): string {
  return changed.find(({ kind }) => kind === 'cart')?.json ?? 'null';
}

function sentAnswer(principal: Principal) {
  return (outcome: Outcome) => {
    const order = outcome.changed.find(isOrder);
    const json = order ? orderJson(order, orderViewOf(principal.role)) : 'null';
    return { status: 201, body: `{"order":${json},"cart":${cartJson(outcome)}}` };
  };
}
