import { expect, test } from 'vitest';
import type { KeptCommand } from '#shared/client/command.ts';
import { itemOf, NOW, SETTINGS, table } from '#test/support/trial-house.ts';
import { addItem, EMPTY_DRAFT, type Draft } from './draft.ts';
import { secondTry } from './second-try.ts';

const house = { places: [table('T5')], settings: SETTINGS };
const draftOf = (...ids: string[]): Draft =>
  ids.reduce((draft, id) => addItem(draft, itemOf(id), null, id).draft, EMPTY_DRAFT);

function refused(code: string, address: string, extra: object = {}): KeptCommand {
  const problem = { type: 'about:blank', title: '', status: 409, detail: 'No.', code, ...extra };
  return {
    key: 'k',
    method: 'post',
    address,
    body: {},
    createdAt: NOW,
    label: 'Order for T5',
    turn: 1,
    refused: problem as KeptCommand['refused'],
  };
}
const OUT = { items: [{ menuItemId: 'brulee', name: 'Crème brûlée', left: 0 }] };

test('what is sold out stays behind, and the rest can go', () => {
  const back = { at: '#/place/t5', draft: draftOf('fries', 'brulee') };
  const again = secondTry(refused('out_of_stock', '/api/v1/orders', OUT), back, house);
  expect(again).toMatchObject({ how: 'without', names: ['Crème brûlée'], joins: false });
  expect(again?.draft.lines.map((line) => line.itemId)).toEqual(['fries']);
  expect(again?.body).toMatchObject({ placeId: 't5', items: [{ menuItemId: 'fries' }] });
});

test('nothing is sent by itself when all of it is sold out', () => {
  const back = { at: '#/place/t5', draft: draftOf('brulee') };
  expect(secondTry(refused('out_of_stock', '/api/v1/orders', OUT), back, house)).toBeNull();
});

test('lines for an order that was closed meanwhile can go as an order of their own', () => {
  const back = { at: '#/place/t5', draft: { ...draftOf('fries'), addTo: 'o1' } };
  const again = secondTry(refused('invalid_transition', '/api/v1/orders/o1/items'), back, house);
  expect(again).toMatchObject({ how: 'own', joins: false, body: { placeId: 't5', orderType: 'dine_in' } });
  expect(secondTry(refused('forbidden', '/api/v1/orders'), back, house)).toBeNull();
});
