import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OrderingSettings } from '#shared/floor/ordering-settings.ts';
import { Cart } from '#shared/floor/cart.ts';
import { FeedListener } from '#test/support/feed-listener.ts';
import { ServedHouse, type Heard } from '#test/support/served-house.ts';

const dish = (id: string, itemId = 'fries', quantity = 1) => ({ id, itemId, quantity, seenPrice: 500 });

/** The house with its own way of letting tables order. */
async function opened(ordering: object = {}): Promise<ServedHouse> {
  const house = await ServedHouse.open();
  const change = { ordering: OrderingSettings.parse(ordering) };
  await house.story.does({ type: 'change-settings', change });
  return house;
}

class Phone {
  readonly house: ServedHouse;
  readonly token: string;
  /** Where a tablet of the house says which table it means. */
  readonly at: string;

  constructor(house: ServedHouse, token: string, at = '') {
    this.house = house;
    this.token = token;
    this.at = at;
  }

  ask(method: string, path: string, body?: unknown): Promise<Heard> {
    return this.house.api(method, `/cart${path}${this.at}`, { token: this.token, body });
  }

  async cart(): Promise<Cart> {
    return Cart.parse((await this.ask('GET', '')).json);
  }
}

test('two phones and a tablet share one cart; another table and another party do not see it', async () => {
  const house = await opened();
  const [ana, ben] = [new Phone(house, await house.seated('t4')), new Phone(house, await house.seated('t4'))];
  const tablet = new Phone(house, house.token('waiter'), '?place=t4');
  const feed = await FeedListener.follow(house, ben.token, ['cart']);
  const other = await FeedListener.follow(house, await house.seated('t5'), ['cart']);
  await ana.ask('POST', '/join', { name: 'Ana' });
  await ana.ask('POST', '/lines', dish('a1'));
  await ben.ask('POST', '/lines', dish('b1', 'salad', 2));
  await tablet.ask('PATCH', '/lines/b1', { by: 1 });
  const cart = await ben.cart();
  expect(cart.members.map(({ name }) => name)).toEqual(['Ana', 'Guest 2', 'A waiter']);
  expect(cart.lines).toMatchObject([{ id: 'a1' }, { id: 'b1', quantity: 3, version: 2 }]);
  await feed.caughtUp();
  expect(feed.latest('t4')?.body).toEqual(cart);
  await other.caughtUp();
  expect(other.latest('t4')).toBeUndefined();
  expect((await new Phone(house, house.token('waiter')).ask('GET', '')).status).toBe(400);
  expect((await new Phone(house, house.token('kitchen'), '?place=t4').ask('GET', '')).status).toBe(403);
});

test('CT7 sending is one act: the order is placed, whose dish is whose is on it, and the cart is empty', async () => {
  const house = await opened();
  const [ana, ben] = [new Phone(house, await house.seated('t4')), new Phone(house, await house.seated('t4'))];
  await ana.ask('POST', '/join', { name: 'Ana' });
  await ben.ask('POST', '/join', { name: 'Ben' });
  await ana.ask('POST', '/lines', dish('a1'));
  await ben.ask('POST', '/lines', dish('b1', 'salad'));
  const wrong = await ana.ask('POST', '/send', { expectedTotal: 1 });
  expect(wrong.json).toMatchObject({ status: 409, code: 'price_changed' });
  expect((await ana.cart()).lines).toHaveLength(2);
  const heard = await Promise.all(
    [ana, ben].map((phone) => phone.ask('POST', '/send', { expectedTotal: 1450 })),
  );
  expect(heard.map(({ status }) => status).sort((a, b) => a - b)).toEqual([201, 400]);
  const sent = heard.find(({ status }) => status === 201)?.json;
  expect(sent.order.items).toMatchObject([
    { menuItemId: 'fries', guest: 'Ana' },
    { menuItemId: 'salad', guest: 'Ben' },
  ]);
  expect(sent.cart).toMatchObject({ lines: [], rounds: 1 });
  expect(house.desk.all('order')).toHaveLength(1);
});

test('only what can go is sent, and the rest stays in the cart', async () => {
  const house = await opened();
  const ana = new Phone(house, await house.seated('t4'));
  await ana.ask('POST', '/lines', dish('a1'));
  await ana.ask('POST', '/lines', dish('a2', 'turbot', 4));
  const short = await ana.ask('POST', '/send', {});
  expect(short.json).toMatchObject({ code: 'out_of_stock', items: [{ menuItemId: 'turbot', left: 3 }] });
  const sent = await ana.ask('POST', '/send', { lines: ['a1'] });
  expect(sent.json).toMatchObject({
    order: { items: [{ menuItemId: 'fries' }] },
    cart: { lines: [{ id: 'a2' }] },
  });
});

test('where everybody has to say so, the last word sends it, and one may send for all', async () => {
  const house = await opened({ cartSend: 'everybody' });
  const [ana, ben] = [new Phone(house, await house.seated('t4')), new Phone(house, await house.seated('t4'))];
  await ana.ask('POST', '/lines', dish('a1'));
  await ben.ask('POST', '/lines', dish('b1'));
  expect((await ana.ask('POST', '/send', {})).json).toMatchObject({ order: null });
  expect((await ben.ask('POST', '/send', {})).json).toMatchObject({ order: { totals: { total: 1000 } } });
  await ana.ask('POST', '/lines', dish('a2'));
  await ben.ask('POST', '/lines', dish('b2'));
  expect((await ana.ask('POST', '/send', { all: true })).json).toMatchObject({ cart: { rounds: 2 } });
});

test('GT1 where staff open the tables, nothing is taken before they have, and the cart waits', async () => {
  const house = await opened({ tableGate: 'staff' });
  const ana = new Phone(house, await house.seated('t4'));
  await ana.ask('POST', '/lines', dish('a1'));
  expect(await ana.cart()).toMatchObject({ approved: false });
  expect((await ana.ask('POST', '/send', {})).json).toMatchObject({ status: 403, ask: 'staff' });
  const direct = { orderType: 'dine_in', items: [{ menuItemId: 'fries', quantity: 1 }] };
  expect((await house.api('POST', '/orders', { token: ana.token, body: direct })).status).toBe(403);
  const token = house.token('waiter');
  await house.api('POST', '/places/t4/open', { token });
  expect(await ana.cart()).toMatchObject({ approved: true, lines: [{ id: 'a1' }] });
  expect((await ana.ask('POST', '/send', {})).json).toMatchObject({ order: { status: 'confirmed' } });
});

test('GT2 the first order of a sitting waits for somebody of the house, who accepts the table with it', async () => {
  const house = await opened({ tableGate: 'approve' });
  const ana = new Phone(house, await house.seated('t4'));
  await ana.ask('POST', '/lines', dish('a1'));
  const first = (await ana.ask('POST', '/send', {})).json.order;
  expect(first).toMatchObject({ status: 'pending', tickets: [] });
  const token = house.token('waiter');
  await house.api('PUT', `/orders/${first.id}/status`, { token, body: { status: 'confirmed' } });
  expect(await ana.cart()).toMatchObject({ approved: true });
  await ana.ask('POST', '/lines', dish('a2'));
  expect((await ana.ask('POST', '/send', {})).json.order.status).toBe('confirmed');
});

test('GT3 a table that staff open, or order for, orders at once', async () => {
  const house = await opened({ tableGate: 'approve' });
  const token = house.token('waiter');
  await house.api('POST', '/places/t4/open', { token });
  const body = { orderType: 'dine_in', placeId: 't5', items: [{ menuItemId: 'fries', quantity: 1 }] };
  await house.api('POST', '/orders', { token, body });
  for (const place of ['t4', 't5']) {
    const phone = new Phone(house, await house.seated(place));
    await phone.ask('POST', '/lines', dish('a1'));
    expect((await phone.ask('POST', '/send', {})).json.order.status).toBe('confirmed');
  }
});

test('GT4 where four digits are asked for, the code alone opens nothing, and guessing waits', async () => {
  const house = await opened({ tableGate: 'code' });
  const code = house.codeOf('t4');
  const sit = (tableCode?: string) => house.api('POST', '/session/table', { body: { code, tableCode } });
  expect((await sit()).json).toMatchObject({ status: 403, ask: 'staff' });
  const placed = await house.api('POST', '/places/t4/open', { token: house.token('waiter') });
  const digits: string = placed.json.sitting.code;
  expect(digits).toMatch(/^\d{4}$/);
  expect((await sit()).json).toMatchObject({ status: 403, ask: 'table-code' });
  const wrong = digits === '0000' ? '1111' : '0000';
  expect((await sit(wrong)).json.fields).toMatchObject([{ path: 'tableCode' }]);
  const right = await sit(digits);
  expect(right.status).toBe(201);
  expect(right.text).not.toContain(digits);
  const again = { token: right.json.token, body: { code } };
  expect((await house.api('POST', '/session/table', again)).status).toBe(201);
  for (const _ of Array.from({ length: 5 })) await sit(wrong);
  expect((await sit(digits)).json).toMatchObject({ status: 429, code: 'rate_limited' });
});

test('a call for the waiter and for the bill is seen on the floor, and is gone when somebody comes', async () => {
  const house = await opened();
  const ana = new Phone(house, await house.seated('t4'));
  const floor = await FeedListener.follow(house, house.token('waiter'), ['floor']);
  await ana.ask('POST', '/calls', { kind: 'waiter' });
  const wish = { method: 'card', part: { of: 'equal', parts: 2 }, tip: 200 };
  await ana.ask('POST', '/calls', { kind: 'bill', wish });
  const cart = () => floor.documents().findLast(({ kind }) => kind === 'cart')?.body;
  await floor.caughtUp();
  expect(cart()).toMatchObject({ calls: [{ kind: 'waiter' }, { kind: 'bill', wishes: [wish] }] });
  const tablet = new Phone(house, house.token('waiter'), '?place=t4');
  await tablet.ask('DELETE', '/calls/waiter');
  expect((await tablet.ask('DELETE', '/calls/nothing')).status).toBe(404);
  expect((await ana.cart()).calls).toMatchObject([{ kind: 'bill' }]);
});

test('when the party leaves, what nobody sent is forgotten, and the next party begins anew', async () => {
  const house = await opened();
  const ana = new Phone(house, await house.seated('t4'));
  await ana.ask('POST', '/lines', dish('a1'));
  const token = house.token('waiter');
  const floor = await FeedListener.follow(house, token, ['floor']);
  await house.api('POST', '/places/t4/close', { token });
  await floor.caughtUp();
  expect(floor.documents().findLast(({ kind }) => kind === 'cart')).toMatchObject({ id: 't4', body: null });
  expect((await ana.ask('GET', '')).status).toBe(401);
  const next = new Phone(house, await house.seated('t4'));
  expect(await next.cart()).toMatchObject({ lines: [], members: [] });
});

test('the cart is on the disk, as everything that was answered', async () => {
  const house = await opened();
  const ana = new Phone(house, await house.seated('t4'));
  await ana.ask('POST', '/lines', dish('a1'));
  const cart = await ana.cart();
  const stored = await house.store.journal.document({ kind: 'cart', id: 't4' });
  expect(JSON.parse(stored?.body ?? 'null')).toEqual(cart);
});

/** What somebody does at the table, by the number of the line that it is about. */
const act = fc.tuple(
  fc.constantFrom('ana', 'ben', 'tablet'),
  fc.constantFrom('add', 'more', 'fewer', 'note', 'send'),
  fc.nat(3),
);

test('two phones and a tablet in any order at once: everybody ends with the same, and no dish is lost or doubled', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 30 }), async (acts) => {
      const house = await opened();
      const phones = {
        ana: new Phone(house, await house.seated('t4')),
        ben: new Phone(house, await house.seated('t4')),
        tablet: new Phone(house, house.token('waiter'), '?place=t4'),
      };
      const feeds = await Promise.all([
        FeedListener.follow(house, phones.ana.token, ['cart', 'mine']),
        FeedListener.follow(house, phones.ben.token, ['cart', 'mine']),
        FeedListener.follow(house, phones.tablet.token, ['floor', 'orders']),
      ]);
      // Lines that all of them meet in.
      for (const line of [0, 1, 2, 3]) await phones.ana.ask('POST', '/lines', dish(`l${line}`));
      const heard = await Promise.all(
        acts.map(([who, what, line], index) => does(phones[who], what, line, index)),
      );
      const put = heard.reduce((sum, dishes) => sum + dishes, 4);
      const cart = await phones.ana.cart();
      const waiting = cart.lines.reduce((sum, line) => sum + line.quantity, 0);
      const ordered = house.desk
        .all('order')
        .flatMap(({ body }) => body?.items ?? [])
        .reduce((sum, line) => sum + line.quantity, 0);
      expect(ordered + waiting).toBe(put);
      for (const feed of feeds) {
        await feed.caughtUp();
        expect(feed.documents().findLast(({ kind }) => kind === 'cart')?.body).toEqual(cart);
      }
    }),
    { numRuns: 12 },
  );
}, 120_000);

/** How many dishes more there are by it, as the answer tells. */
async function does(phone: Phone, what: string, line: number, index: number): Promise<number> {
  const accepted = async (method: string, path: string, body: object, dishes: number) =>
    (await phone.ask(method, path, body)).status < 300 ? dishes : 0;
  switch (what) {
    case 'add':
      return accepted('POST', '/lines', { ...dish(`x${index}`), quantity: line + 1 }, line + 1);
    case 'more':
      return accepted('PATCH', `/lines/l${line}`, { by: 1 }, 1);
    case 'fewer':
      return accepted('PATCH', `/lines/l${line}`, { by: -1 }, -1);
    case 'note':
      return accepted('PATCH', `/lines/l${line}`, { note: `by ${index}`, version: 1 }, 0);
    default:
      return accepted('POST', '/send', {}, 0);
  }
}
