import { fieldRefusal, refusal } from '#shared/basics/refusal.ts';
import { err } from '#shared/basics/result.ts';
import { PEOPLE_ROUTES } from '#shared/contract/routes-people.ts';
import type { Staff } from '#shared/people/staff.ts';
import type { Desk } from '../desk/api.ts';
import { answers, type Endpoint } from './endpoint.ts';
import type { Sessions } from './ports.ts';
import { subjectAnswer, submit } from './submit.ts';

const NOBODY = refusal('not_found', 'There is no such person.');
const NO_DEVICE = refusal('not_found', 'There is no such device: it was revoked.');
const OWNERS_ONLY = refusal('forbidden', 'Only an owner sets the PIN of an owner.');
const TAKEN = fieldRefusal('pin', 'Choose another PIN: this one would not say who you are.');

/** People's PINs and devices' names. */
export function peopleEndpoints(desk: Desk, sessions: Sessions): readonly Endpoint[] {
  const endpoints: Record<keyof typeof PEOPLE_ROUTES, Endpoint> = {
    setPin: answers(PEOPLE_ROUTES.setPin, async (call) => {
      const { principal, params, body } = call;
      const person = desk.get('staff', params.id)?.body;
      if (!person) return err(NOBODY);
      if (person.role === 'owner' && principal.role !== 'owner') return err(OWNERS_ONLY);
      if (await sessions.pinTaken(body.pin, person.id, staffOf(desk))) return err(TAKEN);
      // Without its key: the digest that is kept with one would be made of the PIN. Setting it twice is setting it.
      const unkeyed = { principal, keyed: null };
      const reply = await submit(desk, unkeyed, { type: 'pin-set', staffId: person.id }, subjectAnswer(200));
      if (reply.ok) await sessions.setPin(person.id, body.pin);
      return reply;
    }),
    nameDevice: answers(PEOPLE_ROUTES.nameDevice, (call) => {
      const { id } = call.params;
      const device = desk.get('device', id)?.body;
      if (!device) return err(NO_DEVICE);
      const body = { ...device, name: call.body.name };
      return submit(desk, call, { type: 'put', kind: 'device', id, body }, subjectAnswer(200));
    }),
  };
  return Object.values(endpoints);
}

function staffOf(desk: Desk): Staff[] {
  return desk.all('staff').flatMap(({ body }) => body ?? []);
}
