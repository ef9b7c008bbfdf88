import { refusal } from '#shared/basics/refusal.ts';
import { err, must } from '#shared/basics/result.ts';
import { STAY_ROUTES, type StayAccount } from '#shared/contract/routes-stays.ts';
import { isHere, Stay } from '#shared/floor/stay.ts';
import { accountOf } from '#shared/orders/account.ts';
import type { Desk, Submission } from '../desk/api.ts';
import { answers, type Endpoint } from './endpoint.ts';
import type { Sessions } from './ports.ts';
import { said, saidText, type Reply } from './reply.ts';
import { submit } from './submit.ts';

const NOBODY = refusal('not_found', 'Nobody stays in this room.');
/** More than the guests of one room ever order. */
const MOST_ORDERS = 500;

/** Reception: who stays where. */
export function stayEndpoints(desk: Desk, sessions: Sessions): readonly Endpoint[] {
  const endpoints: Record<keyof typeof STAY_ROUTES, Endpoint> = {
    ...readEndpoints(desk),
    ...editEndpoints(desk, sessions),
  };
  return Object.values(endpoints);
}

function readEndpoints(desk: Desk) {
  return {
    listStays: answers(STAY_ROUTES.listStays, () =>
      saidText(
        200,
        `{"stays":[${desk
          .all('stay')
          .flatMap(({ json }) => json ?? [])
          .join(',')}]}`,
      ),
    ),
    stayAccount: answers(STAY_ROUTES.stayAccount, async ({ params }) => {
      const stay = desk.get('stay', params.room)?.body;
      if (!stay) return err(NOBODY);
      const held = await desk.orders({ sittingId: stay.sittingId, limit: MOST_ORDERS });
      const orders = held.flatMap(({ body }) => body ?? []);
      const { currency } = must(desk.get('settings', 'site')?.body, 'the settings').site;
      const account: StayAccount = { orders, ...accountOf(orders), currency };
      return said(200, account);
    }),
  };
}

function editEndpoints(desk: Desk, sessions: Sessions) {
  return {
    checkIn: answers(STAY_ROUTES.checkIn, async (call) => {
      const { pin, ...stay } = call.body;
      const command = { type: 'check-in', placeId: call.params.room, stay } as const;
      return withPin(await submit(desk, sealed(call, sessions), command, stayAnswer(201)), (made, again) =>
        sessions.beginStay(made, pin ?? null, again),
      );
    }),
    changeStay: answers(STAY_ROUTES.changeStay, (call) =>
      submit(
        desk,
        call,
        { type: 'change-stay', placeId: call.params.room, change: call.body },
        stayAnswer(200),
      ),
    ),
    renewStayPin: answers(STAY_ROUTES.renewStayPin, async (call) => {
      // Nothing of the stay changes, but the journal has who did it.
      const command = { type: 'change-stay', placeId: call.params.room, change: {} } as const;
      const done = await submit(desk, sealed(call, sessions), command, stayAnswer(200));
      const stay = desk.get('stay', call.params.room)?.body;
      if (!done.ok) return done;
      if (!isHere(stay)) return err(NOBODY);
      return said(200, { pin: await sessions.renewStay(stay, call.body.pin ?? null) });
    }),
    checkOut: answers(STAY_ROUTES.checkOut, async (call) => {
      const command = {
        type: 'check-out',
        placeId: call.params.room,
        paidWith: call.body.paidWith,
      } as const;
      const done = await submit(desk, call, command, stayAnswer(200));
      if (done.ok) sessions.endStay(stayIn(done).sittingId);
      return done;
    }),
  };
}

interface Keyed {
  readonly keyed: Submission['keyed'];
}

/** What is kept of the request beside its key says nothing about a PIN in it. */
function sealed<C extends Keyed>(call: C, sessions: Sessions): C {
  const { keyed } = call;
  return keyed === null
    ? call
    : { ...call, keyed: { ...keyed, fingerprint: sessions.seal(keyed.fingerprint) } };
}

function stayAnswer(status: number): Submission['answer'] {
  return ({ changed }) => ({
    status,
    body: must(changed.find(({ kind }) => kind === 'stay')?.json, 'the stay'),
  });
}

function stayIn(reply: Extract<Reply, { ok: true }>): Stay {
  return Stay.parse(JSON.parse(reply.value.body ?? ''));
}

/** The stay with its PIN, which is not in the answer that is kept. */
async function withPin(reply: Reply, pinOf: (stay: Stay, again: boolean) => Promise<string>): Promise<Reply> {
  if (!reply.ok) return reply;
  const stay = stayIn(reply);
  const pin = await pinOf(stay, reply.value.replayed === true);
  return { ...reply, value: { ...reply.value, body: JSON.stringify({ stay, pin }) } };
}
