import { copyFileSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { PlaceId } from '#shared/basics/ids.ts';
import { CheckIn } from '#shared/floor/stay.ts';
import { Customer } from '#shared/orders/order.ts';
import { forgetPeople } from '#host/forget-people.ts';
import { emptyFolder, openData } from '#test/support/data-folder.ts';
import { DeskStory } from '#test/support/desk-story.ts';
import { backUp } from './backup.ts';
import { dataFiles } from './files.ts';
import { Personal, PURGED, UNREADABLE } from './personal.ts';
import { PersonalKeys } from './personal-keys.ts';
import { restore } from './restore.ts';
import { verify } from './verify.ts';

const ZOE = {
  name: 'Zoë "Z" Quinnington',
  phone: '+353 87 1234567',
  email: 'zoe@quinnington.example',
  address: '12 Main Street, Flat {3}',
  postcode: 'D02 X285',
};
const PLANTED = ['Quinnington', '1234567', 'quinnington', 'Main Street', 'X285', 'Zoë', 'zoë'];
const DAY = '2026-11-20';

/** Everything that a data folder holds: database, its log, keys. */
function bytesOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'));
  return files.join('\n') + Buffer.from(files.join(''), 'latin1').toString('utf8');
}

function dayKeys(folder: string): string[] {
  const kept = readdirSync(join(folder, 'personal')).filter((file) => file.startsWith(DAY));
  return kept.map((file) => join('personal', file));
}

async function opened(folder: string) {
  const store = openData(folder);
  const story = await DeskStory.open(store.journal);
  onTestFinished(() => story.desk.close());
  return { store, story };
}

async function planted(folder: string) {
  const { store, story } = await opened(folder);
  const order = await story.place({ orderType: 'takeout', placeId: null, customer: ZOE }, undefined, 'key');
  await story.change(order.id, { type: 'change-details', customer: { ...ZOE, name: 'Zoë Quinnington' } });
  await story.change(order.id, { type: 'cancel', reason: 'never came' });
  return { store, story, order };
}

test('names, numbers and addresses are nowhere on the disk, and read as they were', async () => {
  const folder = emptyFolder();
  const { store, story, order } = await planted(folder);
  const bytes = bytesOf(folder);
  expect(PLANTED.filter((text) => bytes.includes(text))).toEqual([]);
  expect((await story.desk.find('order', order.id))?.body?.customer).toEqual({
    ...ZOE,
    name: 'Zoë Quinnington',
  });
  const about = await store.journal.entriesAbout({ kind: 'order', id: order.id }, 10);
  expect(about[0]?.facts).toContain('Quinnington');
  expect(JSON.parse(store.journal.keyed('key')?.body ?? '{}').customer).toEqual(ZOE);
  if (process.platform !== 'win32') {
    for (const file of ['people.key', ...dayKeys(folder)]) {
      expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
    }
  }
});

test('an order is found by its number, and by how the words of its name begin', async () => {
  const { story, order } = await planted(emptyFolder());
  const find = async (search: string) => (await story.desk.orders({ limit: 9, search })).map(({ id }) => id);
  for (const text of [`#${order.number}`, 'zoë', 'QUINN', 'zo quin', 'quinnington zoë']) {
    expect([text, await find(text)]).toEqual([text, [order.id]]);
  }
  for (const text of ['uinn', 'zoë smith', '12 main']) expect([text, await find(text)]).toEqual([text, []]);
});

test('after a restart it reads as it was', async () => {
  const folder = emptyFolder();
  const { story, order } = await planted(folder);
  await story.desk.close();
  const again = await opened(folder);
  expect((await again.story.desk.find('order', order.id))?.body?.customer?.phone).toBe(ZOE.phone);
});

test('once its day is forgotten an order reads as purged, in backups too, and the chain stays whole', async () => {
  const folder = emptyFolder();
  const { store, story, order } = await planted(folder);
  const copy = join(emptyFolder(), 'copy.db');
  expect((await backUp(folder, copy)).ok).toBe(true);
  const later = Date.parse('2027-02-25T12:00:00Z');
  expect(forgetPeople(story.desk, store, story.clock.now)).toEqual([]);
  expect(forgetPeople(story.desk, store, later)).toEqual([DAY]);
  const purged = { name: PURGED, phone: PURGED, email: PURGED, address: PURGED, postcode: PURGED };
  const kept = await store.journal.document({ kind: 'order', id: order.id });
  expect(JSON.parse(kept?.body ?? '{}').customer).toEqual(purged);
  expect(await story.desk.orders({ limit: 9, search: 'quinn' })).toEqual([]);
  expect(dayKeys(folder)).toEqual([]);
  expect(verify(folder).findings).toEqual([]);
  await story.desk.close();
  expect(restore(copy, folder, Date.now()).ok).toBe(true);
  expect(verify(folder).findings).toEqual([]);
  const again = await opened(folder);
  expect((await again.story.desk.find('order', order.id))?.body?.customer).toEqual(purged);
});

test('a backup brings people back on another machine with the key, and without it says what is missing', async () => {
  const folder = emptyFolder();
  const { story, order } = await planted(folder);
  const stick = emptyFolder();
  const copy = join(stick, 'copy.db');
  expect((await backUp(folder, copy)).ok).toBe(true);
  await story.desk.close();
  expect(PLANTED.filter((text) => bytesOf(stick).includes(text))).toEqual([]);
  const other = emptyFolder();
  const bare = restore(copy, other, Date.now());
  expect(bare.ok && bare.value.people).toContain(`(${DAY}) cannot be read: people.key is missing`);
  expect(verify(other).findings.map(({ sentence }) => sentence)).toEqual([bare.ok && bare.value.people]);
  const without = await opened(other);
  expect((await without.story.desk.find('order', order.id))?.body?.customer?.phone).toBe(UNREADABLE);
  expect(without.store.peopleLocked()).toContain('people.key');
  // It goes on meanwhile, under a key of its own.
  await without.story.place({ orderType: 'takeout', placeId: null, customer: { ...ZOE, name: 'Yves' } });
  await without.story.desk.close();
  copyFileSync(join(folder, 'people.key'), join(other, 'people-old.key'));
  expect(verify(other).findings).toEqual([]);
  const again = await opened(other);
  expect((await again.story.desk.find('order', order.id))?.body?.customer?.phone).toBe(ZOE.phone);
  expect(again.story.desk.all('order').map(({ body }) => body?.customer?.name)).toContain('Yves');
});

test('a backup without the keys of its days says that they are missing', async () => {
  const folder = emptyFolder();
  const { story } = await planted(folder);
  const stick = emptyFolder();
  expect((await backUp(folder, join(stick, 'copy.db'))).ok).toBe(true);
  await story.desk.close();
  rmSync(join(stick, 'personal'), { recursive: true });
  const bare = restore(join(stick, 'copy.db'), emptyFolder(), Date.now());
  expect(bare.ok && bare.value.people).toContain('Copy the folder "personal"');
});

test('what an open order still needs is not forgotten', async () => {
  const folder = emptyFolder();
  const { store, story } = await opened(folder);
  const order = await story.place({ orderType: 'takeout', placeId: null, customer: ZOE });
  const later = Date.parse('2027-06-25T12:00:00Z');
  expect(forgetPeople(story.desk, store, later)).toEqual([]);
  await story.change(order.id, { type: 'cancel', reason: 'never came' });
  expect(await story.desk.find('order', order.id)).not.toBeNull();
});

test('a guest of a room is nowhere on the disk by name, nor the name that a dish is for', async () => {
  const folder = emptyFolder();
  const { story } = await opened(folder);
  const stay = CheckIn.parse({ guest: 'Ms Quinnington', until: '2026-11-22' });
  await story.does({ type: 'check-in', placeId: 'r208', stay });
  const order = await story.place({ orderType: 'room_service', placeId: PlaceId.parse('r208') });
  expect(order.customer?.name).toBe('Ms Quinnington');
  expect(PLANTED.filter((text) => bytesOf(folder).includes(text))).toEqual([]);
  await story.desk.close();
  const again = await opened(folder);
  expect(again.story.desk.get('stay', 'r208')?.body?.guest).toBe('Ms Quinnington');
  const later = Date.parse('2027-06-25T12:00:00Z');
  await again.story.change(order.id, { type: 'cancel', reason: 'asleep' });
  expect(forgetPeople(again.story.desk, again.store, later)).toEqual([]);
  await again.story.does({ type: 'check-out', placeId: 'r208', paidWith: null });
  expect(forgetPeople(again.story.desk, again.store, later)).toEqual([DAY]);
});

test('anything else is sealed and forgotten under a name of its own', () => {
  const files = dataFiles(emptyFolder());
  const people = new Personal(new PersonalKeys(files));
  const [ann, bob] = [
    people.sealText('ann@example.org', 'account-ann'),
    people.sealText('Bob', 'account-bob'),
  ];
  expect(ann).not.toContain('example');
  expect([people.openText(ann), people.openText(bob), people.openText('plain')]).toEqual([
    'ann@example.org',
    'Bob',
    'plain',
  ]);
  people.forget('account-ann');
  const again = new Personal(new PersonalKeys(files));
  for (const each of [people, again])
    expect([each.openText(ann), each.openText(bob)]).toEqual([PURGED, 'Bob']);
});

test('whatever a customer may say of themselves is sealed, but for the language they read', () => {
  const open = ['language'];
  const sealed = ['name', 'phone', 'email', 'address', 'postcode'];
  expect(Object.keys(Customer.shape).toSorted()).toEqual([...open, ...sealed].toSorted());
});

test('what was written before there were keys reads as it did', () => {
  const personal = new Personal(new PersonalKeys(dataFiles(emptyFolder())));
  const old = JSON.stringify({ customer: { name: 'Ann', phone: '1' }, note: '"customer":{"name":"x"} ~p1:' });
  expect(personal.opened(old)).toBe(old);
});

test('whatever stands in an order, only what it says of people is sealed, and all of it comes back', () => {
  const personal = new Personal(new PersonalKeys(dataFiles(emptyFolder())));
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('"customer":{"name":"x"}', '\\"', '~p1:2026-11-20:abc', '{', '}', ',', '":"', ''),
  );
  const customer = fc.record(
    { name: text, phone: text, email: text, address: text, postcode: text, language: text },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(customer, text, (who, note) => {
      const json = JSON.stringify({
        note,
        customer: who,
        slip: { customerName: who.name ?? null },
        last: note,
      });
      const sealed = personal.seal(json, DAY);
      const { customer: kept, note: same } = JSON.parse(sealed);
      expect(same).toBe(note);
      for (const [field, value] of Object.entries(who)) {
        if (field !== 'language' && value !== '' && value !== PURGED) expect(kept[field]).not.toBe(value);
      }
      expect(JSON.parse(personal.opened(sealed))).toEqual(JSON.parse(json));
    }),
  );
});
