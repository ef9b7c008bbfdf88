import { CheckIn, daysLater, isHere } from '#shared/floor/stay.ts';
import { Settings } from '#shared/floor/settings.ts';
import { Staff } from '#shared/people/staff.ts';
import { Station } from '#shared/menu/routing.ts';
import { Place } from '#shared/floor/place.ts';
import type { Desk } from './desk/api.ts';
import { HOST, type CatalogueKind, type DeskCommand } from './desk/commands.ts';
import { sampleMenu } from './sample/dishes.ts';
import { GUESTS, PLACES, PRINTERS, PROFILES, ROOM_PIN, SETTINGS, STAFF, STATIONS } from './sample/house.ts';

type SetPin = (whose: string, pin: string) => Promise<void>;

/** What a first start puts on an empty desk. */
export interface FirstStart {
  readonly desk: Desk;
  readonly setPin: SetPin;
  /** The key under which the PIN of a stay is kept. */
  readonly stayKey: (sittingId: string) => string;
}

/** Everything must be accepted: what is refused here is a mistake in this program. */
async function run(desk: Desk, command: DeskCommand): Promise<void> {
  const done = await desk.submit({
    command,
    by: HOST,
    keyed: null,
    answer: () => ({ status: 200, body: '' }),
  });
  if (!done.ok) throw new Error(`First start: ${done.error.detail}`);
}

async function put(
  desk: Desk,
  kind: CatalogueKind,
  things: readonly { readonly id: string }[],
): Promise<void> {
  await Promise.all(things.map((body) => run(desk, { type: 'put', kind, id: body.id, body })));
}

/** Opens the sample restaurant: menu, floor, kitchen, staff; the settings last, which say that it is complete. */
export async function openSample({ desk, setPin, stayKey }: FirstStart): Promise<void> {
  const { categories, groups, items, routes } = sampleMenu();
  await put(desk, 'station', STATIONS);
  await put(desk, 'category', categories);
  await put(desk, 'group', groups);
  await put(desk, 'item', items);
  await put(desk, 'route', routes);
  await put(desk, 'place', PLACES);
  await put(desk, 'printer', PRINTERS);
  await put(desk, 'profile', PROFILES);
  await put(
    desk,
    'staff',
    STAFF.map(({ person }) => person),
  );
  for (const { person, pin } of STAFF) await setPin(person.id, pin);
  for (const { room, nights, ...guest } of GUESTS) {
    const until = daysLater(new Date().toISOString().slice(0, 10), nights);
    const taken = isHere(desk.get('stay', room)?.body);
    if (!taken)
      await run(desk, { type: 'check-in', placeId: room, stay: CheckIn.parse({ ...guest, until }) });
    const stay = desk.get('stay', room)?.body;
    if (stay) await setPin(stayKey(stay.sittingId), ROOM_PIN);
  }
  await run(desk, { type: 'change-settings', change: SETTINGS });
}

/**
 * Opens an empty house: no menu yet, an expo where everything goes, the counter, and an owner who signs in with `pin`.
 * `XXX` is ISO 4217 for no currency: nobody knows yet what is paid with here.
 */
export async function openEmpty({ desk, setPin }: FirstStart, pin: string): Promise<void> {
  const change = Settings.parse({
    site: { name: 'New restaurant', currency: 'XXX', locale: 'en', timeZone: 'UTC' },
    taxes: [{ id: 'standard', name: 'No tax', ratePpm: 0, included: true }],
    autoConfirm: { dine_in: true, takeout: true, delivery: false, online: false, room_service: true },
    courses: SETTINGS.courses,
    promiseSeconds: SETTINGS.promiseSeconds,
    // A photographed code orders nothing before somebody of the house has seen who sits there.
    ordering: { tableGate: 'approve' },
  });
  await put(desk, 'station', [Station.parse({ id: 'expo', name: 'Expo', kind: 'expo' })]);
  await put(desk, 'place', [Place.parse({ id: 'counter', kind: 'counter', name: 'Counter' })]);
  await put(desk, 'staff', [Staff.parse({ id: 'owner', name: 'Owner', role: 'owner' })]);
  await setPin('owner', pin);
  await run(desk, { type: 'change-settings', change });
}
