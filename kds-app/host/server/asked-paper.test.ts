import { expect, test } from 'vitest';
import type { Job } from '#shared/kitchen/job.ts';
import { LineRequest } from '#shared/orders/commands.ts';
import { ServedHouse } from '#test/support/served-house.ts';

/** A house whose printer at the pass prints everything. */
async function house() {
  const open = await ServedHouse.open();
  const documents = ['ticket', 'expo', 'packing', 'label', 'runner', 'receipt', 'bill', 'day'];
  const body = { id: 'pass', name: 'Pass', address: 'virtual:', documents };
  const put = await open.api('POST', '/printers', { token: open.token('owner'), body });
  expect(put.status).toBe(201);
  return open;
}

const LINES = [
  { menuItemId: 'burger', quantity: 2 },
  { menuItemId: 'fries', quantity: 1 },
];

test('PD16 a ticket or slip that was on paper is a reprint, and says who asked', async () => {
  const of = await house();
  const order = await of.story.place({ orderType: 'takeout', items: LINES });
  const token = await of.tokenOf('waiter');
  const ask = async (body: object) => {
    const answer = await of.api('POST', `/orders/${order.id}/print`, { token, body });
    expect(answer.status, answer.text).toBe(201);
    return answer.json.jobs[0];
  };
  expect(await ask({ kind: 'expo' })).toMatchObject({ reason: 'reprint', requestedBy: 'A waiter' });
  expect(await ask({ kind: 'packing' })).toMatchObject({ reason: 'asked', copy: 1 });
  expect(await ask({ kind: 'packing' })).toMatchObject({ reason: 'reprint', copy: 2 });
  const ticketId = order.tickets[0]?.id;
  const again = await ask({ kind: 'ticket', ticketId });
  expect(again).toMatchObject({ reason: 'reprint', requestedBy: 'A waiter', ticketId, copy: 2 });
  expect((await ask({ kind: 'ticket', ticketId })).copy).toBe(3);
  const none = await of.api('POST', `/orders/${order.id}/print`, { token, body: { kind: 'ticket' } });
  expect(none.status).toBe(404);
});

test('PD16 the same bill once more is a copy, another bill is not', async () => {
  const of = await house();
  const order = await of.story.place({ items: LINES });
  const token = await of.tokenOf('waiter');
  const bill = async () =>
    (await of.api('POST', `/orders/${order.id}/print`, { token, body: { kind: 'bill' } })).json.jobs[0];
  expect(await bill()).toMatchObject({ reason: 'asked', copy: 1 });
  expect(await bill()).toMatchObject({ reason: 'reprint', copy: 2 });
  const salad = LineRequest.parse({ menuItemId: 'salad', quantity: 1 });
  await of.story.change(order.id, { type: 'add-lines', lines: [salad] });
  expect(await bill()).toMatchObject({ reason: 'asked', copy: 1 });
});

test('PD17 a table’s bill has every order of the party, and what is due of all', async () => {
  const of = await house();
  await of.api('POST', '/places/t4/open', { token: of.token('owner') });
  const place = async (items: object) =>
    (
      await of.api('POST', '/orders', {
        token: of.token('owner'),
        body: { orderType: 'dine_in', placeId: 't4', items },
      })
    ).json;
  const one = await place(LINES);
  const two = await place([{ menuItemId: 'salad', quantity: 2 }]);
  const asked = await of.api('POST', '/places/t4/print', {
    token: await of.tokenOf('waiter'),
    body: { kind: 'bill', parts: 2 },
  });
  expect(asked.status, asked.text).toBe(201);
  const due = one.totals.total + two.totals.total;
  expect(asked.json.jobs.length).toBe(2);
  expect(asked.json.jobs[0].paper).toMatchObject({
    due,
    totals: { total: due },
    order: { number: one.number, alsoNumbers: [two.number] },
    part: { nth: 1, of: 2, amount: Math.ceil(due / 2) },
  });
  expect(asked.json.jobs[0].paper.lines.length).toBe(3);
  const ids = asked.json.jobs.map(({ id }: Job) => id).join(',');
  const news = await of.api('GET', `/paper/news?ids=${encodeURIComponent(ids)}`, {
    token: await of.tokenOf('waiter'),
  });
  expect(news.json.papers).toMatchObject([
    { kind: 'bill', status: 'queued' },
    { kind: 'bill', status: 'queued' },
  ]);
});

test('PD17 a room’s bill asks for what was promised to the room', async () => {
  const of = await house();
  const placed = await of.api('POST', '/orders', {
    token: of.token('owner'),
    body: { orderType: 'room_service', placeId: 'r208', items: LINES, paymentMethod: 'room' },
  });
  expect(placed.status, placed.text).toBe(201);
  const { id, totals } = placed.json;
  await of.api('POST', `/orders/${id}/payments`, { token: of.token('owner'), body: { method: 'room' } });
  const asked = await of.api('POST', '/places/r208/print', {
    token: await of.tokenOf('cashier'),
    body: { kind: 'bill' },
  });
  expect(asked.status, asked.text).toBe(201);
  expect(asked.json.jobs[0].paper).toMatchObject({ due: totals.total, payments: [] });
});
