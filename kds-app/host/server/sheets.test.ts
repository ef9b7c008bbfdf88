import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { readPdf } from '#test/support/read-pdf.ts';
import { ServedHouse } from '#test/support/served-house.ts';

const drawn = (says: string) =>
  encode(says, { ecc: 'Q', border: 0 })
    .data.map((row) => row.map((dark) => (dark ? '#' : '.')).join(''))
    .join('\n');

async function pdfOf(house: ServedHouse, query: string) {
  const answer = await fetch(`http://127.0.0.1:${house.port}/api/v1/places/sheet.pdf?${query}`, {
    headers: { authorization: `Bearer ${house.token('manager')}` },
  });
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  return readPdf(Buffer.from(await answer.arrayBuffer()));
}

test('the sheet has the codes of the chosen places, and the codes seat', async () => {
  const house = await ServedHouse.open();
  const url = `http://192.168.7.7:8080/t/${house.codeOf('t4')}`;
  const [page] = await pdfOf(house, 'kind=card&places=t4');
  expect(page?.codes).toEqual([drawn(url)]);
  expect(page?.texts).toContain('T4');
  expect(page?.texts).toContain(url.slice('http://'.length));
});

test('the reserved address is printed instead of the detected one', async () => {
  const house = await ServedHouse.open();
  const token = house.token('owner');
  const refused = await house.api('PATCH', '/settings', { token, body: { qr: { address: 'my kitchen' } } });
  expect(refused.json.fields).toMatchObject([{ path: 'qr.address' }]);
  await house.api('PATCH', '/settings', { token, body: { qr: { address: 'http://10.0.0.9:8080' } } });
  const [page] = await pdfOf(house, 'places=t4');
  expect(page?.codes[0]).toBe(drawn(`http://10.0.0.9:8080/t/${house.codeOf('t4')}`));
});

test('a rotated code is worthless, who sits there stays, and what is printed is remembered', async () => {
  const house = await ServedHouse.open();
  const token = house.token('manager');
  const code = house.codeOf('t4');
  const diner = await house.seated('t4');
  const printed = await house.api('POST', '/places/printed', { token, body: { places: ['t4', 'r208'] } });
  expect(printed.json.places).toMatchObject([
    { id: 't4', printed: { version: 1, address: 'http://192.168.7.7:8080' } },
    { id: 'r208', printed: { version: 1 } },
  ]);
  const rotated = await house.api('POST', '/places/rotate', { token, body: { places: ['t4'] } });
  expect(rotated.json.places).toMatchObject([{ id: 't4', codeVersion: 2, printed: { version: 1 } }]);
  expect((await house.api('POST', '/session/table', { body: { code } })).status).toBe(400);
  expect((await house.api('POST', '/session/table', { body: { code: house.codeOf('t4') } })).status).toBe(
    201,
  );
  expect((await house.api('GET', '/session', { token: diner })).status).toBe(200);
});

test('what is not there is neither printed nor rotated, and a waiter may do neither', async () => {
  const house = await ServedHouse.open();
  const token = house.token('manager');
  for (const path of ['/places/rotate', '/places/printed'])
    expect((await house.api('POST', path, { token, body: { places: ['t4', 'gone'] } })).status).toBe(404);
  expect((await house.api('GET', '/places/sheet?places=gone', { token })).status).toBe(404);
  expect((await house.api('GET', '/places/sheet?kind=poster', { token })).status).toBe(400);
  const waiter = house.token('waiter');
  expect((await house.api('GET', '/places/sheet.pdf', { token: waiter })).status).toBe(403);
  expect(
    (await house.api('POST', '/places/rotate', { token: waiter, body: { places: ['t4'] } })).status,
  ).toBe(403);
});
