import { describe, expect, test } from 'vitest';
import { CategoryId, ItemId, ModifierId, StationId } from '#shared/basics/ids.ts';
import { Route, stationsFor, type Routable } from '#shared/menu/routing.ts';

const routes = [
  { id: '1', orderType: 'takeout', stations: ['pack'] },
  { id: '2', categoryId: 'grill', stations: ['grill'] },
  { id: '3', categoryId: 'grill', orderType: 'takeout', stations: ['grill', 'pack'] },
  { id: '4', itemId: 'tartare', stations: ['cold'] },
  { id: '5', modifierId: 'egg', stations: ['fry'] },
].map((route) => Route.parse(route));

const line = (itemId: string, change: Partial<Routable> = {}): Routable => ({
  itemId: ItemId.parse(itemId),
  categoryId: CategoryId.parse('grill'),
  modifiers: [],
  orderType: 'dine_in',
  ...change,
});

describe('routing', () => {
  test('R1 an item goes before its category, and that before the order type alone', () => {
    expect(stationsFor(line('burger'), routes)).toEqual(['grill']);
    expect(stationsFor(line('tartare'), routes)).toEqual(['cold']);
    const drink = line('water', { categoryId: CategoryId.parse('drinks'), orderType: 'takeout' });
    expect(stationsFor(drink, routes)).toEqual(['pack']);
  });

  test('R2 a modifier’s station cooks besides the item’s own, each station once', () => {
    const modifiers = [
      { modifierId: ModifierId.parse('egg'), station: null },
      { modifierId: ModifierId.parse('side'), station: StationId.parse('fry') },
    ];
    expect(stationsFor(line('burger', { modifiers }), routes)).toEqual(['grill', 'fry']);
  });

  test('R3 a route of an order type holds for that type only', () => {
    expect(stationsFor(line('burger', { orderType: 'takeout' }), routes)).toEqual(['grill', 'pack']);
    expect(stationsFor(line('water', { categoryId: CategoryId.parse('drinks') }), routes)).toEqual([]);
  });

  test('R3 a route names something', () => {
    expect(Route.safeParse({ id: '9', stations: ['grill'] }).success).toBe(false);
  });
});
