import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page } from '@playwright/test';
import { test } from '#test/support/browser-test.ts';
import { knock, MANAGER, openHouse, section } from '#test/support/office-house.ts';

interface Heard {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A provider of text messages that answers what it is told to. */
async function openGateway() {
  const heard: Heard[] = [];
  let status = 200;
  const server = createServer((request, response) => {
    void request.toArray().then((parts) => {
      heard.push({
        path: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(parts).toString(),
      });
      response.writeHead(status).end('said the gateway');
    });
  });
  await new Promise<void>((opened) => server.listen(0, '127.0.0.1', opened));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`,
    heard,
    answer: (next: number) => {
      status = next;
    },
    [Symbol.asyncDispose]: () => new Promise<void>((closed) => server.close(() => closed())),
  };
}

const type = async (page: Page, label: string, text: string) => {
  const field = page.getByRole('region', { name: 'Text messages' }).getByLabel(label, { exact: true });
  await field.fill(text);
  await field.press('Enter');
};

test('text messages are set up, tried, fail, are counted everywhere, sent again and put aside', async ({
  browser,
}) => {
  await using house = await openHouse();
  await using gateway = await openGateway();
  const sms = async () => (await house.ask('GET', '/settings')).notices.sms;
  const page = await knock(browser, house.url, MANAGER);
  await section(page, 'Notices');
  const card = page.getByRole('region', { name: 'Text messages' });
  await expect(card.getByLabel('Send text messages')).not.toBeChecked();
  await type(page, 'Country code', '353');
  await expect(card.getByRole('alert')).toHaveText('A code such as +353');
  await type(page, 'Country code', '+353');
  await card.getByText('The provider’s gateway').click();
  await type(page, 'Address', gateway.url);
  await type(page, 'Secret of the gateway', 'Bearer hush');
  await expect(card).toContainText('One is kept, and cannot be read again.');
  await expect(card.getByLabel('Secret of the gateway')).toHaveValue('');
  await card.getByLabel('Try it').fill('087 123 4567');
  await card.getByRole('button', { name: 'Send a test' }).click();
  await expect(card.getByRole('status')).toHaveText('Handed over for 087 123 4567.');
  expect(gateway.heard[0]).toMatchObject({ path: '/send', headers: { authorization: 'Bearer hush' } });
  expect(gateway.heard[0]?.body).toContain('+353871234567');
  await card.getByLabel('Send text messages').click();
  await card.getByLabel('accepted').click();
  await expect.poll(sms).toMatchObject({ on: true, countryCode: '+353', url: gateway.url });
  expect(await page.content()).not.toContain('hush');

  gateway.answer(400);
  for (const name of ['Nadia', 'Omar']) {
    const order = await house.ask('POST', '/orders', {
      orderType: 'online',
      items: [{ menuItemId: 'fries', quantity: 1 }],
      customer: { name, phone: '087 123 4567' },
    });
    await house.ask('PUT', `/orders/${order.id}/status`, { status: 'confirmed' });
  }
  const nav = page.getByRole('navigation');
  await expect(nav.getByRole('link', { name: /^Notices/ })).toHaveAccessibleName('Notices 2 failed');
  await nav.getByRole('link', { name: 'Kitchen now' }).click();
  await page.getByRole('link', { name: 'See why' }).click();
  const list = page.getByRole('region', { name: 'What became of them' });
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await expect(list.getByRole('listitem').first()).toContainText(
    'The gateway answered 400: said the gateway',
  );
  await list.getByRole('button', { name: 'Put aside' }).first().click();
  await expect(list.getByRole('listitem')).toHaveCount(1);
  gateway.answer(200);
  await list.getByRole('button', { name: 'Send again' }).click();
  await expect(list).toContainText('None failed.');
  await expect(nav.getByRole('link', { name: 'Notices', exact: true })).toBeVisible();
  await list.getByRole('button', { name: 'Sent', exact: true }).click();
  await expect(list.getByRole('listitem')).toContainText('accepted');
});

test('alerts say what they need, and e-mail that cannot go out says why', async ({ browser }) => {
  await using house = await openHouse();
  const page = await knock(browser, house.url, MANAGER);
  await section(page, 'Notices');
  const alerts = page.getByRole('region', { name: 'Alerts', exact: true });
  await expect(alerts.getByRole('note')).toContainText('HTTPS is not set up.');
  await expect(alerts).toContainText('No browser has asked for them yet.');
  await alerts.getByLabel('Send alerts').click();
  await alerts.getByRole('button', { name: 'Send a test alert to this browser' }).click();
  await expect(alerts.getByRole('status')).not.toBeEmpty();

  const mail = page.getByRole('region', { name: 'E-mail' });
  await mail.getByLabel('The connection is').selectOption('tls');
  await expect(mail.getByLabel('Port')).toHaveValue('465');
  await mail.getByLabel('Password of the account').fill('s3cret');
  await mail.getByRole('button', { name: 'Keep it (Password of the account)' }).click();
  await expect(mail).toContainText('One is kept, and cannot be read again.');
  await mail.getByRole('button', { name: 'Forget it (Password of the account)' }).click();
  await expect(mail).toContainText('None is kept.');
  await mail.getByLabel('Try it').fill('you@example.com');
  await mail.getByRole('button', { name: 'Send a test' }).click();
  await expect(mail.getByRole('status')).toHaveText('The mail server or the sender’s address is not set.');
});
