import AxeBuilder from '@axe-core/playwright';
import { expect, type Browser, type Page } from '@playwright/test';
import { ROOM_PIN } from '#host/sample/house.ts';
import type { Order } from '#shared/orders/order.ts';
import { test } from '#test/support/browser-test.ts';
import { openRestaurant, type Restaurant } from '#test/support/open-restaurant.ts';

let house: Restaurant;
test.beforeAll(async () => {
  house = await openRestaurant();
});
test.afterAll(() => house.close());

const PINS = { Jo: '3333', Ana: '1111' } as const;
/** The host goes on when a page is put away; a delivery can be taken back for six seconds. */
const PATIENT = { timeout: 20_000 };

/** Somebody who carries, with their phone, on shift. */
async function runner(browser: Browser, who: keyof typeof PINS): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
  const page = await context.newPage();
  await page.goto(`${house.host.url}/runner`);
  await page.getByText('Type your PIN').waitFor();
  await page.keyboard.type(PINS[who]);
  await page.getByRole('button', { name: 'Start shift' }).tap();
  await page.getByRole('switch').waitFor();
  return page;
}

/** An order for a room, as a guest's phone sends it; the phone follows it. */
async function guest(browser: Browser, room: string): Promise<{ page: Page; id: string }> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
  const page = await context.newPage();
  const api = `${house.host.url}/api/v1`;
  const code = decodeURIComponent(house.pathOf(room).replace('/r/', ''));
  const headers = () => ({ 'idempotency-key': crypto.randomUUID() });
  await page.request.post(`${api}/session/room`, { headers: headers(), data: { code, pin: ROOM_PIN } });
  const placed = await page.request.post(`${api}/orders`, {
    headers: headers(),
    data: {
      orderType: 'room_service',
      items: [{ menuItemId: 'focaccia', quantity: 2 }],
      specialInstructions: 'Knock softly.',
    },
  });
  const { id } = (await placed.json()) as Order;
  await page.goto(`${house.host.url}/track/${id}`);
  return { page, id };
}

async function ordered(room: string, more: object = {}): Promise<Order> {
  const items = [{ menuItemId: 'focaccia', quantity: 1 }];
  const body = { orderType: 'room_service', placeId: room.toLowerCase(), items, ...more };
  const order = (await house.call('POST', '/orders', body)) as Order;
  for (const ticket of order.allergies.length > 0 ? order.tickets : [])
    await house.call('POST', `/kitchen/tickets/${ticket.id}/allergy`, { name: 'Mei' });
  return (await house.call('POST', `/kitchen/orders/${order.id}/ready`, {})) as Order;
}

async function onDuty(page: Page): Promise<void> {
  await page.getByRole('switch').tap();
  await expect(page.getByRole('switch')).toBeChecked();
}

const orderNow = (id: string) => house.call('GET', `/orders/${id}`) as Promise<Order>;
const statusOf = async (id: string) => (await orderNow(id)).status;
const card = (page: Page, where: string) => page.getByRole('article', { name: where });
const take = (page: Page, where: string) => page.getByRole('button', { name: `I have it, ${where}` }).tap();
const deliver = (page: Page, where: string) =>
  page.getByRole('button', { name: `Delivered, ${where}`, exact: true }).tap();

test('a room’s order is carried up and delivered while the guest’s phone follows', async ({ browser }) => {
  const jo = await runner(browser, 'Jo');
  await onDuty(jo);
  await expect(jo.getByText('It rings here when something is ready.')).toBeVisible();
  const { page: phone, id } = await guest(browser, 'R101');
  await expect(jo.getByRole('region', { name: 'Next' })).toContainText('R101');
  await house.call('POST', `/kitchen/orders/${id}/ready`, {});
  await expect(card(jo, 'R101')).toContainText('Knock softly.');
  await expect(card(jo, 'R101')).toContainText('Focaccia');
  await expect(jo).toHaveTitle('● R101 ready');
  await take(jo, 'R101');
  await expect(phone.getByText('On its way', { exact: true }).first()).toBeVisible();
  await expect(card(jo, 'R101')).toContainText('The guest sees it.');
  await deliver(jo, 'R101');
  await jo.getByRole('button', { name: 'Undo: R101 delivered' }).tap();
  await expect(card(jo, 'R101')).toBeVisible();
  expect(await statusOf(id)).toBe('out_for_delivery');
  await deliver(jo, 'R101');
  await expect.poll(() => statusOf(id), PATIENT).toBe('delivered');
  await expect(phone.getByText('On its way', { exact: true })).toHaveCount(0);
  const { carries, statusHistory } = await orderNow(id);
  expect(carries).toMatchObject([{ name: 'Jo', staffId: 'jo', state: 'delivered' }]);
  expect(statusHistory.filter((change) => change.status === 'delivered')).toHaveLength(1);
});

test('two grab the same order: one has it, the other hears who, and everybody sees it', async ({
  browser,
}) => {
  const [jo, ana] = [await runner(browser, 'Jo'), await runner(browser, 'Ana')];
  const { id } = await ordered('R102');
  await card(ana, 'R102').waitFor();
  await ana.context().setOffline(true);
  await take(jo, 'R102');
  await expect.poll(() => statusOf(id)).toBe('out_for_delivery');
  await take(ana, 'R102');
  await expect(card(ana, 'R102')).toContainText('Not sent yet');
  await ana.context().setOffline(false);
  await expect(ana.getByText(/R102: Jo has it since \d\d:\d\d\./)).toBeVisible(PATIENT);
  await ana.getByRole('button', { name: 'Understood' }).tap();
  await expect(ana.getByRole('region', { name: 'With others' })).toContainText('Jo has it');
  await expect(card(ana, 'R102')).toBeHidden();
  expect((await orderNow(id)).carries).toHaveLength(1);
  await house.call('POST', `/orders/${id}/deliver`, {});
});

test('what finds nobody is said, brought back with its reason, and carried again by somebody else', async ({
  browser,
}) => {
  const [jo, ana] = [await runner(browser, 'Jo'), await runner(browser, 'Ana')];
  const { id } = await ordered('R208');
  await take(jo, 'R208');
  await card(jo, 'R208').getByRole('button', { name: 'No answer' }).tap();
  await jo.getByRole('button', { name: 'Nobody opens' }).tap();
  await jo.getByLabel('In your own words').fill('Knocked twice');
  await jo.getByRole('button', { name: 'Say so, I still have it' }).tap();
  await expect(ana.getByRole('region', { name: 'With others' })).toContainText(
    'No answer: Nobody opens. Knocked twice',
  );
  await jo.getByRole('button', { name: 'Back at the pass' }).tap();
  await expect(card(ana, 'R208')).toContainText(/Brought back by Jo, .*: No answer: Nobody opens/);
  expect(await statusOf(id)).toBe('ready');
  await take(ana, 'R208');
  await card(ana, 'R208').getByRole('button', { name: 'Refused' }).tap();
  await ana.getByRole('button', { name: 'Something else' }).tap();
  await ana.getByRole('button', { name: 'I bring it back' }).tap();
  await expect(ana.getByText('Say what happened.')).toBeVisible();
  await ana.getByRole('button', { name: 'Spilled' }).tap();
  await ana.getByRole('button', { name: 'I bring it back' }).tap();
  await expect
    .poll(async () => (await orderNow(id)).carries.map((carry) => carry.reason))
    .toEqual(['not-found', 'other']);
  await expect.poll(() => statusOf(id)).toBe('ready');
  await house.call('PUT', `/orders/${id}/status`, { status: 'out_for_delivery' });
});

test('the link is lost between taking and delivering: the tap waits and goes out once', async ({
  browser,
}) => {
  const jo = await runner(browser, 'Jo');
  const { id } = await ordered('R210');
  await take(jo, 'R210');
  await expect.poll(() => statusOf(id)).toBe('out_for_delivery');
  await jo.context().setOffline(true);
  await deliver(jo, 'R210');
  await expect(jo.getByText('No connection.')).toBeVisible(PATIENT);
  await expect(jo.getByText('1 tap waits here and goes out once.')).toBeVisible(PATIENT);
  await expect(card(jo, 'R210')).toBeHidden();
  expect(await statusOf(id)).toBe('out_for_delivery');
  await jo.context().setOffline(false);
  await expect.poll(() => statusOf(id), PATIENT).toBe('delivered');
  await expect(jo.getByText('Linked again')).toBeVisible(PATIENT);
  const { statusHistory } = await orderNow(id);
  expect(statusHistory.filter((change) => change.status === 'delivered')).toHaveLength(1);
});

test('a delivery that could still be taken back when the page was left is not forgotten', async ({
  browser,
}) => {
  const jo = await runner(browser, 'Jo');
  const { id } = await ordered('R305');
  await take(jo, 'R305');
  await expect(card(jo, 'R305')).toContainText('The guest sees it.');
  await deliver(jo, 'R305');
  await jo.goto('about:blank');
  await jo.goto(`${house.host.url}/runner`);
  await jo.getByRole('switch').waitFor();
  await expect.poll(() => statusOf(id), PATIENT).toBe('delivered');
});

test('who carries something cannot go home with it; then the shift and the duty end', async ({ browser }) => {
  const ana = await runner(browser, 'Ana');
  await onDuty(ana);
  const duty = () => house.call('GET', '/duty') as Promise<{ duty: { name: string }[] }>;
  await expect.poll(async () => (await duty()).duty.map(({ name }) => name)).toContain('Ana');
  const { id } = await ordered('R312');
  await take(ana, 'R312');
  await ana.getByRole('button', { name: /end of shift/ }).tap();
  await ana.getByRole('button', { name: 'End shift' }).tap();
  await expect(ana.getByText(/1 order is still with you/)).toBeVisible();
  await ana.getByRole('button', { name: 'Close' }).tap();
  await deliver(ana, 'R312');
  await expect.poll(() => statusOf(id), PATIENT).toBe('delivered');
  await ana.getByRole('button', { name: /end of shift/ }).tap();
  await ana.getByRole('button', { name: 'End shift' }).tap();
  await ana.getByText('Type your PIN').waitFor();
  expect((await duty()).duty.map(({ name }) => name)).not.toContain('Ana');
});

test('no serious fault of access, in light and dark, left to right and right to left', async ({
  browser,
}) => {
  const jo = await runner(browser, 'Jo');
  await ordered('R101', { allergies: ['eggs'], customer: { name: 'Lund', phone: '+353 1 555' } });
  await ordered('R102');
  await take(jo, 'R102');
  await expect(card(jo, 'R101')).toContainText('Allergy: eggs');
  await expect(card(jo, 'R102')).toContainText('The guest sees it.');
  const faults = async () => {
    const { violations } = await new AxeBuilder({ page: jo }).analyze();
    const bad = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    return bad.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  };
  expect(await faults()).toEqual([]);
  await card(jo, 'R102').getByRole('button', { name: 'Refused' }).tap();
  expect(await faults()).toEqual([]);
  await jo.getByRole('button', { name: 'Close' }).tap();
  await jo.getByRole('button', { name: /end of shift/ }).tap();
  await jo.getByRole('button', { name: 'Dark' }).tap();
  await jo.getByRole('button', { name: 'العربية' }).tap();
  await expect(jo.locator('html')).toHaveAttribute('dir', 'rtl');
  await jo.keyboard.press('Escape');
  await expect(jo.getByRole('dialog')).toBeHidden();
  expect(await faults()).toEqual([]);
});

test('every language fits on a phone: nothing is cut off, nothing scrolls sideways', async ({ browser }) => {
  const jo = await runner(browser, 'Jo');
  const { id } = await ordered('T7', {
    orderType: 'dine_in',
    items: [{ menuItemId: 'focaccia', quantity: 2, seat: 2 }],
    allergies: ['sulphites', 'crustaceans'],
  });
  await card(jo, 'T7').waitFor();
  await jo.getByRole('button', { name: /end of shift/ }).tap();
  for (const language of ['Español', 'Français', 'Deutsch', 'हिन्दी', 'தமிழ்', 'العربية', '中文', 'English']) {
    await jo.getByRole('button', { name: language, exact: true }).tap();
    await expect(jo.getByRole('button', { name: language, exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    expect([language, await cutOff(jo)]).toEqual([language, []]);
  }
  await house.call('POST', `/orders/${id}/take`, {});
  await house.call('POST', `/orders/${id}/deliver`, {});
});

/** What is wider than its frame. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = (each: Element) => each.scrollWidth > each.clientWidth + 1;
    const all = [document.documentElement, ...document.querySelectorAll('button, article, header, dialog')];
    return all.filter(wide).map((each) => `${each.tagName} ${each.textContent}`);
  });
}
