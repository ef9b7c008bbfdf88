import { describe, expect, test } from 'vitest';
import { Settings } from '#shared/floor/settings.ts';
import type { OrderCommand } from '#shared/orders/commands.ts';
import { Story, at } from '#test/support/given.ts';

const two = {
  items: [
    { menuItemId: 'burger', quantity: 3 },
    { menuItemId: 'salad', quantity: 1 },
  ],
};

function house(voidNeedsManager: 'started' | 'always' | 'never') {
  return { settings: Settings.parse({ ...at(0).settings, service: { voidNeedsManager } }) };
}

const voids = (story: Story, approvedBy?: string): OrderCommand => ({
  type: 'void-line',
  lineId: story.line(0).id,
  reason: 'wrong dish',
  approvedBy,
});
const fewer = (story: Story, quantity: number): OrderCommand => ({
  type: 'change-line',
  lineId: story.line(0).id,
  change: { quantity },
});

describe('taking back', () => {
  test('U1 what a station has begun is taken back by a manager, or with the PIN of one', () => {
    const story = new Story(two);
    expect(story.when(voids(story)).line(0).status).toBe('voided');
    const begun = new Story(two).move('start-ticket', 'grill');
    const refused = begun.refuses(voids(begun));
    expect(refused).toMatchObject({ code: 'forbidden', fields: [{ path: 'pin' }] });
    begun.when(voids(begun, 'Mia'));
    expect(begun.facts.find((fact) => fact.type === 'line-voided')).toMatchObject({ approvedBy: 'Mia' });
    const manager = new Story(two).move('start-ticket', 'grill').after(1, {
      by: { role: 'manager', name: 'Mia' },
    });
    expect(manager.when(voids(manager)).line(0).status).toBe('voided');
  });

  test('U1 the other station’s work does not hold up a line that nobody has begun', () => {
    const story = new Story(two).move('start-ticket', 'cold');
    expect(story.when(voids(story)).line(0).status).toBe('voided');
  });

  test('U2 fewer of it and the whole order are taken back likewise; more of it is not', () => {
    const begun = new Story(two).move('start-ticket', 'grill');
    expect(begun.refuses(fewer(begun, 2)).code).toBe('forbidden');
    expect(begun.refuses({ type: 'cancel', reason: 'left' }).code).toBe('forbidden');
    expect(begun.refuses({ type: 'set-status', status: 'cancelled', note: null }).code).toBe('forbidden');
    expect(begun.when(fewer(begun, 4)).line(0).quantity).toBe(4);
  });

  test('U3 the site may ask always or never, and what waits for approval is refused freely', () => {
    const always = new Story(two, house('always'));
    expect(always.refuses(voids(always)).code).toBe('forbidden');
    const never = new Story(two, house('never')).move('start-ticket', 'grill');
    expect(never.when(voids(never)).line(0).status).toBe('voided');
    const pending = new Story({ ...two, orderType: 'online', placeId: null }, house('always'));
    expect(pending.order.status).toBe('pending');
    expect(pending.when({ type: 'cancel', reason: 'closed' }).order.status).toBe('cancelled');
  });
});
