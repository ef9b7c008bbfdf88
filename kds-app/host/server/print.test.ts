import { expect, test } from 'vitest';
import { must } from '#shared/basics/result.ts';
import { DRAWER_WORDS } from '#shared/kitchen/drawer.ts';
import type { Job } from '#shared/kitchen/job.ts';
import { ticketPaper } from '#test/support/job.ts';
import { ServedHouse } from '#test/support/served-house.ts';

const DOCUMENTS = ['ticket', 'expo', 'packing', 'label', 'runner', 'receipt', 'bill', 'day'];

async function house(documents: readonly string[] = DOCUMENTS) {
  const open = await ServedHouse.open();
  const body = { id: 'pass', name: 'Pass', address: 'virtual:', documents };
  const put = await open.api('POST', '/printers', { token: open.token('owner'), body });
  expect(put.status).toBe(201);
  return open;
}

const jobsOf = ({ desk }: ServedHouse): Job[] =>
  desk.all('job').flatMap(({ body }) => (body?.printerId === 'pass' ? body : []));
const kinds = (of: ServedHouse): string[] => jobsOf(of).map(({ paper }) => paper.kind);
const LINES = [
  { menuItemId: 'burger', quantity: 2 },
  { menuItemId: 'fries', quantity: 1 },
];

async function readyOrder(of: ServedHouse, order: object) {
  const placed = await of.story.place({ items: LINES, ...order });
  const token = of.token('owner');
  const done = await of.api('POST', `/kitchen/orders/${placed.id}/ready`, { token, body: {} });
  expect(done.status, done.text).toBe(200);
  return placed;
}

test('PD7 an expo ticket prints once, when the first ticket of an order fires', async () => {
  const of = await house();
  await of.story.place({ items: LINES });
  expect(kinds(of)).toEqual(['expo']);
  const [expo] = jobsOf(of);
  expect(expo?.paper).toMatchObject({
    lines: [{ stationName: 'Grill', quantity: 2 }, { stationName: 'Fry' }],
  });
});

test('PD8 what leaves gets a packing slip and labels when it is ready, what stays a runner slip', async () => {
  const of = await house(['packing', 'label', 'runner']);
  await readyOrder(of, { orderType: 'takeout', customer: { name: 'Siobhán Ní' } });
  expect(kinds(of)).toEqual(['packing', 'label', 'label', 'label']);
  expect(jobsOf(of)[3]?.paper).toMatchObject({ nth: 3, of: 3, order: { customerName: 'Siobhán Ní' } });
  const other = await house(['packing', 'label', 'runner']);
  await readyOrder(other, {});
  expect(kinds(other)).toEqual(['runner']);
});

test('PD8 an order in courses gets a runner slip for each course when that is handed over', async () => {
  const of = await house(['runner']);
  const items = [
    { menuItemId: 'fries', quantity: 1, course: 1 },
    { menuItemId: 'burger', quantity: 2, course: 2 },
    { menuItemId: 'salad', quantity: 1, course: 2 },
  ];
  const { id } = await of.story.place({ items });
  const bump = async (course: number, nth = 0) => {
    const order = must((await of.desk.find('order', id))?.body, 'the order');
    const tickets = order.tickets.filter((each) => each.course === course && each.status !== 'bumped');
    of.story.clock.now += 1000;
    await of.story.change(id, { type: 'bump-ticket', ticketId: must(tickets[nth], 'a ticket').id });
  };
  const slips = () =>
    jobsOf(of).map(({ paper }) =>
      paper.kind === 'runner' ? [paper.courseName, ...paper.lines.map(({ name }) => name)] : [],
    );
  await bump(1);
  expect(slips()).toEqual([['Starters', 'Fries']]);
  await of.story.change(id, { type: 'fire', course: 2 });
  const order = must((await of.desk.find('order', id))?.body, 'the order');
  const count = order.tickets.filter(({ course }) => course === 2).length;
  for (let nth = 1; nth < count; nth += 1) await bump(2);
  expect(slips().length).toBe(1);
  await bump(2);
  expect(slips()[1]).toEqual(expect.arrayContaining(['Mains', 'Butcher’s burger', 'Garden salad']));
  expect(slips().length).toBe(2);
  const ticket = must(
    order.tickets.find(({ course }) => course === 2),
    'a main',
  );
  of.story.clock.now += 1000;
  await of.story.change(id, { type: 'recall-ticket', ticketId: ticket.id });
  await bump(2);
  expect(slips().length).toBe(3);
  const other = await of.story.place({ items });
  const starter = must(
    other.tickets.find(({ course }) => course === 1),
    'a starter',
  );
  await of.story.change(other.id, { type: 'cancel', reason: 'left' });
  expect(starter.status).toBe('waiting');
  expect(slips().length).toBe(3);
  expect(new Set(jobsOf(of).map((job) => job.id)).size).toBe(3);
});

test('PD9 a receipt prints when the last of an order is paid', async () => {
  const of = await house(['receipt']);
  const order = await of.story.place({ items: LINES });
  const pay = (body: object) =>
    of.api('POST', `/orders/${order.id}/payments`, { token: of.token('owner'), body });
  expect((await pay({ method: 'cash', amount: 100 })).status).toBeLessThan(300);
  expect(kinds(of)).toEqual([]);
  expect((await pay({ method: 'card' })).status).toBeLessThan(300);
  expect(jobsOf(of)).toMatchObject([{ reason: 'paid', paper: { kind: 'receipt', due: 0 } }]);
});

test('PD10 a bill prints when asked for, in parts that sum to what is due', async () => {
  const of = await house();
  const order = await of.story.place({ items: LINES });
  const token = await of.tokenOf('waiter');
  const ask = (body: object) => of.api('POST', `/orders/${order.id}/print`, { token, body });
  const asked = await ask({ kind: 'bill', parts: 3 });
  expect(asked.status, asked.text).toBe(201);
  const parts: number[] = asked.json.jobs.map(
    (job: Job) => job.paper.kind === 'bill' && job.paper.part?.amount,
  );
  expect(parts.length).toBe(3);
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(order.totals.total);
  expect((await ask({ kind: 'bill' })).status).toBe(201);
  const none = await house([]);
  const nowhere = await none.story.place({ items: LINES });
  const refused = await none.api('POST', `/orders/${nowhere.id}/print`, {
    token: none.token('owner'),
    body: { kind: 'bill' },
  });
  expect(refused.json.detail).toMatch(/No printer prints bills/);
});

test('PD11 the drawer is the cashier’s and the manager’s, and its job says who and why', async () => {
  const of = await house();
  const open = async (role: 'waiter' | 'cashier') =>
    of.api('POST', '/printers/pass/drawer', { token: await of.tokenOf(role), body: { why: 'change' } });
  expect((await open('waiter')).status).toBe(403);
  ends(of, 'printed');
  const opened = await open('cashier');
  expect(opened.status, opened.text).toBe(201);
  const { json } = opened;
  expect(json).toMatchObject({
    reason: 'asked',
    status: 'printed',
    paper: { kind: 'drawer', why: 'change' },
  });
  expect(json.requestedBy).toBeTruthy();
  const again = await of.api('POST', `/jobs/${json.id}/reprint`, { token: of.token('owner') });
  expect(again.status).toBe(400);
});

test('JD1 who opens a drawer is told that it did not open', async () => {
  const of = await house();
  const body = { why: 'change' };
  const call = { token: await of.tokenOf('cashier'), body, key: '7e0c5b1e-7a83-4b5e-9a29-111111111111' };
  ends(of, 'failed', 'The drawer is stuck.');
  const told = await of.api('POST', '/printers/pass/drawer', call);
  expect(told.status, told.text).toBe(503);
  expect(told.json.detail).toBe('The drawer is stuck.');
  const dumb = await house();
  const late = await dumb.api('POST', '/printers/pass/drawer', {
    token: await dumb.tokenOf('cashier'),
    body,
  });
  expect(late.json.detail).toBe(DRAWER_WORDS.late);
  expect(jobsOf(dumb)).toEqual([]);
}, 20_000);

/** Ends the drawer's job when it comes, as its agent would. */
function ends(of: ServedHouse, status: 'printed' | 'failed', detail = ''): void {
  const forget = of.desk.onCommitted(({ changed }) => {
    const job = changed.find((held) => held.kind === 'job' && held.id.includes('drawer'));
    if (!job) return;
    forget();
    const report = { status, proof: null, detail, attempts: 1, fence: 0 };
    void of.story.does({ type: 'report-job', jobId: job.id, report });
  });
}

test('PD12 the day report adds up', async () => {
  const of = await house();
  const one = await of.story.place({ items: LINES });
  const two = await of.story.place({ items: LINES });
  await of.api('POST', `/orders/${one.id}/payments`, {
    token: of.token('owner'),
    body: { method: 'cash', tip: 200 },
  });
  const asked = await of.api('POST', '/paper/day', { token: of.token('owner'), body: {} });
  expect(asked.status, asked.text).toBe(201);
  expect(asked.json.jobs[0].paper).toMatchObject({
    kind: 'day',
    soFar: true,
    tips: 200,
    payments: [{ name: 'cash', count: 1, amount: one.totals.total + 200 }],
    unpaid: two.totals.total,
  });
});

test('PD13 what was ordered later is an add-on', async () => {
  const of = await house([]);
  const order = await of.story.place({ items: [{ menuItemId: 'burger', quantity: 1 }] });
  const token = of.token('owner');
  await of.api('POST', `/orders/${order.id}/items`, {
    token,
    body: { items: [{ menuItemId: 'fries', quantity: 1 }] },
  });
  const slips = of.story.jobs().map((job) => [ticketPaper(job).stationName, ticketPaper(job).addOn]);
  expect(slips).toEqual([
    ['Grill', false],
    ['Fry', true],
  ]);
});

test('papers are seen as they will be printed', async () => {
  const of = await house();
  await of.story.place({ items: LINES });
  const token = of.token('owner');
  const picture = await of.api('GET', `/jobs/${jobsOf(of)[0]?.id}/preview.svg`, { token });
  expect(picture.headers['content-type']).toBe('image/svg+xml');
  expect(picture.text).toMatch(/^<svg/);
  // Opened by itself it has its letters, and runs nothing.
  expect(picture.headers['content-security-policy']).toMatch(
    /style-src 'unsafe-inline'; font-src data:.*sandbox/,
  );
  const dots = await of.api('GET', `/jobs/${jobsOf(of)[0]?.id}/preview.png`, { token });
  expect(dots.headers['content-type']).toBe('image/png');
  expect(dots.text.slice(1, 4)).toBe('PNG');
  const template = [{ block: 'text', text: 'Closed on Mondays' }, { block: 'lines' }];
  const body = { kind: 'bill', template, printerId: 'pass', columns: 32 };
  const sample = await of.api('POST', '/paper/preview', { token, body });
  expect(sample.json.text).toContain('Closed on Mondays');
  expect(sample.json.columns).toBe(32);
  const wrong = await of.api('POST', '/paper/preview', {
    token,
    body: { ...body, template: [{ block: 'raw' }] },
  });
  expect(wrong.status).toBe(400);
});
